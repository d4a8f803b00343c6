import type { Cell, Field, ReferenceTable } from '../edition/edition';
import { daysCovered, nextMonth } from '../iso-date';
import { countsIn, type Count } from './plausible-change';

/** The monthly table that a feed continues: its id, its columns, and whom its rows cite. */
export interface ContinuedTable<T extends Count> {
  readonly tableId: string;
  readonly total: string;
  readonly added: string;
  /** The column that tells its series apart; without one it is a single series. */
  readonly series?: string;
  readonly source: string;
  readonly via: string;
  /** Cells of columns that only this table has. */
  readonly own: (count: T) => Readonly<Record<string, Cell>>;
  /** What must be said of a count beside what its day says, a sentence each. */
  readonly remarks: (count: T) => readonly string[];
}

/** What an analyst should know of a count, a sentence each. */
export function sayings<T extends Count>(
  { remarks }: ContinuedTable<T>,
  count: T,
  before: Count,
): readonly string[] {
  return [...sayingsOfDays(count, before), ...remarks(count)];
}

/** What the days and totals of a count and of the one before say, a sentence each. */
export function sayingsOfDays(count: Count, before: Count): readonly string[] {
  const month = count.day.slice(0, 7);
  return [
    ...(count.day === daysCovered(month).last
      ? []
      : [`Counted on ${count.day}, before the month ended: not a whole month.`]),
    ...(month === nextMonth(before.day.slice(0, 7))
      ? []
      : [`Added since ${before.day}: there is no count of the months between.`]),
    ...(count.total < before.total
      ? [`Correction: ${String(before.total - count.total)} fewer than on ${before.day}.`]
      : []),
  ];
}

/**
 * The row of a month. "Added" is the change on the row before, as in all rows: what was listed or
 * claimed in that time, not what was lost in it.
 * @param retrieved ISO instant, which the note ends with
 */
export function liveRow<T extends Count>(
  continued: ContinuedTable<T>,
  fields: readonly Field[],
  count: T,
  before: Count,
  retrieved: string,
): readonly Cell[] {
  const cells: Readonly<Record<string, Cell>> = {
    month: count.day.slice(0, 7),
    as_of: count.day,
    [continued.total]: count.total,
    [continued.added]: count.total - before.total,
    source_id: continued.source,
    via_source_id: continued.via,
    note: [...sayings(continued, count, before), `Read ${retrieved}.`].join(' '),
    ...continued.own(count),
  };
  return fields.map(({ name }) => cells[name] ?? null);
}

/** A row as an earlier refresh left it, its cells in the order of the table's fields. */
export interface RowReadBefore {
  readonly count: Count;
  /** What its row was added to, and what its note compares it with. */
  readonly before: Count | undefined;
  readonly cells: readonly Cell[];
}

/**
 * The rows of a table that an earlier refresh left, of days after the edition's last.
 * @param total name of the running total
 */
export function rowsReadBefore(
  fields: readonly Field[],
  total: string,
  earlier: Pick<ReferenceTable, 'fields' | 'rows'>,
  last: string,
): readonly RowReadBefore[] {
  const places = fields.map(({ name }) => earlier.fields.findIndex((field) => field.name === name));
  const column = fields.findIndex(({ name }) => name === total);
  let before: Count | undefined;
  return earlier.rows.flatMap((row) => {
    const cells = places.map((place) => row[place] ?? null);
    const [count] = countsIn({ fields, rows: [cells] }, column);
    if (!count) return [];
    const read = { count, before, cells };
    before = count;
    return count.day > last ? [read] : [];
  });
}

/**
 * The row as it was read earlier, when it says the same but for the time of reading: so that nothing
 * changes in a workbook when nothing changed in the feed.
 */
export function asReadBefore(row: readonly Cell[], earlier: readonly Cell[]): readonly Cell[] {
  return row.every((cell, i) => unread(cell) === unread(earlier[i] ?? null)) ? earlier : row;
}

function unread(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/Read \d{4}-\d\d-\d\dT\d\d:\d\dZ\.$/, '') : cell;
}
