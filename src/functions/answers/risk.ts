import type { Estimate } from '../../model/uncertainty/estimate';
import type { Risk, RiskQuestion } from '../../model/uncertainty/risk';
import type { UncertainFlow } from '../../model/uncertainty/uncertain-scenario';

/** What TANKSTOCK.RISK asks. */
export function riskQuestion(
  start: Estimate,
  losses: UncertainFlow,
  refurb: UncertainFlow,
  dprk: UncertainFlow,
  floor: number,
  months: number,
  production: UncertainFlow,
  reserve: Estimate,
  draws: number,
  seed: number,
): RiskQuestion {
  const scenario = { start, losses, refurb, dprk, production, reserve };
  return { scenario, floor, months, draws, seed };
}

/** A header, and a row for each of the months 1, 2, … */
export function riskTable(risk: Risk): unknown[][] {
  return [['Month', 'Probability'], ...risk.map((share, at) => [at + 1, share])];
}
