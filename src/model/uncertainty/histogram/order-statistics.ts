import { allocate } from '../memory';
import type { BinMapping } from '../engine/path-block';
import { binOf } from './bin-mapping';

/**
 * Where the percentiles of a number of stocks lie, as Excel's PERCENTILE.INC has it: p is at
 * p · (draws − 1) in ascending order, counted from 0, and what falls between two stocks is
 * interpolated.
 */
export class Ranks {
  /** The ranks of the stocks that are needed, ascending, each once. */
  readonly needed: readonly number[];
  private readonly parts: readonly { lower: number; upper: number; fraction: number }[];

  constructor(percentiles: readonly number[], draws: number) {
    const positions = percentiles.map((percentile) => {
      const position = percentile * (draws - 1);
      const rank = Math.min(Math.floor(position), draws - 1);
      return { rank, fraction: position - rank };
    });
    const ranks = positions.flatMap(({ rank, fraction }) =>
      fraction > 0 ? [rank, rank + 1] : [rank],
    );
    this.needed = [...new Set(ranks)].sort((a, b) => a - b);
    this.parts = positions.map(({ rank, fraction }) => ({
      lower: this.needed.indexOf(rank),
      upper: this.needed.indexOf(fraction > 0 ? rank + 1 : rank),
      fraction,
    }));
  }

  /** The percentiles, in the order asked for, from the stocks at the needed ranks. */
  interpolate(stocks: Float64Array): number[] {
    return this.parts.map(({ lower, upper, fraction }) => {
      const below = stocks[lower] as number;
      const above = stocks[upper] as number;
      return Math.min(below + fraction * (above - below), above); // rounding must not pass `above`
    });
  }
}

/** A needed rank's bin, and how many paths are in the bins before it. */
export interface LocatedRank {
  readonly bin: number;
  readonly before: number;
}

/**
 * The bins of ascending ranks.
 * @param words the bins, their counts above `shift` bits
 */
export function locate(words: Int32Array, ranks: readonly number[], shift = 0): LocatedRank[] {
  const located: LocatedRank[] = [];
  let bin = 0;
  let before = 0;
  let after = (words[0] as number) >>> shift;
  for (const rank of ranks) {
    while (after <= rank) {
      before = after;
      after += (words[++bin] as number) >>> shift;
    }
    located.push({ bin, before });
  }
  return located;
}

/**
 * The stocks at ascending ranks, picked out of those collected around them.
 *
 * @param counts how many stocks are in each bin
 * @param collected in any order: all stocks of the bins of the ranks, except of bin 0
 * @param lowest the stock of bin 0, which holds no other
 */
export function pick(
  ranks: readonly number[],
  located: readonly LocatedRank[],
  counts: Int32Array,
  collected: readonly Float64Array[],
  mapping: BinMapping,
  lowest: number,
): Float64Array {
  const gather = new BinMembers(counts, located);
  for (const stocks of collected) gather.add(stocks, mapping);
  const picked = new Float64Array(ranks.length).fill(lowest);
  for (let at = 0; at < ranks.length; at++) {
    const { bin, before } = located[at] as LocatedRank;
    if (bin === 0) continue;
    const members = gather.membersOf(bin);
    const rank = (ranks[at] as number) - before;
    picked[at] = nthSmallest(members, rank);
    // What a percentile is interpolated with is mostly the next one, and behind it now.
    if (located[at + 1]?.bin !== bin || ranks[at + 1] !== (ranks[at] as number) + 1) continue;
    picked[(at += 1)] = smallestFrom(members, rank + 1);
  }
  return picked;
}

function smallestFrom(numbers: Float64Array, from: number): number {
  let smallest = numbers[from] as number;
  for (let i = from + 1; i < numbers.length; i++) {
    smallest = Math.min(smallest, numbers[i] as number);
  }
  return smallest;
}

/** The stocks of some bins, gathered bin by bin. */
class BinMembers {
  private readonly members: Float64Array;
  /** Each bin's number among those gathered, from 1; 0 for the others. */
  private readonly numbers: Uint16Array;
  /** Where the next member of each goes, and where its first is. */
  private readonly next: Int32Array;
  private readonly first: Int32Array;

  constructor(counts: Int32Array, located: readonly LocatedRank[]) {
    this.numbers = new Uint16Array(counts.length);
    this.first = new Int32Array(located.length + 2);
    let gathered = 0;
    let size = 0;
    for (const { bin } of located) {
      if (bin === 0 || this.numbers[bin] !== 0) continue;
      gathered += 1;
      this.numbers[bin] = gathered;
      this.first[gathered] = size;
      size += counts[bin] as number;
    }
    this.first[gathered + 1] = size;
    this.next = this.first.slice();
    this.members = allocate(() => new Float64Array(size));
  }

  add(stocks: Float64Array, mapping: BinMapping): void {
    const { members, numbers, next } = this;
    const { length } = stocks;
    for (let i = 0; i < length; i++) {
      const stock = stocks[i] as number;
      const number = numbers[binOf(mapping, stock)] as number;
      if (number === 0) continue;
      const at = next[number] as number;
      members[at] = stock;
      next[number] = at + 1;
    }
  }

  membersOf(bin: number): Float64Array {
    const number = this.numbers[bin] as number;
    return this.members.subarray(this.first[number], this.first[number + 1]);
  }
}

/**
 * The n-th smallest of the first `count` numbers, n counted from 0: Hoare's quickselect. Reorders
 * them.
 */
export function nthSmallest(numbers: Float64Array, n: number, count = numbers.length): number {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const pivot = middleOfThree(
      numbers[from] as number,
      numbers[(from + to) >>> 1] as number,
      numbers[to] as number,
    );
    let left = from;
    let right = to;
    while (left <= right) {
      while ((numbers[left] as number) < pivot) left += 1;
      while ((numbers[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const moved = numbers[left] as number;
      numbers[left] = numbers[right] as number;
      numbers[right] = moved;
      left += 1;
      right -= 1;
    }
    if (n <= right) to = right;
    else if (n >= left) from = left;
    else break; // between the two parts, where all are equal to the pivot
  }
  return numbers[n] as number;
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
