import type { Flow } from '../../model/flow';
import { closingStocks } from '../../model/stock';
import type { MonthGrid } from '../cells';

/** TANKSTOCK: the stock at the end of each of `months`, in the shape of `months`. */
export function stockAt(
  start: number,
  losses: Flow,
  refurb: Flow,
  dprk: Flow,
  months: MonthGrid,
  production: Flow,
  reserve: number,
): number[][] {
  const scenario = { start, losses, refurb, dprk, production, reserve };
  const closing = closingStocks(scenario, months.latest);
  return months.rows.map((row) => row.map((month) => closing[month] as number));
}
