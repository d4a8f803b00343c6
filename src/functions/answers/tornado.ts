import type { Estimate } from '../../model/uncertainty/distributions';
import { tornado } from '../../model/uncertainty/tornado';
import { estimateIn, type UncertainFlow } from '../../model/uncertainty/uncertain-scenario';

/** TANKTORNADO: a header, and a row for each uncertain input. */
export function tornadoTable(
  start: Estimate,
  losses: UncertainFlow,
  refurb: UncertainFlow,
  dprk: UncertainFlow,
  months: number,
  production: UncertainFlow,
  reserve: Estimate,
): unknown[][] {
  const scenario = { start, losses, refurb, dprk, production, reserve };
  const rows = tornado(scenario, months).map(({ input, estimates, atLow, atHigh, swing }) => {
    const low = meanOf(estimates, months, 'low');
    const high = meanOf(estimates, months, 'high');
    return [input, low, high, atLow, atHigh, swing];
  });
  return [['Input', 'Low', 'High', 'At low', 'At high', 'Swing'], ...rows];
}

/** The low or high of an input; of a schedule, which has many, their mean over the months. */
function meanOf(estimates: UncertainFlow, months: number, end: 'low' | 'high'): number {
  const [only] = estimates;
  if (only && estimates.length === 1) return only[end];
  let sum = 0;
  for (let month = 1; month <= months; month++) sum += estimateIn(estimates, month)[end];
  return sum / months;
}
