import { placeText, runningText } from '../../../src/taskpane/insert/insert-text';
import { losses } from '../sample-edition';

test.each([
  ['Losses', 'Losses!B2'],
  ['Потери', 'Потери!B2'],
  ['My data', "'My data'!B2"],
  ["Anna's", "'Anna''s'!B2"],
  ['2024', "'2024'!B2"],
])('a place on the sheet %s is written %s', (sheet, text) => {
  expect(placeText(sheet, 'B2')).toBe(text);
});

test('where the table goes is said while it goes there', () => {
  expect(runningText(losses, { kind: 'selection' })).toBe(
    'Inserting Sample losses at the selection',
  );
  expect(runningText(losses, { kind: 'place', sheet: 'Sheet1', address: 'B14' })).toBe(
    'Inserting Sample losses at B14',
  );
});
