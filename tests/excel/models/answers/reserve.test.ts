import type { BuiltModel } from '../../../../src/excel/models';
import { month, monthInWords } from '../excel-dates';
import { ModelBook } from '../model-book';
import { deliveredLabel, figure, monthsOfDeliveries, tableColumn } from './plain-arithmetic';
import { helpOf } from './told';

let book: ModelBook;
let model: BuiltModel;
beforeAll(async () => {
  book = await ModelBook.open();
  ({ model } = await book.build('Reserve'));
  await book.excel.settled();
});
afterAll(() => {
  book.close();
});

test('sets beside its months what the edition has of forecasters', () => {
  const sources = tableColumn('predictions', 'source_id');
  const shown = book.excel.valuesOf('Reserve!B1:N60');
  const top = shown.findIndex(([text]) => text === 'What forecasters said, and this model');
  const rows = shown.slice(top + 1, top + 6);
  const wordings = tableColumn('predictions', 'prediction');
  for (const [label, , said, from, to, , , , , , , wording] of rows) {
    const at = wordings.indexOf(wording);
    expect([label, at >= 0]).toEqual([label, true]);
    const told = ['made_on', 'predicted_from', 'predicted_to'].map((column) =>
      month(String(tableColumn('predictions', column)[at]).slice(0, 7)),
    );
    expect([said, from, to]).toEqual(told);
  }
  expect(rows.map(([, , , , , , , , , , , wording]) => sources[wordings.indexOf(wording)])).toEqual(
    ['economist-2024-07', 'cepa-2025-01', 're-russia-2025-01-16', 'ep-2025', 'iiss-mb-2024'],
  );
});

test('is what its help says', () => {
  const [, good] = book.row(model, 'Good hulls used up in');
  const [, last] = book.row(model, 'Last restorable hull leaves storage in');
  expect(helpOf('reserve')).toContain(
    `the good hulls are used up in ${monthInWords(Number(good))}, close to`,
  );
  expect(helpOf('reserve')).toContain(
    `leaves storage in ${monthInWords(Number(last))}, later than`,
  );
});

test('delivers what came so far over the months of its count', async () => {
  const now = () => book.row(model, 'Delivered')[0];
  expect(now()).toBe(figure('dprk.tanks.delivered') / monthsOfDeliveries());
  await book.excel.enter({ [`Reserve!${book.input(model, deliveredLabel, 'value')}`]: '120' });
  expect(now()).toBeCloseTo(120 / monthsOfDeliveries(), 6);
  expect(book.errors(model)).toEqual([]);
});
