/** Characters of one request: far enough below the 5 MB at which Excel on the web refuses it. */
export const requestCharacters = 2_000_000;

/** Cuts a list into batches that weigh at most `most` each; a single heavier item is a batch by itself. */
export function batches<T>(
  items: readonly T[],
  most: number,
  weightOf: (item: T) => number = () => 1,
): readonly (readonly T[])[] {
  const cut: T[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weightOf(item);
    if (weight > room || cut.length === 0) {
      cut.push([]);
      room = most;
    }
    room -= weight;
    cut.at(-1)?.push(item);
  }
  return cut;
}

/** Does a step for each item, one after the other: Excel takes one request at a time. */
export async function inTurn<T, Result>(
  items: readonly T[],
  step: (item: T) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  await items.reduce(async (before, item) => {
    await before;
    results.push(await step(item));
  }, Promise.resolve());
  return results;
}

/** Does what comes one after the other, whoever asks for it, and also after one that failed. */
export function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const working = last.then(work, work);
    last = working;
    return working;
  };
}
