import fc from 'fast-check';
import { closingStocks } from '../../../src/model/stock';
import { pert, uniform, constant } from '../../../src/model/uncertainty/distributions';
import {
  dimensionOf,
  scenarioAt,
  type FlowInput,
  type UncertainInput,
  type UncertainScenario,
} from '../../../src/model/uncertainty/uncertain-scenario';
import { SobolDimension } from '../../../src/model/uncertainty/sobol';
import {
  fanOf,
  quartiles,
  russia,
  russiaWithReserve,
  uncertainScenario,
  unlimited,
} from './uncertain-scenarios';

const nothing = { dprk: [constant(0)], production: [constant(0)], reserve: unlimited };

describe('closed forms', () => {
  const uniformStart: UncertainScenario = {
    ...nothing,
    start: uniform(1000, 3000),
    losses: [constant(20)],
    refurb: [constant(5)],
  };

  test('a uniform start: its percentiles, moved on by the net flow', () => {
    // 2^k levels, one in each 2^k-th of the range, so a percentile is within 1/2^k of the range.
    const fan = fanOf({
      scenario: uniformStart,
      months: 12,
      percentiles: quartiles,
      draws: 65536,
      seed: 3,
    });
    for (const [month, row] of fan.entries()) {
      for (const [at, percentile] of quartiles.entries()) {
        const exact = 1000 + 2000 * percentile - 15 * month;
        expect(Math.abs((row[at] as number) - exact)).toBeLessThan(2000 / 65536);
      }
    }
  });

  test('two uniform inputs: the triangular distribution of their sum', () => {
    const scenario = { ...uniformStart, start: uniform(5000, 6000), losses: [uniform(0, 500)] };
    const fan = fanOf({
      scenario,
      months: 2,
      percentiles: [0.125, 0.5, 0.875],
      draws: 65536,
      seed: 1,
    });
    // start + 10 − 2 · losses is 5010 − 1000 … 6010, triangular: a quarter of the half-width … .
    const quantile = (p: number) =>
      4010 + 2000 * (p < 0.5 ? Math.sqrt(p / 2) : 1 - Math.sqrt((1 - p) / 2));
    const expected = [0.125, 0.5, 0.875].map(quantile);
    for (const [at, value] of expected.entries())
      expect(Math.abs((fan[2]?.[at] as number) - value)).toBeLessThan(0.5);
  });

  test('the lowest and the highest of all draws are the percentiles 0 and 1', () => {
    const fan = fanOf({
      scenario: uniformStart,
      months: 1,
      percentiles: [1, 0],
      draws: 5000,
      seed: 9,
    });
    const drawn = new SobolDimension(dimensionOf.start, 9);
    const levels = Uint32Array.from({ length: 5000 }, (_, draw) => drawn.levelOf(draw));
    const stocks = [...levels].map((level) => 1000 + 2000 * ((level + 0.5) / 2 ** 32));
    expect(fan[0]).toEqual([Math.max(...stocks), Math.min(...stocks)]);
  });
});

describe('against plain Monte Carlo', () => {
  /** Beta(a, b) variates from gamma variates (Marsaglia and Tsang), driven by Math.random's kin. */
  function monteCarlo(scenario: UncertainScenario, months: number, draws: number) {
    let state = 12345;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      let mixed = state ^ (state >>> 15);
      mixed = Math.imul(mixed, 0x2c1b3c6d);
      mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
      return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
    };
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const gamma = (shape: number): number => {
      const d = shape - 1 / 3;
      for (;;) {
        const z = normal();
        const v = (1 + z / Math.sqrt(9 * d)) ** 3;
        if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v))
          return d * v;
      }
    };
    const variate = ({ low, best, high }: { low: number; best: number; high: number }) => {
      const share = (best - low) / (high - low);
      const g = gamma(1 + 4 * share);
      return low + (high - low) * (g / (g + gamma(5 - 4 * share)));
    };
    const ends = Array.from({ length: draws }, () => {
      const flow = (name: 'losses' | 'refurb' | 'dprk' | 'production') => [
        variate(scenario[name][0] as never),
      ];
      const stocks = closingStocks(
        {
          start: variate(scenario.start),
          losses: flow('losses'),
          refurb: flow('refurb'),
          dprk: flow('dprk'),
          production: flow('production'),
          reserve: scenario.reserve.low === Infinity ? Infinity : variate(scenario.reserve),
        },
        months,
      );
      return stocks[months] as number;
    });
    return ends.sort((a, b) => a - b);
  }

  test.each([
    ['without a reserve', russia],
    ['with a reserve', russiaWithReserve],
  ])(
    '%s, each percentile has the share of independent paths below it that it says',
    (_, scenario) => {
      const draws = 40_000;
      const ends = monteCarlo(scenario, 30, draws);
      const fan = fanOf({ scenario, months: 30, percentiles: quartiles, draws: 16384, seed: 5 });
      for (const [at, percentile] of quartiles.entries()) {
        const below = ends.findIndex((end) => end > (fan[30]?.[at] as number));
        const error = 5 * Math.sqrt((percentile * (1 - percentile)) / draws);
        expect(Math.abs(below / draws - percentile)).toBeLessThan(error);
      }
    },
  );
});

describe('exact order statistics', () => {
  /** All paths, one after the other, by the deterministic model. */
  function everyPath(scenario: UncertainScenario, months: number, draws: number, seed: number) {
    const levels = [0, 1, 2, 3, 4, 5].map((dimension) => {
      const drawn = new SobolDimension(dimension, seed);
      return Uint32Array.from({ length: draws }, (_, draw) => drawn.levelOf(draw));
    });
    return Array.from({ length: draws }, (_, i) => {
      const valueOf = (input: UncertainInput, { low, high }: { low: number; high: number }) =>
        low === high
          ? low
          : low + (high - low) * (((levels[dimensionOf[input]]?.[i] as number) + 0.5) / 2 ** 32);
      const flow = (name: FlowInput) => scenario[name].map((estimate) => valueOf(name, estimate));
      return closingStocks(
        {
          start: valueOf('start', scenario.start),
          losses: flow('losses'),
          refurb: flow('refurb'),
          dprk: flow('dprk'),
          production: flow('production'),
          reserve: valueOf('reserve', scenario.reserve),
        },
        months,
      );
    });
  }

  const uniformInputs: UncertainScenario = {
    start: uniform(1000, 2000),
    losses: [uniform(50, 90), constant(80), uniform(60, 160)],
    refurb: [uniform(20, 60), uniform(30, 40)],
    dprk: [constant(3)],
    production: [uniform(0, 20)],
    reserve: uniform(300, 900),
  };

  // 4,096 draws are one block; more are counted in two passes over several.
  test.each([2, 3, 500, 4096, 4097, 9000, 20_000])(
    '%i draws: as sorting every path gives',
    (draws) => {
      const months = 40; // more than are counted at once
      const fan = fanOf({
        scenario: uniformInputs,
        months,
        percentiles: [0.05, 0.3, 0.999],
        draws,
        seed: 2,
      });
      const paths = everyPath(uniformInputs, months, draws, 2);
      for (const month of [0, 1, 2, 3, 10, 15, 16, 17, 39, 40]) {
        const sorted = paths.map((path) => path[month] as number).sort((a, b) => a - b);
        for (const [at, percentile] of [0.05, 0.3, 0.999].entries()) {
          const position = percentile * (draws - 1);
          const below = sorted[Math.floor(position)] as number;
          const above = sorted[Math.ceil(position)] as number;
          const exact = below + (position - Math.floor(position)) * (above - below);
          expect(fan[month]?.[at]).toBeCloseTo(exact, 8);
        }
      }
    },
  );

  test('stocks that are nearly all the same, so that a bin holds too many to keep', () => {
    // Whatever the pace of refurbishment, once the reserve is empty every path is the same.
    const scenario = {
      ...uniformInputs,
      losses: [constant(10)],
      start: constant(500),
      production: [constant(0)],
      reserve: constant(400),
    };
    const fan = fanOf({ scenario, months: 60, percentiles: quartiles, draws: 30_000, seed: 1 });
    for (const value of fan[60] ?? []) expect(value).toBeCloseTo(500 + 400 - 60 * 7, 6);
  });

  test('a percentile outside the foretold windows is found by another sweep', () => {
    // A step that the outline of the first draws can't see: all but 1 in 3,000 paths are at zero.
    const scenario = {
      ...nothing,
      start: uniform(0, 3000),
      losses: [constant(2999)],
      refurb: [constant(0)],
    };
    const fan = fanOf({
      scenario,
      months: 1,
      percentiles: [0.9995, 0.9999],
      draws: 300_000,
      seed: 4,
    });
    expect(fan[1]?.[0]).toBe(0);
    expect(fan[1]?.[1]).toBeCloseTo(0.7, 1);
  });
});

describe('properties', () => {
  const few = { numRuns: 60 };
  const question = { months: 24, percentiles: quartiles, draws: 512, seed: 1 };

  test('percentiles never cross, and stay inside what is possible', () => {
    fc.assert(
      fc.property(uncertainScenario, fc.nat(), (scenario, seed) => {
        for (const row of fanOf({ ...question, scenario, seed })) {
          expect([...row].sort((a, b) => a - b)).toEqual(row);
          expect(row[0]).toBeGreaterThanOrEqual(0);
        }
      }),
      few,
    );
  });

  test('with all inputs certain every percentile is the deterministic stock', () => {
    fc.assert(
      fc.property(uncertainScenario, fc.constantFrom('low', 'best', 'high'), (scenario, point) => {
        const one = scenarioAt(scenario, () => point);
        const certain = Object.fromEntries(
          Object.entries(one).map(([input, value]) => [
            input,
            typeof value === 'number' ? constant(value) : value.map(constant),
          ]),
        ) as unknown as UncertainScenario;
        const expected = closingStocks(one, 24).map((stock) => quartiles.map(() => stock));
        expect(fanOf({ ...question, scenario: certain })).toEqual(expected);
      }),
      few,
    );
  });

  test('a wider range of losses gives a wider fan', () => {
    const widths = [5, 20, 40, 60].map((half) => {
      const losses = [pert(100 - half, 100, 100 + half)];
      const fan = fanOf({ ...question, scenario: { ...russia, losses }, draws: 4096 });
      return (fan[12]?.[4] as number) - (fan[12]?.[0] as number);
    });
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(widths.length);
  });

  test('another seed gives other digits, by less than the fan is wide', () => {
    const [one, other] = [1, 2].map((seed) => fanOf({ ...question, scenario: russia, seed })[24]);
    expect(one).not.toEqual(other);
    for (const [at, value] of (one ?? []).entries())
      expect(Math.abs(value - (other?.[at] as number))).toBeLessThan(100);
  });

  test('making one more input uncertain leaves the draws of the others as they were', () => {
    // Deliveries so small that they change no stock by more than they are themselves.
    const scenario = { ...russia, dprk: [constant(0)] };
    const more = { ...russia, dprk: [uniform(0, 1e-6)] };
    const without = fanOf({ ...question, scenario });
    for (const [month, row] of fanOf({ ...question, scenario: more }).entries()) {
      for (const [at, value] of row.entries()) {
        expect(value - (without[month]?.[at] as number)).toBeGreaterThanOrEqual(-1e-9);
        expect(value - (without[month]?.[at] as number)).toBeLessThanOrEqual(month * 1e-6 + 1e-9);
      }
    }
  });

  test('one draw serves all months of a schedule', () => {
    // Lost in month 1 what is spared in month 2: level for level, the sum is always 150.
    const losses = [uniform(50, 100), uniform(100, 150)];
    const scenario = { ...nothing, start: constant(1000), refurb: [constant(0)], losses };
    const fan = fanOf({ ...question, scenario, months: 2 });
    const width = (row = [0]) => (row.at(-1) as number) - (row[0] as number);
    expect(width(fan[2] as number[])).toBeCloseTo(2 * width(fan[1] as number[]), 9);
  });
});
