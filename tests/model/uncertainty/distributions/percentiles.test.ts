import fc from 'fast-check';
import {
  constant,
  fivePercentilesOf,
  isCertain,
  percentiles,
  pert,
  uniform,
  type FiveValues,
} from '../../../../src/model/uncertainty/distributions';
import { readPercentiles } from '../../../../src/model/uncertainty/distributions/percentiles';
import { createScriptBlock } from '../../../../src/model/uncertainty/engine/script-block';
import { tornado } from '../../../../src/model/uncertainty/tornado';
import { fanOf, quartiles, unlimited } from '../uncertain-scenarios';

const block = createScriptBlock();

/** The quantile that a draw of this level has. */
function quantile(values: FiveValues, level: number): number {
  block.levels[0] = level;
  readPercentiles(block, 1, percentiles(values));
  return block.quantiles[0] as number;
}

const levelOf = (probability: number) => Math.floor(probability * 2 ** 32);

const fiveValues = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 })
  .map((values) => values.sort((a, b) => a - b) as unknown as FiveValues);
const anyLevel = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('the five percentiles are where they were given', () => {
  fc.assert(
    fc.property(fiveValues, (values) => {
      for (const [at, probability] of quartiles.entries()) {
        expect(quantile(values, levelOf(probability))).toBeCloseTo(values[at] as number, 4);
      }
    }),
  );
});

test('lines between them are straight, and the outer twentieths reach as far again', () => {
  const values: FiveValues = [10, 20, 25, 35, 60];
  for (const [probability, expected] of [
    [0, 0],
    [0.025, 5],
    [0.15, 15],
    [0.4, 23],
    [0.6, 29],
    [0.85, 47.5],
    [0.975, 72.5],
    [1 - 2 ** -32, 85],
  ] as const) {
    expect(quantile(values, levelOf(probability))).toBeCloseTo(expected, 4);
  }
  expect(percentiles(values)).toMatchObject({ least: 0, low: 10, best: 25, high: 60, most: 85 });
  expect(percentiles([10, 40, 50, 60, 70]).least).toBe(0);
});

test('quantiles never fall as the level rises, and stay inside', () => {
  fc.assert(
    fc.property(fiveValues, anyLevel, anyLevel, (values, a, b) => {
      const { least, most } = percentiles(values);
      const lower = quantile(values, Math.min(a, b));
      const upper = quantile(values, Math.max(a, b));
      const rounding = 1e-12 * most;
      expect(lower).toBeGreaterThanOrEqual(least - rounding);
      expect(lower).toBeLessThanOrEqual(upper + rounding);
      expect(upper).toBeLessThanOrEqual(most + rounding);
    }),
  );
});

const drained = {
  start: constant(1000),
  losses: [percentiles([10, 20, 25, 35, 60])],
  refurb: [constant(0)],
  dprk: [constant(0)],
  production: [constant(0)],
  reserve: unlimited,
};

test('worked values of a fan and a tornado', () => {
  const question = { scenario: drained, months: 1, percentiles: quartiles, draws: 4096, seed: 1 };
  for (const [at, expected] of [940, 965, 975, 980, 990].entries()) {
    expect(Math.abs((fanOf(question)[1]?.[at] ?? NaN) - expected)).toBeLessThan(0.1);
  }
  expect(tornado(drained, 1)).toMatchObject([
    { input: 'losses', atLow: 990, atHigh: 940, swing: 50 },
  ]);
});

test('rows of a schedule add up: one draw takes the same quantile of every month', () => {
  const rows: FiveValues[] = [
    [10, 20, 25, 35, 60],
    [0, 5, 25, 45, 80],
    [1, 2, 3, 4, 5],
  ];
  const scenario = { ...drained, losses: rows.map((row) => percentiles(row)) };
  const fan = fanOf({ scenario, months: 3, percentiles: quartiles, draws: 65_536, seed: 1 });
  for (const at of quartiles.keys()) {
    const lost = rows.reduce((sum, row) => sum + (row[4 - at] as number), 0);
    expect(Math.abs((fan[3]?.[at] ?? NaN) - (1000 - lost))).toBeLessThan(0.02);
  }
});

test('every distribution says its five percentiles', () => {
  expect(fivePercentilesOf(constant(7))).toEqual([7, 7, 7, 7, 7]);
  expect(fivePercentilesOf(uniform(10, 30))).toEqual([11, 15, 20, 25, 29]);
  expect(fivePercentilesOf(percentiles([1, 2, 3, 4, 9]))).toEqual([1, 2, 3, 4, 9]);
  // Of Beta(1, 5), the PERT with its best at its low: 1 − (1 − u)^(1/5).
  for (const [at, value] of fivePercentilesOf(pert(0, 0, 1)).entries()) {
    expect(value).toBeCloseTo(1 - (1 - (quartiles[at] as number)) ** 0.2, 12);
  }
  for (const certain of [uniform(3, 3), pert(3, 3, 3), percentiles([3, 3, 3, 3, 3])]) {
    expect(isCertain(certain)).toBe(true);
    expect(fivePercentilesOf(certain)).toEqual([3, 3, 3, 3, 3]);
  }
});
