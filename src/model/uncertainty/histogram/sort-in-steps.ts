import { allocate } from '../memory';

/** How many numbers are sorted at once. */
const run = 4096;

/**
 * Sorts numbers in place, ascending, in steps of a few milliseconds. A million at once would hold up
 * the thread. Yields what share of it is done, 0 … 1.
 *
 * @param isStepOver told how many numbers were sorted or merged since it was asked before
 */
export function* sortInSteps(
  numbers: Float64Array,
  isStepOver: (count: number) => boolean,
): Generator<number, void> {
  const { length } = numbers;
  for (let from = 0; from < length; from += run) {
    numbers.subarray(from, from + run).sort();
    if (isStepOver(Math.min(run, length - from))) yield from / length / 2;
  }
  if (length <= run) return;
  let source: Float64Array = numbers;
  let target: Float64Array = allocate(() => new Float64Array(length));
  for (let width = run; width < length; width *= 2) {
    for (let from = 0; from < length; from += 2 * width) {
      const middle = Math.min(from + width, length);
      const end = Math.min(from + 2 * width, length);
      merge(source, target, from, middle, end);
      if (isStepOver((end - from) / mergesInASort)) yield 1 - run / width / 2;
    }
    [source, target] = [target, source];
  }
  if (source !== numbers) numbers.set(source);
}

/** How many numbers are merged in the time that one takes to be sorted. */
const mergesInASort = 12;

function merge(
  source: Float64Array,
  target: Float64Array,
  from: number,
  middle: number,
  end: number,
): void {
  let left = from;
  let right = middle;
  for (let at = from; at < end; at++) {
    const isLeft =
      right === end || (left < middle && (source[left] as number) <= (source[right] as number));
    target[at] = source[isLeft ? left++ : right++] as number;
  }
}

/** The number at a rank, counted from 0, of several sorted arrays together. */
export function numberAtRank(sorted: readonly Float64Array[], rank: number): number {
  let found = Infinity;
  for (const numbers of sorted) {
    // The first of these that has more than `rank` numbers up to it, all arrays together.
    let from = 0;
    let to = numbers.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (countUpTo(sorted, numbers[middle] as number) > rank) to = middle;
      else from = middle + 1;
    }
    found = Math.min(found, numbers[from] ?? Infinity);
  }
  return found;
}

function countUpTo(sorted: readonly Float64Array[], most: number): number {
  let count = 0;
  for (const numbers of sorted) count += lengthUpTo(numbers, most);
  return count;
}

/** How many of the sorted numbers are at most `most`. */
export function lengthUpTo(numbers: Float64Array, most: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] as number) > most) to = middle;
    else from = middle + 1;
  }
  return from;
}
