import type { Fan, FanQuestion } from '../../model/uncertainty/fan';
import { callReader } from '../cells/call-reader';
import { mostPercentiles, tankfan } from '../contracts/tankfan';
import { Failure } from '../failure';
import { tooManyPercentiles } from '../messages';
import { correlated } from './correlated';

const readCall = callReader(tankfan);

/** What a call of TANKFAN asks: its arguments as Excel hands them, in the formula's order. */
export function readFanQuestion(given: readonly unknown[]): FanQuestion | Failure {
  const read = readCall(given);
  if (read instanceof Failure) return read;
  const [
    start,
    losses,
    refurb,
    dprk,
    months,
    production,
    reserve,
    percentiles,
    draws,
    seed,
    pairs,
  ] = read;
  if (percentiles.length > mostPercentiles)
    return tooManyPercentiles(mostPercentiles, percentiles.length);
  const scenario = correlated({ start, losses, refurb, dprk, production, reserve }, pairs);
  if (scenario instanceof Failure) return scenario;
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
