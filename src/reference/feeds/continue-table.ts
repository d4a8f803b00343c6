import type { Cell, Edition, ReferenceTable } from '../edition/edition';
import { countsIn, type Count } from './plausible-change';
import type { Citable } from '../source';
import { rowsReadBefore, type ContinuedTable } from './live-row';
import { newMonths, type ReadFeed } from './new-months';

/** Rows of a table as they stand in a workbook. */
export type EarlierRows = Pick<ReferenceTable, 'fields' | 'rows'>;

/** A table that a feed continues. */
export interface Continued {
  /** The edition with only that table. */
  readonly edition: Edition;
  /** What an analyst should know of the new rows, a sentence each. */
  readonly warnings: readonly string[];
}

/** The newest count of a table; of one without rows the day before the war, when nothing was lost. */
export function lastCount(table: EarlierRows, total: string): Count {
  return countsOf(table, total).at(-1) ?? { day: '2022-02-23', total: 0 };
}

function countsOf(table: EarlierRows, total: string): readonly Count[] {
  return countsIn(
    table,
    table.fields.findIndex(({ name }) => name === total),
  );
}

/**
 * Makes the edition's table longer by a row a month, of each of its series. The note of a row says what
 * it is: counted before the month ended, added over more than a month, a correction; and when it was
 * read. A month that the feed no longer has, or not as late, stays as it was read: the last good count
 * is no withdrawn one.
 * @param earlier rows of the table as an earlier refresh left them
 */
export function continueTable<T extends Count>(
  edition: Edition,
  table: ReferenceTable,
  continued: ContinuedTable<T>,
  feed: ReadFeed<T>,
  earlier?: EarlierRows,
): Continued {
  const added = seriesOf(table, continued)
    .flatMap((series) => addedRows(table, continued, feed, series, earlier))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const newest = added.at(-1)?.day;
  if (newest === undefined)
    return {
      edition: { ...edition, tables: [table] },
      warnings: [`There is nothing after ${lastCount(table, continued.total).day}.`],
    };
  const rows = [...table.rows, ...added.map(({ row }) => row)];
  const day = feed.retrieved.slice(0, 10);
  return {
    edition: {
      ...edition,
      tables: [{ ...table, rows, retrieved: day, hash: feed.hash }],
      sources: readAgain(edition.sources, continued.via, newest, day),
    },
    warnings: warningsOf(added),
  };
}

/** A row that a feed added, and what is to be said of it. */
interface ContinuedRow {
  readonly day: string;
  /** Undefined in a table of one series. */
  readonly series: Cell | undefined;
  readonly row: readonly Cell[];
  readonly said: readonly string[];
}

/** What tells the table's series apart, in the order of its rows. */
function seriesOf<T extends Count>(
  { fields, rows }: ReferenceTable,
  { series }: ContinuedTable<T>,
): readonly (Cell | undefined)[] {
  if (series === undefined) return [undefined];
  const column = fields.findIndex(({ name }) => name === series);
  return [...new Set(rows.map((row) => row[column] ?? null))];
}

function addedRows<T extends Count>(
  table: ReferenceTable,
  continued: ContinuedTable<T>,
  feed: ReadFeed<T>,
  series: Cell | undefined,
  earlier: EarlierRows | undefined,
): readonly ContinuedRow[] {
  const { series: column, own, total } = continued;
  const isOf = (name: Cell | undefined): boolean => column === undefined || name === series;
  const rowsOf = ({ fields, rows }: EarlierRows): EarlierRows => {
    const at = fields.findIndex(({ name }) => name === column);
    return { fields, rows: rows.filter((row) => isOf(row[at])) };
  };
  const counts = feed.counts.filter((count) => isOf(own(count)[column ?? '']));
  const first = lastCount(rowsOf(table), total);
  const known = earlier ? rowsReadBefore(table.fields, total, rowsOf(earlier), first.day) : [];
  const months = newMonths(table.fields, continued, { ...feed, counts }, known);
  return months.map(({ count, row, said }, i) => {
    const before = months[i - 1]?.count ?? first;
    return { day: count.day, series, row: row(before), said: said(before) };
  });
}

/** What is said of all series of a month is said once. */
function warningsOf(added: readonly ContinuedRow[]): readonly string[] {
  const sentences = added.flatMap(({ day, series, said }) => {
    const month = day.slice(0, 7);
    const others = added.filter((row) => row.day.slice(0, 7) === month);
    return said.map((each) =>
      series === undefined || others.every((row) => row.said.includes(each))
        ? `${month}: ${each}`
        : `${month}, ${String(series)}: ${each}`,
    );
  });
  return [...new Set(sentences)];
}

/** What a feed says otherwise than the table about the table's own days, a sentence each. */
export function contradictions(
  table: ReferenceTable,
  total: string,
  counts: readonly Count[],
): readonly string[] {
  const said = new Map(counts.map((count) => [count.day, count.total]));
  return countsOf(table, total).flatMap((count) => {
    const other = said.get(count.day);
    return other === undefined || other === count.total
      ? []
      : [
          `${count.day}: the feed now says ${String(other)}, the edition has ${String(count.total)}, which stays.`,
        ];
  });
}

/** The sources, of which one was read again: what it holds ends later, and it was accessed later. */
function readAgain(
  sources: Edition['sources'],
  id: string,
  newest: string,
  accessed: string,
): Edition['sources'] {
  const source = sources.get(id);
  if (!source) return sources;
  const read: Citable = { ...source, issued: cslDay(newest), accessed: cslDay(accessed) };
  return new Map([...sources, [id, read]]);
}

function cslDay(isoDay: string): NonNullable<Citable['issued']> {
  return { 'date-parts': [isoDay.split('-').map(Number)] };
}
