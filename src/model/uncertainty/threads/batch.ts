import { allocate } from '../memory';
import type { TaskResult } from './job';

/** How many stocks are sent together, as a rule: to settle them takes a millisecond or less. */
const mostStocks = 50_000;

const bufferOf = ({ buffer }: Float64Array) => buffer as ArrayBuffer;

/** Sends results together: a message takes as long as it takes to settle a month. */
export class Batch {
  private results: TaskResult[] = [];
  private memory: ArrayBuffer[] = [];
  private stocks = 0;

  /** @param post what sends results, handing over the memory that they are in */
  constructor(
    private readonly post: (results: readonly TaskResult[], memory: ArrayBuffer[]) => void,
  ) {}

  /** Adds a copy of a result, and sends what has been added when it is much. */
  add(result: TaskResult): void {
    if ('counts' in result) {
      const counts = allocate(() => result.counts.slice());
      const collected = allocate(() => result.collected?.slice());
      this.results.push({ ...result, counts, collected });
      this.memory.push(counts.buffer, ...(collected ? [collected.buffer] : []));
      this.stocks += collected?.length ?? 0;
    } else {
      this.results.push(result);
      if ('bought' in result) this.memory.push(...Object.values(result).map(bufferOf));
    }
    if (this.stocks >= mostStocks) this.send();
  }

  /** Sends what has been added and not been sent. */
  send(): void {
    if (this.results.length > 0) this.post(this.results, this.memory);
    this.results = [];
    this.memory = [];
    this.stocks = 0;
  }
}
