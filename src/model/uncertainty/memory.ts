/** This computer has no room for an array that a run needs. */
export class OutOfMemory extends Error {}

/**
 * Makes an array of a size that depends on the question, or throws `OutOfMemory`. It is the place
 * that tells: engines throw errors of several classes for it, and the same classes for other faults.
 */
export function allocate<Made>(make: () => Made): Made {
  try {
    return make();
  } catch {
    throw new OutOfMemory();
  }
}
