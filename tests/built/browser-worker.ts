import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What a browser's worker has and Node's thread has not, before the shipped script. */
const browserGlobals = `
  const { parentPort } = require('node:worker_threads');
  globalThis.postMessage = (message, memory) => parentPort.postMessage(message, memory);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;

type Listener = (event: { data: unknown }) => void;

/** A page’s `Worker`, made from Node's threads, that remembers what was said to it. */
export function browserWorkers() {
  const started: { address: string; said: unknown[]; thread: Worker }[] = [];
  class BrowserWorker {
    private readonly thread: Worker;
    private readonly said: unknown[] = [];

    constructor(address: string) {
      const script = readFileSync(`dist/${address}`, 'utf8');
      this.thread = new Worker(browserGlobals + script, { eval: true });
      started.push({ address, said: this.said, thread: this.thread });
    }

    postMessage(message: unknown): void {
      this.said.push(message);
      this.thread.postMessage(message);
    }

    addEventListener(type: 'message' | 'error', listener: Listener): void {
      this.thread.on(type, (data) => listener({ data }));
    }

    terminate(): void {
      void this.thread.terminate();
    }
  }
  const stop = () => Promise.all(started.map(({ thread }) => thread.terminate()));
  return { Worker: BrowserWorker, started, stop };
}
