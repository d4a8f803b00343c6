import type { Instruction, Report } from '../../src/model/uncertainty/threads/worker-messages';
import { browserWorkers } from './browser-worker';
import { CellError, load } from '../functions/shipped-functions';

const loadBuilt = (page: object = {}) => load('dist/functions.js', page);

/** Calls that are too large to be answered at once. */
const inputs = [[[1500, 1750, 2100]], [[60, 105, 140]], [[30, 70, 125]], [[0, 3, 11]]];
const rest = [[[3, 10, 25]], [[2400, 2900, 3500]]];
const fan = (draws: number, months = 60) => [...inputs, [[months]], ...rest, null, [[draws]], null];
const risk = (draws: number) => [...inputs, [[500]], [[60]], ...rest, [[draws]], null];

/** What Excel says of the call itself, behind its arguments. */
class Invocation {
  readonly functionName = 'TANKFAN';
  onCanceled?: () => void;
}

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** functions.js in a page with as many cores. */
function pageWith(cores: number) {
  const { Worker, started, stop } = browserWorkers();
  stops.push(stop);
  const functions = loadBuilt({ Worker, navigator: { hardwareConcurrency: cores } });
  const call = (id: string, given: unknown[], invocation = new Invocation()) =>
    functions.get(id)?.(...given, invocation);
  return { call, started };
}

/** In a page that has no workers, work is done in slices on its own thread. */
function withoutWorkers(id: string, given: unknown[]) {
  return loadBuilt().get(id)?.(...given, new Invocation());
}

async function refusalOf(answer: unknown): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    return error;
  }
}

const isPromise = (answer: unknown): answer is Promise<unknown> =>
  typeof answer === 'object' && answer !== null && 'then' in answer;

test('small work is answered at once, and starts no worker', () => {
  const { call, started } = pageWith(4);
  expect(isPromise(call('TANKFAN', fan(4096)))).toBe(false);
  expect(isPromise(call('TANKRISK', risk(20_000)))).toBe(false);
  expect(started).toEqual([]);
});

test('large work has the same digits on workers, one for each core but one, and in slices', async () => {
  const { call, started } = pageWith(3);
  for (const [id, given] of [
    ['TANKFAN', fan(60_000)],
    ['TANKRISK', risk(60_000)],
  ] as const) {
    const answer = call(id, given);
    expect(isPromise(answer)).toBe(true);
    const table = (await answer) as unknown[][];
    expect(table).toEqual(await withoutWorkers(id, given));
    expect(table).toHaveLength(id === 'TANKFAN' ? 62 : 61);
  }
  expect(started.map(({ address }) => address)).toEqual(Array(2).fill('uncertainty-worker.js'));
});

test('where a policy forbids workers the work is done all the same', async () => {
  function Worker() {
    throw new Error('refused by the content security policy');
  }
  const functions = loadBuilt({ Worker });
  const answer = await functions.get('TANKFAN')?.(...fan(30_000), new Invocation());
  expect(answer).toEqual(await withoutWorkers('TANKFAN', fan(30_000)));
});

test('a run that Excel cancels is stopped in its worker', async () => {
  const { call, started } = pageWith(2);
  const invocation = new Invocation();
  const answer = call('TANKFAN', fan(1_000_000, 1200), invocation);
  // The worker is at work on something else meanwhile: the page's thread is free.
  expect(await call('TANKFAN', fan(30_000))).toHaveLength(62);
  invocation.onCanceled?.();
  expect(await refusalOf(answer)).toEqual(
    new CellError('#N/A', 'the calculation was stopped: enter the formula again'),
  );
  const said = started.flatMap((worker) => worker.said) as { cancel?: boolean }[];
  expect(said.filter(({ cancel }) => cancel)).toHaveLength(1);
  // And it serves the next one.
  expect(await call('TANKFAN', fan(30_000))).toHaveLength(62);
});

test('a run in slices stops as well', async () => {
  const invocation = new Invocation();
  const answer = loadBuilt().get('TANKRISK')?.(...risk(1_000_000), invocation);
  invocation.onCanceled?.();
  expect(await refusalOf(answer)).toMatchObject({ code: '#N/A' });
});

test('two calls of one formula do not stop each other', async () => {
  const { call } = pageWith(2);
  const [one, other] = [30_000, 40_000].map((draws) => call('TANKFAN', fan(draws)));
  expect(await one).toEqual(await withoutWorkers('TANKFAN', fan(30_000)));
  expect(await other).toEqual(await withoutWorkers('TANKFAN', fan(40_000)));
});

test('a computer without enough memory is told of in the cell, with the numbers', async () => {
  class Worker {
    private hear: (event: { data: Report }) => void = () => undefined;
    addEventListener(type: string, hear: (event: { data: Report }) => void): void {
      if (type !== 'message') return;
      this.hear = hear;
      queueMicrotask(() => hear({ data: { ready: true } }));
    }
    postMessage(said: Instruction): void {
      if (!('task' in said)) return;
      const { assignment } = said;
      queueMicrotask(() => this.hear({ data: { assignment, outOfMemory: true } }));
    }
  }
  const functions = loadBuilt({ Worker, navigator: { hardwareConcurrency: 2 } });
  const answer = functions.get('TANKFAN')?.(...fan(1_000_000, 120), new Invocation());
  expect(await refusalOf(answer)).toEqual(
    new CellError(
      '#VALUE!',
      'draws: expected fewer, got 1,000,000 draws × 120 months, for which this computer has not enough memory',
    ),
  );
});

test('a refusal is told at once, also of large work', () => {
  const { call } = pageWith(2);
  expect(() => call('TANKFAN', fan(1_000_001))).toThrow(
    expect.objectContaining({
      message: 'draws: expected a whole number from 2 to 1000000, got 1000001',
    }) as Error,
  );
});
