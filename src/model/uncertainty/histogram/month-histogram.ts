import { blockSize, monthsAtHand, binsPerMonth, type PathBlock } from '../engine/path-block';
import { allocate } from '../memory';
import type { BinWindow, PercentileWindows } from './percentile-windows';

/** Where the stocks of a month are. */
export interface MonthTally {
  readonly month: number;
  /** How many paths are in each bin. */
  readonly counts: Int32Array;
  /** The stocks inside the windows, in no order; undefined when they are too many to hold. */
  readonly collected: Float64Array | undefined;
  readonly windows: readonly BinWindow[];
}

/**
 * Memory that earlier runs collected in: to come by new memory takes a short run longer than to
 * fill it. What is larger is not kept: a run that needs it takes longer anyway.
 */
const spare: Float64Array[] = [];
const largestSpare = 16 * blockSize;

/** The tally of one month at a time, in a slot of the block's counts. */
export class MonthHistogram {
  private readonly counts: Int32Array;
  private readonly wanted: Uint8Array;
  private windows: readonly BinWindow[] = [];
  private first: PercentileWindows | undefined;
  private collected = spare.pop() ?? allocate(() => new Float64Array(2 * blockSize));
  private held = 0;

  /** @param room how many stocks to hold at most */
  constructor(
    private readonly block: PathBlock,
    slot: number,
    private readonly room: number,
  ) {
    const from = slot * binsPerMonth;
    this.counts = block.counts.subarray(from, from + binsPerMonth);
    this.wanted = block.wanted.subarray(from, from + binsPerMonth);
  }

  /**
   * Begins a month.
   * @param collects the windows to collect, or what foretells them from the counts of the first
   * paths that are added
   */
  begin(collects: readonly BinWindow[] | PercentileWindows): void {
    const isForetold = 'windows' in collects;
    this.windows = isForetold ? [] : collects;
    this.first = isForetold ? collects : undefined;
    this.held = 0;
    this.counts.fill(0);
    this.want();
  }

  /** Collects only what is inside the given windows as well from now on. */
  narrow(foretold: PercentileWindows): void {
    this.windows = foretold.windows(this.counts).map(({ from, to }, at) => {
      const present = this.windows[at];
      return present
        ? { from: Math.max(from, present.from), to: Math.min(to, present.to) }
        : { from, to };
    });
    this.want();
  }

  /** Counts the paths at hand, whose bins have been found for this slot. */
  add(paths: number): void {
    let kept = this.block.tally(paths);
    if (this.first) {
      this.narrow(this.first);
      this.first = undefined;
      kept = this.block.collect(paths);
    }
    const held = this.held + kept;
    if (held > this.room) {
      this.held = Infinity;
      return;
    }
    if (held > this.collected.length) {
      const larger = allocate(() => new Float64Array(Math.min(this.room, 2 * held)));
      larger.set(this.collected.subarray(0, this.held));
      this.collected = larger;
    }
    this.collected.set(this.block.collected.subarray(0, kept), this.held);
    this.held = held;
  }

  /** Leaves the slot to another run. What is returned takes it back as it was. */
  leave(): () => void {
    const counts = allocate(() => this.counts.slice());
    return () => {
      this.counts.set(counts);
      this.want();
    };
  }

  /** The month's tally, in memory that the next month will use. */
  finish(month: number): MonthTally {
    const isHeld = this.held !== Infinity;
    const collected = isHeld ? this.collected.subarray(0, this.held) : undefined;
    return { month, counts: this.counts, collected, windows: this.windows };
  }

  /** Leaves the memory to later runs, when the last month is done. */
  free(): void {
    const isKept = this.collected.length <= largestSpare && spare.length < monthsAtHand;
    if (isKept) spare.push(this.collected);
  }

  private want(): void {
    this.wanted.fill(0);
    for (const { from, to } of this.windows) this.wanted.fill(1, from, to + 1);
  }
}
