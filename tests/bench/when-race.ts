/** How fast TANKWHEN's question is beside TANKFAN's of as many months. */
import { fastestMs } from './measure';
import { loadEngine, startPool } from './uncertainty-engine';

const rounds = 5;
const draws = 1_000_000;

/** Prints one line. */
export async function raceWhen(): Promise<void> {
  const engine = loadEngine();
  const { pert, Runner } = engine;
  const scenario = {
    start: pert(1500, 1750, 2100),
    losses: [pert(60, 105, 140)],
    refurb: [pert(30, 70, 125)],
    dprk: [pert(0, 3, 11)],
    production: [pert(3, 10, 25)],
    reserve: pert(2400, 2900, 3500),
  };
  const question = { scenario, percentiles: [0.05, 0.25, 0.5, 0.75, 0.95], draws, seed: 1 };
  const pool = startPool(engine, 2);
  const runner = new Runner(pool);
  const latest = await runner.when({ ...question, level: 500, percentiles: [1] });
  if (!('delivered' in latest)) throw new Error('not answered');
  const months = Math.ceil(
    Math.max(latest.delivered.months[0] ?? NaN, latest.undelivered.months[0] ?? NaN),
  );
  const [when = NaN, fan = NaN] = await fastestMs(
    [() => runner.when({ ...question, level: 500 }), () => runner.fan({ ...question, months })],
    rounds,
  );
  pool.stop();
  console.log(
    `\nA million draws on two workers, fastest of ${String(rounds)} interleaved rounds: TANKWHEN ${when.toFixed(0)} ms,` +
      ` TANKFAN of its ${String(months)} months ${fan.toFixed(0)} ms: ${(when / fan).toFixed(2)}× (to reach 2.2×)`,
  );
}
