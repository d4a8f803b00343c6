import type { Cell, Field } from '../edition/edition';
import type { Count } from './plausible-change';
import {
  asReadBefore,
  liveRow,
  sayings,
  sayingsOfDays,
  type ContinuedTable,
  type RowReadBefore,
} from './live-row';

/** What a feed gave, and when. */
export interface ReadFeed<T extends Count> {
  /** One a month, of months after the table's last row, in their order. */
  readonly counts: readonly T[];
  /** ISO instant in UTC, to the minute: `2026-11-23T09:12Z`. */
  readonly retrieved: string;
  /** SHA-256, hexadecimal, of what the table's hash and the feed's files say together. */
  readonly hash: string;
}

/** A month after the table's last: its row, and what is to be said of it, given the count before. */
export interface NewMonth {
  readonly count: Count;
  readonly row: (before: Count) => readonly Cell[];
  readonly said: (before: Count) => readonly string[];
}

/** The months of a feed and those that were read before, each by its later count, in their order. */
export function newMonths<T extends Count>(
  fields: readonly Field[],
  continued: ContinuedTable<T>,
  { counts, retrieved }: ReadFeed<T>,
  known: readonly RowReadBefore[],
): readonly NewMonth[] {
  const knownBy = new Map(known.map((each) => [monthOf(each.count), each]));
  const months = new Map(
    known.map((each) => [monthOf(each.count), keptMonth(fields, continued.added, each)]),
  );
  for (const count of counts) {
    const earlier = knownBy.get(monthOf(count));
    if (earlier && earlier.count.day > count.day) continue;
    months.set(monthOf(count), {
      count,
      row: (before) => {
        const row = liveRow(continued, fields, count, before, retrieved);
        return earlier ? asReadBefore(row, earlier.cells) : row;
      },
      said: (before) => sayings(continued, count, before),
    });
  }
  return [...months.values()].sort((a, b) => (a.count.day < b.count.day ? -1 : 1));
}

/** The count before may be another one now: "added" is the change on it, and the note compares with it. */
function keptMonth(fields: readonly Field[], added: string, read: RowReadBefore): NewMonth {
  const { count } = read;
  return {
    count,
    row: (before) =>
      fields.map(({ name }, i) => {
        const cell = read.cells[i] ?? null;
        if (name === added) return count.total - before.total;
        return name === 'note' ? keptNote(cell, read, before) : cell;
      }),
    said: (before) => [
      ...sayingsOfDays(count, before),
      `The feed has no count as late as that of ${count.day} read before, which stays.`,
    ],
  };
}

/** A note as it was read, beginning with what is so beside the count before of now. */
function keptNote(note: Cell, { count, before }: RowReadBefore, beforeNow: Count): Cell {
  const began = before ? sayingsOfDays(count, before).join(' ') : '';
  if (!before || typeof note !== 'string' || !note.startsWith(began)) return note;
  const rest = note.slice(began.length).trimStart();
  return [...sayingsOfDays(count, beforeNow), rest].join(' ');
}

function monthOf({ day }: Count): string {
  return day.slice(0, 7);
}
