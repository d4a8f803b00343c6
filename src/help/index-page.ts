import { furthestMonth } from '../model/horizon';
import type { FunctionGroup } from './function-pages';
import { largestNumber } from '../functions/contracts/scenario-arguments';
import { frame, functionLink } from './frame';
import { element, list, section, text, textElement } from './html';
import { bound } from './syntax';

const rules = [
  'Flows are tanks a month and positive: one number, or a row or column with a value a month. After its last value a flow carries on; what is longer than the months asked for is not read.',
  'Where a number is asked for, a blank cell is 0. Texts are refused there, also those that look like numbers and the empty text that a formula such as =IF(A1=0,"",A1) leaves; so are TRUE and FALSE.',
  'An argument in [brackets] may be left out. A blank cell is not left out: it is 0. So is any other argument that is left empty between two commas.',
  `Numbers go up to ${bound(largestNumber)}, and ${furthestMonth} months ahead.`,
  'Dates are whole days from 1900-03-01 on: a time of day is dropped.',
  'An error in a cell comes through as that error. Errors that Excel takes from no function (such as #REF!) come out as #VALUE! and are named.',
  '#VALUE! means that the question can’t be read, #N/A that it has no answer. Both say why: point at the mark in the corner of the cell.',
  'Results are not rounded: format the cell. The same arguments always give the same answer, and nothing recalculates by itself.',
];

/** The list of all functions with the question each answers, and what they have in common. */
export function indexPage(groups: readonly FunctionGroup[]): string {
  return frame('TankStock help', '', groups, [
    element(
      'header',
      {},
      textElement('h1', 'TankStock functions'),
      element('p', { class: 'question' }, 'Questions to ask of a tank stock, each a formula.'),
    ),
    ...groups.map(({ title, pages }, at) => {
      const entries = pages.map(
        ({ contract: { id }, guide: { answers } }) =>
          functionLink(id) + textElement('span', answers),
      );
      return section(`group-${at + 1}`, title, list('ul', { class: 'functions' }, entries));
    }),
    section('rules', 'What all functions have in common', list('ul', {}, rules.map(text))),
  ]);
}
