/** How long whole calls of TANKFAN, TANKRISK and TANKTORNADO take, cells in and cells out. */
import type { Measure } from './measure';
import { shippedFunction } from './shipped-functions';

const rounds = 400;
const inputs = [[[1500, 1750, 2100]], [[60, 105, 140]], [[30, 70, 125]], [[0, 3, 11]]];
const [production, reserve] = [[[3, 10, 25]], [[2400, 2900, 3500]]];
const schedule = Array.from({ length: 36 }, (_, at) => [60 + at / 2, 105, 140]);
const scheduled = [inputs[0], schedule, inputs[2], inputs[3]];

const calls: readonly [name: string, id: string, given: unknown[]][] = [
  ['the default, 4,096 × 36', 'TANKFAN', [...inputs, [[36]], production, null]],
  ['the default with a reserve', 'TANKFAN', [...inputs, [[36]], production, reserve]],
  ['losses with a range for each month', 'TANKFAN', [...scheduled, [[36]], production, null]],
  ['nothing uncertain', 'TANKFAN', [[[1750]], [[117]], [[70]], [[3]], [[36]], null, null]],
  ['the default, 4,096 × 36', 'TANKRISK', [...inputs, [[500]], [[36]], production, null]],
  ['five uncertain inputs, 36 months', 'TANKTORNADO', [...inputs, [[36]], production, null]],
];

export function measureUncertainCalls(): Measure[] {
  return calls.map(([what, id, given]) => {
    const called = shippedFunction(id);
    // Left-out arguments are null; of the last three, TANKTORNADO has none.
    const run = () => called(...given, null, null, null, undefined);
    if (!Array.isArray(run())) throw new Error(`${id}, ${what}: not answered at once`);
    return { name: `${id}, ${what}`, value: median(run), unit: 'ms' };
  });
}

function median(run: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[rounds >> 1] ?? NaN;
}
