import { blockSize, binsPerMonth } from '../engine/path-block';
import { locate } from './order-statistics';

/** Bins of a month, both ends included, whose stocks are to be collected. */
export interface BinWindow {
  readonly from: number;
  readonly to: number;
}

// Scrambled Sobol draws err about a third as much as random ones, so this is four and a half of
// their standard errors: hardly any run has a percentile outside.
const marginInStandardErrors = 1.5;
const marginInDraws = 2;

/** How many times as many draws are counted at each narrowing as at the one before. */
export const growth = 4;

/**
 * Foretells from the counts of the first draws where the percentiles of all draws are. It decides
 * how much is collected around them, but never what comes out.
 */
export class PercentileWindows {
  /** The ranks of all windows' ends, ascending. */
  private readonly ranks: readonly number[];
  /** Where the ranks of each percentile's window are among those; −1 when there is no such rank. */
  private readonly ends: readonly { lower: number; upper: number }[];

  /** @param counted how many draws are counted */
  constructor(percentiles: readonly number[], counted: number) {
    const last = counted - 1;
    const reaches = percentiles.map((percentile) => {
      const margin = marginAround(percentile, counted);
      return {
        lower: Math.floor((percentile - margin) * last),
        upper: Math.ceil((percentile + margin) * last),
      };
    });
    const ranks = reaches.flatMap(({ lower, upper }) => [lower, upper]);
    this.ranks = ranks.filter((rank) => rank >= 0 && rank <= last).sort((a, b) => a - b);
    this.ends = reaches.map(({ lower, upper }) => ({
      lower: this.ranks.indexOf(lower),
      upper: this.ranks.indexOf(upper),
    }));
  }

  /**
   * A window around each percentile of a month.
   * @param words the month's bins, their counts above `shift` bits
   */
  windows(words: Int32Array, shift: number): BinWindow[] {
    const located = locate(words, this.ranks, shift);
    return this.ends.map(({ lower, upper }) => ({
      from: located[lower]?.bin || 1, // bin 0 needs no collecting: all its stocks are the same
      to: located[upper]?.bin ?? binsPerMonth - 1,
    }));
  }
}

/** How many stocks a draw are collected in a month, as a rule: 0 … 1. */
export function collectedShare(percentiles: readonly number[], draws: number): number {
  let collected = 0;
  let done = 0;
  for (let counted = blockSize; done < draws; counted *= growth) {
    const margins = percentiles.map((percentile) => 2 * marginAround(percentile, counted));
    const inWindows = margins.reduce((total, margin) => total + margin, 0);
    const next = Math.min(counted * growth, draws);
    collected += (next - done) * Math.min(inWindows, 1);
    done = next;
  }
  return collected / draws;
}

function marginAround(percentile: number, counted: number): number {
  const standardError = Math.sqrt((percentile * (1 - percentile)) / counted);
  return marginInStandardErrors * standardError + marginInDraws / counted;
}
