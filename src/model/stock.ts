import { inMonth } from './flow';
import { drawFromReserve } from './reserve';
import type { Scenario } from './scenario';

/**
 * The stock at the end of month 0, 1, …, `months` (month 0 is the start).
 *
 * Each month first gains what is refurbished (while the reserve lasts), built and delivered, then
 * loses what is lost, but never more than there is: a stock does not fall below 0.
 */
export function closingStocks(scenario: Scenario, months: number): Float64Array {
  const { losses, dprk, production } = scenario;
  const refurbished = drawFromReserve(scenario.refurb, scenario.reserve, months);
  const closing = new Float64Array(months + 1);
  let stock = scenario.start;
  closing[0] = stock;
  for (let month = 1; month <= months; month++) {
    const available =
      stock + inMonth(refurbished, month) + inMonth(production, month) + inMonth(dprk, month);
    stock = available - Math.min(inMonth(losses, month), available);
    closing[month] = stock;
  }
  return closing;
}
