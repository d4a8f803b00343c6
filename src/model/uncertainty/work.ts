import type { Block } from './block';
import type { Share } from './paths';
import { countFalls, type FallTask } from './risk';
import type { MonthTally } from './slot-tally';
import { sweep, type SweepTask } from './sweep';

/** Something that can be done for any share of the draws, on any thread: plain data. */
export type Task = SweepTask | FallTask;

/** What a task delivers, once or several times: plain data. */
export type Delivery = readonly MonthTally[] | Int32Array;

/** A question on its way to its answer, whoever carries out the tasks. */
export interface Work<Answer> {
  /** The next task for all draws, or undefined when the answer is there. */
  next(): Task | undefined;
  /** Takes what all shares of the draws have delivered for the same months. */
  take(deliveries: readonly Delivery[]): void;
  answer(): Answer;
}

/**
 * Carries out a task for a share of the draws. Pauses now and then and yields what share of it is
 * done, 0 … 1.
 */
export function perform(
  block: Block,
  task: Task,
  share: Share,
  deliver: (delivery: Delivery) => void,
): Generator<number, void> {
  return task.kind === 'sweep'
    ? sweep(block, task, share, deliver)
    : countFalls(block, task, share, deliver);
}
