import { monthsAtHand } from '../engine/path-block';
import {
  isAllCertain,
  steadyFrom,
  type UncertainFlow,
  type UncertainScenario,
} from '../uncertain-scenario';

/**
 * Work is counted in path-months: one path moved on by one month, its flows being what they were.
 * So much is answered at once: some 5 ms, and not over 50 ms on a slow machine whose engine has not
 * yet compiled the loops.
 */
export const workAtOnce = 1_500_000;
/** How many months' tables are made at once, where one flow may have another shape in each. */
const monthsOfTables = 40;
/** And so much is a step of a long run, after which it can pause: about a millisecond. */
const workOfStep = workAtOnce / 5;

/** What a schedule adds to each path-month: its values are drawn for every month anew. */
const workOfSchedule = 0.5;
/** What it takes to tabulate the quantiles of one more shape of an estimate: about 0.1 ms. */
const workOfShape = 25_000;

const schedulesOf = ({ losses, refurb, dprk, production }: UncertainScenario) =>
  [losses, refurb, dprk, production].filter((flow) => flow.length > 1);

/** The work of moving one path on by a month. */
const workAMonth = (scenario: UncertainScenario) =>
  1 + workOfSchedule * schedulesOf(scenario).length;

/** How many shapes may have to be tabulated for the months `from` … `to` of a schedule. */
const shapesIn = (schedule: UncertainFlow, { from, to }: Stretch) =>
  schedule.slice(Math.max(from, 1) - 1, to).filter(({ kind }) => kind === 'pert').length;

/** The same of all schedules. Each month of one may have a shape of its own. */
const shapesOf = (scenario: UncertainScenario, stretch: Stretch) =>
  schedulesOf(scenario).reduce((sum, schedule) => sum + shapesIn(schedule, stretch), 0);

/** What it takes to draw a path and to follow it while its flows are steady, in path-months. */
export const workOfPath = 25;
/** And to sort a moment. */
export const workOfSorting = 15;

/** The work of finding when all paths cross a level, with deliveries and without, at most. */
export function workOfCrossings(scenario: UncertainScenario, draws: number): number {
  if (isAllCertain(scenario)) return 0;
  const scheduled = workOf(scenario, draws, steadyFrom(scenario) - 1);
  return 2 * (scheduled + draws * workOfPath) + 3 * draws * workOfSorting;
}

/** The work of all paths, at most. */
export function workOf(scenario: UncertainScenario, draws: number, months: number): number {
  if (isAllCertain(scenario)) return 0; // all paths are the same
  const shapes = shapesOf(scenario, { from: 1, to: Infinity });
  return draws * months * workAMonth(scenario) + shapes * workOfShape;
}

/** Says when a step of a long run is long enough. */
export class Pace {
  private readonly perMonth: number;
  private sinceStep = 0;

  constructor(private readonly scenario: UncertainScenario) {
    this.perMonth = workAMonth(scenario);
  }

  /** Whether the step ends after so many paths were moved through a stretch of months. */
  isStepOverAfter(paths: number, stretch: Stretch): boolean {
    const months = stretch.to - stretch.from + 1;
    const shapes = shapesOf(this.scenario, stretch);
    return this.isStepOverWith(paths * months * this.perMonth + shapes * workOfShape);
  }

  /** Whether the step ends after other work, in path-months. */
  isStepOverWith(work: number): boolean {
    this.sinceStep += work;
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

/** How many months one visit of a block goes through: fewer where they may need many tables. */
export function monthsAVisit(scenario: UncertainScenario): number {
  const shaped = schedulesOf(scenario).filter((flow) => flow.some(({ kind }) => kind === 'pert'));
  return shaped.length === 0 ? monthsAtHand : Math.floor(monthsOfTables / (1 + shaped.length));
}

/** The month in which the last of some visits begins: 0 for an only one. */
export const lastVisitOf = (visits: readonly { readonly from: number }[]): number =>
  visits.length > 1 ? (visits.at(-1)?.from ?? 0) : 0;

/** The months `from` … `to` in stretches that one visit of a block goes through. */
export function stretchesOf(scenario: UncertainScenario, from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  const months = monthsAVisit(scenario);
  for (let first = from; first <= to; first += months) {
    stretches.push({ from: first, to: Math.min(first + months - 1, to) });
  }
  return stretches;
}
