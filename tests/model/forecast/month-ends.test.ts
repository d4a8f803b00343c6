import fc from 'fast-check';
import { monthEndCounts } from '../../../src/model/forecast';
import * as calendar from '../../../src/reference/excel-date';

const day = (iso: string) => calendar.serialOf(iso) as number;
const on = (iso: string, count: number) => ({ day: day(iso), count });
const countsOf = (...observations: { day: number; count: number }[]) =>
  monthEndCounts(observations, calendar);

test('the last date at its month’s end: the ends of the months before', () => {
  const counts = countsOf(on('2026-01-31', 10), on('2026-02-28', 38), on('2026-03-31', 69));
  expect(counts).toEqual([10, 38, 69]);
});

test('otherwise the same day of each month, or the month’s last', () => {
  // month ends are 2025-12-30, 2026-01-30, 2026-02-28 and 2026-03-30
  const counts = countsOf(
    on('2025-12-30', 0),
    on('2026-01-30', 31),
    on('2026-02-27', 59),
    on('2026-03-30', 90),
  );
  expect(counts).toEqual([0, 31, 60, 90]);
});

test('between two dates counts are linear', () => {
  const counts = countsOf(
    on('2026-01-31', 10),
    on('2026-02-21', 30),
    on('2026-03-07', 44),
    on('2026-03-31', 68),
  );
  expect(counts).toEqual([10, 37, 68]);
});

test('a start inside a month waits for the first month end', () => {
  const counts = countsOf(on('2026-01-20', 0), on('2026-02-09', 20), on('2026-02-28', 39));
  expect(counts).toEqual([11, 39]);
});

test('the order of the observations does not matter', () => {
  const step = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 9000 }));
  const given = fc.array(step, { minLength: 12, maxLength: 40 }).map((steps) => {
    let day = 40_000;
    return steps.map(([later, count]) => ({ day: (day += later), count }));
  });
  fc.assert(
    fc.property(given, (observations) => {
      const inOrder = countsOf(...observations);
      expect(inOrder).toEqual(expect.any(Array));
      expect(countsOf(...[...observations].reverse())).toEqual(inOrder);
    }),
  );
});

test('the earliest month without a date is named', () => {
  const counts = countsOf(on('2025-12-31', 1), on('2026-03-15', 2), on('2026-05-31', 3));
  expect(counts).toEqual({ problem: 'gap', after: day('2025-12-31'), upTo: day('2026-01-31') });
});

test('a day that stands twice is refused', () => {
  expect(countsOf(on('2026-01-31', 1), on('2026-01-31', 2))).toEqual({
    problem: 'repeated day',
    day: day('2026-01-31'),
  });
});

test('no observations are no month ends', () => {
  expect(countsOf()).toEqual([]);
});
