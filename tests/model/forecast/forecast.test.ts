import fc from 'fast-check';
import { forecast, type ForecastRow } from '../../../src/model/forecast';
import { countsOf, oryxCounts, thirteenCounts } from './series';

const forecastOf = (counts: readonly number[], months: number) =>
  forecast(counts, months) as ForecastRow[];

const expectClose = (found: readonly number[] | undefined, expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) expect(found?.[at]).toBeCloseTo(value, 9);
};

const counts = countsOf(12);
const months = fc.integer({ min: 1, max: 80 });

test('worked values of an independent implementation', () => {
  const four = forecastOf(thirteenCounts, 4);
  expectClose(four[0], [1.9869310762, 9.8654789227, 18.8723264656, 30.7750025989, 52.9819888188]);
  expectClose(four[1], [2.9292695978, 10.6891144734, 18.8723264656, 29.3435899166, 48.424617417]);
  expectClose(four[3], [0, 6.3497114239, 18.8723264656, 37.1779680882, 73.6635742517]);
  expectClose(
    forecastOf(thirteenCounts, 8)[7],
    [0, 1.732099047, 18.8723264656, 49.3892738219, 116.7686085137],
  );
});

test('worked column sums of the 54 counts of the reference package', () => {
  const rows = forecastOf(oryxCounts(), 12);
  const sums = [0, 1, 2, 3, 4].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? NaN), 0));
  expectClose(
    sums,
    [26.5575427419, 118.1950220188, 229.3567396001, 377.0316690761, 653.5773143236],
  );
});

test('columns are in order, finite and not below 0', () => {
  fc.assert(
    fc.property(counts, months, (given, ahead) => {
      for (const row of forecastOf(given, ahead)) {
        expect(row.every(Number.isFinite)).toBe(true);
        expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
        expect(row).toEqual([...row].sort((a, b) => a - b));
      }
    }),
  );
});

test('a row does not depend on how many months are asked for', () => {
  fc.assert(
    fc.property(counts, months, months, (given, few, more) => {
      const rows = forecastOf(given, few + more);
      expect(rows.slice(0, few)).toEqual(forecastOf(given, few));
    }),
  );
});

test('counts times 1000 give rows times 1000', () => {
  fc.assert(
    fc.property(counts, months, (given, ahead) => {
      const larger = forecastOf(
        given.map((count) => 1000 * count),
        ahead,
      );
      for (const [at, row] of forecastOf(given, ahead).entries()) {
        const room = 1e-9 * (1 + (row[4] ?? NaN));
        for (const [column, value] of row.entries()) {
          expect(Math.abs((larger[at]?.[column] ?? NaN) / 1000 - value)).toBeLessThan(room);
        }
      }
    }),
  );
});

test('counts and a constant give the same rows', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 1e6 }), months, (given, constant, ahead) => {
      const shifted = given.map((count) => count + constant);
      expect(forecastOf(shifted, ahead)).toEqual(forecastOf(given, ahead));
    }),
  );
});

test('a count that always grows alike is certain to go on', () => {
  const steady = Array.from({ length: 20 }, (_, month) => 100 + 25 * month);
  for (const row of forecastOf(steady, 6)) expectClose(row, [25, 25, 25, 25, 25]);
});

test('rounding puts no column below the one before it', () => {
  // Weighted means of 3 are 3 but for the last digit, and so are the five columns.
  const steady = Array.from({ length: 12 }, (_, month) => 1000 + 3 * month);
  for (const row of forecastOf(steady, 60)) expect(row).toEqual([...row].sort((a, b) => a - b));
});

test('what is forecast is flat, and 0 for a count that falls', () => {
  const falling = Array.from({ length: 20 }, (_, month) => 500 - 5 * month);
  for (const row of forecastOf(falling, 6)) expect(row).toEqual([0, 0, 0, 0, 0]);
});

test('eleven month ends are too few', () => {
  expect(forecast(thirteenCounts.slice(0, 11), 1)).toEqual({
    problem: 'too few month ends',
    needed: 12,
    found: 11,
  });
  expect(forecast(thirteenCounts.slice(0, 12), 1)).toHaveLength(1);
});
