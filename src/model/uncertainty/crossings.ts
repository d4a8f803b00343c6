import { crossingIn } from '../crossing';
import { furthestMonth } from '../horizon';
import { constant } from './distributions';
import { withoutPauses, type PathBlock } from './engine/path-block';
import { sortInSteps } from './histogram/sort-in-steps';
import { allocate } from './memory';
import { Paths, type Share } from './paths';
import {
  lastVisitOf,
  Pace,
  stretchesOf,
  workOfPath,
  workOfSorting,
  type Stretch,
} from './threads/pace';
import { isLimited, steadyFrom, type UncertainScenario } from './uncertain-scenario';

/** To find when each path first comes to a level, with deliveries and without any. */
export interface CrossingTask {
  readonly kind: 'crossings';
  readonly scenario: UncertainScenario;
  readonly level: number;
  readonly seed: number;
}

/** Moments in months from the start, ascending; Infinity for the paths that never come there. */
export interface Crossings {
  readonly delivered: Float64Array;
  readonly undelivered: Float64Array;
  /** The first less the second, path by path, of the paths that come there without deliveries. */
  readonly bought: Float64Array;
}

/** Of a path that has not come to the level yet: whether it would have to fall or to rise to it. */
const falling = Infinity;
const rising = -Infinity;

/** Delivers the moments of a share of the paths, once. */
export function* findCrossings(
  block: PathBlock,
  { scenario, level, seed }: CrossingTask,
  share: Share,
  deliver: (crossings: Crossings) => void,
): Generator<number, void> {
  const pace = new Pace(scenario);
  const follow = function* (one: UncertainScenario, from: number) {
    const search = new CrossingSearch(block, one, level, seed, share, pace);
    for (const done of search.run()) yield from + 0.35 * done;
    return search.moments;
  };
  const delivered = yield* follow(scenario, 0);
  const undelivered = yield* follow({ ...scenario, dprk: [constant(0)] }, 0.35);
  const bought = differences(delivered, undelivered);
  const all = [delivered, undelivered, bought];
  for (const [at, moments] of all.entries()) {
    const isOver = (count: number) => pace.isStepOverWith(count * workOfSorting);
    for (const done of sortInSteps(moments, isOver)) yield 0.7 + 0.1 * (at + done);
  }
  deliver({ delivered, undelivered, bought });
}

function differences(delivered: Float64Array, undelivered: Float64Array): Float64Array {
  let reached = 0;
  for (const moment of undelivered) if (moment !== Infinity) reached += 1;
  const bought = allocate(() => new Float64Array(reached));
  let at = 0;
  for (let i = 0; i < delivered.length; i++) {
    const without = undelivered[i] as number;
    if (without !== Infinity) bought[at++] = (delivered[i] as number) - without;
  }
  return bought;
}

/**
 * Notes when each path of a share comes to the level: month by month as long as flows change, and
 * from then on by division.
 */
class CrossingSearch {
  readonly moments: Float64Array;
  private readonly paths: Paths;
  private readonly stretches: readonly Stretch[];
  private readonly limited: boolean;
  /** How many paths have not come to the level. */
  private left: number;

  constructor(
    private readonly block: PathBlock,
    scenario: UncertainScenario,
    private readonly level: number,
    seed: number,
    share: Share,
    private readonly pace: Pace,
  ) {
    this.moments = allocate(() => new Float64Array(share.count));
    const scheduled = steadyFrom(scenario) - 1;
    const steady: Stretch = { from: 1, to: 0 };
    this.stretches = scheduled > 0 ? stretchesOf(scenario, 1, scheduled) : [steady];
    this.paths = new Paths(block, scenario, seed, share, lastVisitOf(this.stretches));
    this.limited = isLimited(scenario);
    this.left = share.count;
  }

  /** Ends as soon as all have come. Yields what share of the work is done, 0 … 1. */
  *run(): Generator<number, void> {
    const all = this.paths.blocks * this.stretches.length;
    let visits = 0;
    for (const stretch of this.stretches) {
      for (let index = 0; index < this.paths.blocks && this.left > 0; index++) {
        const count = this.visit(index, stretch);
        visits += 1;
        if (this.isStepOver(count, stretch)) yield visits / all;
      }
    }
  }

  /** Moves a block's paths through a stretch, and returns how many paths they are. */
  private visit(index: number, stretch: Stretch): number {
    const { block, paths, limited, level } = this;
    const { from, to } = stretch;
    block.claim(withoutPauses); // between blocks there is nothing to be saved
    const count = paths.open(index, from === 1 ? 0 : from);
    const moments = paths.partOf(this.moments);
    if (from === 1) this.left -= begin(block, moments, level);
    this.left -= moveThrough(block, paths, limited, moments, stretch, level);
    if (stretch === this.stretches.at(-1)) {
      paths.changeFlows(to + 1);
      followSteady(block, limited, moments, to, level);
    }
    paths.close();
    return count;
  }

  private isStepOver(paths: number, stretch: Stretch): boolean {
    const afterMonths = this.pace.isStepOverAfter(paths, stretch);
    return this.pace.isStepOverWith(paths * workOfPath) || afterMonths;
  }
}

/** Notes which way each path would have to go, and returns how many are there at the start. */
function begin({ stock }: PathBlock, moments: Float64Array, level: number): number {
  let there = 0;
  for (let i = 0; i < moments.length; i++) {
    const start = stock[i] as number;
    if (start === level) there += 1;
    moments[i] = start === level ? 0 : start > level ? falling : rising;
  }
  return there;
}

const isUnderWay = (moment: number) => moment === falling || moment === rising;

/** Moves on through a stretch until all have come to the level. Returns how many come to it. */
function moveThrough(
  block: PathBlock,
  paths: Paths,
  limited: boolean,
  moments: Float64Array,
  { from, to }: Stretch,
  level: number,
): number {
  let underWay = 0;
  for (const moment of moments) if (isUnderWay(moment)) underWay += 1;
  let there = 0;
  for (let month = from; month <= to && there < underWay; month++) {
    if (month > from) paths.changeFlows(month);
    there += moveOn(block, limited, moments, month, level);
  }
  return there;
}

/** Moves on by a month those that have not come to the level. Returns how many come to it. */
function moveOn(
  { stock, change, refurb, reserve }: PathBlock,
  limited: boolean,
  moments: Float64Array,
  month: number,
  level: number,
): number {
  let there = 0;
  for (let i = 0; i < moments.length; i++) {
    const direction = moments[i] as number;
    if (!isUnderWay(direction)) continue;
    const opening = stock[i] as number;
    let net = change[i] as number;
    if (limited) {
      const before = reserve[i] as number;
      const after = Math.max(0, before - (refurb[i] as number));
      reserve[i] = after;
      net += before - after;
    }
    const closing = opening + net;
    stock[i] = Math.max(0, closing);
    if (direction === falling ? closing > level : closing < level) continue;
    moments[i] = crossingIn(month, opening, net, level);
    there += 1;
  }
  return there;
}

/** Finds when the others come to the level if their flows stay as they are after `month`. */
function followSteady(
  { stock, change, refurb, reserve }: PathBlock,
  limited: boolean,
  moments: Float64Array,
  month: number,
  level: number,
): void {
  for (let i = 0; i < moments.length; i++) {
    const direction = moments[i] as number;
    if (!isUnderWay(direction)) continue;
    const sign = direction === falling ? -1 : 1;
    const distance = sign * (level - (stock[i] as number));
    const speed = sign * (change[i] as number);
    const months = limited
      ? monthsWithReserve(distance, speed, sign * (refurb[i] as number), reserve[i] as number)
      : distance / speed;
    const moment = month + months;
    moments[i] = months > 0 && moment <= furthestMonth ? moment : Infinity;
  }
}

/**
 * The months to go a distance above 0: with refurbishment while the reserve lasts, in one month with
 * what is left of it, and then without. Infinite or below 0 when it is never gone. That a stock stops
 * at 0 need not be looked at: one that falls to 0 does not rise again, because refurbishment only ends.
 *
 * @param speed a month without refurbishment, towards the level
 * @param refurb what refurbishment adds to it: below 0 when it leads away from the level
 */
function monthsWithReserve(
  distance: number,
  speed: number,
  refurb: number,
  reserve: number,
): number {
  if (refurb === 0) return distance / speed;
  const whole = Math.floor(reserve / Math.abs(refurb));
  const atFirst = distance / (speed + refurb);
  if (atFirst > 0 && atFirst <= whole) return atFirst;
  const left = distance - whole * (speed + refurb);
  if (left <= 0) return whole; // by rounding
  const rest = Math.sign(refurb) * Math.max(0, reserve - whole * Math.abs(refurb));
  const next = left / (speed + rest);
  if (next > 0 && next <= 1) return whole + next;
  const after = left - (speed + rest);
  return after <= 0 ? whole + 1 : whole + 1 + atLeastNever(after / speed);
}

/** Never, where the way leads away from the level. */
const atLeastNever = (months: number) => (months > 0 ? months : Infinity);
