import type { Risk, RiskQuestion } from '../../model/uncertainty/risk';
import { callReader } from '../cells/call-reader';
import { tankrisk } from '../contracts/tankrisk';
import { Failure } from '../failure';
import { correlated } from './correlated';

const readCall = callReader(tankrisk);

/** What a call of TANKRISK asks: its arguments as Excel hands them, in the formula's order. */
export function readRiskQuestion(given: readonly unknown[]): RiskQuestion | Failure {
  const read = readCall(given);
  if (read instanceof Failure) return read;
  const [start, losses, refurb, dprk, floor, months, production, reserve, draws, seed, pairs] =
    read;
  const scenario = correlated({ start, losses, refurb, dprk, production, reserve }, pairs);
  if (scenario instanceof Failure) return scenario;
  return { scenario, floor, months, draws, seed };
}

/** A header, and a row for each of the months 1, 2, … */
export function riskTable(risk: Risk): unknown[][] {
  return [['Month', 'Probability'], ...risk.map((share, at) => [at + 1, share])];
}
