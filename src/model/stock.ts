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

/** The tanks at hand in a month before its losses: the stock it opened with, and the supply. */
export function availableIn(month: number, opening: number, supply: Supply): number {
  return (
    opening +
    inMonth(supply.refurbished, month) +
    inMonth(supply.production, month) +
    inMonth(supply.dprk, month)
  );
}

/**
 * The stock at the end of month 0, 1, …, `months` (month 0 is the start).
 *
 * Each month first gains its supply and then loses what is lost, but never more than there is: a
 * stock does not fall below 0.
 */
export function closingStocks(scenario: Scenario, months: number): Float64Array {
  const { losses } = scenario;
  const supply = supplyOf(scenario, months);
  const closing = new Float64Array(months + 1);
  let stock = scenario.start;
  closing[0] = stock;
  for (let month = 1; month <= months; month++) {
    const available = availableIn(month, stock, supply);
    stock = available - Math.min(inMonth(losses, month), available);
    closing[month] = stock;
  }
  return closing;
}
