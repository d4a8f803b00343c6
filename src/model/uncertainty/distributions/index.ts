import type { PathBlock } from '../engine/path-block';
import type { Constant } from './constant';
import { pertQuantile, readPert, type Pert } from './pert/pert';
import { fivePercentiles, readPercentiles, type Percentiles } from './percentiles';
import { readUniform, uniformQuantile, type Uniform } from './uniform';

export { constant } from './constant';
export { pert } from './pert/pert';
export { percentiles, type FiveValues } from './percentiles';
export { uniform } from './uniform';

/** What is known of a number, 0 or more. Plain data: it goes to worker threads. */
export type Estimate = Constant | Uniform | Pert | Percentiles;

export function isCertain({ least, most }: Estimate): boolean {
  return least === most;
}

/** The P5, P25, P50, P75 and P95 of an estimate. */
export function fivePercentilesOf(estimate: Estimate): readonly number[] {
  if (isCertain(estimate)) return fivePercentiles.map(() => estimate.best);
  switch (estimate.kind) {
    case 'constant':
      return fivePercentiles.map(() => estimate.best);
    case 'uniform':
      return fivePercentiles.map((p) => uniformQuantile(estimate, p));
    case 'pert':
      return fivePercentiles.map((p) => pertQuantile(estimate, p));
    case 'percentiles':
      return estimate.values;
  }
}

/**
 * Adds the values of an estimate at a block's levels to `sums`, or takes them off when `sign` is −1.
 *
 * @param sums one of the block's own arrays
 */
export function addValues(
  block: PathBlock,
  paths: number,
  estimate: Estimate,
  sign: 1 | -1,
  sums: Float64Array,
): void {
  const width = sign * (estimate.high - estimate.low);
  switch (estimate.kind) {
    case 'constant':
      return;
    case 'uniform':
      readUniform(block, paths);
      return block.add(sums, paths, sign * estimate.low, width);
    case 'pert':
      readPert(block, paths, estimate);
      return block.add(sums, paths, sign * estimate.low, width);
    case 'percentiles':
      readPercentiles(block, paths, estimate);
      return block.add(sums, paths, 0, sign);
  }
}
