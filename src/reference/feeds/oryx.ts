import type { FeedFault } from './feed-fault';
import { feedOf } from './feed';
import type { ContinuedTable } from './live-row';
import { wantedDays } from './wanted-days';
import { isWebPage } from './web-page';
import { parseCsv, type CsvTable } from '../package/csv';
import { describeProblem, type PackageProblem } from '../package/package-problem';
import type { Count } from './plausible-change';
import { fail, succeed, type Result } from '../result';

/** What becomes of listed tanks, as the columns of the feed and of our table name it. */
export const oryxStates = ['destroyed', 'damaged', 'abandoned', 'captured'] as const;

/** The Oryx list of Russian tanks on one day, cumulative since 2022-02-24. */
export interface OryxCount extends Count, Readonly<Record<(typeof oryxStates)[number], number>> {}

const country = 'Russia';
/** Exactly this type: others carry the word in longer names, some with numbers of their own. */
const tanks = 'Tanks';
const total = 'type_total';
const columns = ['country', 'equipment_type', ...oryxStates, total, 'Date'] as const;
const expected = 'a CSV file of losses by type';

/**
 * Reads the file of one day. Columns are found by name, since others came and went; type names hold
 * blanks and line breaks. Text that looks like a formula or markup in other cells means nothing here:
 * only counts are taken.
 */
export function parseOryxDay(text: string, day: string): Result<OryxCount, FeedFault> {
  if (isWebPage(text)) return fail({ kind: 'web-page', expected });
  const csv = parseCsv('the file', text);
  if (!csv.ok) return fail({ kind: 'broken', expected, fault: firstFault(csv.error) });
  const { header } = csv.value;
  if (columns.some((name) => header.filter((column) => column === name).length !== 1))
    return fail({ kind: 'columns', expected: columns, got: header });
  return countIn(csv.value, day);
}

function firstFault([problem]: readonly PackageProblem[]): string {
  return problem ? describeProblem(problem) : '';
}

function countIn({ header, rows }: CsvTable, day: string): Result<OryxCount, FeedFault> {
  const cell = (row: readonly string[], column: string): string =>
    (row[header.indexOf(column)] ?? '').trim();
  const ofCountry = rows.filter((row) => cell(row, 'country') === country);
  const [row, ...others] = ofCountry.filter((each) => cell(each, 'equipment_type') === tanks);
  if (!row) {
    const got = ofCountry.map((each) => cell(each, 'equipment_type'));
    return fail({ kind: 'no-type', expected: `${country}, ${tanks}`, got });
  }
  if (others.length > 0) return fail({ kind: 'repeated', what: `the row ${country}, ${tanks}` });
  if (cell(row, 'Date') !== day)
    return fail({ kind: 'another-day', expected: day, got: cell(row, 'Date') });
  const unread = [...oryxStates, total].find((column) => !/^\d{1,6}$/.test(cell(row, column)));
  if (unread !== undefined)
    return fail({ kind: 'no-number', day, column: unread, got: cell(row, unread) });
  const [destroyed = 0, damaged = 0, abandoned = 0, captured = 0] = oryxStates.map((state) =>
    Number(cell(row, state)),
  );
  return succeed({ day, total: Number(cell(row, total)), destroyed, damaged, abandoned, captured });
}

/** The monthly table of confirmed losses, continued by the list. */
export const oryxTable: ContinuedTable<OryxCount> = {
  tableId: 'losses_oryx',
  total: 'total',
  added: 'added_total',
  source: 'oryx-list',
  via: 'leedrake5-russia-ukraine',
  own: (count) => Object.fromEntries(oryxStates.map((state) => [state, count[state]])),
  remarks: (count) => {
    const sum = oryxStates.reduce((soFar, state) => soFar + count[state], 0);
    return sum === count.total
      ? []
      : [
          `The four states add up to ${String(sum)}, the list's own total is ${String(count.total)}.`,
        ];
  },
};

/** @param day ISO day */
export function oryxAddress(day: string): string {
  return `https://raw.githubusercontent.com/leedrake5/Russia-Ukraine/master/data/byType/${day}.csv`;
}

/** The Oryx list by day: a file a day and no "latest". */
export const oryxFeed = feedOf({
  title: 'Oryx list by day',
  copy: 'leedrake5/Russia-Ukraine',
  licence: 'MIT',
  // A day has about 5 kB.
  mostBytes: 64 * 1024,
  asks: (last) => `a file for the end of each month since ${last} and one for today`,
  continues: oryxTable,
  wanted: (last, today) => wantedDays(last, today, oryxAddress),
  parse: ({ text, day }) => parseOryxDay(text, day),
  counts: (days) => days,
});
