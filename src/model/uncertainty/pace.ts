import { monthsAtHand } from './block';
import { inputs, isUncertain, type UncertainScenario } from './uncertain-scenario';

/**
 * Work is counted in path-months: one path moved on by one month, its flows being what they were.
 * So much is answered at once: some 5 ms, and not over 50 ms on a slow machine whose engine has not
 * yet compiled the loops.
 */
export const workAtOnce = 1_500_000;
/** And so much is a step of a long run, after which it can pause: about a millisecond. */
const workOfStep = workAtOnce / 5;

/** What a schedule adds to each path-month: its values are drawn for every month anew. */
const workOfSchedule = 0.5;
/** What it takes to tabulate the quantiles of one more shape of an estimate. */
const workOfShape = 10_000;

/** The work of moving one path on by a month. */
function workAMonth({ losses, refurb, dprk, production }: UncertainScenario): number {
  const schedules = [losses, refurb, dprk, production].filter((flow) => flow.length > 1);
  return 1 + workOfSchedule * schedules.length;
}

/** The work of all paths, at most: each month of a schedule may have a shape of its own. */
export function workOf(scenario: UncertainScenario, draws: number, months: number): number {
  if (!inputs.some((input) => isUncertain(scenario, input))) return 0; // all paths are the same
  const { losses, refurb, dprk, production } = scenario;
  const shapes = [losses, refurb, dprk, production]
    .filter((flow) => flow.length > 1)
    .reduce((sum, flow) => sum + flow.filter(({ spread }) => spread === 'pert').length, 0);
  return draws * months * workAMonth(scenario) + shapes * workOfShape;
}

/** Says when a step of a long run is long enough. */
export class Pace {
  private readonly perMonth: number;
  private sinceStep = 0;

  constructor(scenario: UncertainScenario) {
    this.perMonth = workAMonth(scenario);
  }

  /** Whether the step ends after so many more path-months. */
  isStepOverAfter(pathMonths: number): boolean {
    this.sinceStep += pathMonths * this.perMonth;
    if (this.sinceStep < workOfStep) return false;
    this.sinceStep = 0;
    return true;
  }
}

/** A stretch of months, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The months in stretches that one visit of a block goes through. */
export function stretchesOf(from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = from; first <= to; first += monthsAtHand) {
    stretches.push({ from: first, to: Math.min(first + monthsAtHand - 1, to) });
  }
  return stretches;
}
