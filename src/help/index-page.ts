import { furthestMonth } from '../model/horizon';
import { functionGroups } from './function-pages';
import { largestNumber } from '../functions/contracts/scenario-arguments';
import { frame, functionLink, indexFile } from './frame';
import { element, list, section, text, textElement } from './html';
import { bound } from './syntax';
import { walkthroughs } from './walkthroughs/all';

const rules = [
  'Flows are tanks a month and positive: one number, or a row or column with a value for each month. After its last value a flow goes on with that value. Values beyond the months that you ask for are ignored.',
  'Refurbishment draws on the reserve. Where reserve is left out, the reserve is unlimited, and refurbishment never ends.',
  'Where a number is expected, a blank cell is 0. Texts, TRUE and FALSE are refused. So are texts that look like numbers, and the empty text that a formula such as =IF(A1=0,"",A1) gives.',
  'An argument in [brackets] may be left out. A blank cell is not left out: it is 0. A required argument that is left empty between two commas is 0, too.',
  `Numbers go up to ${bound(largestNumber)}, and ${furthestMonth} months ahead.`,
  'Dates are whole days from 1900-03-01 on: a time of day is dropped.',
  'An error in a cell that a function reads becomes its result. Excel does not let add-ins return some errors, such as #REF!. The result is then #VALUE!, and its message names the error.',
  '#VALUE! means that an argument is wrong. #N/A means that there is no answer, such as a level that is never reached. Both say why: point at the mark in the corner of the cell and read the message.',
  'Results are not rounded. Format the cell instead. The same arguments always give the same answer, and nothing recalculates by itself.',
];

/** What leads step by step, all functions with the question each answers, and what they have in common. */
export function indexPage(): string {
  return frame('TankStock help', indexFile, [
    element(
      'header',
      {},
      textElement('h1', 'TankStock help'),
      element(
        'p',
        { class: 'question' },
        'How many tanks are left, how long that lasts, and how sure anyone can be.',
      ),
    ),
    section(
      'walkthroughs',
      'Step by step',
      list(
        'ul',
        { class: 'functions' },
        walkthroughs.map(
          ({ file, title, promises }) =>
            element('a', { href: file }, text(title)) + textElement('span', promises),
        ),
      ),
    ),
    ...functionGroups.map(({ title, pages }, at) => {
      const entries = pages.map(
        ({ contract: { id }, guide: { answers } }) =>
          functionLink(id) + textElement('span', answers),
      );
      return section(`group-${at + 1}`, title, list('ul', { class: 'functions' }, entries));
    }),
    section('rules', 'What all functions have in common', list('ul', {}, rules.map(text))),
  ]);
}
