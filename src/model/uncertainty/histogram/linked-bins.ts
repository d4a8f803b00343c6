import { linkShift, type PathBlock } from '../engine/path-block';
import { locate, nthSmallest } from './order-statistics';

const pathBits = (1 << linkShift) - 1;

/** The bins of a month whose paths all are at hand, the paths of a bin linked by `PathBlock.link`. */
export class LinkedBins {
  private readonly words: Int32Array;
  private readonly members: Float64Array;

  constructor(
    private readonly block: PathBlock,
    bins: number,
    paths: number,
  ) {
    this.words = block.binWords.subarray(0, bins);
    this.members = new Float64Array(paths);
  }

  /** Counts and links the paths, whose bins have been found. */
  link(paths: number): void {
    this.words.fill(0);
    this.block.link(paths);
  }

  /**
   * The stocks at ascending ranks.
   * @param lowest the stock of bin 0, which holds no other
   */
  pick(ranks: readonly number[], lowest: number): Float64Array {
    const picked = new Float64Array(ranks.length).fill(lowest);
    let gathered = 0;
    let count = 0;
    for (const [at, { bin, before }] of locate(this.words, ranks, linkShift).entries()) {
      if (bin === 0) continue;
      if (bin !== gathered) count = this.gather(bin);
      gathered = bin;
      picked[at] = nthSmallest(this.members, (ranks[at] as number) - before, count);
    }
    return picked;
  }

  /** Gathers the stocks of a bin, and returns how many they are. */
  private gather(bin: number): number {
    const { members } = this;
    const { links, stock } = this.block;
    let word = this.words[bin] as number;
    const count = word >>> linkShift;
    for (let i = 0; i < count; i++) {
      const path = word & pathBits;
      members[i] = stock[path] as number;
      word = links[path] as number;
    }
    return count;
  }
}
