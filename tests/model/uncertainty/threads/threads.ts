import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { WorkerThread } from '../../../../src/model/uncertainty/threads/worker-pool';

/** The worker's script with the ways in and out that Node's threads have. */
const script = buildSync({
  stdin: {
    contents: `
      import { parentPort } from 'node:worker_threads';
      import { serveTasks } from './src/model/uncertainty/threads/serve-tasks';
      serveTasks({
        post: (report, memory) => parentPort.postMessage(report, memory),
        listen: (hear) => parentPort.on('message', hear),
      });`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  write: false,
}).outputFiles[0]?.text as string;

/** A worker thread of Node that serves tasks, or runs another script. */
export function startThread(contents = script): WorkerThread {
  const worker = new Worker(contents, { eval: true });
  worker.unref();
  return {
    post: (instruction) => worker.postMessage(instruction),
    listen: (hear) => worker.on('message', hear),
    onFailure: (fail) => worker.once('error', fail),
    stop: () => void worker.terminate(),
  };
}
