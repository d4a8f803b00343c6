// The engine as it is shipped.
import { Worker } from 'node:worker_threads';
import type * as Blocks from '../../src/model/uncertainty/engine/path-block';
import type * as Scripts from '../../src/model/uncertainty/engine/script-block';
import type * as Fan from '../../src/model/uncertainty/fan';
import type * as When from '../../src/model/uncertainty/when';
import type * as Estimates from '../../src/model/uncertainty/distributions';
import type * as Runners from '../../src/model/uncertainty/threads/runner';
import type * as Pools from '../../src/model/uncertainty/threads/worker-pool';
import type * as Sobol from '../../src/model/uncertainty/sobol';
import type * as Scenarios from '../../src/model/uncertainty/uncertain-scenario';
import type * as Tables from '../../src/model/uncertainty/distributions/pert/quantile-table';
import { bundle, loadBundled } from './bundled';

const parts = [
  'engine/path-block',
  'engine/script-block',
  'fan',
  'when',
  'distributions',
  'distributions/pert/quantile-table',
  'uncertain-scenario',
  'threads/runner',
  'threads/worker-pool',
  'sobol',
];
type Engine = typeof Blocks &
  typeof Scripts &
  typeof Fan &
  typeof When &
  typeof Estimates &
  typeof Runners &
  typeof Pools &
  typeof Scenarios &
  typeof Sobol &
  typeof Tables;

export function loadEngine(): Engine {
  return loadBundled<Engine>(
    'engine',
    parts.map((part) => `model/uncertainty/${part}`),
  );
}

const worker = `
  import { parentPort } from 'node:worker_threads';
  import { serveTasks } from './src/model/uncertainty/threads/serve-tasks';
  serveTasks({
    post: (report, memory) => parentPort.postMessage(report, memory),
    listen: (hear) => parentPort.on('message', hear),
  });`;

/** A pool of worker threads of Node that serve the shipped engine. */
export function startPool(engine: Engine, size: number): Pools.WorkerPool {
  const script = bundle('worker', worker);
  return new engine.WorkerPool(size, () => {
    const thread = new Worker(script);
    return {
      post: (instruction) => thread.postMessage(instruction),
      listen: (hear) => thread.on('message', hear),
      onFailure: (fail) => thread.once('error', fail),
      stop: () => void thread.terminate(),
    };
  });
}
