import { cpus, loadavg } from 'node:os';

/** A measured value; where something was measured beside it, `ratio` says how many times that it is. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
}

/** The median of `rounds` runs, in milliseconds. */
export async function medianMs(rounds: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
}

/** The fastest of some rounds of each task, in milliseconds: in turn, so that all meet the same disturbances. */
export async function fastestMs(
  tasks: readonly (() => unknown)[],
  rounds: number,
): Promise<number[]> {
  const best = tasks.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [at, task] of tasks.entries()) {
      const before = performance.now();
      await task();
      best[at] = Math.min(best[at] ?? Infinity, performance.now() - before);
    }
  }
  return best;
}

/** With how busy the machine is: on a busy one everything takes longer. */
export function printMeasures(title: string, measures: readonly Measure[]): void {
  const [load = NaN] = loadavg();
  const machine = `load ${load.toFixed(1)} on ${String(cpus().length)} cores`;
  console.log(`\n${title} (${machine})`);
  for (const { name, value, unit, ratio } of measures) {
    const shown = value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 3 : 0 });
    const times = ratio === undefined ? '' : `   ${ratio.toFixed(2)}×`;
    console.log(`  ${name.padEnd(60)}${shown.padStart(12)} ${unit}${times}`);
  }
}
