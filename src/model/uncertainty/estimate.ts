/**
 * What is known of a number: that it lies between `low` and `high`, and how its probability is
 * spread there. It is certain when the two are equal. 0 ≤ low ≤ best ≤ high.
 */
export interface Estimate {
  readonly low: number;
  /** The likeliest value of a PERT estimate; the middle of a uniform one. */
  readonly best: number;
  readonly high: number;
  readonly spread: 'uniform' | 'pert';
}

export function certainly(value: number): Estimate {
  return { low: value, best: value, high: value, spread: 'uniform' };
}

/** Any value from low to high, each as likely as the other. */
export function between(low: number, high: number): Estimate {
  return { low, best: low + (high - low) / 2, high, spread: 'uniform' };
}

/**
 * Low, best and high as an analyst gives them: the PERT distribution (Malcolm and others,
 * Operations Research 7, 1959), which takes the best value four times as seriously as each end:
 * low + (high − low) · Beta(1 + 4p, 5 − 4p) with p = (best − low) / (high − low).
 */
export function around(low: number, best: number, high: number): Estimate {
  return { low, best, high, spread: 'pert' };
}

export function isCertain({ low, high }: Estimate): boolean {
  return low === high;
}

/** Where a PERT estimate's best value lies between its ends: p = 0 … 1. */
export function bestShare({ low, best, high }: Estimate): number {
  return (best - low) / (high - low);
}
