import { blockSize, monthsAtHand, placesPerMonth } from './block';
import type { Bounds } from './bounds';
import type { Window } from './slot-tally';
import type { SmallFanTask } from './small-fan';
import { placeOf, sortingOf } from './sorting';
import type { FanQuestion } from './fan';

// Scrambled Sobol draws err about a third as much as random ones, so this is three and a half of
// their standard errors: few runs have a percentile outside.
const marginInStandardErrors = 1.2;
const marginInDraws = 2;

/**
 * A small fan of the first draws, which foretells where the percentiles of all draws are. It
 * decides how much is collected around them, but never what comes out.
 */
export class Outline {
  readonly task: SmallFanTask;
  /** How many months to count at once, so that no more than three stocks a draw are held. */
  readonly monthsAtOnce: number;
  private readonly margins: readonly number[];

  constructor({ scenario, months, percentiles, draws, seed }: FanQuestion) {
    const fewer = Math.min(Math.max(draws >>> 3, 512), blockSize);
    this.margins = percentiles.map((percentile) => {
      const standardError = Math.sqrt((percentile * (1 - percentile)) / fewer);
      return marginInStandardErrors * standardError + marginInDraws / fewer;
    });
    const edges = percentiles.flatMap((percentile, at) => [
      Math.max(percentile - (this.margins[at] as number), 0),
      Math.min(percentile + (this.margins[at] as number), 1),
    ]);
    this.task = { kind: 'small fan', scenario, months, percentiles: edges, draws: fewer, seed };
    const collected = 2 * this.margins.reduce((total, margin) => total + margin, 0);
    this.monthsAtOnce = Math.min(Math.max(Math.floor(3 / collected), 1), monthsAtHand);
  }

  /** For each month a window around each percentile, from the fan of `task`. */
  windows(fan: readonly (readonly number[])[], bounds: readonly Bounds[]): Window[][] {
    const { percentiles: edges } = this.task;
    return fan.map((stocks, month) => {
      const sorting = sortingOf(bounds[month] as Bounds, placesPerMonth, 0);
      return this.margins.map((_, at) => {
        const [from, to] = [2 * at, 2 * at + 1];
        return {
          // Place 0 needs no collecting: all its stocks are the same.
          from: edges[from] === 0 ? 1 : Math.max(placeOf(sorting, stocks[from] as number), 1),
          to: edges[to] === 1 ? placesPerMonth - 1 : placeOf(sorting, stocks[to] as number),
        };
      });
    });
  }
}
