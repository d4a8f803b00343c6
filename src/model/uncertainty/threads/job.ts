import { createAssembledBlock } from '../engine/assembled-block';
import type { PathBlock } from '../engine/path-block';
import { findCrossings, type Crossings, type CrossingTask } from '../crossings';
import type { Share } from '../paths';
import { countFalls, type FallTask } from '../histogram/fall-count';
import { createScriptBlock } from '../engine/script-block';
import { smallFan, type SmallFanTask } from '../small-fan';
import type { MonthTally } from '../histogram/month-histogram';
import { sweep, type SweepTask } from '../sweep';

/** Something that any thread can do with any share of the draws: plain data. */
export type Task = SmallFanTask | SweepTask | FallTask | CrossingTask;

/** What a task delivers, once or several times: plain data. */
export type TaskResult = readonly (readonly number[])[] | MonthTally | Int32Array | Crossings;

/** A task for all draws, whoever carries it out and in however many shares. */
export interface Request {
  readonly task: Task;
  /** Takes what every share has delivered, as often as the task delivers. */
  take(results: readonly TaskResult[]): void;
  /** What share of the whole question's work is done when this share of the request is: 0 … 1. */
  progress(done: number): number;
}

/** A question on its way to its answer: it requests what is to be computed, one task at a time. */
export type Job<Answer> = Generator<Request, Answer, void>;

/**
 * Carries out a task for a share of the draws. Pauses now and then, after some milliseconds, and
 * yields what share of it is done, 0 … 1.
 */
export function* perform(
  task: Task,
  share: Share,
  deliver: (result: TaskResult) => void,
): Generator<number, void> {
  block ??= createAssembledBlock() ?? createScriptBlock();
  if (task.kind === 'small fan') yield* smallFan(block, task, deliver);
  else if (task.kind === 'sweep') yield* sweep(block, task, share, deliver);
  else if (task.kind === 'falls') yield* countFalls(block, task, share, deliver);
  else yield* findCrossings(block, task, share, deliver);
}

/** The block of this thread. */
let block: PathBlock | undefined;
