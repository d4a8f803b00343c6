import {
  binsPerMonth,
  blockSize,
  countShift,
  monthsAtHand,
  wantedMark,
  type PathBlock,
} from '../engine/path-block';
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

/** The tally of one month at a time, in a slot of the block's bins. */
export class MonthHistogram {
  private readonly words: Int32Array;
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
    this.words = block.binWords.subarray(from, from + binsPerMonth);
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
    this.words.fill(0);
    this.markWanted();
  }

  /** Collects only what is inside the given windows as well from now on. */
  narrow(foretold: PercentileWindows): void {
    this.windows = foretold.windows(this.words, countShift).map(({ from, to }, at) => {
      const present = this.windows[at];
      return present
        ? { from: Math.max(from, present.from), to: Math.min(to, present.to) }
        : { from, to };
    });
    this.markWanted();
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
    this.take(kept);
  }

  /** Copies what the block collected: mostly few, for which a view would take longer to make. */
  private take(kept: number): void {
    const { collected, held } = this;
    const from = this.block.collected;
    for (let i = 0; i < kept; i++) collected[held + i] = from[i] as number;
    this.held = held + kept;
  }

  /** Leaves the slot to another run. What is returned takes it back as it was. */
  leave(): () => void {
    const words = allocate(() => this.words.slice());
    return () => this.words.set(words);
  }

  /** How many stocks the month's tally holds. */
  get stocks(): number {
    return this.held === Infinity ? 0 : this.held;
  }

  /** Ends the month. Its tally is in memory that the next month will use. */
  finish(month: number): MonthTally {
    const { words, windows } = this;
    for (let bin = 0; bin < words.length; bin++) words[bin] = (words[bin] as number) >>> countShift;
    const isHeld = this.held !== Infinity;
    const collected = isHeld ? this.collected.subarray(0, this.held) : undefined;
    return { month, counts: words, collected, windows };
  }

  /** Leaves the memory to later runs, when the last month is done. */
  free(): void {
    const isKept = this.collected.length <= largestSpare && spare.length < monthsAtHand;
    if (isKept) spare.push(this.collected);
  }

  private markWanted(): void {
    const { words } = this;
    for (let bin = 0; bin < words.length; bin++)
      words[bin] = (words[bin] as number) & (-1 << countShift);
    for (const { from, to } of this.windows) {
      for (let bin = from; bin <= to; bin++) words[bin] = (words[bin] as number) | wantedMark;
    }
  }
}
