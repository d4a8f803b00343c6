/** Whether fans leave anything behind: 10,000 of them, each with another start and seed. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Measure } from './measure';
import { shippedFunction } from './shipped-functions';

const fans = 10_000;
/** Before them: loops are compiled and tables of quantiles made once. */
const warmUp = 2_000;

const flows = [[[60, 105, 140]], [[30, 70, 125]], [[0, 3, 11]]];

function callFan(at: number): void {
  const start = [[1500, 1750 + (at % 300), 2100]];
  const optional = [[[3, 10, 25]], null, null, null, [[1 + (at % 1000)]], null];
  const answer = shippedFunction('TANKFAN')(start, ...flows, [[36]], ...optional, undefined);
  if (!Array.isArray(answer)) throw new Error('not answered at once');
}

/** Megabytes that the functions hold, of the heap and beside it. Buffers go some time after what had them. */
async function heldAfter(collectGarbage: () => void): Promise<number> {
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

export async function measureMemory(): Promise<Measure[]> {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  for (let at = 0; at < warmUp; at++) callFan(at);
  const before = await heldAfter(collectGarbage);
  for (let at = 0; at < fans; at++) callFan(at);
  const after = await heldAfter(collectGarbage);
  return [
    { name: 'held before', value: before, unit: 'MB' },
    { name: 'held after', value: after, unit: 'MB', ratio: after / before },
  ];
}
