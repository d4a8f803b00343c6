// Draws of other kinds than ours, and the values of ranges at them.
import type { Estimate } from '../../src/model/uncertainty/distributions';
import { QuantileTable } from '../../src/model/uncertainty/distributions/pert/quantile-table';
import { blockSize } from '../../src/model/uncertainty/engine/path-block';
import { createScriptBlock } from '../../src/model/uncertainty/engine/script-block';
import { pseudoRandom } from './pseudo-random';

/** Of each of some inputs so many levels, 0 … 2³²−1. */
export type LevelsOf = (inputs: number, draws: number, seed: number) => Uint32Array[];

export const randomLevels: LevelsOf = (inputs, draws, seed) => {
  const next = pseudoRandom(seed);
  return Array.from({ length: inputs }, () => Uint32Array.from({ length: draws }, next));
};

/** One level in each of as many equal parts of the range as there are draws, in random order. */
export const latinLevels: LevelsOf = (inputs, draws, seed) => {
  const next = pseudoRandom(seed);
  return Array.from({ length: inputs }, () => {
    const parts = Uint32Array.from({ length: draws }, (_, part) => part);
    for (let left = draws - 1; left > 0; left--) {
      const other = Math.floor((next() / 2 ** 32) * (left + 1));
      const moved = parts[left] as number;
      parts[left] = parts[other] as number;
      parts[other] = moved;
    }
    return parts.map((part) => Math.floor(((part + next() / 2 ** 32) / draws) * 2 ** 32));
  });
};

const block = createScriptBlock();
const tables = new Map<Estimate, QuantileTable>();

/** The values of PERT ranges at levels, each range's at its own. */
export function valuesAt(
  levels: readonly Uint32Array[],
  estimates: readonly Estimate[],
): Float64Array[] {
  return estimates.map((estimate, at) => {
    const quantiles = quantilesAt(levels[at] as Uint32Array, tableOf(estimate));
    return quantiles.map((quantile) => estimate.low + (estimate.high - estimate.low) * quantile);
  });
}

function tableOf(estimate: Estimate): QuantileTable {
  const { low, best, high } = estimate;
  const table = tables.get(estimate) ?? new QuantileTable((best - low) / (high - low));
  tables.set(estimate, table);
  return table;
}

function quantilesAt(levels: Uint32Array, table: QuantileTable): Float64Array {
  const quantiles = new Float64Array(levels.length);
  block.cubics.set(table.cubics);
  for (let first = 0; first < levels.length; first += blockSize) {
    const part = levels.subarray(first, Math.min(first + blockSize, levels.length));
    block.levels.set(part);
    block.read(part.length);
    quantiles.set(block.quantiles.subarray(0, part.length), first);
  }
  return quantiles;
}

/** As Excel's PERCENTILE.INC. */
export function percentileOf(ascending: Float64Array, percentile: number): number {
  const position = percentile * (ascending.length - 1);
  const below = ascending[Math.floor(position)] as number;
  const above = ascending[Math.ceil(position)] as number;
  return below + (position - Math.floor(position)) * (above - below);
}
