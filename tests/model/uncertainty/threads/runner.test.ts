import { pert } from '../../../../src/model/uncertainty/distributions';
import { workAtOnce, workOf } from '../../../../src/model/uncertainty/threads/pace';
import { NoAnswer, Runner } from '../../../../src/model/uncertainty/threads/runner';
import {
  WorkerPool,
  type WorkerThread,
} from '../../../../src/model/uncertainty/threads/worker-pool';
import { startThread } from './threads';
import {
  fanOf,
  quartiles,
  riskOf,
  russia,
  russiaWithReserve,
  whenOf,
} from '../uncertain-scenarios';

const small = { scenario: russia, months: 36, percentiles: quartiles, draws: 4096, seed: 1 };
const large = { ...small, scenario: russiaWithReserve, draws: 50_000 };

const pools: WorkerPool[] = [];

function poolOf(size: number, start: () => WorkerThread = startThread): WorkerPool {
  const pool = new WorkerPool(size, start);
  pools.push(pool);
  return pool;
}

afterEach(() => {
  for (const pool of pools.splice(0)) pool.stop();
});

test('small work is answered at once, without a promise and without a worker', () => {
  const pool = poolOf(2, () => {
    throw new Error('not needed');
  });
  const runner = new Runner(pool);
  expect(workOf(small.scenario, small.draws, small.months)).toBeLessThan(workAtOnce);
  expect(runner.fan(small)).toEqual(fanOf(small));
  expect(runner.risk({ ...small, floor: 500 })).toEqual(riskOf({ ...small, floor: 500 }));
});

describe('large work', () => {
  const expected = fanOf(large);
  const risk = { ...large, floor: 300 };
  // A schedule, so that blocks are visited more than once, and inputs that move together.
  const moment = {
    ...large,
    draws: 20_000,
    level: 300,
    scenario: {
      ...russiaWithReserve,
      losses: Array.from({ length: 50 }, (_, at) => pert(60 + (at % 9), 105, 140)),
      correlations: [{ one: 'losses', other: 'refurb', rank: 0.5 } as const],
    },
  };

  /** Long enough to tell of its progress. */
  const longer = { ...large, draws: 400_000 };

  const expectedOfLonger = fanOf(longer);
  const risks = riskOf(risk);
  const moments = whenOf(moment);

  test.each([1, 2, 3])('has the same digits on %i workers', async (size) => {
    const runner = new Runner(poolOf(size));
    const outcome = runner.fan(large);
    expect(outcome).toBeInstanceOf(Promise);
    expect(await outcome).toEqual(expected);
    expect(await runner.risk(risk)).toEqual(risks);
    const answer = runner.when(moment);
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toEqual(moments);
  });

  test('has the same digits in slices, where there are no workers', async () => {
    const runner = new Runner();
    expect(await runner.fan(large)).toEqual(expected);
    expect(await runner.risk(risk)).toEqual(risks);
    const answer = runner.when(moment);
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toEqual(moments);
  });

  test('has the same digits when runs share a thread with each other', async () => {
    const other = { ...large, scenario: russia, seed: 7 };
    for (const runner of [new Runner(poolOf(1)), new Runner()]) {
      const outcomes = [runner.fan(large), runner.fan(other), runner.risk(risk)];
      const atOnce = runner.fan(small);
      expect(await Promise.all(outcomes)).toEqual([expected, fanOf(other), risks]);
      expect(atOnce).toEqual(fanOf(small));
    }
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('refused by policy');
      },
    ],
    ['fails to load', () => startThread('throw new Error("no script")')],
  ])('is done in slices when starting a worker %s', async (_, start) => {
    const runner = new Runner(poolOf(2, start));
    expect(await runner.fan(large)).toEqual(expected);
    expect(await runner.fan({ ...large, seed: 2 })).toEqual(fanOf({ ...large, seed: 2 }));
  });

  test('is done in slices when a worker never says that it is ready', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] });
    try {
      const silent = { ...startThread(''), listen: () => undefined };
      const answer = new Runner(poolOf(2, () => silent)).fan(large);
      await jest.advanceTimersByTimeAsync(10_000);
      expect(await answer).toEqual(expected);
    } finally {
      jest.useRealTimers();
    }
  });

  test('is done again in slices when a worker dies', async () => {
    const threads: WorkerThread[] = [];
    const failures: (() => void)[] = [];
    const pool = poolOf(2, () => {
      const thread = startThread();
      threads.push(thread);
      return { ...thread, onFailure: (fail) => void failures.push(fail) };
    });
    const lose = jest.fn(() => failures[0]?.());
    expect(await new Runner(pool).fan(longer, { onProgress: lose })).toEqual(expectedOfLonger);
    expect(lose).toHaveBeenCalled();
  });

  test.each([
    ['has no memory for it', { outOfMemory: true }, new NoAnswer('out of memory')],
    ['fails', { failed: true }, expectedOfLonger],
  ] as const)('stops the other workers when one %s', async (_, said, answer) => {
    const posted: string[][] = [];
    const pool = poolOf(2, () => {
      const thread = startThread();
      const mine: string[] = [];
      const isFirst = posted.push(mine) === 1;
      return {
        ...thread,
        post: (instruction) => {
          mine.push('cancel' in instruction ? 'cancel' : 'task');
          thread.post(instruction);
        },
        listen: (hear) =>
          thread.listen((report) => {
            hear(
              isFirst && 'progress' in report ? { assignment: report.assignment, ...said } : report,
            );
          }),
      };
    });
    expect(await new Runner(pool).fan(longer)).toEqual(answer);
    expect(posted[1]).toEqual(['task', 'cancel']);
  });

  test('fails as a whole when something that a worker delivers can’t be used', async () => {
    const pool = poolOf(2, () => {
      const thread = startThread();
      return {
        ...thread,
        listen: (hear) =>
          thread.listen((report) => {
            hear('results' in report ? { ...report, results: [{} as Int32Array] } : report);
          }),
      };
    });
    await expect(new Runner(pool).fan(large)).rejects.toThrow(TypeError);
  });

  test.each([
    ['on workers', () => new Runner(poolOf(2))],
    ['in slices', () => new Runner()],
  ])('does not take another fault for a lack of memory %s', async (_, runner) => {
    const onProgress = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    const outcome = runner().fan(longer, { onProgress });
    await expect(outcome).rejects.toThrow('Maximum call stack size exceeded');
  });

  test.each([
    ['on workers', () => new Runner(poolOf(2))],
    ['in slices', () => new Runner()],
  ])('tells its progress %s, which only grows', async (_, runner) => {
    const told: number[] = [];
    await runner().fan(longer, { onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(3);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
    expect(told.filter((done) => done > 0.05 && done < 0.95).length).toBeGreaterThan(2);
  });

  test.each([
    ['on workers', () => new Runner(poolOf(2))],
    ['in slices', () => new Runner()],
  ])('ends when it is canceled %s, and the next is answered', async (_, begin) => {
    const runner = begin();
    const cancel = new AbortController();
    const endless = { ...large, draws: 1_000_000, months: 1200 };
    const outcome = runner.fan(endless, {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(await outcome).toEqual(new NoAnswer('canceled'));
    expect(await runner.fan(large)).toEqual(expected);
  });

  test('that is canceled before it begins is not begun', async () => {
    const signal = AbortSignal.abort();
    expect(await new Runner().fan(large, { signal })).toEqual(new NoAnswer('canceled'));
  });

  test('in slices lets other tasks of the thread have their turn', async () => {
    let turns = 0;
    let progress = 0;
    await new Runner().fan(longer, {
      onProgress: () => {
        progress += 1;
        setImmediate(() => (turns += 1));
      },
    });
    expect(progress).toBeGreaterThan(3);
    expect(turns).toBeGreaterThanOrEqual(progress - 1);
  });
});
