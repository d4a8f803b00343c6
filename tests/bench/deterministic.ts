/** How fast the functions without uncertainty are. */
import { fastestMs, type Measure } from './measure';
import { shippedFunction } from './shipped-functions';

const calls = 10_000;
const rounds = 60;
const horizon = 36;
const column = (value: (month: number) => number) =>
  Array.from({ length: horizon }, (_, at) => [value(at + 1)]);

const months = column((month) => month);
const steady = [[[1750]], [[117]], [[70]], [[3]], months, [[8]], [[1000]]];
const changing = [[[1750]], column((month) => 135 - month), [[70]], [[3]], months, [[8]], [[1000]]];

/** The same months by hand: no checks, one array for the path, one row a month for Excel. */
function bareLoop(losses: Float64Array): number[][] {
  const path = new Float64Array(horizon);
  let stock = 1750;
  let left = 1000;
  for (let month = 0; month < horizon; month++) {
    const refurbished = Math.min(70, left);
    left -= refurbished;
    const available = stock + refurbished + 8 + 3;
    stock = available - Math.min(losses[month] ?? 0, available);
    path[month] = stock;
  }
  const rows: number[][] = [];
  for (let month = 0; month < horizon; month++) rows.push([path[month] ?? 0]);
  return rows;
}

const lossesOf = (cells: readonly number[][]) => Float64Array.from(cells.flat());

const repeated = (task: () => unknown, times: number) => () => {
  for (let i = 0; i < times; i++) task();
};

function shippedCall(id: string, given: readonly unknown[]): () => unknown {
  const called = shippedFunction(id);
  const [a, b, c, d, e, f, g] = given;
  return () => called(a, b, c, d, e, f, g, null);
}

async function againstBareLoop(
  name: string,
  given: unknown[],
  losses: Float64Array,
): Promise<Measure> {
  const call = shippedCall('TANKSTOCK', given);
  const bare = () => bareLoop(losses);
  if (JSON.stringify(call()) !== JSON.stringify(bare())) throw new Error(`${name}: results differ`);
  const tasks = [repeated(call, calls), repeated(bare, calls)];
  const [value = NaN, beside = NaN] = await fastestMs(tasks, rounds);
  return { name, value, unit: `ms for ${calls} calls`, ratio: value / beside };
}

/** The measures, and the same work done by a bare loop in the same run. */
export async function measureDeterministic(): Promise<Measure[]> {
  const long = [...steady];
  long[4] = [[1200]];
  const [ledger = NaN] = await fastestMs([repeated(shippedCall('TANKLEDGER', long), 20)], rounds);
  const perLedger = ledger / 20;
  return [
    await againstBareLoop(
      `TANKSTOCK, ${horizon} months spilled, steady flows`,
      steady,
      new Float64Array(horizon).fill(117),
    ),
    await againstBareLoop(
      `TANKSTOCK, ${horizon} months spilled, a schedule of losses`,
      changing,
      lossesOf(column((month) => 135 - month)),
    ),
    { name: 'TANKLEDGER, 1200 months', value: perLedger, unit: 'ms' },
  ];
}
