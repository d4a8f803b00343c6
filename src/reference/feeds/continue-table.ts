import type { Edition, ReferenceTable } from '../edition/edition';
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
export function lastCount(table: ReferenceTable, total: string): Count {
  return countsOf(table, total).at(-1) ?? { day: '2022-02-23', total: 0 };
}

function countsOf(table: ReferenceTable, total: string): readonly Count[] {
  return countsIn(
    table,
    table.fields.findIndex(({ name }) => name === total),
  );
}

/**
 * Makes the edition's table longer by a row a month. The note of a row says what it is: counted before
 * the month ended, added over more than a month, a correction; and when it was read. A month that the
 * feed no longer has, or not as late, stays as it was read: the last good count is no withdrawn one.
 * @param earlier rows of the table as an earlier refresh left them
 */
export function continueTable<T extends Count>(
  edition: Edition,
  table: ReferenceTable,
  continued: ContinuedTable<T>,
  feed: ReadFeed<T>,
  earlier?: EarlierRows,
): Continued {
  const first = lastCount(table, continued.total);
  const known = earlier ? rowsReadBefore(table.fields, continued.total, earlier, first.day) : [];
  const months = newMonths(table.fields, continued, feed, known);
  const newest = months.at(-1)?.count.day;
  if (newest === undefined)
    return {
      edition: { ...edition, tables: [table] },
      warnings: [`There is nothing after ${first.day}.`],
    };
  const before = (i: number) => months[i - 1]?.count ?? first;
  const rows = [...table.rows, ...months.map(({ row }, i) => row(before(i)))];
  const day = feed.retrieved.slice(0, 10);
  return {
    edition: {
      ...edition,
      tables: [{ ...table, rows, retrieved: day, hash: feed.hash }],
      sources: readAgain(edition.sources, continued.via, newest, day),
    },
    warnings: months.flatMap(({ count, said }, i) =>
      said(before(i)).map((each) => `${count.day.slice(0, 7)}: ${each}`),
    ),
  };
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
