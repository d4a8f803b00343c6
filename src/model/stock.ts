import { inMonth, type Flow } from './flow';
import { drawFromReserve } from './reserve';
import type { Scenario } from './scenario';

/** What a scenario adds to the stock: refurbishment as far as the reserve allows, and the rest. */
export interface Supply {
  refurbished: Flow;
  production: Flow;
  dprk: Flow;
}

/** The supply of a scenario, good for the months 1 … `months`. */
export function supplyOf(scenario: Scenario, months: number): Supply {
  const { refurb, reserve, production, dprk } = scenario;
  return { refurbished: drawFromReserve(refurb, reserve, months), production, dprk };
}

/** The tanks at hand in a month before its losses: what it opened with, and what came in. */
export function available(
  opening: number,
  refurbished: number,
  produced: number,
  delivered: number,
): number {
  return opening + refurbished + produced + delivered;
}

/** The tanks at hand in `month` when it opened with `opening`. */
export function availableIn(month: number, opening: number, supply: Supply): number {
  const { refurbished, production, dprk } = supply;
  return available(
    opening,
    inMonth(refurbished, month),
    inMonth(production, month),
    inMonth(dprk, month),
  );
}

/**
 * The stock at the end of month 0, 1, …, `months` (month 0 is the start).
 *
 * Each month first gains its supply and then loses what is lost, but never more than there is: a
 * stock does not fall below 0.
 */
export function closingStocks(scenario: Scenario, months: number): number[] {
  const { losses } = scenario;
  const { refurbished, production, dprk } = supplyOf(scenario, months);
  const steadyFrom = Math.max(losses.length, refurbished.length, production.length, dprk.length);
  let loss = 0;
  let gained = 0;
  let built = 0;
  let delivered = 0;
  let stock = scenario.start;
  // A plain list: a Float64Array costs more to make than 36 months cost to compute.
  const closing = new Array<number>(months + 1);
  closing[0] = stock;
  for (let month = 1; month <= months; month++) {
    if (month <= steadyFrom) {
      loss = inMonth(losses, month);
      gained = inMonth(refurbished, month);
      built = inMonth(production, month);
      delivered = inMonth(dprk, month);
    }
    const atHand = available(stock, gained, built, delivered);
    stock = atHand - Math.min(loss, atHand);
    closing[month] = stock;
  }
  return closing;
}
