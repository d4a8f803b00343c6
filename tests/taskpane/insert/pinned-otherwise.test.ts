import { pinOf } from '../../../src/reference/stored/pin';
import { pinnedOtherwise } from '../../../src/taskpane/insert/pinned-otherwise';
import { edition } from '../sample-edition';

const pin = pinOf(edition);
const figure = [...pin.figures.values()][0];
if (!figure) throw new Error('no figure');

test('nothing is said of a figure that the workbook’s edition has alike, or in an unpinned workbook', () => {
  expect(pinnedOtherwise(figure, pin)).toBeUndefined();
  expect(pinnedOtherwise({ ...figure, best: 1 }, undefined)).toBeUndefined();
});

test('a figure of which formulas give another value is told with both', () => {
  expect(pinnedOtherwise({ ...figure, best: 7350 }, pin)).toBe(
    'Formulas here give 7,342 tanks: this workbook keeps edition 2022.7.0.',
  );
});

test('so is a figure that the workbook’s edition does not have', () => {
  expect(pinnedOtherwise({ ...figure, key: 'stock.new' }, pin)).toBe(
    'Formulas here give #N/A: this workbook keeps edition 2022.7.0, which does not have the figure.',
  );
});
