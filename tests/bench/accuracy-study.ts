// How far a fan's percentiles are off at some numbers of draws, and how many pseudo-random draws one
// draw of ours is worth.
import type accuracy from '../../src/help/accuracy-study.json';
import { pert, constant } from '../../src/model/uncertainty/distributions';
import { fan } from '../../src/model/uncertainty/fan';
import { runAtOnce } from '../../src/model/uncertainty/threads/runner';
import { latinLevels, percentileOf, randomLevels, valuesAt, type LevelsOf } from './drawn-levels';
import { errorsOf, nearlyExact, worth, type Errors, type Percentiles } from './errors-of-draws';

/** What the help page of TANKFAN shows. */
export type Study = typeof accuracy;

const estimates = [
  pert(1500, 1750, 2100),
  pert(60, 105, 140),
  pert(30, 70, 125),
  pert(0, 3, 11),
  pert(3, 10, 25),
] as const;
const [start, losses, refurb, dprk, production] = estimates;
const flows = { losses: [losses], refurb: [refurb], dprk: [dprk], production: [production] };
const scenario = { start, ...flows, reserve: constant(Infinity) };

/** The percentiles that the study looks at. */
const studied = [
  { name: 'P5, month 24', month: 24, percentile: 0.05 },
  { name: 'P50, month 36', month: 36, percentile: 0.5 },
  { name: 'P95, month 36', month: 36, percentile: 0.95 },
] as const;
const seeds = 800;
const sizes = [256, 1024, 4096, 16_384];

/** The percentiles studied, by the fan. */
const ours: Percentiles = (draws, seed) => {
  const question = { scenario, months: 36, percentiles: [0.05, 0.5, 0.95], draws, seed };
  const rows = runAtOnce(fan(question), draws);
  return [rows[24]?.[0], rows[36]?.[1], rows[36]?.[2]] as number[];
};

/** The same percentiles from levels of any other kind: the flows are steady, so paths are lines. */
const fromLevels = (levelsOf: LevelsOf) => (draws: number, seed: number) => {
  const [starts, lost, ...gained] = valuesAt(levelsOf(estimates.length, draws, seed), estimates);
  return studied.map(({ month, percentile }) => {
    const stocks = (starts as Float64Array).map((stock, i) => {
      const gain = gained.reduce((sum, flow) => sum + (flow[i] as number), 0);
      return Math.max(0, stock + month * (gain - (lost?.[i] as number)));
    });
    return percentileOf(stocks.sort(), percentile);
  });
};

const random = fromLevels(randomLevels);
const latinHypercube = fromLevels(latinLevels);

/** The errors of our draws, against the percentiles of a study. */
export const ourErrors = (draws: number, reference: readonly number[]): Errors =>
  errorsOf(ours, draws, reference, seeds);

/** The whole study: about a minute. */
export function conductStudy(): Study {
  const reference = nearlyExact(ours);
  return {
    seeds,
    percentiles: studied.map(({ name }, at) => ({ name, tanks: rounded(reference[at]) })),
    sizes: sizes.map((draws) => {
      const errors = (method: Percentiles) => errorsOf(method, draws, reference, seeds);
      const [pseudoRandom, sobol] = [errors(random), errors(ours)];
      return {
        draws,
        pseudoRandom: named(pseudoRandom),
        latinHypercube: named(errors(latinHypercube)),
        sobol: named(sobol),
        worth: rounded(worth(pseudoRandom, sobol)),
      };
    }),
  };
}

type ByName = Study['sizes'][number]['sobol'];

const named = (errors: Errors) =>
  Object.fromEntries(studied.map(({ name }, at) => [name, rounded(errors[at])])) as ByName;

const rounded = (value = NaN) => Number(value.toFixed(3));
