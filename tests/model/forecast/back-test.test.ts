import fc from 'fast-check';
import {
  backTest,
  forecast,
  monthEndsToTest,
  type BackTestRow,
  type ForecastRow,
} from '../../../src/model/forecast';
import { countsOf, oryxCounts, thirteenCounts } from './series';

const backTestOf = (counts: readonly number[], horizons: readonly number[]) =>
  backTest(counts, horizons) as BackTestRow[];

const measured = (row: BackTestRow | undefined) =>
  row && [
    row.months,
    row.forecasts,
    row.apart,
    row.inside90,
    row.inside50,
    row.bias,
    row.meanError,
    row.skillOverLast,
    row.skillOverYear,
    row.crps,
  ];

test.each([
  [
    'thirteen counts',
    thirteenCounts,
    1,
    [1, 1, 1, 1, 1, -6.2156494326, 6.2156494326, 0.3784350567, 0.0503868922, 4.360361568],
  ],
  [
    'the 54 counts of the reference package',
    oryxCounts(),
    12,
    [
      12, 31, 3, 0.9677419355, 0.6451612903, 14.895099733, 18.9081158502, 0.2457839271,
      0.2560955882, 15.3312141868,
    ],
  ],
])('worked values: %s', (_, counts, ahead, expected) => {
  const found = measured(backTestOf(counts, [ahead])[0]);
  for (const [at, value] of expected.entries()) expect(found?.[at]).toBeCloseTo(value, 9);
});

test('the last forecast is that from the months up to then alone', () => {
  fc.assert(
    fc.property(countsOf(14), fc.integer({ min: 1, max: 5 }), (counts, ahead) => {
      fc.pre(counts.length >= monthEndsToTest(ahead));
      const known = counts.slice(0, counts.length - ahead);
      const rows = forecast(known, ahead) as ForecastRow[];
      const middle = rows.reduce((sum, row) => sum + (row[2] ?? NaN), 0) / ahead;
      const came = ((counts.at(-1) ?? NaN) - (known.at(-1) ?? NaN)) / ahead;
      const all = backTestOf(counts, [ahead])[0] as BackTestRow;
      const before = all.forecasts > 1 ? backTestOf(counts.slice(0, -1), [ahead])[0] : undefined;
      const biasOfLast = all.bias * all.forecasts - (before ? before.bias * before.forecasts : 0);
      expect(biasOfLast).toBeCloseTo(middle - came, 6);
    }),
  );
});

test('horizons stand in the order asked for, each by itself', () => {
  const rows = backTestOf(oryxCounts(), [12, 1, 12]);
  expect(rows.map(({ months }) => months)).toEqual([12, 1, 12]);
  expect(rows[0]).toEqual(backTestOf(oryxCounts(), [12])[0]);
  expect(rows[2]).toEqual(rows[0]);
});

test('perfect forecasts of a steady count score 1, and no skill can be told', () => {
  // Thirds, so that sums and differences are rounded.
  const steady = Array.from({ length: 30 }, (_, month) => 1000 + month / 3);
  for (const row of backTestOf(steady, [1, 6])) {
    expect(row).toMatchObject({ inside90: 1, inside50: 1 });
    expect(row.skillOverLast).toBeUndefined();
    expect(row.skillOverYear).toBeUndefined();
    expect(row.meanError).toBeLessThan(1e-9);
  }
});

test('a horizon needs twelve month ends more than it is long', () => {
  expect(backTest(thirteenCounts, [1, 3])).toEqual({
    problem: 'too few month ends',
    needed: 15,
    found: 13,
  });
  expect(backTest(thirteenCounts, [1])).toHaveLength(1);
});
