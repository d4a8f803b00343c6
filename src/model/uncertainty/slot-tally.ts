import { blockSize, placesPerMonth, type Block } from './block';

/** Places of a month, both ends included, whose stocks are to be collected. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Where the stocks of a month are. */
export interface MonthTally {
  readonly month: number;
  /** How many paths are in each place. */
  readonly counts: Int32Array;
  /** The stocks inside the windows, in no order; undefined when they are too many to hold. */
  readonly collected: Float64Array | undefined;
}

/** The tally of one month at a time, in a slot of the block's counts. */
export class SlotTally {
  private readonly counts: Int32Array;
  private readonly wanted: Uint8Array;
  private windows: readonly Window[] = [];
  private collected = new Float64Array(blockSize);
  private held = 0;

  /** @param room how many stocks to hold at most */
  constructor(
    private readonly block: Block,
    slot: number,
    private readonly room: number,
  ) {
    const from = slot * placesPerMonth;
    this.counts = block.counts.subarray(from, from + placesPerMonth);
    this.wanted = block.wanted.subarray(from, from + placesPerMonth);
  }

  /** Begins a month, of which the stocks inside the windows are collected. */
  begin(windows: readonly Window[]): void {
    this.windows = windows;
    this.held = 0;
    this.counts.fill(0);
    this.want();
  }

  /** Counts the paths at hand, whose places have been found for this slot. */
  add(paths: number): void {
    const kept = this.block.tally(paths);
    const held = this.held + kept;
    if (held > this.room) {
      this.held = Infinity;
      return;
    }
    if (held > this.collected.length) {
      const larger = new Float64Array(Math.min(this.room, 2 * held));
      larger.set(this.collected.subarray(0, this.held));
      this.collected = larger;
    }
    this.collected.set(this.block.collected.subarray(0, kept), this.held);
    this.held = held;
  }

  /** Leaves the slot to another run. What is returned takes it back as it was. */
  leave(): () => void {
    const counts = this.counts.slice();
    return () => {
      this.counts.set(counts);
      this.want();
    };
  }

  /** The month's tally, in memory that the next month will use. */
  finish(month: number): MonthTally {
    const isHeld = this.held !== Infinity;
    const collected = isHeld ? this.collected.subarray(0, this.held) : undefined;
    return { month, counts: this.counts, collected };
  }

  private want(): void {
    this.wanted.fill(0);
    for (const { from, to } of this.windows) this.wanted.fill(1, from, to + 1);
  }
}
