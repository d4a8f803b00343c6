import { monthEndCounts, type MonthEndCounts } from '../../model/forecast';
import type { Observation } from '../../model/observations';
import { addMonths, isMonthEnd } from '../../reference/excel-date';
import { Failure } from '../failure';
import * as messages from '../messages/counts';
import { notADate } from '../messages/dates';

/**
 * The observations in two lines of cells. Where both are blank there is none, so a range may be
 * longer than its entries. A 0 after a count above 0 is taken for a blank cell.
 *
 * @param dates serial numbers, null for blank cells
 */
export function observationsIn(
  dates: readonly (number | null)[],
  counts: readonly number[],
): Observation[] | Failure {
  if (counts.length !== dates.length) return messages.otherLength(dates.length, counts.length);
  const observations: Observation[] = [];
  for (const [at, day] of dates.entries()) {
    const count = counts[at] as number;
    if (day !== null) observations.push({ day, count });
    else if (count !== 0)
      return notADate(0)
        .at(`value ${at + 1}`)
        .at('dates');
  }
  let before = 0;
  for (const { day, count } of [...observations].sort((a, b) => a.day - b.day)) {
    if (count === 0 && before > 0) return messages.blankCount(day, before);
    before = Math.max(count, 0) || before;
  }
  return observations;
}

/** The counts at month ends of the observations in two lines of cells. */
export function monthEndCountsIn(
  dates: readonly (number | null)[],
  cumulative: readonly number[],
): MonthEndCounts | Failure {
  const observations = observationsIn(dates, cumulative);
  if (observations instanceof Failure) return observations;
  const counts = monthEndCounts(observations, { addMonths, isMonthEnd });
  return 'problem' in counts ? messages.notMonthly(counts) : counts;
}
