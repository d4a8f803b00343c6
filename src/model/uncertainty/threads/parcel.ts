import { allocate } from '../memory';
import type { Delivery } from './work';

/** How many stocks are sent together, as a rule: to settle them takes a millisecond or less. */
const mostStocks = 50_000;

/** Sends deliveries together: a message takes as long as it takes to settle a month. */
export class Parcel {
  private deliveries: Delivery[] = [];
  private memory: ArrayBuffer[] = [];
  private stocks = 0;

  /** @param post what sends deliveries, handing over the memory that they are in */
  constructor(
    private readonly post: (deliveries: readonly Delivery[], memory: ArrayBuffer[]) => void,
  ) {}

  /** Adds a copy of a delivery, and sends what has been added when it is much. */
  add(delivery: Delivery): void {
    if ('counts' in delivery) {
      const counts = allocate(() => delivery.counts.slice());
      const collected = allocate(() => delivery.collected?.slice());
      this.deliveries.push({ ...delivery, counts, collected });
      this.memory.push(counts.buffer, ...(collected ? [collected.buffer] : []));
      this.stocks += collected?.length ?? 0;
    } else {
      this.deliveries.push(delivery);
    }
    if (this.stocks >= mostStocks) this.send();
  }

  /** Sends what has been added and not been sent. */
  send(): void {
    if (this.deliveries.length > 0) this.post(this.deliveries, this.memory);
    this.deliveries = [];
    this.memory = [];
    this.stocks = 0;
  }
}
