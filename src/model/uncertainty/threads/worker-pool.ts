import { blockSize } from '../engine/path-block';
import type { Share } from '../paths';
import type { TaskResult, Request } from './job';
import type { Instruction, Report } from './worker-messages';

/** A worker as its starter sees it. */
export interface WorkerThread {
  post(instruction: Instruction): void;
  listen(hear: (report: Report) => void): void;
  /** Called when the worker can't start, dies, or says something that can't be read. */
  onFailure(fail: () => void): void;
  stop(): void;
}

/** Why a pool did not carry out a request; with 'no workers' it may be carried out without them. */
export type PoolFailure = 'canceled' | 'no workers' | 'out of memory';

interface Assignment {
  hear(report: Report): void;
  lose(): void;
}

/** How long all workers together may take to start, in milliseconds. */
const startWithin = 10_000;

/** Worker threads that are started when they are first needed and then kept. */
export class WorkerPool {
  private readonly assignments = new Map<number, Assignment>();
  private threads: WorkerThread[] | undefined;
  private started: Promise<boolean> | undefined;
  private lastAssignment = 0;

  constructor(
    private readonly size: number,
    private readonly startThread: () => WorkerThread,
  ) {}

  /**
   * Whether the workers run. They can't where a policy forbids it, or on an old host; and nobody
   * waits for one that does not come.
   */
  start(): Promise<boolean> {
    this.started ??= new Promise((resolve) => {
      let ready = 0;
      const settle = (run: boolean) => {
        clearTimeout(limit);
        resolve(run);
      };
      const fail = () => {
        settle(false);
        this.stop();
      };
      const limit = setTimeout(fail, startWithin);
      try {
        this.threads = [];
        for (let number = 0; number < this.size; number++) {
          const thread = this.startThread();
          this.threads.push(thread);
          thread.onFailure(fail);
          thread.listen((report) => {
            if ('ready' in report) ready += 1;
            else this.assignments.get(report.assignment)?.hear(report);
            if (ready === this.size) settle(true);
          });
        }
      } catch {
        fail();
      }
    });
    return this.started;
  }

  stop(): void {
    for (const thread of this.threads ?? []) thread.stop();
    this.threads = undefined;
    for (const assignment of [...this.assignments.values()]) assignment.lose();
  }

  /** Has every worker carry out its share of a request. */
  carryOut(
    request: Request,
    draws: number,
    onProgress: (done: number) => void,
    signal: AbortSignal | undefined,
  ): Promise<PoolFailure | undefined> {
    const { threads } = this;
    if (!threads) return Promise.resolve('no workers');
    const shares =
      request.task.kind === 'small fan' ? [whole(draws)] : split(draws, threads.length);
    return new Promise((settle, reject) => {
      const gathering = new ShareResults(request, shares.length);
      const assignments = shares.map(() => ++this.lastAssignment);
      const end = (failure?: PoolFailure) => {
        for (const assignment of assignments) this.assignments.delete(assignment);
        signal?.removeEventListener('abort', cancel);
        settle(failure);
      };
      /** None goes on with what nobody waits for. What a worker still says of it is not heard. */
      const giveUp = (failure: PoolFailure) => {
        end(failure);
        for (const [at, assignment] of assignments.entries())
          threads[at]?.post({ assignment, cancel: true });
      };
      const hear = (at: number, report: Report) => {
        if ('results' in report) gathering.add(at, report.results);
        if ('progress' in report) onProgress(gathering.progress(at, report.progress));
        if ('outOfMemory' in report) giveUp('out of memory');
        if ('failed' in report) giveUp('no workers');
        if ('done' in report && gathering.finish()) end();
      };
      const cancel = () => giveUp('canceled');
      signal?.addEventListener('abort', cancel);
      for (const [at, share] of shares.entries()) {
        const assignment = assignments[at] as number;
        this.assignments.set(assignment, {
          lose: () => end('no workers'),
          hear: (report) => {
            try {
              hear(at, report);
            } catch (error) {
              reject(error as Error);
              giveUp('canceled');
            }
          },
        });
        threads[at]?.post({ assignment, task: request.task, share });
      }
    });
  }
}

/** What the workers report of one request, brought together. */
class ShareResults {
  private readonly waiting: TaskResult[][];
  private readonly done: number[];
  private unfinished: number;

  constructor(
    private readonly request: Request,
    shares: number,
  ) {
    this.waiting = Array.from({ length: shares }, () => []);
    this.done = this.waiting.map(() => 0);
    this.unfinished = shares;
  }

  /** Hands results on as soon as every share has made one. */
  add(share: number, results: readonly TaskResult[]): void {
    this.waiting[share]?.push(...results);
    while (this.waiting.every(({ length }) => length > 0)) {
      this.request.take(this.waiting.map((made) => made.shift() as TaskResult));
    }
  }

  /** How much of all shares is done. */
  progress(share: number, done: number): number {
    this.done[share] = done;
    return this.done.reduce((sum, part) => sum + part, 0) / this.done.length;
  }

  /** Notes that a share is finished. Returns whether all are. */
  finish(): boolean {
    this.unfinished -= 1;
    return this.unfinished === 0;
  }
}

const whole = (draws: number): Share => ({ first: 0, count: draws });

/** Draws in shares of whole blocks, as equal as can be. */
function split(draws: number, parts: number): Share[] {
  const blocks = Math.ceil(draws / blockSize);
  const shares: Share[] = [];
  for (let part = 0; part < parts; part++) {
    const first = Math.floor((blocks * part) / parts) * blockSize;
    const end = Math.min(Math.floor((blocks * (part + 1)) / parts) * blockSize, draws);
    if (end > first) shares.push({ first, count: end - first });
  }
  return shares;
}
