/**
 * How many milliseconds of work the longest turn of the event loop takes while `work` runs, and how
 * many all turns take beyond 50 ms each. The processor's time is counted: on a busy machine a clock
 * also counts what other programs do meanwhile.
 */
export async function turnsOf(work: () => Promise<unknown>) {
  let [longest, beyond] = [0, 0];
  let last = processorMs();
  let isOver = false;
  const turn = () => {
    const now = processorMs();
    longest = Math.max(longest, now - last);
    beyond += Math.max(0, now - last - 50);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  await new Promise((resume) => setImmediate(resume));
  return { longest, beyond };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
