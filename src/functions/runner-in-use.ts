import { Runner } from '../model/uncertainty/threads/runner';
import { startWebWorker } from '../model/uncertainty/threads/web-worker';
import { WorkerPool } from '../model/uncertainty/threads/worker-pool';

/** The script of a worker, beside the page. */
const workerScript = 'uncertainty-worker.js';

const cores = globalThis.navigator?.hardwareConcurrency ?? 2;

/**
 * The page's runner. Its workers are started when the first large question comes: one for each core
 * but the one that this thread needs.
 */
export const runnerInUse = new Runner(
  new WorkerPool(Math.max(cores - 1, 1), () => startWebWorker(workerScript)),
);
