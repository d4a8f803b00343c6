/** Milliseconds of processor time that some work takes. A clock would count what keeps the machine busy besides. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
