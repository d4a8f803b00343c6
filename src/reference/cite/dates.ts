import type { CslDate } from '../source';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type DateParts = readonly number[];

/** "2025", "2022–2025", "ca. 2025", or "n.d." for a source without a date. */
export function yearText(date: CslDate | undefined): string {
  return dated(date, (first, last) => rangeOf([String(first[0]), String(last[0])]));
}

/** "May 6, 2025", "May 6–9, 2025", "December 2024–January 2025", "ca. 2025". */
export function noteDate(date: CslDate | undefined): string {
  return dated(date, (first, last) => {
    const [year, lastYear] = [String(first[0]), String(last[0])];
    const separator = first.length === 3 ? ', ' : ' ';
    const from = monthAndDay(first);
    if (from === '') return rangeOf([year, lastYear]);
    if (year !== lastYear)
      return rangeOf([from + separator + year, monthAndDay(last) + separator + lastYear]);
    return monthRange(first, last) + separator + year;
  });
}

/** "2025, May 6", "2025, May 6–9", "2024–2025, December–January", "ca. 2025". */
export function apaDate(date: CslDate | undefined): string {
  return dated(date, (first, last) => {
    const years = rangeOf([String(first[0]), String(last[0])]);
    const months = monthRange(first, last);
    return months === '' ? years : `${years}, ${months}`;
  });
}

function dated(
  date: CslDate | undefined,
  text: (first: DateParts, last: DateParts) => string,
): string {
  const [first, last = first] = date?.['date-parts'] ?? [];
  if (!first || !last) return 'n.d.';
  return `${date?.circa === true ? 'ca. ' : ''}${text(first, last)}`;
}

/** Within one year or between two: "May 6–9", "May 30–June 2", "May". */
function monthRange(first: DateParts, last: DateParts): string {
  const sameMonth = first[0] === last[0] && first[1] === last[1];
  return sameMonth && first[2] !== last[2]
    ? `${monthAndDay(first)}–${String(last[2])}`
    : rangeOf([monthAndDay(first), monthAndDay(last)]);
}

function monthAndDay([, month, day]: DateParts): string {
  if (month === undefined) return '';
  const name = monthNames[month - 1] ?? '';
  return day === undefined ? name : `${name} ${String(day)}`;
}

function rangeOf(ends: readonly string[]): string {
  return [...new Set(ends)].join('–');
}
