import { blockSize, placesPerMonth } from './block';
import { stockBounds, type Bounds } from './bounds';
import { certainStocks } from './certain-stocks';
import { Outline } from './outline';
import { locate, pick, Ranks, type Located } from './percentile';
import type { MonthTally, Window } from './slot-tally';
import type { SmallFanTask } from './small-fan';
import { sortingOf } from './sorting';
import type { SweepTask } from './sweep';
import type { UncertainScenario } from './uncertain-scenario';
import type { Work } from './work';

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

/** What a sweep collects, month by month; undefined for the months that are settled. */
type Windows = readonly (readonly Window[] | undefined)[];

/**
 * The fan of a scenario.
 *
 * Few draws are computed as they are. Of many, an outline foretells where the percentiles are; a
 * sweep of all draws then counts everything and collects the stocks inside those windows. The
 * counts show when a percentile was outside, and another sweep collects what is missing.
 */
export function* fan(question: FanQuestion): Work<Fan> {
  const { scenario, months, percentiles, draws, seed } = question;
  const certain = certainStocks(scenario, months);
  if (certain) return certain.map((stock) => percentiles.map(() => stock));
  if (draws <= blockSize) {
    return yield* computed({ kind: 'small fan', ...question }, 1);
  }

  const outline = new Outline(question);
  const bounds = stockBounds(scenario, months);
  const settlement = new Settlement(question, bounds);
  const before = outline.task.draws / (outline.task.draws + draws);
  let windows: Windows = outline.windows(yield* computed(outline.task, before), bounds);
  let { monthsAtOnce } = outline;
  while (windows.some((inMonth) => inMonth !== undefined)) {
    const task = { kind: 'sweep', scenario, seed, places: placesPerMonth, windows, monthsAtOnce };
    windows = yield* settled(settlement, task as SweepTask, before);
    monthsAtOnce = 1; // in case what is missing is too much to be held for several months
  }
  return settlement.fan;
}

/** @param part what share of the question's work it is */
function* computed(task: SmallFanTask, part: number): Work<Fan> {
  let fan: Fan = [];
  yield {
    task,
    take([delivered = []]: readonly Fan[]) {
      fan = delivered;
    },
    progress: (done) => done * part,
  };
  return fan;
}

/**
 * Settles the months that a sweep counts, and returns what is missing for those it can't.
 * @param before what share of the question's work was done before the sweep
 */
function* settled(settlement: Settlement, task: SweepTask, before: number): Work<Windows> {
  const missing: (readonly Window[] | undefined)[] = [];
  yield {
    task,
    take(tallies: readonly MonthTally[]) {
      const { month } = tallies[0] as MonthTally;
      missing[month] = settlement.settle(month, tallies, task.windows[month] ?? []);
    },
    progress: (done) => before + done * (1 - before),
  };
  return missing;
}

/** The months' percentiles as they are found. */
class Settlement {
  readonly fan: number[][] = [];
  private readonly ranks: Ranks;

  constructor(
    question: FanQuestion,
    private readonly bounds: readonly Bounds[],
  ) {
    this.ranks = new Ranks(question.percentiles, question.draws);
  }

  /**
   * Finds the percentiles of a month from the tallies of all shares of the draws. Returns what has
   * to be collected when it was not, and undefined when all is well.
   */
  settle(
    month: number,
    tallies: readonly MonthTally[],
    windows: readonly Window[],
  ): Window[] | undefined {
    const { needed } = this.ranks;
    const counts = sum(tallies.map((tally) => tally.counts));
    const located = locate(counts, needed);
    const held = tallies.flatMap(({ collected }) => collected ?? []);
    const isInside = ({ place }: Located) =>
      place === 0 || windows.some(({ from, to }) => from <= place && place <= to);
    if (held.length < tallies.length || !located.every(isInside)) {
      return located
        .filter(({ place }) => place > 0)
        .map(({ place }) => ({ from: place, to: place }));
    }
    const bounds = this.bounds[month] as Bounds;
    const sorting = sortingOf(bounds, placesPerMonth, 0);
    const stocks = pick(needed, located, counts, held, sorting, bounds.lowest);
    this.fan[month] = this.ranks.interpolate(stocks);
    return undefined;
  }
}

function sum(counts: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(placesPerMonth), ...others] = counts;
  for (const other of others) {
    for (let place = 0; place < first.length; place++) {
      first[place] = (first[place] as number) + (other[place] as number);
    }
  }
  return first;
}
