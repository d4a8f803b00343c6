import fc from 'fast-check';
import { correlationProblem } from '../../../../src/model/uncertainty/correlation';
import { Copula } from '../../../../src/model/uncertainty/correlation/copula';
import { factorOf } from '../../../../src/model/uncertainty/correlation/factor';
import { constant, uniform } from '../../../../src/model/uncertainty/distributions';
import { blockSize } from '../../../../src/model/uncertainty/engine/path-block';
import { createScriptBlock } from '../../../../src/model/uncertainty/engine/script-block';
import type {
  Correlation,
  UncertainScenario,
} from '../../../../src/model/uncertainty/uncertain-scenario';
import { fanOf, quartiles, riskOf, russia, russiaWithReserve } from '../uncertain-scenarios';

const losses = 'losses';
const refurb = 'refurb';
const production = 'production';
const question = { months: 24, percentiles: quartiles, draws: 4096, seed: 1 };
const fanWith = (scenario: UncertainScenario, ...correlations: Correlation[]) =>
  fanOf({ ...question, scenario: { ...scenario, correlations } });

const uniformInputs: UncertainScenario = {
  ...russia,
  start: uniform(1500, 2000),
  losses: [uniform(60, 140)],
  refurb: [uniform(30, 120)],
  production: [uniform(3, 25)],
  dprk: [constant(3)],
};

/** Draws of the test's own: normal numbers of a small generator, mixed by hand for three inputs. */
function monteCarlo(ab: number, ac: number, bc: number, draws: number): number[] {
  let state = 20_260_731;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    let mixed = state ^ (state >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  // Abramowitz and Stegun 7.1.26, right to 1.5e-7.
  const share = (z: number) => {
    const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
    const polynomial =
      t *
      (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    const upper = 0.5 * polynomial * Math.exp((-z * z) / 2);
    return z > 0 ? 1 - upper : upper;
  };
  const normalOf = (rank: number) => 2 * Math.sin((Math.PI * rank) / 6);
  const [r, s, t] = [normalOf(ab), normalOf(ac), normalOf(bc)];
  const own = Math.sqrt(1 - r * r);
  const second = (t - r * s) / own;
  const third = Math.sqrt(1 - s * s - second * second);
  const ends = Array.from({ length: draws }, () => {
    const [x, y, z] = [normal(), normal(), normal()];
    const [a, b, c] = [x, r * x + own * y, s * x + second * y + third * z].map(share) as [
      number,
      number,
      number,
    ];
    const monthly = 30 + 90 * b + (3 + 22 * c) + 3 - (60 + 80 * a);
    // Flows that never change take a stock straight up, or straight down until nothing is left.
    return Math.max(0, 1500 + 500 * random() + 24 * monthly);
  }).sort((a, b) => a - b);
  return quartiles.map((p) => ends[Math.round(p * (draws - 1))] as number);
}

test.each([
  [0.7, 0, 0],
  [-0.7, 0, 0],
  [0.5, -0.3, 0.4],
])('losses–refurb %d, losses–production %d, refurb–production %d: as plain draws', (ab, ac, bc) => {
  const fan = fanWith(
    uniformInputs,
    { one: losses, other: refurb, rank: ab },
    { one: production, other: losses, rank: ac },
    { one: refurb, other: production, rank: bc },
  );
  const expected = monteCarlo(ab, ac, bc, 200_000);
  const width = (expected[4] ?? NaN) - (expected[0] ?? NaN);
  for (const [at, value] of expected.entries()) {
    expect(Math.abs((fan[24]?.[at] ?? NaN) - value)).toBeLessThan(0.02 * width);
  }
});

test.each([-0.95, -0.5, 0.2, 0.7])(
  'levels have the rank correlation %d that is asked for',
  (rank) => {
    const block = createScriptBlock();
    const copula = new Copula(block, 1, [{ one: losses, other: refurb, rank }]);
    const [u, v] = ([losses, refurb] as const).map((input) => {
      copula.draw(input, 0, blockSize);
      return Array.from(block.levels, (level) => level / 2 ** 32 - 0.5);
    }) as [number[], number[]];
    // Of numbers that are uniform between 0 and 1 the variance is a twelfth.
    const covariance = u.reduce((sum, each, at) => sum + each * (v[at] ?? NaN), 0) / blockSize;
    expect(Math.abs(12 * covariance - rank)).toBeLessThan(0.01);
  },
);

test('inputs that rise together narrow the stock, and against each other widen it', () => {
  const widthAt = (rank: number) => {
    const row = fanWith(russia, { one: losses, other: refurb, rank })[24] as readonly number[];
    return (row[4] ?? NaN) - (row[0] ?? NaN);
  };
  expect(widthAt(0.7) / widthAt(0)).toBeCloseTo(0.6, 1);
  expect(widthAt(-0.7) / widthAt(0)).toBeCloseTo(1.3, 1);
});

test('a correlation of 0 has the digits of none, and others keep their draws', () => {
  const none = fanOf({ ...question, scenario: russiaWithReserve });
  expect(fanWith(russiaWithReserve)).toEqual(none);
  expect(fanWith(russiaWithReserve, { one: losses, other: refurb, rank: 0 })).toEqual(none);
  // The start of a fan is drawn by an input that is not named.
  expect(fanWith(russiaWithReserve, { one: losses, other: refurb, rank: 0.9 })[0]).toEqual(none[0]);
});

test('a full correlation draws the same quantile of both', () => {
  const swap: UncertainScenario = {
    ...uniformInputs,
    start: constant(5000),
    losses: [uniform(0, 100)],
    refurb: [uniform(0, 100)],
    production: [constant(0)],
  };
  for (const stock of fanWith(swap, { one: losses, other: refurb, rank: 1 })[24] ?? []) {
    expect(Math.abs(stock - (5000 + 24 * 3))).toBeLessThan(0.01);
  }
});

test('schedules, several blocks and a risk curve take it as well', () => {
  const scenario = { ...uniformInputs, losses: [uniform(60, 140), uniform(60, 140)] };
  const correlations = [{ one: losses, other: refurb, rank: 0.5 } as const];
  const one = { ...question, draws: 20_000 };
  const scheduled = fanOf({ ...one, scenario: { ...scenario, correlations } });
  const steady = fanOf({ ...one, scenario: { ...uniformInputs, correlations } });
  for (const [at, stock] of (steady[24] ?? []).entries()) {
    expect(scheduled[24]?.[at]).toBeCloseTo(stock, 6);
  }
  const risk = (rank: number) =>
    riskOf({
      scenario: { ...uniformInputs, correlations: [{ one: losses, other: refurb, rank }] },
      floor: 500,
      months: 24,
      draws: 4096,
      seed: 1,
    })[23] as number;
  expect(risk(-0.7)).toBeGreaterThan(risk(0.7));
});

describe('refused', () => {
  const problemOf = (...correlations: Correlation[]) => correlationProblem(russia, correlations);

  test('an input with itself, a pair twice, a certain input', () => {
    expect(problemOf({ one: losses, other: losses, rank: 0.5 })).toEqual({
      problem: 'itself',
      one: losses,
    });
    expect(
      problemOf(
        { one: losses, other: refurb, rank: 0.5 },
        { one: refurb, other: losses, rank: 0.5 },
      ),
    ).toMatchObject({ problem: 'twice' });
    expect(problemOf({ one: losses, other: 'reserve', rank: 0 })).toMatchObject({
      problem: 'certain',
      certain: 'reserve',
    });
  });

  test('what no joint distribution has, by the fewest that can’t hold together', () => {
    const together: Correlation[] = [
      { one: losses, other: refurb, rank: 0.9 },
      { one: refurb, other: production, rank: 0.9 },
      { one: losses, other: production, rank: -0.5 },
    ];
    expect(problemOf({ one: 'start', other: 'dprk', rank: 0.2 }, ...together)).toEqual({
      problem: 'impossible',
      together,
    });
    expect(problemOf(...together.slice(0, 2))).toEqual({
      problem: 'impossible',
      together: [...together.slice(0, 2), { one: losses, other: production, rank: 0 }],
    });
    expect(
      problemOf(...together.slice(0, 2), { one: losses, other: production, rank: 0.9 }),
    ).toBeUndefined();
  });

  test('a matrix made of real numbers never is', () => {
    const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const length = (values: readonly number[]) => Math.hypot(...values);
        fc.pre(rows.every((values) => length(values) > 0));
        const matrix = rows.map((a) =>
          rows.map(
            (b) =>
              a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) / (length(a) * length(b)),
          ),
        );
        const factor = factorOf(matrix);
        expect(factor).toBeDefined();
        for (const [i, values] of matrix.entries()) {
          for (const [j, value] of values.entries()) {
            const product = (factor?.[i] ?? []).reduce(
              (sum, part, k) => sum + part * (factor?.[j]?.[k] ?? 0),
              0,
            );
            expect(product).toBeCloseTo(value, 6);
          }
        }
      }),
    );
  });
});
