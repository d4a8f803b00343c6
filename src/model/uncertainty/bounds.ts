import { estimateIn, isLimited, type UncertainScenario } from './uncertain-scenario';

/** No path's stock is outside these at the end of a month. */
export interface StockBounds {
  readonly lowest: number;
  readonly highest: number;
}

/** The bounds of the stock at the end of month 0, 1, …, `months`. */
export function stockBounds(scenario: UncertainScenario, months: number): StockBounds[] {
  const { start, losses, refurb, dprk, production } = scenario;
  const limited = isLimited(scenario);
  let lowest = start.least;
  let highest = start.most;
  const bounds = [{ lowest, highest }];
  for (let month = 1; month <= months; month++) {
    const loss = estimateIn(losses, month);
    const refurbished = estimateIn(refurb, month);
    const delivered = estimateIn(dprk, month);
    const built = estimateIn(production, month);
    const leastRefurbished = limited ? 0 : refurbished.least; // the reserve may have run out
    const leastGained = leastRefurbished + delivered.least + built.least;
    const mostGained = refurbished.most + delivered.most + built.most;
    lowest = Math.max(0, lowest + leastGained - loss.most);
    highest = Math.max(0, highest + mostGained - loss.least);
    bounds.push({ lowest, highest });
  }
  return bounds;
}
