// How far a fan's percentiles are off at some numbers of draws, and how many pseudo-random draws one
// draw of ours is worth.
import type accuracy from '../../src/help/accuracy-study.json';
import { blockSize } from '../../src/model/uncertainty/engine/path-block';
import { pert, constant } from '../../src/model/uncertainty/distributions';
import { fan } from '../../src/model/uncertainty/fan';
import { QuantileTable } from '../../src/model/uncertainty/distributions/quantile-table';
import { runAtOnce } from '../../src/model/uncertainty/threads/runner';
import { createScriptBlock } from '../../src/model/uncertainty/engine/script-block';

/** What the help page of TANKFAN shows. */
export type Study = typeof accuracy;

const estimates = [
  pert(1500, 1750, 2100),
  pert(60, 105, 140),
  pert(30, 70, 125),
  pert(0, 3, 11),
  pert(3, 10, 25),
] as const;
const tables = estimates.map(
  ({ low, best, high }) => new QuantileTable((best - low) / (high - low)),
);
const [start, losses, refurb, dprk, production] = estimates;
const flows = { losses: [losses], refurb: [refurb], dprk: [dprk], production: [production] };
const scenario = { start, ...flows, reserve: constant(Infinity) };

const block = createScriptBlock();

/** The percentiles that the study looks at. */
const studied = [
  { name: 'P5, month 24', month: 24, percentile: 0.05 },
  { name: 'P50, month 36', month: 36, percentile: 0.5 },
  { name: 'P95, month 36', month: 36, percentile: 0.95 },
] as const;
const seeds = 800;
const sizes = [256, 1024, 4096, 16_384];

/** The percentiles studied, by the fan. */
function ours(draws: number, seed: number): number[] {
  const question = { scenario, months: 36, percentiles: [0.05, 0.5, 0.95], draws, seed };
  const rows = runAtOnce(fan(question), draws);
  return [rows[24]?.[0], rows[36]?.[1], rows[36]?.[2]] as number[];
}

/** The same percentiles from levels of any other kind: the flows are steady, so paths are lines. */
function fromLevels(levels: readonly Uint32Array[], draws: number): number[] {
  const values = estimates.map(({ low, high }, at) => {
    const quantiles = new Float64Array(draws);
    block.cubics.set((tables[at] as (typeof tables)[number]).cubics);
    for (let first = 0; first < draws; first += blockSize) {
      const part = (levels[at] as Uint32Array).subarray(first, Math.min(first + blockSize, draws));
      block.levels.set(part);
      block.read(part.length);
      quantiles.set(block.quantiles.subarray(0, part.length), first);
    }
    return quantiles.map((quantile) => low + (high - low) * quantile);
  });
  const [starts, lost, ...gained] = values as [Float64Array, Float64Array, ...Float64Array[]];
  return studied.map(({ month, percentile }) => {
    const stocks = starts.map((stock, i) => {
      const gain = gained.reduce((sum, flow) => sum + (flow[i] as number), 0);
      return Math.max(0, stock + month * (gain - (lost[i] as number)));
    });
    stocks.sort();
    const position = percentile * (draws - 1);
    const below = stocks[Math.floor(position)] as number;
    const above = stocks[Math.ceil(position)] as number;
    return below + (position - Math.floor(position)) * (above - below);
  });
}

/** xoshiro128** by Blackman and Vigna, which passes the usual tests of randomness. */
function pseudoRandom(seed: number): () => number {
  const state = Uint32Array.of(seed, 0x9e3779b9, Math.imul(seed, 0x85ebca6b), 0xc2b2ae35);
  const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));
  const next = () => {
    const [a, b, c, d] = state as unknown as [number, number, number, number];
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    state.set([a ^ d ^ b, b ^ c ^ a, c ^ a ^ (b << 9), rotate(d ^ b, 11)]);
    return drawn;
  };
  for (let i = 0; i < 64; i++) next();
  return next;
}

function random(draws: number, seed: number): number[] {
  const next = pseudoRandom(seed);
  return fromLevels(
    estimates.map(() => Uint32Array.from({ length: draws }, next)),
    draws,
  );
}

/** One level in each of as many equal parts of the range as there are draws, in random order. */
function latinHypercube(draws: number, seed: number): number[] {
  const next = pseudoRandom(seed);
  const levels = estimates.map(() => {
    const parts = Uint32Array.from({ length: draws }, (_, part) => part);
    for (let left = draws - 1; left > 0; left--) {
      const other = Math.floor((next() / 2 ** 32) * (left + 1));
      const moved = parts[left] as number;
      parts[left] = parts[other] as number;
      parts[other] = moved;
    }
    return parts.map((part) => Math.floor(((part + next() / 2 ** 32) / draws) * 2 ** 32));
  });
  return fromLevels(levels, draws);
}

/** Of a kind of draws: the error of each percentile studied, in tanks, the root of its mean square. */
export type Errors = readonly number[];

function rootMeanSquares(
  method: (draws: number, seed: number) => number[],
  draws: number,
  reference: readonly number[],
): number[] {
  const squares = studied.map(() => 0);
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [at, value] of method(draws, seed).entries()) {
      squares[at] = (squares[at] as number) + (value - (reference[at] as number)) ** 2 / seeds;
    }
  }
  return squares.map(Math.sqrt);
}

/** The mean of eight fans of a million draws: off by some hundredths of a tank. */
function findReference(): number[] {
  const fans = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => ours(1_000_000, seed));
  return studied.map((_, at) => fans.reduce((sum, row) => sum + (row[at] as number), 0) / 8);
}

/** The errors of our draws, against the percentiles of a study. */
export const ourErrors = (draws: number, reference: readonly number[]): Errors =>
  rootMeanSquares(ours, draws, reference);

/** The whole study: about a minute. */
export function conductStudy(): Study {
  const reference = findReference();
  return {
    seeds,
    percentiles: studied.map(({ name }, at) => ({ name, tanks: rounded(reference[at]) })),
    sizes: sizes.map((draws) => {
      const errorsOf = (method: typeof ours) => named(rootMeanSquares(method, draws, reference));
      const pseudoRandom = errorsOf(random);
      const ourDraws = errorsOf(ours);
      return {
        draws,
        ...{ pseudoRandom, latinHypercube: errorsOf(latinHypercube), sobol: ourDraws },
        worth: rounded(worth(pseudoRandom, ourDraws)),
      };
    }),
  };
}

type ByName = Study['sizes'][number]['sobol'];

const named = (errors: Errors) =>
  Object.fromEntries(studied.map(({ name }, at) => [name, rounded(errors[at])])) as ByName;

/** How many pseudo-random draws err as little as one of ours: errors fall with their root. */
function worth(pseudoRandom: ByName, sobol: ByName): number {
  const logs = studied.map(({ name }) => 2 * Math.log(pseudoRandom[name] / sobol[name]));
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}

const rounded = (value = NaN) => Number(value.toFixed(3));
