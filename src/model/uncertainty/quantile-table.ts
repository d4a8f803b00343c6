import { BetaMarch } from './beta-march';
import type { Levels } from './sobol';

// The cells of a table between 0 and 1: equal ones in the middle and, where quantiles bend sharply,
// towards 0 and 1, ones that halve with every octave, so that the rarest draws are right as well.
const middleCells = 256;
const tailEnd = 8; // in middle cells: the tails begin at 1/32 and 31/32
const cellsPerOctave = 8;
const octaves = 28; // of 2 · level + 1 below 2³³/32
const tailCells = octaves * cellsPerOctave;
const cells = tailCells + (middleCells - 2 * tailEnd) + tailCells;

const { clz32 } = Math;

/**
 * The quantiles of a PERT distribution between 0 (its low) and 1 (its high), in tabular form: in
 * every cell a cubic through the quantiles at both ends with the slopes there. It is within 3e-7
 * of the distribution's quantile everywhere.
 */
export class QuantileTable {
  /** Four coefficients a cell, in powers of the share of the cell that is behind the level. */
  readonly cubics = new Float64Array(4 * cells);

  /** For the distribution whose best value lies at `share` = 0 … 1 of the way from low to high. */
  constructor(share: number) {
    const quantiles = new Float64Array(cells + 1);
    const slopes = new Float64Array(cells + 1);
    const lower = new BetaMarch(4 * share);
    const upper = new BetaMarch(4 - 4 * share);
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
    for (let cell = 0; cell < cells; cell++) this.fit(cell, quantiles, slopes);
  }

  /** The cubic of a cell. In the upper tail it counts from the cell's upper end. */
  private fit(cell: number, quantiles: Float64Array, slopes: Float64Array): void {
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
    this.cubics[4 * cell] = start;
    this.cubics[4 * cell + 1] = slopeAtStart;
    this.cubics[4 * cell + 2] = 3 * rise - 2 * slopeAtStart - slopeAtEnd;
    this.cubics[4 * cell + 3] = slopeAtStart + slopeAtEnd - 2 * rise;
  }

  /** The quantiles of the first `count` of `levels`. */
  read(levels: Levels, count: number, quantiles: Float64Array): void {
    for (let i = 0; i < count; i++) {
      const level = levels[i] as number;
      const cell = level >>> 24;
      quantiles[i] =
        cell >= tailEnd && cell < middleCells - tailEnd
          ? this.at(tailCells - tailEnd + cell, ((level & 0xffffff) + 0.5) * 2 ** -24)
          : this.inTail(level);
    }
  }

  private inTail(level: number): number {
    const isUpper = level > 2 ** 31;
    const fromEnd = 2 * (isUpper ? 2 ** 32 - 1 - level : level) + 1;
    const octave = 31 - clz32(fromEnd);
    const cell = ((fromEnd << 3) >>> octave) & 7;
    const behind = fromEnd * (octaveScale[octave] as number) - (cellsPerOctave + cell);
    const fromLowest = octave * cellsPerOctave + cell;
    return this.at(isUpper ? cells - 1 - fromLowest : fromLowest, behind);
  }

  private at(cell: number, t: number): number {
    const { cubics } = this;
    const at = 4 * cell;
    const cubic = cubics[at + 3] as number;
    const square = cubics[at + 2] as number;
    const linear = cubics[at + 1] as number;
    return ((cubic * t + square) * t + linear) * t + (cubics[at] as number);
  }
}

const octaveScale = Float64Array.from(
  { length: octaves },
  (_, octave) => cellsPerOctave / 2 ** octave,
);

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
