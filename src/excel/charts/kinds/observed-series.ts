import { readForecastCall } from '../../../functions/all';
import { monthEndCountsIn } from '../../../functions/answers/observations';
import { Failure } from '../../../functions/failure';
import { addMonths, isMonthEnd, isoOf } from '../../../reference/excel-date';
import type { Along, TrackPoint, Track } from '../chart';
import type { ArgumentInFormula } from '../chart-kind';

/** The counts at month ends that a forecast continues. */
export interface ObservedSeries {
  /** The counts' month ends, and as many after them as are forecast. */
  readonly along: Along;
  /** Some years of them, the oldest first; the last one is `last`. */
  readonly counts: Track;
  readonly last: TrackPoint;
}

/** As many months before the last count are drawn, or twice as many as are forecast. */
const leastMonths = 24;

/**
 * The series of a forecast, by its arguments; undefined where they are not known or are no such
 * series. Its formulas read what the arguments name: a month end without a count of its own lies on
 * the line between its neighbours, which TANKRATE knows.
 * @param months how many are forecast
 */
export function observedSeries(
  dates: ArgumentInFormula,
  counts: ArgumentInFormula,
  months: number,
): ObservedSeries | undefined {
  if (!dates.values || !counts.values) return undefined;
  const read = readForecastCall([asHanded(dates.values), asHanded(counts.values), months]);
  if (read instanceof Failure) return undefined;
  const [days, cumulative] = read;
  const atMonthEnds = monthEndCountsIn(days, cumulative);
  if (atMonthEnds instanceof Failure) return undefined;

  const isText = dates.values.flat().some((date) => typeof date === 'string' && date !== '');
  const all = isText ? `DATEVALUE(${dates.text})` : dates.text;
  const lastDay = `MAX(${all})`;
  const known = days.filter((day) => day !== null);
  const calendar = calendarFrom(Math.max(...known), lastDay);
  const shown = atMonthEnds.slice(-Math.max(leastMonths, 2 * months) - 1);
  const between = (end: string) => {
    return `INDEX(${counts.text},MATCH(${lastDay},${all},0))-TANKRATE(${dates.text},${counts.text},${end},${lastDay})*(${lastDay}-${end})/(365.2425/12)`;
  };
  const track = shown.map((value, i): TrackPoint => {
    const end = calendar(i - shown.length + 1);
    const exact = `INDEX(${counts.text},MATCH(${end.formula},${all},0))`;
    return { value, formula: known.includes(end.day) ? exact : between(end.formula) };
  });
  const ends = Array.from({ length: shown.length + months }, (_, i) =>
    calendar(i - shown.length + 1),
  );
  return {
    along: {
      form: 'dates',
      header: 'Month end',
      title: 'Month',
      labels: ends.map(({ day }) => isoOf(day)),
      numbers: ends.map(({ day }) => day),
      formulas: ends.map(({ formula }) => formula),
    },
    counts: track,
    last: track.at(-1) ?? { value: undefined, formula: 'NA()' },
  };
}

/** A blank cell as Excel hands it to a function: Office.js reads it as an empty text. */
function asHanded(cells: readonly (readonly unknown[])[]): unknown[][] {
  return cells.map((row) => row.map((cell) => (cell === '' ? null : cell)));
}

/** The month ends before and after the last count, as TANKFORECAST counts them. */
function calendarFrom(last: number, lastFormula: string) {
  return (months: number) =>
    isMonthEnd(last)
      ? { day: addMonths(last + 1, months) - 1, formula: `EOMONTH(${lastFormula},${months})` }
      : { day: addMonths(last, months), formula: `EDATE(${lastFormula},${months})` };
}
