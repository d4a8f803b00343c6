import { blockSize } from './block';
import { bestShare, isCertain, type Estimate } from './estimate';
import { QuantileTable } from './quantile-table';
import type { SobolDimension } from './sobol';

/** Quantile tables by the share that they are made for. Estimates of one shape have one table. */
export class QuantileTables {
  private readonly tables = new Map<number, QuantileTable>();

  of(share: number): QuantileTable {
    // A schedule may have a shape of its own in every month.
    if (this.tables.size >= mostTables) this.tables.clear();
    const table = this.tables.get(share) ?? new QuantileTable(share);
    this.tables.set(share, table);
    return table;
  }
}

const mostTables = 64;

/** What the paths of a block have drawn for one input: a level each, which serves all months. */
export class Draw {
  private readonly levels = new Uint32Array(blockSize);
  private readonly quantiles = new Float64Array(blockSize);
  private paths = 0;
  /** The shape that `quantiles` are of. */
  private shape: number | 'uniform' | undefined;

  constructor(
    private readonly dimension: SobolDimension,
    private readonly tables: QuantileTables,
  ) {}

  /** Draws the paths `first`, `first` + 1, … of the sequence. */
  take(first: number, paths: number): void {
    this.paths = paths;
    this.shape = undefined;
    this.dimension.fill(this.levels, first, paths);
  }

  /** Adds the drawn values of an estimate to `sums`, or takes them off when `sign` is −1. */
  add(estimate: Estimate, sign: 1 | -1, sums: Float64Array): void {
    const low = sign * estimate.low;
    if (isCertain(estimate)) {
      for (let i = 0; i < this.paths; i++) sums[i] = (sums[i] as number) + low;
      return;
    }
    this.readQuantiles(estimate);
    const { quantiles } = this;
    const width = sign * (estimate.high - estimate.low);
    for (let i = 0; i < this.paths; i++) {
      sums[i] = (sums[i] as number) + (low + width * (quantiles[i] as number));
    }
  }

  private readQuantiles(estimate: Estimate): void {
    const shape = estimate.spread === 'uniform' ? 'uniform' : bestShare(estimate);
    if (shape === this.shape) return;
    this.shape = shape;
    const { levels, quantiles, paths } = this;
    if (shape !== 'uniform') this.tables.of(shape).read(levels, paths, quantiles);
    else for (let i = 0; i < paths; i++) quantiles[i] = ((levels[i] as number) + 0.5) * 2 ** -32;
  }
}
