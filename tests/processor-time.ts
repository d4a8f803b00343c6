/**
 * Milliseconds of processor time so far, also of the threads that collect garbage. A clock would count
 * what keeps the machine busy besides.
 */
export function processorClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time that some work takes. */
export function processorTime(work: () => void): number {
  const before = processorClock();
  work();
  return processorClock() - before;
}
