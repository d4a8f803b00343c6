import type { PathBlock } from '../engine/path-block';
import type { Range } from './range';

/** The probabilities of the five percentiles. */
export const fivePercentiles = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** P5, P25, P50, P75 and P95. */
export type FiveValues = readonly [number, number, number, number, number];

/**
 * A number of which five percentiles are known. Between them its distribution function is straight;
 * the outer twentieths reach as far again as the step inside, but not below 0.
 */
export interface Percentiles extends Range {
  readonly kind: 'percentiles';
  readonly values: FiveValues;
}

/** A tornado takes P5, P50 and P95. */
export function percentiles(values: FiveValues): Percentiles {
  const [p5, p25, p50, p75, p95] = values;
  const least = Math.max(0, 2 * p5 - p25);
  const most = 2 * p95 - p75;
  return { kind: 'percentiles', low: p5, best: p50, high: p95, least, most, values };
}

/** The probabilities at which the quantile function bends, and at its ends. */
const bends = [0, ...fivePercentiles, 1] as const;

/**
 * The quantile function of a block's levels as `readLines` takes it: its value and slope at 0, and
 * for each of the five bends its probability and by how much the slope changes there.
 */
function linesOf({ least, values, most }: Percentiles): number[] {
  const points = [least, ...values, most];
  const slopes = points.slice(1).map((value, at) => {
    const width = (bends[at + 1] as number) - (bends[at] as number);
    return (value - (points[at] as number)) / width;
  });
  const changes = slopes.slice(1).map((slope, at) => slope - (slopes[at] as number));
  return [least, slopes[0] as number, ...fivePercentiles.flatMap((p, at) => [p, changes[at] ?? 0])];
}

/** The quantiles of a block's levels, as they are. */
export function readPercentiles(block: PathBlock, paths: number, range: Percentiles): void {
  block.lines.set(linesOf(range));
  block.readLines(paths);
}
