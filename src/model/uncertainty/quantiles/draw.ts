import { blockSize, type Block } from '../engine/block';
import { bestShare, isCertain, type Estimate } from '../estimate';
import { QuantileTable } from './quantile-table';
import type { Levels, SobolDimension } from '../sobol';

/** The quantile tables of a thread, by the share that they are made for. */
const tables = new Map<number, QuantileTable>();
const mostTables = 256; // of 22 kB: more than the months at hand can ask for

/** Estimates of one shape have one table, and so have all runs with the same estimates. */
function tableOf(share: number): QuantileTable {
  const known = tables.get(share);
  if (known) return known;
  // A schedule may have a shape of its own in every month.
  if (tables.size === mostTables) tables.clear();
  const table = new QuantileTable(share);
  tables.set(share, table);
  return table;
}

/** What the paths of a block have drawn for one input: a level each, which serves all months. */
export class Draw {
  private paths = 0;
  /** The levels, when they are needed again after another input has been drawn. */
  private readonly kept: Levels | undefined;

  /** @param isSchedule whether values are added again and again, month by month */
  constructor(
    private readonly block: Block,
    private readonly dimension: SobolDimension,
    isSchedule: boolean,
  ) {
    if (isSchedule) this.kept = new Uint32Array(blockSize);
  }

  /** Draws the paths `first`, `first` + 1, … of the sequence; `first` is a multiple of 4. */
  take(first: number, paths: number): void {
    const { block, dimension, kept } = this;
    this.paths = paths;
    block.directions.set(dimension.directions);
    block.draw(paths, first, dimension.levelOf(first));
    kept?.set(block.levels);
  }

  /**
   * Adds the drawn values of an estimate to `sums`, or takes them off when `sign` is −1.
   * @param sums one of the block's own arrays
   */
  add(estimate: Estimate, sign: 1 | -1, sums: Float64Array): void {
    const { block, paths, kept } = this;
    const low = sign * estimate.low;
    if (isCertain(estimate)) {
      for (let i = 0; i < paths; i++) sums[i] = (sums[i] as number) + low;
      return;
    }
    if (kept) block.levels.set(kept);
    if (estimate.spread === 'uniform') readUniform(block, paths);
    else readPert(block, paths, bestShare(estimate));
    block.add(sums, paths, low, sign * (estimate.high - estimate.low));
  }
}

function readUniform({ levels, quantiles }: Block, paths: number): void {
  for (let i = 0; i < paths; i++) quantiles[i] = ((levels[i] as number) + 0.5) * 2 ** -32;
}

function readPert(block: Block, paths: number, share: number): void {
  block.cubics.set(tableOf(share).cubics);
  block.read(paths);
}
