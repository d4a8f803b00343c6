import type { Risk, RiskQuestion } from '../../model/uncertainty/risk';
import { callReader } from '../cells/call-reader';
import { tankrisk } from '../contracts/tankrisk';
import { Failure } from '../failure';

const readCall = callReader(tankrisk);

/** What a call of TANKRISK asks: its arguments as Excel hands them, in the formula's order. */
export function readRiskQuestion(given: readonly unknown[]): RiskQuestion | Failure {
  const read = readCall(given);
  if (read instanceof Failure) return read;
  const [start, losses, refurb, dprk, floor, months, production, reserve, draws, seed] = read;
  const scenario = { start, losses, refurb, dprk, production, reserve };
  return { scenario, floor, months, draws, seed };
}

/** A header, and a row for each of the months 1, 2, … */
export function riskTable(risk: Risk): unknown[][] {
  return [['Month', 'Probability'], ...risk.map((share, at) => [at + 1, share])];
}
