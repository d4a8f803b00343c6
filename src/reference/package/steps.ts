/**
 * Work in small steps. Reading a large package takes seconds, and the task pane shares its thread
 * with the functions in cells: who runs the steps may let others go first between two of them.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Visits a list, some items a step: each may be a row of 200 cells. */
export function* eachOf<T>(
  items: readonly T[],
  visit: (item: T, index: number) => void,
): Steps<void> {
  for (const [index, item] of items.entries()) {
    visit(item, index);
    if (index % 50 === 49) yield;
  }
}
