import { Runner } from '../model/uncertainty/runner';
import { startWebWorker } from '../model/uncertainty/web-worker';
import { WorkerPool } from '../model/uncertainty/worker-pool';

declare global {
  /** functions.js and the pane are bundles of their own on one page: they run on the same workers. */
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

/** The runner that functions.js made for the page; undefined in a page without functions.js. */
export function runnerInUse(): Runner | undefined {
  return globalThis.tankstockRunner;
}
