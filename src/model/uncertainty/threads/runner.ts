import { fan, type Fan, type FanQuestion } from '../fan';
import { OutOfMemory } from '../memory';
import { workAtOnce, workOf, workOfCrossings } from './pace';
import { Slices } from './pause';
import { RunQueue } from './queue';
import { risk, type Risk, type RiskQuestion } from '../risk';
import { when, type When, type WhenQuestion } from '../when';
import { perform, type Request, type Job } from './job';
import type { WorkerPool } from './worker-pool';

/** Why there is no answer: the caller gave up, or the machine has not enough memory for it. */
export class NoAnswer {
  constructor(readonly reason: 'canceled' | 'out of memory') {}
}

export interface RunOptions {
  /** Ends the run when it is aborted. Work that is answered at once is not. */
  readonly signal?: AbortSignal | undefined;
  /** Told now and then what share of the work is done: 0 … 1, never less than before. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** The answer, or a promise of it when the work would hold up the thread. */
export type Outcome<Answer> = Answer | NoAnswer | Promise<Answer | NoAnswer>;

/**
 * Answers questions: small ones at once, large ones on worker threads, and where there are none in
 * short slices on this thread. The answer has the same digits either way.
 */
export class Runner {
  private readonly queue = new RunQueue();

  /** @param workers the threads for large questions, where the host has any */
  constructor(private readonly workers?: WorkerPool) {}

  fan(question: FanQuestion, options: RunOptions = {}): Outcome<Fan> {
    const { scenario, draws, months } = question;
    return this.run(() => fan(question), draws, workOf(scenario, draws, months), options);
  }

  risk(question: RiskQuestion, options: RunOptions = {}): Outcome<Risk> {
    const { scenario, draws, months } = question;
    return this.run(() => risk(question), draws, workOf(scenario, draws, months), options);
  }

  when(question: WhenQuestion, options: RunOptions = {}): Outcome<When> {
    const { scenario, draws } = question;
    return this.run(() => when(question), draws, workOfCrossings(scenario, draws), options);
  }

  private run<Answer>(
    begin: () => Job<Answer>,
    draws: number,
    work: number,
    options: RunOptions,
  ): Outcome<Answer> {
    if (work > workAtOnce) return this.runApart(begin, draws, options);
    return runAtOnce(begin(), draws);
  }

  private async runApart<Answer>(
    begin: () => Job<Answer>,
    draws: number,
    { signal, onProgress }: RunOptions,
  ): Promise<Answer | NoAnswer> {
    const tell = neverLess(onProgress);
    if (!(await this.queue.enter(draws, signal))) return new NoAnswer('canceled');
    try {
      if (this.workers && (await this.workers.start())) {
        const answer = await runOnWorkers(this.workers, begin(), draws, tell, signal);
        if (answer !== 'no workers') return answer;
      }
      return await runInSlices(begin(), draws, tell, signal);
    } catch (error) {
      if (error instanceof OutOfMemory) return new NoAnswer('out of memory');
      throw error;
    } finally {
      this.queue.leave(draws);
    }
  }
}

/** Computes on this thread, without a pause. */
export function runAtOnce<Answer>(job: Job<Answer>, draws: number): Answer {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
    const steps = stepsOf(value, draws);
    while (!steps.next().done);
  }
}

async function runInSlices<Answer>(
  job: Job<Answer>,
  draws: number,
  tell: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<Answer | NoAnswer> {
  const slices = new Slices();
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
    for (const progress of stepsOf(value, draws)) {
      if (!slices.isOver()) continue;
      tell(value.progress(progress));
      await slices.pause();
      if (signal?.aborted) return new NoAnswer('canceled');
    }
  }
}

async function runOnWorkers<Answer>(
  workers: WorkerPool,
  job: Job<Answer>,
  draws: number,
  tell: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<Answer | NoAnswer | 'no workers'> {
  for (;;) {
    if (signal?.aborted) return new NoAnswer('canceled');
    const { done, value } = job.next();
    if (done) return value;
    const told = (progress: number) => tell(value.progress(progress));
    const failure = await workers.carryOut(value, draws, told, signal);
    if (failure === 'no workers') return failure;
    if (failure) return new NoAnswer(failure);
  }
}

/** The steps of a request that one thread carries out for all draws. */
const stepsOf = (request: Request, draws: number) =>
  perform(request.task, { first: 0, count: draws }, (result) => request.take([result]));

/** Progress over all of a run's requests; what a further one does again is not told. */
function neverLess(onProgress: ((done: number) => void) | undefined): (done: number) => void {
  let most = 0;
  return (done) => {
    if (done <= most) return;
    most = done;
    onProgress?.(done);
  };
}
