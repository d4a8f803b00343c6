import type { Estimate } from '../../model/uncertainty/estimate';
import type { Fan, FanQuestion } from '../../model/uncertainty/fan';
import type { UncertainFlow } from '../../model/uncertainty/uncertain-scenario';
import { mostPercentiles } from '../contracts/fan';
import type { Failure } from '../failure';
import { tooManyPercentiles } from '../messages';

/** What TANKSTOCK.FAN asks. */
export function fanQuestion(
  start: Estimate,
  losses: UncertainFlow,
  refurb: UncertainFlow,
  dprk: UncertainFlow,
  months: number,
  production: UncertainFlow,
  reserve: Estimate,
  percentiles: readonly number[],
  draws: number,
  seed: number,
): FanQuestion | Failure {
  if (percentiles.length > mostPercentiles)
    return tooManyPercentiles(mostPercentiles, percentiles.length);
  const scenario = { start, losses, refurb, dprk, production, reserve };
  return { scenario, months, percentiles, draws, seed };
}

/** A header, and a row for each of the months 0, 1, …: the month and its percentiles. */
export function fanTable(fan: Fan, { percentiles }: FanQuestion): unknown[][] {
  const rows = fan.map((stocks, month) => [month, ...stocks]);
  return [['Month', ...percentiles.map(percentileName)], ...rows];
}

/** P5, P2.5 */
export function percentileName(percentile: number): string {
  // Twelve digits, because 0.07 · 100 is 7.000000000000001.
  return `P${Number((percentile * 100).toPrecision(12))}`.toUpperCase();
}
