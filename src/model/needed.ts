import { inMonth } from './flow';
import type { Scenario } from './scenario';
import { availableIn, supplyOf } from './stock';

/**
 * The smallest constant delivery a month, on top of `scenario`, that keeps the stock at or above
 * `floor` at the end of each of the months 1 … `months`.
 *
 * By month t a delivery has come t times, so it has to make up for the shortfall divided by t. The
 * shortfall is counted from the stock without losses being cut short at 0: tanks that are not there
 * to be lost would be, if more were delivered.
 */
export function deliveriesNeeded(scenario: Scenario, floor: number, months: number): number {
  const supply = supplyOf(scenario, months);
  let stock = scenario.start;
  let needed = 0;
  for (let month = 1; month <= months; month++) {
    stock = availableIn(month, stock, supply) - inMonth(scenario.losses, month);
    needed = Math.max(needed, (floor - stock) / month);
  }
  return needed;
}
