import type { FunctionPage } from '../contracts/guide';
import { fileName, frame } from './frame';
import { element, escaped, link } from './html';

/** The list of all functions with the question each answers. */
export function indexPage(all: readonly FunctionPage[]): string {
  const entries = all.map(({ contract: { id }, guide: { answers } }) =>
    element('li', '', link(fileName(id), id), element('p', '', escaped(answers))),
  );
  const content = [
    element('h1', '', 'TankStock functions'),
    element('p', 'lead', 'Questions to ask of a tank stock, each a formula in a cell.'),
    element('ul', 'index', ...entries),
  ];
  return frame('TankStock functions', '', all, content.join('\n'));
}
