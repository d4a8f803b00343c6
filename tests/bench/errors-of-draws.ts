/** Some percentiles, estimated from so many draws of a seed. */
export type Percentiles = (draws: number, seed: number) => number[];

/** Of each percentile the error, the root of its mean square over the seeds. */
export type Errors = readonly number[];

export function errorsOf(
  method: Percentiles,
  draws: number,
  reference: readonly number[],
  seeds: number,
): Errors {
  const squares = reference.map(() => 0);
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [at, value] of method(draws, seed).entries()) {
      squares[at] = (squares[at] as number) + (value - (reference[at] as number)) ** 2 / seeds;
    }
  }
  return squares.map(Math.sqrt);
}

/** The mean of eight estimates of a million draws. */
export function nearlyExact(method: Percentiles): number[] {
  const estimates = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => method(1_000_000, seed));
  const [first = []] = estimates;
  return first.map((_, at) => estimates.reduce((sum, row) => sum + (row[at] as number), 0) / 8);
}

/** How many pseudo-random draws err as little as one of ours: errors fall with their root. */
export function worth(pseudoRandom: Errors, ours: Errors): number {
  const logs = pseudoRandom.map((error, at) => 2 * Math.log(error / (ours[at] as number)));
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}
