import { Runner } from '../model/uncertainty/threads/runner';
import { startWebWorker } from '../model/uncertainty/threads/web-worker';
import { WorkerPool } from '../model/uncertainty/threads/worker-pool';

declare global {
  /** The runner of functions.js, for whatever else on its page has a question: one page, one pool. */
  var tankstockRunner: Runner | undefined;
}

/** The script of a worker, beside the page. */
const workerScript = 'uncertainty-worker.js';

/**
 * Makes the page's runner. Its workers are started when the first large question comes: one for each
 * core but the one that this thread needs.
 */
export function provideRunner(): Runner {
  const cores = globalThis.navigator?.hardwareConcurrency ?? 2;
  const workers = new WorkerPool(Math.max(cores - 1, 1), () => startWebWorker(workerScript));
  const runner = new Runner(workers);
  globalThis.tankstockRunner = runner;
  return runner;
}
