import type { Share } from '../paths';
import type { TaskResult, Task } from './job';

/** What is said to a worker. Each assignment has a number of its own. */
export type Instruction =
  | { readonly assignment: number; readonly task: Task; readonly share: Share }
  | { readonly assignment: number; readonly cancel: true };

/** What a worker says. Results come in the request in which the task makes them. */
export type Report =
  | { readonly ready: true }
  | { readonly assignment: number; readonly progress: number }
  | { readonly assignment: number; readonly results: readonly TaskResult[] }
  | { readonly assignment: number; readonly done: true }
  | { readonly assignment: number; readonly failed: true }
  | { readonly assignment: number; readonly outOfMemory: true };
