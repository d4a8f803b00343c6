import { inMonth, type Flow } from './flow';

/** Stored hulls in one condition. */
export interface ConditionClass {
  hulls: number;
  /** The share of them that can be brought back, 0 … 1. */
  recoverable: number;
  /** The capacity that one hull takes; more than 0. */
  effort: number;
}

/**
 * Tanks refurbished in each of the months 1 … `months`.
 *
 * `classes` stand best first. A month's `capacity` goes to the best class that still has hulls to
 * recover, and what is over to the next. So output falls when a class is used up, long before
 * storage is empty.
 */
export function refurbish(
  classes: readonly ConditionClass[],
  capacity: Flow,
  months: number,
): number[] {
  const waiting = classes.map(({ hulls, recoverable }) => hulls * recoverable);
  const refurbished: number[] = [];
  let best = 0;
  for (let month = 1; month <= months; month++) {
    let free = inMonth(capacity, month);
    let tanks = 0;
    for (; best < classes.length && free > 0; best++) {
      const { effort } = classes[best] as ConditionClass;
      const left = waiting[best] as number;
      const possible = free / effort;
      tanks += Math.min(possible, left);
      if (possible < left) {
        waiting[best] = left - possible;
        break;
      }
      free -= left * effort;
    }
    refurbished.push(tanks);
  }
  return refurbished;
}
