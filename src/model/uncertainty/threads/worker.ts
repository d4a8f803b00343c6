// The script of a worker: its own entry, uncertainty-worker.js, because a page whose content
// security policy is `script-src 'self'` can start a worker only from a file of its origin.
import { serveTasks } from './serve-tasks';
import type { Instruction } from './worker-messages';

/** The part of a worker's global scope that is used here; TypeScript knows a page's only. */
interface WorkerScope {
  postMessage(message: unknown, memory: ArrayBuffer[]): void;
  onmessage: ((event: { data: Instruction }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;

serveTasks({
  post: (report, memory) => scope.postMessage(report, memory),
  listen: (hear) => {
    scope.onmessage = ({ data }) => hear(data);
  },
});
