// How far TANKWHEN's percentiles are off at some numbers of draws, and how many pseudo-random draws
// one draw of ours is worth there.
import { pert } from '../../src/model/uncertainty/distributions';
import { runAtOnce } from '../../src/model/uncertainty/threads/runner';
import { when } from '../../src/model/uncertainty/when';
import { percentileOf, randomLevels, valuesAt } from './drawn-levels';
import { errorsOf, nearlyExact, worth, type Percentiles } from './errors-of-draws';

const estimates = [
  pert(1500, 1750, 2100),
  pert(60, 105, 140),
  pert(30, 70, 125),
  pert(0, 3, 11),
  pert(3, 10, 25),
  pert(2400, 2900, 3500),
] as const;
const [start, losses, refurb, dprk, production, reserve] = estimates;
const flows = { losses: [losses], refurb: [refurb], dprk: [dprk], production: [production] };
const scenario = { start, ...flows, reserve };
const level = 500;

const names = ['With P5', 'With P50', 'With P95', 'Bought P50', 'Bought P95'];
const seeds = 200;
const sizes = [256, 1024, 4096, 16_384];

const ours: Percentiles = (draws, seed) => {
  const question = { scenario, level, percentiles: [0.05, 0.5, 0.95], draws, seed };
  const { delivered, bought } = runAtOnce(when(question), draws);
  return [...delivered.months, ...bought.months.slice(1)] as number[];
};

const random: Percentiles = (draws, seed) => {
  const values = valuesAt(randomLevels(estimates.length, draws, seed), estimates);
  const delivered = new Float64Array(draws);
  const bought = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    const drawn = values.map((of) => of[i] as number) as unknown as Drawn;
    delivered[i] = monthsToFall(drawn, drawn[3]);
    bought[i] = (delivered[i] as number) - monthsToFall(drawn, 0);
  }
  delivered.sort();
  bought.sort();
  return [
    ...[0.05, 0.5, 0.95].map((percentile) => percentileOf(delivered, percentile)),
    ...[0.5, 0.95].map((percentile) => percentileOf(bought, percentile)),
  ];
};

/** In the order of the estimates. */
type Drawn = readonly [number, number, number, number, number, number];

/** Every draw of these ranges falls to the level, once the reserve is used up at the latest. */
function monthsToFall([begin, lost, repaired, , built, hulls]: Drawn, delivered: number): number {
  let stock = begin;
  let left = hulls;
  for (let month = 1; ; month++) {
    const refurbished = Math.min(repaired, left);
    left -= refurbished;
    const net = refurbished + built + delivered - lost;
    if (stock + net <= level) return month - 1 + (level - stock) / net;
    stock += net;
  }
}

/** Prints the study. */
export function studyWhenAccuracy(): void {
  const reference = nearlyExact(ours);
  const exact = names.map((name, at) => `${name} = ${(reference[at] ?? NaN).toFixed(2)}`);
  console.log(`\nAccuracy of TANKWHEN: RMS error in months over ${seeds} seeds`);
  console.log(`  ${exact.join('; ')}`);
  for (const draws of sizes) {
    const errors = [random, ours].map((method) => errorsOf(method, draws, reference, seeds));
    for (const [at, method] of ['pseudoRandom', 'sobol'].entries()) {
      const shown = errors[at]?.map((error) => error.toFixed(3).padStart(7)) ?? [];
      console.log(`  ${String(draws).padStart(6)} ${method.padEnd(16)}${shown.join(' ')}`);
    }
    const [pseudoRandom = [], sobol = []] = errors;
    const worthOne = worth(pseudoRandom, sobol).toFixed(1);
    console.log(`         one of ours is worth ${worthOne} pseudo-random draws`);
  }
}
