import { namedSheet } from '../formula';
import { sheetPrefix } from './addresses';
import { Formula } from './formula';

const end = '$B$1&": working"';

/** What heads a calculation sheet: a formula that names its front. */
export function titleOfWorking(frontName: string): Formula {
  return new Formula([sheetPrefix(frontName) + end]);
}

/** The front that a calculation sheet belongs to, by the formula in its B1; undefined of other cells. */
export function frontOfWorking(formula: unknown): string | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=') || !formula.endsWith(`!${end}`)) {
    return undefined;
  }
  return namedSheet(formula.slice(1, -end.length)).sheet;
}
