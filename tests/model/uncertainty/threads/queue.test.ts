import { RunQueue } from '../../../../src/model/uncertainty/threads/queue';

/** Lets everything that has been resolved go on. */
const settled = () => new Promise(setImmediate);

function start(queue: RunQueue, draws: number, signal?: AbortSignal) {
  const run = { begun: undefined as boolean | undefined };
  void queue.enter(draws, signal).then((begun) => (run.begun = begun));
  return run;
}

test('runs begin in their order, as long as their draws fit together', async () => {
  const queue = new RunQueue();
  const runs = [1_000_000, 900_000, 200_000, 50_000].map((draws) => start(queue, draws));
  await settled();
  expect(runs.map(({ begun }) => begun)).toEqual([true, true, undefined, undefined]);
  queue.leave(900_000);
  await settled();
  expect(runs.map(({ begun }) => begun)).toEqual([true, true, true, true]);
});

test('a run that is canceled while it waits holds up no other', async () => {
  const queue = new RunQueue();
  const cancel = new AbortController();
  start(queue, 1_500_000);
  const waiting = start(queue, 1_000_000, cancel.signal);
  const next = start(queue, 400_000);
  await settled();
  expect([waiting.begun, next.begun]).toEqual([undefined, undefined]);
  cancel.abort();
  await settled();
  expect([waiting.begun, next.begun]).toEqual([false, true]);
});

test('a run that is canceled already does not begin', async () => {
  const queue = new RunQueue();
  const run = start(queue, 10, AbortSignal.abort());
  await settled();
  expect(run.begun).toBe(false);
});
