import type { Figure } from '../figures/figure';
import { daysBetween, daysCovered } from '../iso-date';

/** So much of what two periods cover together both must cover. */
const leastShared = 0.5;

/** So many days two counts of a state may lie apart: a year and a month. */
const mostApart = 396;

/**
 * Whether two figures are about the same time, so that one may be set against the other: two periods
 * that share at least half of what they cover together, or two states of one year. What grew from a
 * beginning that no source states is a state at its end. A period whose beginning or end one source
 * leaves open is taken to begin or end with the other.
 */
export function isAboutSameTime(a: Figure, b: Figure): boolean {
  if (a.periodStart === null && b.periodStart === null)
    return Math.abs(daysBetween(lastDay(a, b), lastDay(b, a))) <= mostApart;
  return !isState(a) && !isState(b) && sharedPart(a, b) >= leastShared;
}

function isState({ periodStart, periodEnd }: Figure): boolean {
  return periodStart === null && periodEnd === null;
}

/** Days that both cover, of those that either covers. */
function sharedPart(a: Figure, b: Figure): number {
  const [start = '', laterStart = ''] = [firstDay(a, b), firstDay(b, a)].sort();
  const [earlierEnd = '', end = ''] = [lastDay(a, b), lastDay(b, a)].sort();
  return Math.max(0, length(laterStart, earlierEnd)) / length(start, end);
}

/** Days from one to another, both counted. */
function length(from: string, to: string): number {
  return daysBetween(from, to) + 1;
}

function firstDay({ periodStart, asOf }: Figure, other: Figure): string {
  return daysCovered(periodStart ?? other.periodStart ?? asOf).first;
}

function lastDay({ periodEnd, asOf }: Figure, other: Figure): string {
  return daysCovered(periodEnd ?? other.periodEnd ?? asOf).last;
}
