import type { Fan, FanQuestion } from '../../model/uncertainty/fan';
import { tankfan } from '../contracts/tankfan';
import { Failure } from '../failure';
import { questionReader } from './question';

const readQuestion = questionReader(tankfan);

/** What a call of TANKFAN asks. */
export function readFanQuestion(given: readonly unknown[]): FanQuestion | Failure {
  const asked = readQuestion(given);
  if (asked instanceof Failure) return asked;
  const { scenario, months, percentiles, draws, seed } = asked;
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
