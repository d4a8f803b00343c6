import type { FormulaToEnter } from '../../excel/formulas/enter-formula';
import type { Figure } from '../../reference/figures/figure';

/** A figure's key, and the values that its source gives. */
export type Given = Pick<Figure, 'key' | 'low' | 'best' | 'high'>;

/** What a figure is entered as. */
export interface FigureFormulas {
  /** One cell: the best value, or the only end. Absent when there are two ends and no best value. */
  readonly one?: FormulaToEnter;
  /** Low, best and high beside each other; of two ends without a best value these alone. */
  readonly range: FormulaToEnter;
}

/** The formulas that give what a figure has, rather than an error for what its source leaves out. */
export function figureFormulas({ key, low, best, high }: Given): FigureFormulas {
  const ask = (field: string) => `TANKREF("${key}"${field === '' ? '' : `,"${field}"`})`;
  if (best === null && low !== null && high !== null)
    return { range: { formula: `=CHOOSE({1,2},${ask('low')},${ask('high')})`, columns: 2 } };
  const field = best !== null ? '' : low !== null ? 'low' : 'high';
  return {
    one: { formula: `=${ask(field)}`, columns: 1 },
    range: { formula: `=${ask('range')}`, columns: 3 },
  };
}

/** What the range puts into cells, as a part of a sentence; it names those that will be #N/A. */
export function rangeText(given: Given): string {
  const { low, best, high } = given;
  if (!figureFormulas(given).one)
    return 'two cells with low and high, as TANKFAN takes them: the source gives no best value';
  const three = 'the range fills three cells with low, best and high';
  // A best value alone stands for all three.
  if (low === null && high === null) return three;
  const missing = Object.entries({ low, best, high }).filter(([, value]) => value === null);
  if (missing.length === 0) return three;
  const names = missing.map(([name]) => name).join(' and ');
  return `${three}: #N/A for ${names}, which the source doesn’t give`;
}
