import type { Risk, RiskQuestion } from '../../model/uncertainty/risk';
import { tankrisk } from '../contracts/tankrisk';
import { Failure } from '../failure';
import { questionReader } from './question';

const readQuestion = questionReader(tankrisk);

/** What a call of TANKRISK asks. */
export function readRiskQuestion(given: readonly unknown[]): RiskQuestion | Failure {
  const asked = readQuestion(given);
  if (asked instanceof Failure) return asked;
  const { scenario, floor, months, draws, seed } = asked;
  return { scenario, floor, months, draws, seed };
}

/** A header, and a row for each of the months 1, 2, … */
export function riskTable(risk: Risk): unknown[][] {
  return [['Month', 'Probability'], ...risk.map((share, at) => [at + 1, share])];
}
