import { addValues, isCertain, type Estimate } from './distributions';
import { blockSize, type PathBlock } from './engine/path-block';
import type { Levels, SobolDimension } from './sobol';

/** Brings the levels of a dimension to a block; `first` is a multiple of 4. */
export function drawLevels(
  block: PathBlock,
  dimension: SobolDimension,
  first: number,
  paths: number,
): void {
  block.directions.set(dimension.directions);
  block.draw(paths, first, dimension.levelOf(first));
}

/** What the paths of a block have drawn for one input: a level each, which serves all months. */
export class Draw {
  private paths = 0;
  /** The levels, when they are needed again after another input has been drawn. */
  private readonly kept: Levels | undefined;

  /**
   * @param drawLevels brings the levels of draws from the first on to the block
   * @param isSchedule whether values are added again and again, month by month
   */
  constructor(
    private readonly block: PathBlock,
    private readonly drawLevels: (first: number, paths: number) => void,
    isSchedule: boolean,
  ) {
    if (isSchedule) this.kept = new Uint32Array(blockSize);
  }

  /** Draws the paths `first`, `first` + 1, … of the sequence; `first` is a multiple of 4. */
  take(first: number, paths: number): void {
    const { block, kept } = this;
    this.paths = paths;
    this.drawLevels(first, paths);
    kept?.set(block.levels);
  }

  /**
   * Adds the drawn values of an estimate to `sums`, or takes them off when `sign` is −1.
   * @param sums one of the block's own arrays
   */
  add(estimate: Estimate, sign: 1 | -1, sums: Float64Array): void {
    const { block, paths, kept } = this;
    if (isCertain(estimate)) {
      const value = sign * estimate.best;
      for (let i = 0; i < paths; i++) sums[i] = (sums[i] as number) + value;
      return;
    }
    if (kept) block.levels.set(kept);
    addValues(block, paths, estimate, sign, sums);
  }
}
