import type { FanSpill } from '../../../src/excel/charts/find-fan';
import {
  chartText,
  fanSummary,
  lineText,
  readingKey,
  readingText,
  runText,
  runTitle,
} from '../../../src/taskpane/charts/fan-text';

function fanOf(stocks: Record<string, readonly number[]>): FanSpill {
  const labels = Object.keys(stocks);
  return {
    kind: 'fan',
    sheet: 'Sheet1',
    row: 2,
    column: 1,
    labels,
    percentiles: labels.map((label) => Number(label.slice(1))),
    months: Object.values(stocks)[0]?.map((_, month) => month) ?? [],
    stocks: Object.values(stocks),
  };
}

const whole = fanOf({
  P5: [1750, 155.2],
  P25: [1750, 400],
  P50: [1750, 733.7],
  P75: [1750, 1300],
  P95: [1750, 2163.4],
});

test('a fan without a width is said to have no range in it', () => {
  expect(lineText(fanOf({ P5: [1750, 257], P50: [1750, 257], P95: [1750, 257] }))).toMatch(
    /^All percentiles are the same: no input is a range\./,
  );
  expect(lineText(whole)).toBeUndefined();
  expect(lineText(fanOf({ P50: [1750, 257] }))).toBeUndefined();
});

test('a month reads as its median and the outermost percentiles, in whole tanks', () => {
  expect(readingText(whole, 1)).toBe('Month 1: 734 (155–2,163)');
  expect(readingKey(whole)).toBe('tanks, median (P5–P95)');
});

test.each([
  ['without a median', fanOf({ P90: [9], P10: [1] }), 'Month 0: 1–9', 'tanks, P10–P90'],
  ['with nothing but a median', fanOf({ P50: [7] }), 'Month 0: 7', 'tanks, median'],
  ['with one percentile', fanOf({ P10: [7] }), 'Month 0: 7', 'tanks, P10'],
])('a fan %s', (_, fan, reading, key) => {
  expect([readingText(fan, 0), readingKey(fan)]).toEqual([reading, key]);
});

test('in words: where it begins and where it ends', () => {
  expect(fanSummary(whole)).toBe(
    'Tanks in service in the months 0 to 1, tanks, median (P5–P95). ' +
      'Month 0: 1,750 (1,750–1,750); Month 1: 734 (155–2,163).',
  );
});

test('what became of the chart names its cells', () => {
  const text = chartText({
    kind: 'inserted',
    sheet: 'Sheet1',
    sheetId: 'a',
    chart: 'I3:P22',
    cells: 'R3:W17',
  });
  expect(text).toContain('covers I3:P22 and follows the formula, by the cells R3:W17');
  expect(chartText({ kind: 'failed', message: 'No.' })).toBe('No.');
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
