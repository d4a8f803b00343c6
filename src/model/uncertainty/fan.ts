import { closingStocks } from '../stock';
import { blockSize, monthsAtHand, placesPerMonth, type Block } from './block';
import { stockBounds, type Bounds } from './bounds';
import { oneBlockFan } from './one-block-fan';
import { locate, pick, Ranks, type Located } from './percentile';
import type { MonthTally, Window } from './slot-tally';
import { placeOf, sortingOf } from './sorting';
import type { SweepTask } from './sweep';
import { inputs, isUncertain, scenarioAt, type UncertainScenario } from './uncertain-scenario';
import type { Work } from './work';

/** What a fan shows: percentiles of the stock month by month. */
export interface FanQuestion {
  readonly kind: 'fan';
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
export type Fan = number[][];

/**
 * A fan in the making.
 *
 * Exact percentiles need the stocks around them. Where those are is foretold from a small fan of
 * the first draws; a sweep of all draws then counts everything and collects what is inside those
 * windows. The counts show whether a window was missed: a second sweep collects the exact places
 * of what is left. So the first fan decides how much work there is, but never what comes out.
 */
export class FanWork implements Work<Fan> {
  private readonly ranks: Ranks;
  private readonly bounds: readonly Bounds[];
  private readonly fan: (number[] | undefined)[] = [];
  /** What the next sweep collects; undefined for months that are settled. */
  private windows: (readonly Window[] | undefined)[] = [];
  /** What the present sweep collects. */
  private collecting: (readonly Window[] | undefined)[] = [];
  private monthsAtOnce = monthsAtHand;

  constructor(
    block: Block,
    private readonly question: FanQuestion,
  ) {
    const { scenario, months, percentiles, draws, seed } = question;
    this.ranks = new Ranks(percentiles, draws);
    this.bounds = stockBounds(scenario, months);
    if (!inputs.some((input) => isUncertain(scenario, input))) {
      const stocks = closingStocks(
        scenarioAt(scenario, () => 'best'),
        months,
      );
      this.fan = stocks.map((stock) => percentiles.map(() => stock));
    } else if (draws <= blockSize) {
      this.fan = oneBlockFan(block, scenario, months, percentiles, draws, seed);
    } else {
      this.foretell(block);
    }
  }

  next(): SweepTask | undefined {
    const { scenario, seed } = this.question;
    const { windows, monthsAtOnce } = this;
    this.collecting = windows;
    if (!windows.some((inMonth) => inMonth !== undefined)) return undefined;
    // What this sweep leaves open is collected exactly, and a month at a time in case it is much.
    this.windows = [];
    this.monthsAtOnce = 1;
    return { kind: 'sweep', scenario, seed, places: placesPerMonth, windows, monthsAtOnce };
  }

  take(shares: readonly (readonly MonthTally[])[]): void {
    const [first = [], ...others] = shares;
    for (const [at, tally] of first.entries()) {
      this.settle(tally.month, [tally, ...others.map((share) => share[at] as MonthTally)]);
    }
  }

  answer(): Fan {
    return this.fan as Fan;
  }

  /** The percentiles of a month from the tallies of all shares of the draws. */
  private settle(month: number, tallies: readonly MonthTally[]): void {
    const counts = sum(tallies.map((tally) => tally.counts));
    const located = locate(counts, this.ranks.needed);
    const collected = tallies
      .map((tally) => tally.collected)
      .filter((stocks) => stocks !== undefined);
    const isCollected = ({ place }: Located) =>
      place === 0 || this.collecting[month]?.some(({ from, to }) => from <= place && place <= to);
    if (collected.length < tallies.length || !located.every(isCollected)) {
      this.windows[month] = located.map(({ place }) => ({ from: place, to: place }));
      return;
    }
    const bounds = this.bounds[month] as Bounds;
    const sorting = sortingOf(bounds, placesPerMonth, 0);
    const { needed } = this.ranks;
    const stocks = pick(needed, located, counts, collected, sorting, bounds.lowest);
    this.fan[month] = this.ranks.interpolate(stocks);
  }

  /** Windows around the percentiles, from a small fan of the first draws. */
  private foretell(block: Block): void {
    const { scenario, months, percentiles, draws, seed } = this.question;
    const fewer = Math.min(Math.max(draws >>> 3, 512), blockSize);
    const margins = percentiles.map((percentile) => {
      const standardError = Math.sqrt((percentile * (1 - percentile)) / fewer);
      return marginInStandardErrors * standardError + marginInDraws / fewer;
    });
    const edges = percentiles.flatMap((percentile, at) => [
      Math.max(percentile - (margins[at] as number), 0),
      Math.min(percentile + (margins[at] as number), 1),
    ]);
    const outline = oneBlockFan(block, scenario, months, edges, fewer, seed);
    this.windows = outline.map((stocks, month) => {
      const sorting = sortingOf(this.bounds[month] as Bounds, placesPerMonth, 0);
      return percentiles.map((_, at) => ({
        from: edges[2 * at] === 0 ? 1 : Math.max(placeOf(sorting, stocks[2 * at] as number), 1),
        to:
          edges[2 * at + 1] === 1
            ? placesPerMonth - 1
            : placeOf(sorting, stocks[2 * at + 1] as number),
      }));
    });
    const collectedShare = 2 * margins.reduce((total, margin) => total + margin, 0);
    const monthsThatFit = Math.floor(1.5 / collectedShare);
    this.monthsAtOnce = Math.min(Math.max(monthsThatFit, 1), monthsAtHand);
  }
}

// Scrambled Sobol draws err about a third as much as random ones, so that this is some five of
// their standard errors: a second sweep is then hardly ever needed.
const marginInStandardErrors = 1.5;
const marginInDraws = 8;

function sum(counts: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(placesPerMonth), ...others] = counts;
  for (const other of others) {
    for (let place = 0; place < first.length; place++) {
      first[place] = (first[place] as number) + (other[place] as number);
    }
  }
  return first;
}
