import { blockSize, monthsAtHand, binsPerMonth } from './engine/path-block';
import { stockBounds, type StockBounds } from './bounds';
import { certainStocks } from './certain-stocks';
import { collectedShare, type BinWindow } from './histogram/percentile-windows';
import { locate, pick, Ranks } from './histogram/order-statistics';
import type { MonthTally } from './histogram/month-histogram';
import type { SmallFanTask } from './small-fan';
import { binMappingOf } from './histogram/bin-mapping';
import type { SweepTask, MonthWindows } from './sweep';
import type { UncertainScenario } from './uncertain-scenario';
import type { Job } from './threads/job';

/** What a fan shows: percentiles of the stock month by month. */
export interface FanQuestion {
  readonly scenario: UncertainScenario;
  /** 1 … 1,200. */
  readonly months: number;
  /** Each 0 … 1, in any order. At least one. */
  readonly percentiles: readonly number[];
  /** 2 … 1,000,000. */
  readonly draws: number;
  /** Any whole number: chooses the scramble of the draws. */
  readonly seed: number;
}

/** The percentiles of the stock, in the order asked for, for month 0, 1, …, `months`. */
export type Fan = readonly (readonly number[])[];

/**
 * The fan of a scenario.
 *
 * Few draws are computed as they are. Many are swept through once: everything is counted, and the
 * stocks around the percentiles are collected, where the counts of the first draws foretell them.
 * All counts show when a percentile was elsewhere, and another sweep collects what is missing.
 */
export function* fan(question: FanQuestion): Job<Fan> {
  const { scenario, months, percentiles, draws } = question;
  const certain = certainStocks(scenario, months);
  if (certain) return certain.map((stock) => percentiles.map(() => stock));
  if (draws <= blockSize) return yield* computed({ kind: 'small fan', ...question });

  const settlement = new Settlement(question, stockBounds(scenario, months));
  let missing: MonthWindows | undefined;
  let monthsAtOnce = monthsToHold(percentiles, draws);
  do {
    missing = yield* settled(settlement, { kind: 'sweep', ...question, missing, monthsAtOnce });
    monthsAtOnce = 1; // in case what is missing is too much to be held for several months
  } while (missing.some((inMonth) => inMonth !== undefined));
  return settlement.fan;
}

/** How many months to count at once, so that no more than four stocks a draw are held. */
function monthsToHold(percentiles: readonly number[], draws: number): number {
  return Math.min(Math.floor(4 / collectedShare(percentiles, draws)), monthsAtHand);
}

function* computed(task: SmallFanTask): Job<Fan> {
  let fan: Fan = [];
  yield {
    task,
    take([delivered = []]: readonly Fan[]) {
      fan = delivered;
    },
    progress: (done) => done,
  };
  return fan;
}

/** Settles the months that a sweep counts, and returns what is missing for those it can't. */
function* settled(settlement: Settlement, task: SweepTask): Job<MonthWindows> {
  const missing: (readonly BinWindow[] | undefined)[] = [];
  yield {
    task,
    take(tallies: readonly MonthTally[]) {
      const { month } = tallies[0] as MonthTally;
      missing[month] = settlement.settle(month, tallies);
    },
    progress: (done) => done,
  };
  return missing;
}

/** The months' percentiles as they are found. */
class Settlement {
  readonly fan: number[][] = [];
  private readonly ranks: Ranks;

  constructor(
    question: FanQuestion,
    private readonly bounds: readonly StockBounds[],
  ) {
    this.ranks = new Ranks(question.percentiles, question.draws);
  }

  /**
   * Finds the percentiles of a month from the tallies of all shares of the draws. Returns what has
   * to be collected when it was not, and undefined when all is well.
   */
  settle(month: number, tallies: readonly MonthTally[]): BinWindow[] | undefined {
    const { needed } = this.ranks;
    const counts = sum(tallies.map((tally) => tally.counts));
    const located = locate(counts, needed);
    const held = tallies.flatMap(({ collected }) => collected ?? []);
    const bins = located.map(({ bin }) => bin).filter((bin) => bin > 0);
    const isHeld = held.length === tallies.length;
    if (!isHeld || !tallies.every(({ windows }) => bins.every((bin) => isIn(windows, bin)))) {
      return bins.map((bin) => ({ from: bin, to: bin }));
    }
    const bounds = this.bounds[month] as StockBounds;
    const mapping = binMappingOf(bounds, binsPerMonth, 0);
    const stocks = pick(needed, located, counts, held, mapping, bounds.lowest);
    this.fan[month] = this.ranks.interpolate(stocks);
    return undefined;
  }
}

const isIn = (windows: readonly BinWindow[], bin: number) =>
  windows.some(({ from, to }) => from <= bin && bin <= to);

function sum(counts: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(binsPerMonth), ...others] = counts;
  for (const other of others) {
    for (let bin = 0; bin < first.length; bin++) {
      first[bin] = (first[bin] as number) + (other[bin] as number);
    }
  }
  return first;
}
