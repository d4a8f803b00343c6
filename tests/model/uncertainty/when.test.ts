import fc from 'fast-check';
import { monthsBought, monthsToReach } from '../../../src/model/crossing';
import { findCrossings } from '../../../src/model/uncertainty/crossings';
import { constant, pert, uniform } from '../../../src/model/uncertainty/distributions';
import { createScriptBlock } from '../../../src/model/uncertainty/engine/script-block';
import {
  scenarioAt,
  type UncertainScenario,
} from '../../../src/model/uncertainty/uncertain-scenario';
import {
  quartiles,
  riskOf,
  russia,
  russiaWithReserve,
  uncertainScenario,
  unlimited,
  whenOf,
} from './uncertain-scenarios';

const rising: UncertainScenario = {
  start: pert(1400, 1500, 1600),
  losses: [constant(0)],
  refurb: [constant(0)],
  dprk: [pert(0, 2, 5)],
  production: [pert(15, 20, 30)],
  reserve: unlimited,
};

describe('worked values of an independent implementation with 2,000,000 plain draws', () => {
  const worked = [
    [
      'falling',
      russiaWithReserve,
      500,
      [23.01, 36.83, 45.27, 53.82, 68.25],
      [21.53, 34.13, 42.88, 50.96, 64.0],
      [0.49, 1.28, 2.21, 3.57, 6.76],
    ],
    [
      'rising',
      rising,
      3300,
      [63.9, 71.83, 78.84, 86.55, 97.43],
      [69.84, 78.95, 87.18, 96.29, 108.4],
      [-15.74, -10.87, -7.94, -5.42, -2.63],
    ],
  ] as const;

  test.each(
    worked.flatMap((each) => [
      [...each, 4096, 0.025, 0.05] as const,
      [...each, 65_536, 0.008, 0.014] as const,
    ]),
  )('%s', (_, scenario, level, delivered, undelivered, bought, draws, room, roomOfBought) => {
    const found = whenOf({ scenario, level, percentiles: quartiles, draws, seed: 1 });
    for (const [row, expected, allowed] of [
      [found.delivered, delivered, room],
      [found.undelivered, undelivered, room],
      [found.bought, bought, roomOfBought],
    ] as const) {
      const width = (expected[4] ?? NaN) - (expected[0] ?? NaN);
      expect(row).toMatchObject({ draws, reached: draws });
      for (const [at, value] of expected.entries()) {
        // The worked values are rounded to hundredths.
        const off = Math.abs((row.months[at] ?? NaN) - value) - 0.005;
        expect(off).toBeLessThan(allowed * width);
      }
    }
  });
});

test('certain inputs give TANKMONTHS and TANKBOUGHT for every percentile', () => {
  fc.assert(
    fc.property(uncertainScenario, fc.integer({ min: 0, max: 4000 }), (scenario, level) => {
      const certain = scenarioAt(scenario, () => 'best');
      const asEstimates = Object.fromEntries(
        Object.entries(certain).map(([input, value]) => [
          input,
          typeof value === 'number' ? constant(value) : value.map(constant),
        ]),
      ) as unknown as UncertainScenario;
      const found = whenOf({
        scenario: asEstimates,
        level,
        percentiles: [0, 0.3, 1],
        draws: 100,
        seed: 1,
      });
      const months = monthsToReach(certain, level);
      const expected = typeof months === 'number' ? months : undefined;
      expect(found.delivered.months).toEqual([expected, expected, expected]);
      const bought = monthsBought(certain, level);
      const gained = typeof bought === 'number' ? bought : undefined;
      expect(found.bought.months).toEqual([gained, gained, gained]);
    }),
  );
});

/** Nearly certain: every draw is the same to a billionth. */
const nearly = (value: number) => uniform(value, value * (1 + 1e-9));

test('each draw’s moment is what TANKMONTHS gives, schedules and reserves included', () => {
  let [tried, compared] = [0, 0];
  fc.assert(
    fc.property(
      uncertainScenario,
      fc.double({ min: 0.5, max: 1.5, noNaN: true }),
      (scenario, share) => {
        tried += 1;
        const certain = scenarioAt(scenario, () => 'best');
        const level = certain.start * share;
        const almost: UncertainScenario = {
          start: constant(certain.start + 0.123),
          losses: certain.losses.map((value) => nearly(value + 0.0271)),
          refurb: certain.refurb.map(constant),
          dprk: certain.dprk.map(constant),
          production: certain.production.map(constant),
          reserve: constant(certain.reserve),
        };
        const percentiles = [0, 1];
        const found = whenOf({ scenario: almost, level, percentiles, draws: 8, seed: 1 });
        const of = (point: 'low' | 'high') => {
          const months = monthsToReach(
            scenarioAt(almost, () => point),
            level,
          );
          return typeof months === 'number' ? months : undefined;
        };
        const [low, high] = [of('low'), of('high')];
        if (low === undefined || high === undefined) return;
        compared += 1;
        // A path that only just comes or goes by is decided by the billionth.
        fc.pre(Math.abs(low - high) < 1e-4 * low);
        for (const months of found.delivered.months) {
          expect(Math.abs((months ?? NaN) - low)).toBeLessThan(1e-4 * (1 + low));
        }
      },
    ),
  );
  expect(compared).toBeGreaterThan(tried / 20);
});

test('the share that has come by a month is TANKRISK’s probability', () => {
  let [tried, partly] = [0, 0];
  fc.assert(
    fc.property(
      uncertainScenario,
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 1, max: 12 }),
      (given, floor, month) => {
        tried += 1;
        const scenario = { ...given, start: uniform(3001, 3500), losses: [uniform(200, 600)] };
        const question = { scenario, draws: 512, seed: 3 };
        const percentiles = Array.from({ length: 512 }, (_, at) => at / 511);
        const { delivered } = whenOf({ ...question, level: floor, percentiles });
        const come = delivered.months.filter((moment) => (moment ?? Infinity) <= month).length;
        if (come > 0 && come < 512) partly += 1;
        const risk = riskOf({ ...question, floor, months: month });
        // One draw more or less, where rounding decides whether a month's end is just reached.
        expect(Math.abs(come / 512 - (risk[month - 1] ?? NaN))).toBeLessThanOrEqual(1.01 / 512);
      },
    ),
  );
  expect(partly).toBeGreaterThan(tried / 20);
});

test('more deliveries never bring a falling crossing nearer', () => {
  fc.assert(
    fc.property(
      uncertainScenario,
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 0, max: 3000 }),
      (given, more, level) => {
        const scenario = { ...given, start: uniform(3001, 3500), dprk: [uniform(0, 5)] };
        const helped = { ...scenario, dprk: [uniform(more, more + 5)] };
        const question = { level, percentiles: quartiles, draws: 256, seed: 1 };
        const before = whenOf({ ...question, scenario });
        const after = whenOf({ ...question, scenario: helped });
        for (const [at, months] of before.delivered.months.entries()) {
          const later = after.delivered.months[at] ?? Infinity;
          expect(later).toBeGreaterThanOrEqual((months ?? Infinity) * (1 - 1e-12));
        }
        for (const gained of before.bought.months) {
          expect(gained ?? 0).toBeGreaterThanOrEqual(-1e-9);
        }
      },
    ),
  );
});

test('draws that never come are later than any month', () => {
  const scenario: UncertainScenario = {
    ...rising,
    start: constant(1000),
    losses: [uniform(0, 20)],
    dprk: [constant(4)],
    production: [constant(0)],
  };
  // With deliveries of 4 a month four fifths of the draws come down to 100 at last.
  const percentiles = [0, 0.5, 0.75, 0.85, 1];
  const found = whenOf({ scenario, level: 100, percentiles, draws: 4096, seed: 1 });
  const within = (900 / 1200 + 4) / 20; // those slower need more than 1200 months
  expect(found.delivered.reached / 4096).toBeCloseTo(1 - within, 3);
  expect(found.delivered.months.map((months) => months !== undefined)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(found.undelivered.reached / 4096).toBeCloseTo(1 - 900 / 1200 / 20, 3);
  expect(found.bought.draws).toBe(found.undelivered.reached);
  expect(found.bought.reached).toBe(found.delivered.reached);
});

test('no month is drawn after all draws have come', () => {
  // 1,000 to 1,100 a month from 5,000: all are at 500 within five months of a hundred years.
  const losses = Array.from({ length: 1200 }, () => uniform(1000, 1100));
  const scenario = { ...rising, start: constant(5000), losses, production: [constant(0)] };
  const block = createScriptBlock();
  let drawn = 0;
  const counting = {
    ...block,
    add(...given: Parameters<typeof block.add>) {
      if (given[0] === block.change) drawn += 1;
      block.add(...given);
    },
  };
  const task = { kind: 'crossings', scenario, level: 500, seed: 1 } as const;
  let delivered = 0;
  const ended = findCrossings(counting, task, { first: 0, count: 64 }, ({ undelivered }) => {
    delivered += undelivered.length;
    expect(Math.max(...undelivered)).toBeLessThan(4.51);
  });
  while (!ended.next().done);
  expect(delivered).toBe(64);
  expect(drawn).toBe(2 * 5); // with deliveries and without
});

test('a level that no draw comes to without deliveries buys nothing', () => {
  const scenario = { ...rising, production: [constant(0)] };
  const found = whenOf({ scenario, level: 3300, percentiles: [0.5], draws: 64, seed: 1 });
  expect(found.undelivered.reached).toBe(0);
  expect(found.bought).toEqual({ months: [undefined], draws: 0, reached: 0 });
});

test('the default draws have the digits that they always had', () => {
  const question = { level: 500, percentiles: quartiles, draws: 4096, seed: 1 };
  const { delivered } = whenOf({ ...question, scenario: russia });
  expect(delivered.months.map((months) => months?.toPrecision(17))).toEqual([
    '23.015960438106241',
    '38.995628148986803',
    '78.355452409471923',
    undefined,
    undefined,
  ]);
});
