import { BetaQuantiles } from './beta-quantiles';
import { cells, cellsPerOctave, middleCells, tailCells, tailEnd } from './quantile-cells';

/**
 * The quantiles of a PERT distribution between 0 (its low) and 1 (its high), in tabular form: in
 * every cell a cubic through the quantiles at both ends with the slopes there. It is within 3e-7
 * of the distribution's quantile everywhere.
 */
export class QuantileTable {
  /** Four coefficients a cell, in powers of the share of the cell that is behind the level. */
  readonly cubics: Float64Array;

  /** For the distribution whose best value lies at `share` = 0 … 1 of the way from low to high. */
  constructor(share: number) {
    const quantiles = new Float64Array(cells + 1);
    const slopes = new Float64Array(cells + 1);
    const lower = new BetaQuantiles(4 * share);
    const upper = new BetaQuantiles(4 - 4 * share);
    const middle = lower.probability;
    for (let node = cells; node >= 0; node--) {
      if ((fromLow[node] as number) > middle) continue;
      lower.goTo(fromLow[node] as number);
      quantiles[node] = lower.x;
      slopes[node] = 1 / lower.density;
    }
    // The upper half is the lower half of the mirrored distribution, so that no digits are lost.
    for (let node = 0; node <= cells; node++) {
      if ((fromLow[node] as number) <= middle) continue;
      upper.goTo(fromHigh[node] as number);
      quantiles[node] = 1 - upper.x;
      slopes[node] = 1 / upper.density;
    }
    this.cubics = cubicsThrough(quantiles, slopes);
  }
}

/**
 * A table of cubics through the quantiles at the ends of all cells, with the slopes there. In the
 * upper tail a cubic counts from its cell's upper end.
 */
export function cubicsThrough(quantiles: Float64Array, slopes: Float64Array): Float64Array {
  const cubics = new Float64Array(4 * cells);
  for (let cell = 0; cell < cells; cell++) {
    const isUpperTail = cell >= cells - tailCells;
    const from = isUpperTail ? cell + 1 : cell;
    const to = isUpperTail ? cell : cell + 1;
    const width = isUpperTail
      ? (fromHigh[from] as number) - (fromHigh[to] as number)
      : (fromLow[to] as number) - (fromLow[from] as number);
    const start = quantiles[from] as number;
    const rise = (quantiles[to] as number) - start;
    const slopeAtStart = (slopes[from] as number) * width;
    const slopeAtEnd = (slopes[to] as number) * width;
    cubics[4 * cell] = start;
    cubics[4 * cell + 1] = slopeAtStart;
    cubics[4 * cell + 2] = 3 * rise - 2 * slopeAtStart - slopeAtEnd;
    cubics[4 * cell + 3] = slopeAtStart + slopeAtEnd - 2 * rise;
  }
  return cubics;
}

/** The probability at the lower end of every cell and at the upper end of the last. */
const fromLow = Float64Array.from({ length: cells + 1 }, (_, node) =>
  node > cells / 2 ? 1 - probabilityFromEnd(cells - node) : probabilityFromEnd(node),
);
/** The same, counted from 1. */
const fromHigh = Float64Array.from({ length: cells + 1 }, (_, node) =>
  node > cells / 2 ? probabilityFromEnd(cells - node) : 1 - probabilityFromEnd(node),
);

function probabilityFromEnd(node: number): number {
  if (node >= tailCells) return (node - tailCells + tailEnd) / middleCells;
  const inOctave = node % cellsPerOctave;
  const octave = (node - inOctave) / cellsPerOctave;
  return (2 ** octave * (1 + inOctave / cellsPerOctave)) / 2 ** 33;
}

/** The probabilities at the ends of all cells, counted from 0 and from 1. */
export const nodeProbabilities = { fromLow, fromHigh } as const;
