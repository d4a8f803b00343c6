import type { Share } from './paths';
import type { Delivery, Task } from './work';

/** What is said to a worker. Each job has a number of its own. */
export type Instruction =
  | { readonly job: number; readonly task: Task; readonly share: Share }
  | { readonly job: number; readonly cancel: true };

/** What a worker says. Deliveries come in the order in which the task makes them. */
export type Report =
  | { readonly ready: true }
  | { readonly job: number; readonly progress: number }
  | { readonly job: number; readonly delivery: Delivery }
  | { readonly job: number; readonly done: true }
  | { readonly job: number; readonly failed: string }
  | { readonly job: number; readonly outOfMemory: true };

/** The memory of a delivery, which is handed over to the other thread instead of copied. */
export function memoryOf(delivery: Delivery): ArrayBuffer[] {
  if (delivery instanceof Int32Array) return [delivery.buffer as ArrayBuffer];
  return delivery.flatMap((part) =>
    'counts' in part ? [part.counts, part.collected].flatMap((array) => array?.buffer ?? []) : [],
  ) as ArrayBuffer[];
}

/** Engines say with a RangeError that there is no room for an array. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError;
}
