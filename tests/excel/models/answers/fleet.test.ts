import type { BuiltModel } from '../../../../src/excel/models';
import { month } from '../excel-dates';
import { ModelBook } from '../model-book';
import { figure } from './plain-arithmetic';
import { helpOf, twoLines } from './told';

const middle = (key: string) => (figure(key, 'low') + figure(key, 'high')) / 2;
const counted = figure('active.iiss.2024-02');
let book: ModelBook;
let model: BuiltModel;
beforeAll(async () => {
  book = await ModelBook.open();
  ({ model } = await book.build('Fleet'));
  await book.excel.settled();
});
afterAll(() => {
  book.close();
});
const checks = () => book.front(model, model.laid.masterCheck);

test('adds up as plain arithmetic does, with all that was reactivated in 2023', () => {
  const in2023 =
    middle('refurbishment.iiss.2023') +
    middle('production.new.cit.t90m.2023') -
    figure('losses.iiss.2023');
  // What IISS gives for 2024 has the new tanks in it.
  const in2024 = figure('refurbishment.iiss.2024') - figure('losses.iiss.2024');
  const atEndOf2023 = figure('active.iiss.2022-11') + (13 * in2023) / 12;
  expect(book.row(model, 'Together')[1]).toBeCloseTo(atEndOf2023, 6);
  expect(book.row(model, 'Together')[2]).toBeCloseTo(atEndOf2023 + in2024, 6);
  const february = atEndOf2023 + (2 * in2024) / 12;
  expect(book.row(model, 'All active, February 2024, IISS')).toEqual([
    15,
    counted,
    expect.closeTo(february, 6),
    expect.closeTo(february / counted - 1, 6),
    ...['', ''],
  ]);
  const off = Math.round(100 * (february / counted - 1));
  const said = `the model has ${String(off)} percent more tanks than IISS counted`;
  expect(book.answer(model)).toContain(`In February 2024 ${said}`);
  expect(helpOf('fleet')).toContain(`in February 2024 ${said}`);
});

test('refurbishes no more T-90s than storage and hangars held', () => {
  const openAir = figure('storage.prewar.t90') - figure('storage.2024-07.t90');
  const hangars = 0.05 * figure('refurbishment.resurgam.hangar-total');
  // Of 29 and 36 months that were counted 9 lie before the start.
  const reserve = openAir * (1 - 9 / 29) + hangars * (1 - 9 / 36);
  expect(book.row(model, 'Reserve at the start')[3]).toBeCloseTo(reserve, 6);
  const shares = book
    .rows(model, 'Share of the losses of 2023')
    .concat(book.rows(model, 'Share of the losses of 2024'))
    .concat(book.rows(model, 'Share of the losses of 2025'))
    .map((row) => Number(row[3]));
  const in2025 = figure('losses.oryx.added.2025') * figure('losses.undercount.derived.2024');
  const lost = [figure('losses.iiss.2023'), figure('losses.iiss.2024'), in2025];
  const built = [
    middle('production.new.cit.t90m.2023'),
    figure('production.new.cit.t90m.2024', 'low'),
    figure('production.new.cit.t90m.2024', 'high'),
  ];
  const years = [13 / 12, 1, 2];
  const change = years.reduce(
    (sum, length, i) => sum + length * ((built[i] ?? 0) - (lost[i] ?? 0) * (shares[i] ?? 0)),
    0,
  );
  const atEndOf2026 = figure('active.iiss.2022-11.t90') + change + reserve;
  expect(book.row(model, 'T-90')[4]).toBeCloseTo(atEndOf2026, 6);
  expect(checks()).toBe('all hold');
});

test('says of each type how far it is from its part that was seen, and fails where that is far', async () => {
  const [month, seen, shown, off] = book.row(model, 'T-80BVM alone, November 2025, Janes');
  expect([month, seen]).toEqual([36, figure('active.janes.2025.t80bvm')]);
  expect(off).toBeCloseTo(Number(shown) / Number(seen) - 1, 6);
  expect(off).toBeLessThan(0);
  const check = 'T-80: at most 25 % below its part seen';
  expect(book.row(model, check).slice(1, 3)).toEqual([expect.closeTo(-Number(off), 6), 'yes']);
  const cit = book.row(model, 'T-90M alone, June 2025, CIT: low');
  expect(cit.slice(0, 2)).toEqual([31, figure('active.cit.2025.t90m', 'low')]);
  const start = `Fleet!${book.input(model, 'In service, November 2022', 'T-80')}`;
  const before = book.excel.formulaOf(start) ?? '';
  await book.excel.enter({ [start]: '150' });
  expect(book.row(model, check)[2]).toBe('NO');
  await book.excel.enter({ [start]: before });
  expect(checks()).toBe('all hold');
});

test('finds losses that are off by as much in two years', async () => {
  const labels = book.excel.valuesOf('Fleet!B1:B120').flat();
  const cells = [2023, 2024].map(
    (year) => `Fleet!I${String(labels.indexOf(`Confirmed lost in ${String(year)}`) + 1)}`,
  );
  const before = cells.map((cell) => book.excel.formulaOf(cell) ?? '');
  const shown = cells.map((cell) => Number(book.excel.valueOf(cell)));
  const entries = shown.map((tanks, i) => String(tanks + (i === 0 ? 10 : -10)));
  await book.excel.enter(Object.fromEntries(cells.map((cell, i) => [cell, entries[i] ?? ''])));
  expect(book.row(model, 'Types and others add up to the losses')[2]).toBe('NO');
  await book.excel.enter(Object.fromEntries(cells.map((cell, i) => [cell, before[i] ?? ''])));
  expect(checks()).toBe('all hold');
});

test('is told in the help as it answers', () => {
  expect(book.answer(model).length).toBeLessThan(twoLines);
  const shares = book
    .row(model, 'Share of the T-62')
    .map((share) => Math.round(100 * Number(share)));
  expect(helpOf('fleet')).toContain(
    `The T-62 makes up ${String(shares[0])} percent of the tanks at the end of 2022 and ${String(shares[3])} percent at the end of 2025`,
  );
  expect(book.row(model, 'T-80')[4]).toBe(0);
  const [headers = [], ...months] = book.excel.valuesOf(`'Fleet calc'!A5:AH66`);
  const usedUpIn = ['T-90', 'T-80'].map((type) => {
    const row = months.find((cells) => cells[headers.indexOf(`${type} left`)] === 0);
    return Number(row?.[headers.indexOf('month')]);
  });
  const [of90 = 0, of80 = 0] = usedUpIn;
  expect(of90).toBeGreaterThanOrEqual(month('2025-01'));
  expect(of90).toBeLessThan(month('2026-01'));
  expect(of80).toBeGreaterThanOrEqual(month('2026-01'));
  expect(of80).toBeLessThan(month('2026-04'));
});
