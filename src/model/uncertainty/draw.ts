import { blockSize } from './block';
import { bestShare, isCertain, type Estimate } from './estimate';
import { QuantileTable } from './quantile-table';
import type { SobolDimension } from './sobol';

/** The quantile tables of a thread, by the share that they are made for. */
const tables = new Map<number, QuantileTable>();
const mostTables = 64; // of 22 kB

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

/** Room for a block's draws of one input. */
export class DrawRoom {
  readonly levels = new Uint32Array(blockSize);
  readonly quantiles = new Float64Array(blockSize);
}

/** What the paths of a block have drawn for one input: a level each, which serves all months. */
export class Draw {
  private paths = 0;
  /** The shape that the quantiles are of. */
  private shape: number | 'uniform' | undefined;

  /** @param room shared by draws of which each is used up before the next is taken */
  constructor(
    private readonly dimension: SobolDimension,
    private readonly room: DrawRoom,
  ) {}

  /** Draws the paths `first`, `first` + 1, … of the sequence. */
  take(first: number, paths: number): void {
    this.paths = paths;
    this.shape = undefined;
    this.dimension.fill(this.room.levels, first, paths);
  }

  /** Adds the drawn values of an estimate to `sums`, or takes them off when `sign` is −1. */
  add(estimate: Estimate, sign: 1 | -1, sums: Float64Array): void {
    const low = sign * estimate.low;
    if (isCertain(estimate)) {
      for (let i = 0; i < this.paths; i++) sums[i] = (sums[i] as number) + low;
      return;
    }
    this.readQuantiles(estimate);
    const { quantiles } = this.room;
    const width = sign * (estimate.high - estimate.low);
    for (let i = 0; i < this.paths; i++) {
      sums[i] = (sums[i] as number) + (low + width * (quantiles[i] as number));
    }
  }

  private readQuantiles(estimate: Estimate): void {
    const shape = estimate.spread === 'uniform' ? 'uniform' : bestShare(estimate);
    if (shape === this.shape) return;
    this.shape = shape;
    const { paths } = this;
    const { levels, quantiles } = this.room;
    if (shape !== 'uniform') tableOf(shape).read(levels, paths, quantiles);
    else for (let i = 0; i < paths; i++) quantiles[i] = ((levels[i] as number) + 0.5) * 2 ** -32;
  }
}
