import type { Share } from '../paths';
import type { Delivery, Task } from './work';

/** What is said to a worker. Each job has a number of its own. */
export type Instruction =
  | { readonly job: number; readonly task: Task; readonly share: Share }
  | { readonly job: number; readonly cancel: true };

/** What a worker says. Deliveries come in the order in which the task makes them. */
export type Report =
  | { readonly ready: true }
  | { readonly job: number; readonly progress: number }
  | { readonly job: number; readonly deliveries: readonly Delivery[] }
  | { readonly job: number; readonly done: true }
  | { readonly job: number; readonly failed: true }
  | { readonly job: number; readonly outOfMemory: true };
