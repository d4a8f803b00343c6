import { english, german, polish, ukrainian, withSeparators } from '../formula';
import { element, text } from './html';

/** How Excels in other languages part arguments and the columns of an array, after English. */
const others = { german, polish, ukrainian };

/** A formula as those Excels accept it, for the script to show instead. */
export const spellings = (formula: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(others).map(([name, to]) => [
      `data-${name}`,
      withSeparators(formula, english, to),
    ]),
  );

const choices = [
  ['english', 'f(1.5,2) and {1,2;3,4}'],
  ['german', 'f(1,5;2) and {1.2;3.4}, as in German Excel'],
  ['polish', 'f(1,5;2) and {1\\2;3\\4}, as in Polish Excel'],
  ['ukrainian', 'f(1,5;2) and {1;2:3;4}, as in Ukrainian Excel'],
] as const;

/** Which separators the formulas of the help are shown with: remembered for all its pages. */
export const separatorChoice = element(
  'label',
  { class: 'separators', hidden: '' },
  'Formulas are written as ',
  element(
    'select',
    {},
    ...choices.map(([value, says]) => element('option', { value }, text(says))),
  ),
);
