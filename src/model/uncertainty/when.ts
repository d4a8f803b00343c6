import { monthsToReach } from '../crossing';
import type { Crossings } from './crossings';
import { Ranks } from './histogram/order-statistics';
import { lengthUpTo, numberAtRank } from './histogram/sort-in-steps';
import type { Job } from './threads/job';
import { isAllCertain, scenarioAt, type UncertainScenario } from './uncertain-scenario';
import { noFlow } from '../flow';

/** When a stock comes to a level, falling or rising, and how sure that is. */
export interface WhenQuestion {
  readonly scenario: UncertainScenario;
  /** 0 or more. */
  readonly level: number;
  /** Each 0 … 1, in any order. At least one. */
  readonly percentiles: readonly number[];
  /** 2 … 1,000,000. */
  readonly draws: number;
  /** Any whole number: chooses the scramble of the draws. */
  readonly seed: number;
}

/** Percentiles of months from the start, or of a difference of two. */
export interface WhenRow {
  /** In the order asked for; undefined where a percentile touches a draw that never comes. */
  readonly months: readonly (number | undefined)[];
  /** How many draws the row is of, and how many of them come. */
  readonly draws: number;
  readonly reached: number;
}

/** A draw that comes to the level later than `furthestMonth` never comes. */
export interface When {
  readonly delivered: WhenRow;
  /** The same draws without deliveries. */
  readonly undelivered: WhenRow;
  /** The first less the second, draw by draw, of the draws that come without deliveries. */
  readonly bought: WhenRow;
}

/** When the stock of a scenario comes to a level. Whether it falls or rises to it each draw decides. */
export function* when(question: WhenQuestion): Job<When> {
  const { scenario, level, percentiles, seed } = question;
  let found: readonly Crossings[] = [];
  if (isAllCertain(scenario)) {
    found = [certainCrossings(scenario, level)];
  } else {
    yield {
      task: { kind: 'crossings', scenario, level, seed },
      take(shares: readonly Crossings[]) {
        found = shares;
      },
      progress: (done) => done,
    };
  }
  const row = (moments: (share: Crossings) => Float64Array) =>
    rowOf(found.map(moments), percentiles);
  return {
    delivered: row((share) => share.delivered),
    undelivered: row((share) => share.undelivered),
    bought: row((share) => share.bought),
  };
}

function certainCrossings(uncertain: UncertainScenario, level: number): Crossings {
  const scenario = scenarioAt(uncertain, () => 'best');
  const [delivered, undelivered] = [scenario, { ...scenario, dprk: noFlow }].map((one) => {
    const months = monthsToReach(one, level);
    return typeof months === 'number' ? months : Infinity;
  }) as [number, number];
  const bought = undelivered === Infinity ? [] : [delivered - undelivered];
  return {
    delivered: Float64Array.of(delivered),
    undelivered: Float64Array.of(undelivered),
    bought: Float64Array.from(bought),
  };
}

/** @param sorted moments, ascending in each */
function rowOf(sorted: readonly Float64Array[], percentiles: readonly number[]): WhenRow {
  const draws = sorted.reduce((sum, { length }) => sum + length, 0);
  if (draws === 0) return { months: percentiles.map(() => undefined), draws, reached: 0 };
  const reached = sorted.reduce((sum, moments) => sum + lengthUpTo(moments, Number.MAX_VALUE), 0);
  const ranks = new Ranks(percentiles, draws);
  const found = Float64Array.from(ranks.needed, (rank) => numberAtRank(sorted, rank));
  const months = ranks
    .interpolate(found)
    .map((moment) => (Number.isFinite(moment) ? moment : undefined));
  return { months, draws, reached };
}
