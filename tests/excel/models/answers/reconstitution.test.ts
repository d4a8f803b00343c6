import type { BuiltModel } from '../../../../src/excel/models';
import { serialOf } from '../excel-dates';
import { ModelBook, type Entry } from '../model-book';
import { deliveredLabel, figure, monthsOfDeliveries, monthsUntil } from './plain-arithmetic';
import { helpOf, twoLines } from './told';

const start = figure('active.iiss.2024-02');
const target = figure('active.iiss.2022');
const stored = figure('storage.tni.2025-10');
const change = figure('production.new.cit.t90m.2024', 'low') / 12;
const reserve = stored / 4;
const sceptical =
  (figure('production.new.miller.t90m.2025', 'low') +
    figure('production.new.miller.t90m.2025', 'high')) /
  24;
let book: ModelBook;
let model: BuiltModel;
beforeAll(async () => {
  book = await ModelBook.open();
  ({ model } = await book.build('Reconstitution'));
  await book.excel.settled();
});
afterAll(() => {
  book.close();
});

const withEntries = (entries: readonly Entry[], look: () => void) =>
  book.withEntries(model, entries, look);
const untilTarget = () => book.row(model, 'Months until the target');

test('is rebuilt when plain arithmetic says so', () => {
  const refurbished = figure('refurbishment.resurgam.2024-02') / 12;
  const shown = untilTarget();
  const base = monthsUntil(target, start, { change, refurbished, reserve });
  expect(shown[0]).toBeCloseTo(base, 6);
  expect(shown[1]).toBeCloseTo((target - start) / change, 6);
  expect(shown[4]).toBeCloseTo((target - start) / sceptical, 6);
  expect(book.row(model, 'That takes')[4]).toBeCloseTo((target - start) / sceptical / 12, 6);
});

test('fills storage with new tanks only: a refurbished hull leaves it', () => {
  const missing = target + figure('storage.prewar.total') - start - stored;
  expect(untilTarget()[5]).toBeCloseTo(missing / change, 6);
  const label = 'New tanks a month that 10 years would take';
  expect(book.row(model, label)[5]).toBeCloseTo(missing / 120, 6);
});

test('builds by the leaked plan as its years say, and rebuilds over the months assumed', async () => {
  const plan = 'production.plan.frontelligence.t90m';
  const inPeak = figure(`${plan}.2027-2029`);
  const rebuilt = figure('refurbishment.plan.t72b3m') / 132;
  expect(untilTarget()[2]).toBeCloseTo((target - start) / (inPeak / 36 + rebuilt), 6);
  // After the peak the years bring what the plan leaves them.
  const fromPeak = start + inPeak + 36 * rebuilt;
  const later = (figure(plan) - inPeak) / (132 - 36) + rebuilt;
  expect(book.row(model, 'Stock after 10 years')[2]).toBeCloseTo(
    fromPeak + (120 - 36) * (later - rebuilt) + Math.min(reserve - 36 * rebuilt, 84 * rebuilt),
    6,
  );
  await withEntries(
    [['First month after the fighting', 'best', String(serialOf('2030-01-01'))]],
    () => {
      expect(untilTarget()[2]).toBeCloseTo((target - start) / later, 6);
    },
  );
});

test('shows that the sceptical answer rests on an assumption', async () => {
  expect(book.answer(model)).toContain('(with 0 refurbished a year)');
  const pace = String(figure('refurbishment.resurgam.2024-02'));
  await withEntries([['Refurbished, sceptical', 'best', pace]], () => {
    const months = (target - start - reserve) / sceptical;
    expect(untilTarget()[4]).toBeCloseTo(months, 6);
    expect(book.answer(model)).toContain(`(with ${pace} refurbished a year)`);
    expect(helpOf('reconstitution')).toContain(
      `At the pace of withdrawal it would be ${(months / 12).toFixed(1)} years`,
    );
  });
});

test('delivers what came so far over the months of its count, also in what ten years take', async () => {
  const label = 'New tanks a month that 10 years would take';
  const before = Number(book.row(model, label)[1]);
  await withEntries([[deliveredLabel, 'best', '120']], () => {
    const monthly = 120 / monthsOfDeliveries();
    expect(book.row(model, 'Delivered')[0]).toBeCloseTo(monthly, 6);
    expect(book.row(model, label)[1]).toBeCloseTo(before - monthly, 6);
    expect(book.row(model, 'The base is at its target at that time')[2]).toBe('yes');
  });
});

test('answers in the words and years that stand on the sheet, and is told in the help so', async () => {
  expect(book.answer(model).length).toBeLessThan(twoLines);
  const [base, , , , doubtful] = book
    .row(model, 'That takes')
    .map((years) => Number(years).toFixed(1));
  expect(helpOf('reconstitution')).toContain(
    `it takes ${String(base)} years in the base and ${String(doubtful)} years at sceptical rates`,
  );
  const entries = [
    ['Scenarios', 'Sceptical', 'Doubters'],
    ['Forecast of the time to rebuild', 'best', '8'],
  ] as const;
  await withEntries(entries, () => {
    expect(book.answer(model)).toContain(`Doubters ${String(doubtful)} (`);
    expect(book.answer(model)).toMatch(/Whether 8 years are right/);
    expect(book.answer(model)).not.toMatch(/sceptical|ten/i);
  });
});

test('draws every path up to twice the target, however high that is', async () => {
  const drawn = () =>
    book.excel
      .valuesOf(`'Reconstitution calc'!A6:AZ36`)
      .flat()
      // Days are far above all stocks.
      .filter((value) => typeof value === 'number' && value > 2 * target && value < 40_000);
  expect(drawn()).toEqual([]);
  const higher = [['Active tanks before the invasion', 'best', '3900']] as const;
  await withEntries(higher, () => {
    expect(drawn().length).toBeGreaterThan(0);
  });
});
