import type { Scenario } from '../scenario';
import { isCertain, type Estimate } from './distributions';

/**
 * Tanks a month as far as they are known, the estimate of month 1 first. After its last estimate a
 * flow carries on with that one. What is not known is the flow's level, not its weather: one draw
 * serves all months, at the same quantile of each month's estimate. Never empty.
 */
export type UncertainFlow = readonly Estimate[];

/** A scenario of which any input may be uncertain. */
export interface UncertainScenario {
  readonly start: Estimate;
  readonly losses: UncertainFlow;
  readonly refurb: UncertainFlow;
  readonly dprk: UncertainFlow;
  readonly production: UncertainFlow;
  /** Certain and Infinity when the reserve is taken as endless. */
  readonly reserve: Estimate;
  /** Pairs of inputs that move together; all others are independent. */
  readonly correlations?: readonly Correlation[];
}

/** The inputs by name. */
export const inputs = ['start', 'losses', 'refurb', 'dprk', 'production', 'reserve'] as const;

export type UncertainInput = (typeof inputs)[number];

/** That two inputs move together, or against each other. */
export interface Correlation {
  readonly one: UncertainInput;
  readonly other: UncertainInput;
  /** Spearman's rank correlation: −1 … 1. */
  readonly rank: number;
}

/**
 * The dimension of the draws that belongs to each input, whether it is uncertain or not. The first
 * dimensions of Sobol's sequence are the most even together, so they go to the inputs that mostly
 * matter most. Changing them changes every fan's digits.
 */
export const dimensionOf = {
  losses: 0,
  refurb: 1,
  production: 2,
  reserve: 3,
  start: 4,
  dprk: 5,
} as const satisfies Record<UncertainInput, number>;

export type FlowInput = Exclude<UncertainInput, 'start' | 'reserve'>;

export function estimatesOf(scenario: UncertainScenario, input: UncertainInput): UncertainFlow {
  return input === 'start' || input === 'reserve' ? [scenario[input]] : scenario[input];
}

export function isLimited({ reserve }: UncertainScenario): boolean {
  return reserve.least !== Infinity;
}

export function isUncertain(scenario: UncertainScenario, input: UncertainInput): boolean {
  return !estimatesOf(scenario, input).every(isCertain);
}

export function isAllCertain(scenario: UncertainScenario): boolean {
  return !inputs.some((input) => isUncertain(scenario, input));
}

/** The month from which on no flow changes any more. */
export function steadyFrom({ losses, refurb, dprk, production }: UncertainScenario): number {
  return Math.max(losses.length, refurb.length, dprk.length, production.length);
}

/** The scenario with each input at its low, its best or its high. */
export function scenarioAt(
  scenario: UncertainScenario,
  point: (input: UncertainInput) => 'low' | 'best' | 'high',
): Scenario {
  const flow = (input: FlowInput) => scenario[input].map((estimate) => estimate[point(input)]);
  return {
    start: scenario.start[point('start')],
    losses: flow('losses'),
    refurb: flow('refurb'),
    dprk: flow('dprk'),
    production: flow('production'),
    reserve: scenario.reserve[point('reserve')],
  };
}

/** The estimate of a flow in `month` = 1, 2, … */
export function estimateIn(flow: UncertainFlow, month: number): Estimate {
  return flow[Math.min(month, flow.length) - 1] as Estimate;
}
