import type { Edition, ReferenceTable } from '../edition';
import { countsIn, type Count } from '../plausible-change';
import type { Citable } from '../source';
import { asReadBefore, liveRow, type ContinuedTable } from './live-row';

/** What a feed gave, and when. */
export interface ReadFeed<T extends Count> {
  /** One a month, of months after the table's last row, in their order. */
  readonly counts: readonly T[];
  /** ISO instant in UTC, to the minute: `2026-11-23T09:12Z`. */
  readonly retrieved: string;
  /** SHA-256, hexadecimal, of what the table's hash and the feed's files say together. */
  readonly hash: string;
}

/** The newest count of a table; of one without rows the day before the war, when nothing was lost. */
export function lastCount(table: ReferenceTable, { total }: { readonly total: string }): Count {
  const counts = countsIn(
    table,
    table.fields.findIndex(({ name }) => name === total),
  );
  return counts.at(-1) ?? { day: '2022-02-23', total: 0 };
}

/**
 * The edition with only the continued table, longer by a row a month. The note of a row says what it
 * is: counted before the month ended, added over more than a month, a correction; and when it was read.
 * @param earlier rows of the table as an earlier refresh left them
 */
export function continueTable<T extends Count>(
  edition: Edition,
  table: ReferenceTable,
  continued: ContinuedTable<T>,
  { counts, retrieved, hash }: ReadFeed<T>,
  earlier?: Pick<ReferenceTable, 'fields' | 'rows'>,
): Edition {
  const { fields } = table;
  const first = lastCount(table, continued);
  const added = counts.map((count, i) => {
    const row = liveRow(continued, fields, count, counts[i - 1] ?? first, retrieved);
    return earlier ? asReadBefore(row, fields, earlier) : row;
  });
  const day = retrieved.slice(0, 10);
  const rows = [...table.rows, ...added];
  return {
    ...edition,
    tables: [{ ...table, rows, retrieved: day, hash }],
    sources: readAgain(edition.sources, continued.via, counts.at(-1)?.day ?? day, day),
  };
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
