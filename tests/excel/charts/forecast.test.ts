import type { Track } from '../../../src/excel/charts/chart';
import type { ArgumentInFormula } from '../../../src/excel/charts/chart-kind';
import { forecast } from '../../../src/excel/charts/kinds/forecast';
import { forecastRows } from '../../../src/functions/answers/forecast';
import { Failure } from '../../../src/functions/failure';
import { addMonths } from '../../../src/reference/excel-date';
import { setDateSystem } from '../../../src/reference/date-system';
import { drawnBy } from './spilled';

/** Thirteen month ends to 2026-07-31, and what Oryx counted on them. */
const lastDay = 46_234;
const days = Array.from({ length: 13 }, (_, i) => addMonths(lastDay + 1, i - 12) - 1);
const counts = [4082, 4112, 4152, 4211, 4250, 4301, 4331, 4341, 4371, 4389, 4394, 4407, 4430];

beforeEach(() => {
  setDateSystem('1900');
});
afterEach(() => {
  setDateSystem(undefined);
});

function rowsOf(months: number): number[][] {
  const rows = forecastRows(days, counts, months);
  if (rows instanceof Failure) throw new Error('There is no forecast.');
  return rows;
}

const column = (text: string, values: readonly unknown[]): ArgumentInFormula => {
  return { text, values: values.map((value) => [value]) };
};
const months = (count: number): ArgumentInFormula => ({ text: 'D1', values: [[count]] });
const inputs = [column('A2:A14', days), column('B2:B14', counts)];
const values = (track: Track | undefined) => track?.map(({ value }) => value);

test('the count goes on from its last one by what the months add together', () => {
  const drawn = drawnBy(forecast, rowsOf(4), [...inputs, months(4)]);
  const [chart] = drawn.charts;
  const [median, observed] = chart?.lines ?? [];
  expect(values(observed?.track)).toEqual([...counts, ...Array<undefined>(4)]);
  const after = values(median?.track)?.slice(13) ?? [];
  [1, 2, 3, 4].forEach((month, i) => {
    expect(after[i]).toBeCloseTo(4430 + month * 18.8723264656, 6);
  });
  expect(values(chart?.bands[0]?.low)?.[12]).toBe(4430);
  expect(drawn.along.labels.slice(11, 15)).toEqual([
    '2026-06-30',
    '2026-07-31',
    '2026-08-31',
    '2026-09-30',
  ]);
});

test('rows below the forecast are none of it, also where they would fit', () => {
  const cells = [...rowsOf(2), [1, 2, 3, 4, 5]];
  expect(drawnBy(forecast, cells, [...inputs, months(2)]).rows).toBe(2);
  expect(drawnBy(forecast, [...rowsOf(2), ['', '', '', '', '']], inputs).rows).toBe(2);
});

test('a series in any order, with texts for dates and blanks below, is the same', () => {
  const iso = days.map((_, i) => drawnDay(i));
  const turned = [
    column('A2:A15', [...iso.reverse(), '']),
    column('B2:B15', [...counts.toReversed(), '']),
  ];
  const [chart] = drawnBy(forecast, rowsOf(1), turned).charts;
  expect(values(chart?.lines[1]?.track)).toEqual([...counts, undefined]);
});

test('without a series that is known only what is added is drawn, and that is said', () => {
  const unknown = { text: 'TANKSERIES("losses_oryx","as_of")', values: undefined };
  const drawn = drawnBy(forecast, rowsOf(2), [unknown, unknown, months(2)]);
  expect(values(drawn.charts[0]?.bands[0]?.low)?.[0]).toBe(0);
  expect(values(drawn.charts[0]?.lines[0]?.track)?.[2]).toBeCloseTo(2 * 18.8723264656, 6);
  expect(drawn.note).toContain('only what is added');
});

test('numbers that are no forecast are not taken for one', () => {
  expect(forecast.columnsOf([5, 4, 3, 2, 1])).toBeUndefined();
  expect(forecast.columnsOf(['Month', 'P5', 'P50', 'P95'])).toBeUndefined();
  expect(forecast.columnsOf([1, 2, 3, 4, 5, 0])).toBe(5);
});

const drawnDay = (i: number) => drawnBy(forecast, rowsOf(1), inputs).along.labels[i] ?? '';
