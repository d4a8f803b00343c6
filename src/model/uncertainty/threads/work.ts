import { createAssembledBlock } from '../engine/assembled-block';
import type { Block } from '../engine/block';
import type { Share } from '../paths';
import { countFalls, type FallTask } from '../histogram/fall-count';
import { createScriptBlock } from '../engine/script-block';
import { smallFan, type SmallFanTask } from '../small-fan';
import type { MonthTally } from '../histogram/slot-tally';
import { sweep, type SweepTask } from '../sweep';

/** Something that any thread can do with any share of the draws: plain data. */
export type Task = SmallFanTask | SweepTask | FallTask;

/** What a task delivers, once or several times: plain data. */
export type Delivery = readonly (readonly number[])[] | MonthTally | Int32Array;

/** A task for all draws, whoever carries it out and in however many shares. */
export interface Order {
  readonly task: Task;
  /** Takes what every share has delivered, as often as the task delivers. */
  take(deliveries: readonly Delivery[]): void;
  /** What share of the whole question's work is done when this share of the order is: 0 … 1. */
  progress(done: number): number;
}

/** A question on its way to its answer: it orders what is to be computed, one task at a time. */
export type Work<Answer> = Generator<Order, Answer, void>;

/**
 * Carries out a task for a share of the draws. Pauses now and then, after some milliseconds, and
 * yields what share of it is done, 0 … 1.
 */
export function* perform(
  task: Task,
  share: Share,
  deliver: (delivery: Delivery) => void,
): Generator<number, void> {
  block ??= createAssembledBlock() ?? createScriptBlock();
  if (task.kind === 'small fan') yield* smallFan(block, task, deliver);
  else if (task.kind === 'sweep') yield* sweep(block, task, share, deliver);
  else yield* countFalls(block, task, share, deliver);
}

/** The block of this thread. */
let block: Block | undefined;
