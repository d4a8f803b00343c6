import { f, figure, type Formula, type FormulaPart } from './formula';

/**
 * The months over which a figure was counted, from the month in which its period begins to the one in which
 * it ends, at least 1. TANKREF gives the two days as texts, YYYY-MM-DD.
 */
export function countedMonths(key: string): Formula {
  const [start, end] = [figure(key, 'period_start'), figure(key, 'period_end')];
  return f`MAX(1,(LEFT(${end},4)-LEFT(${start},4))*12+MID(${end},6,2)-MID(${start},6,2))`;
}

/** The months from the one in which a period of a figure begins, or for which it holds, to that of a date. */
export function monthsSince(
  key: string,
  field: 'period_start' | 'as_of',
  date: FormulaPart,
): Formula {
  const day = figure(key, field);
  return f`(YEAR(${date})-LEFT(${day},4))*12+MONTH(${date})-MID(${day},6,2)`;
}
