import { usedText } from '../../../src/taskpane/edition/used-text';
import { edition } from '../sample-edition';

const sources = [...edition.sources.values()];
const nothing = { sources: [], tables: [], unknown: [], workedOut: [] };

test.each([
  [nothing, ['No formula uses a figure, and no table was inserted.']],
  [{ ...nothing, sources }, ['2 sources of the figures in formulas.']],
  [
    { ...nothing, sources, tables: ['ref_losses'] },
    ['2 sources of the figures in formulas and of 1 inserted table.'],
  ],
  [
    { ...nothing, sources, unknown: ['a', 'b', 'c', 'd', 'e'] },
    ['2 sources of the figures in formulas.', 'Not known here: a, b, c and 2 more.'],
  ],
  [
    { ...nothing, sources, workedOut: [{ sheet: 'My data', address: 'B2' }] },
    [
      '2 sources of the figures in formulas.',
      "These formulas work their keys out, so their sources are not known: 'My data'!B2.",
    ],
  ],
])('%#: what was found, and what could not be', (used, said) => {
  expect(usedText(used)).toEqual(said);
});
