import type { TableCharts } from '../../../src/excel/charts/chart';
import { fan } from '../../../src/excel/charts/kinds/fan';
import { ledger } from '../../../src/excel/charts/kinds/ledger';
import { risk } from '../../../src/excel/charts/kinds/risk';
import { when } from '../../../src/excel/charts/kinds/when';
import {
  chartSummary,
  readingKey,
  readingText,
  resultText,
  runText,
  runTitle,
  valuesText,
} from '../../../src/taskpane/charts/chart-text';
import { drawnBy } from '../../excel/charts/spilled';

function fanOf(stocks: Record<string, readonly number[]>): TableCharts {
  const months = Object.values(stocks)[0] ?? [];
  const header = ['Month', ...Object.keys(stocks)];
  const rows = months.map((_, month) => [month, ...Object.values(stocks).map((all) => all[month])]);
  return drawnBy(fan, [header, ...rows]);
}

const whole = fanOf({
  P5: [1750, 155.2],
  P25: [1750, 400],
  P50: [1750, 733.7],
  P75: [1750, 1300],
  P95: [1750, 2163.4],
});

const chartOf = ({ charts: [chart] }: TableCharts) => {
  if (!chart) throw new Error('There is no chart.');
  return chart;
};
const reading = (drawn: TableCharts, place: number) => readingText(drawn, chartOf(drawn), place);
const key = (drawn: TableCharts) => readingKey(chartOf(drawn));

test('a month reads as its median and the outermost percentiles, in whole tanks', () => {
  expect(reading(whole, 1)).toBe('Month 1: 734 (155–2,163)');
  expect(key(whole)).toBe('tanks, median (P5–P95)');
});

test.each([
  ['without a median', fanOf({ P90: [9], P10: [1] }), 'Month 0: 1–9', 'tanks, P10–P90'],
  ['with nothing but a median', fanOf({ P50: [7] }), 'Month 0: 7', 'tanks, median'],
  ['with one percentile', fanOf({ P10: [7] }), 'Month 0: 7', 'tanks, P10'],
])('a fan %s', (_, drawn, says, of) => {
  expect([reading(drawn, 0), key(drawn)]).toEqual([says, of]);
});

test('in words: where it begins and where it ends', () => {
  expect(chartSummary(whole, chartOf(whole))).toBe(
    'Tanks in service, tanks, median (P5–P95). ' +
      'Month 0: 1,750 (1,750–1,750); Month 1: 734 (155–2,163).',
  );
});

test('lines read by their names, a single one by its number', () => {
  const drawn = drawnBy(ledger, [
    ['Month', 'Opening', 'Lost', 'Refurbished', 'Produced', 'Delivered', 'Closing', 'Reserve'],
    [1, 1750, 117.4, 70, 8, 2.5, 1714, 930],
  ]);
  expect(reading(drawn, 0)).toBe('Month 1: in service 1,714, in reserve 930');
  const [, flows] = drawn.charts;
  expect(flows && readingText(drawn, flows, 0)).toBe(
    'Month 1: lost 117, refurbished 70, produced 8, delivered 2.5',
  );
});

test.each([
  [0.342, '34%'],
  [0.001, 'under 1%'],
  [0.999, 'over 99%'],
  [0, '0%'],
  [1, '100%'],
])('a probability of %d reads as %s', (share, says) => {
  const drawn = drawnBy(risk, [
    ['Month', 'Probability'],
    [1, share],
  ]);
  expect(reading(drawn, 0)).toBe(`Month 1: ${says}`);
});

test('a percentile that never comes is said', () => {
  const drawn = drawnBy(when, [
    ['Months until', 'P5', 'P50', 'P95', 'Share'],
    ['With deliveries', 23.01, 45.27, '#N/A', 0.93],
    ['Without', 21.5, 42.9, 64, 1],
    ['Bought', -2, '#N/A', '#N/A', 1],
  ]);
  const says = [0, 1, 2].map((place) => valuesText(chartOf(drawn), place));
  expect(says).toEqual(['45.3 (23–never)', '42.9 (21.5–64)', 'never (−2–never)']);
});

test('what became of the chart names its cells', () => {
  const places = { sheet: 'Sheet1', sheetId: '{1}', charts: 'I3:P22', cells: 'R3:W17' };
  const text = resultText({ kind: 'inserted', ...places });
  expect(text).toContain('covers I3:P22 and reads R3:W17');
  expect(resultText({ kind: 'failed', message: 'No.' })).toBe('No.');
});

test('a run says how large it is and how far', () => {
  const run = {
    ...{ id: 1, call: 'TANKFAN', cell: 'Sheet1!B3' },
    ...{ draws: 1_000_000, months: 120, done: 0.439, stop: () => undefined },
  };
  expect(runText(run)).toBe('1,000,000 draws × 120 months, 43%');
  expect(runTitle(run)).toBe('TANKFAN in Sheet1!B3');
  expect(runTitle({ ...run, call: undefined, cell: undefined })).toBe('A calculation');
});
