import type { WorkerThread } from './worker-pool';

/**
 * Starts a web worker from the script at `address`, which has to be of the page's own origin.
 * Throws where there are no web workers at all; a script that can't be loaded is a failure later.
 */
export function startWebWorker(address: string): WorkerThread {
  const worker = new Worker(address);
  return {
    post: (instruction) => worker.postMessage(instruction),
    listen: (hear) => worker.addEventListener('message', ({ data }) => hear(data)),
    onFailure: (fail) => {
      worker.addEventListener('error', fail, { once: true });
      // What a worker says may be too large to be read here.
      worker.addEventListener('messageerror', fail, { once: true });
    },
    stop: () => worker.terminate(),
  };
}
