import { inMonth, noFlow } from './flow';
import { furthestMonth } from './horizon';
import type { Scenario } from './scenario';
import { availableIn, closingStocks, supplyOf } from './stock';

/** A level that the stock does not come to within `furthestMonth` months. */
export interface NeverReached {
  level: number;
  /** Whether the stock would have had to fall or to rise to the level. */
  direction: 'falls' | 'rises';
  /** The stock after `furthestMonth` months. */
  atEnd: number;
}

/**
 * Months until the stock first reaches `level`, falling or rising; 0 when it starts there. The
 * part of the last month is by that month's net rate before losses are cut short at a stock of 0.
 */
export function monthsToReach(scenario: Scenario, level: number): number | NeverReached {
  if (scenario.start === level) return 0;
  const falls = scenario.start > level;
  const closing = closingStocks(scenario, furthestMonth);
  const month = closing.findIndex((stock) => (falls ? stock <= level : stock >= level));
  if (month >= 0) return before(month, closing, scenario, level);
  const atEnd = closing[furthestMonth] as number;
  return { level, direction: falls ? 'falls' : 'rises', atEnd };
}

/** The moment within `month` at which the stock crosses `level`, in months from the start. */
function before(
  month: number,
  closing: readonly number[],
  scenario: Scenario,
  level: number,
): number {
  const opening = closing[month - 1] as number;
  const available = availableIn(month, opening, supplyOf(scenario, month));
  return crossingIn(month, opening, available - inMonth(scenario.losses, month) - opening, level);
}

/**
 * The moment within `month` at which a stock that opened with `opening` crosses `level`.
 *
 * @param net by how much the stock changes in the month, before losses are cut short at 0
 */
export function crossingIn(month: number, opening: number, net: number, level: number): number {
  const moment = month - 1 + (level - opening) / net;
  // Rounding must not move the crossing out of its month: the stock is past the level at its end
  // and not at its start.
  return Math.min(Math.max(moment, justAfter(month - 1)), month);
}

const justAfter = (month: number) =>
  month === 0 ? Number.MIN_VALUE : month * (1 + Number.EPSILON);

/** A difference of two moments, one of which never comes: with the deliveries or without any. */
export interface NeverBought extends NeverReached {
  deliveries: 'with' | 'without';
}

/** Months that the deliveries put the moment off at which the stock reaches `floor`. */
export function monthsBought(scenario: Scenario, floor: number): number | NeverBought {
  const delivered = monthsToReach(scenario, floor);
  if (typeof delivered !== 'number') return { ...delivered, deliveries: 'with' };
  const undelivered = monthsToReach({ ...scenario, dprk: noFlow }, floor);
  if (typeof undelivered !== 'number') return { ...undelivered, deliveries: 'without' };
  return delivered - undelivered;
}
