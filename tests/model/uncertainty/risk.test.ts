import fc from 'fast-check';
import { closingStocks } from '../../../src/model/stock';
import { uniform, constant } from '../../../src/model/uncertainty/distributions';
import {
  scenarioAt,
  type UncertainScenario,
} from '../../../src/model/uncertainty/uncertain-scenario';
import {
  fanOf,
  riskOf,
  russia,
  russiaWithReserve,
  uncertainScenario,
  unlimited,
} from './uncertain-scenarios';

const few = { numRuns: 60 };
const question = { months: 30, draws: 512, seed: 1 };

test('a uniform start: the share of it that is low enough', () => {
  const scenario: UncertainScenario = {
    start: uniform(1000, 2000),
    losses: [constant(50)],
    refurb: [constant(0)],
    dprk: [constant(0)],
    production: [constant(0)],
    reserve: unlimited,
  };
  const risk = riskOf({ ...question, scenario, floor: 800, months: 30, draws: 8192 });
  for (const [at, probability] of risk.entries()) {
    const exact = Math.min(Math.max((800 + 50 * (at + 1) - 1000) / 1000, 0), 1);
    expect(Math.abs(probability - exact)).toBeLessThanOrEqual(1 / 8192);
  }
});

test('it never falls, and is between 0 and 1', () => {
  const floor = fc.double({ min: 0, max: 3000, noNaN: true });
  fc.assert(
    fc.property(uncertainScenario, floor, fc.nat(), (scenario, level, seed) => {
      const risk = riskOf({ ...question, scenario, floor: level, seed });
      expect(risk).toHaveLength(30);
      expect([...risk].sort((a, b) => a - b)).toEqual(risk);
      expect(risk.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
    }),
    few,
  );
});

test('it stays when the stock recovers', () => {
  const losses = [uniform(900, 1100), constant(0)];
  const scenario = { ...russia, start: constant(1000), losses, refurb: [constant(0)] };
  const [first, ...later] = riskOf({ ...question, scenario, floor: 0 });
  expect(first).toBeGreaterThan(0.3);
  expect(new Set(later)).toEqual(new Set([first]));
});

test('for certain inputs it is 0 until the stock is at the floor, and then 1', () => {
  const one = fc.tuple(uncertainScenario, fc.double({ min: 0, max: 3000, noNaN: true }));
  fc.assert(
    fc.property(one, ([scenario, floor]) => {
      const best = scenarioAt(scenario, () => 'best');
      const certain = Object.fromEntries(
        Object.entries(best).map(([input, value]) => [
          input,
          typeof value === 'number' ? constant(value) : value.map(constant),
        ]),
      ) as unknown as UncertainScenario;
      let fallen = 0;
      const expected = closingStocks(best, 30)
        .slice(1)
        .map((stock) => (fallen = stock <= floor ? 1 : fallen));
      expect(riskOf({ ...question, scenario: certain, floor })).toEqual(expected);
    }),
    few,
  );
});

test.each([russia, russiaWithReserve])('where stocks only fall it agrees with the fan', (given) => {
  // Losses above all gains: to be at or below a floor by month t is to be so in month t.
  const scenario = { ...given, losses: [uniform(200, 260)] };
  const share = { months: 12, draws: 4096, seed: 1 };
  const fan = fanOf({ scenario, percentiles: [0.1, 0.5, 0.9], ...share });
  for (const [at, percentile] of [0.1, 0.5, 0.9].entries()) {
    const floor = fan[6]?.[at] as number;
    const risk = riskOf({ scenario, floor, ...share });
    expect(Math.abs((risk[5] as number) - percentile)).toBeLessThanOrEqual(1 / 4096);
  }
});

test('more draws than one block count the same paths', () => {
  const scenario = { ...russia, losses: [uniform(200, 260)] };
  const share = { scenario, months: 12, draws: 12_288, seed: 8 };
  const floor = fanOf({ ...share, percentiles: [0.05] })[6]?.[0] as number;
  const risk = riskOf({ ...share, floor });
  expect(Math.abs((risk[5] as number) - 0.05)).toBeLessThanOrEqual(1 / 12_288);
});
