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
  for (const item of items) results.push(await step(item));
  return results;
}

/** Carries out one piece of work after the other, whoever asks for it, also after one that failed. */
class Queue {
  private last: Promise<unknown> = Promise.resolve();

  queue<T>(work: () => Promise<T>): Promise<T> {
    const working = this.last.then(work, work);
    this.last = working;
    return working;
  }
}

/**
 * Everything that writes into the workbook passes through this queue: each looks at the workbook
 * first and writes where that look found room, so none may begin before the one before it has ended.
 * Work in the queue must not queue more and wait for it.
 */
export const workbookWrites = new Queue();
