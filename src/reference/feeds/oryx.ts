import type { FeedFault } from './feed-fault';
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
