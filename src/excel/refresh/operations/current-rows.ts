import type { CurrentTable } from '../../../reference/merge/tables';
import type { Journal, WholeRow } from '../journal';
import { keyOf } from '../row-key';
import { entryAt, isFormula, type CellEntry } from './cell-entry';
import { filledDownFinder } from './filled-down';
import { RecordedFormulas } from './recorded-formulas';

/** How a row that a refresh writes stands: as it writes it, as it was, partly, or changed by somebody. */
export type RowState = 'written' | 'before' | 'between' | 'changed';

/** A table as it stands, read by the columns and keys of a journal. */
export interface CurrentRows {
  readonly table: CurrentTable;
  /** Where each column of the journal is now; undefined when it is not there. */
  readonly columns: readonly (number | undefined)[];
  /** Where the columns of the key are now; empty unless all are there. */
  readonly key: readonly number[];
  /** The row of a key; undefined when none has it, or several have and it is not said which of them. */
  readonly rowOf: (key: string, among?: number) => number | undefined;
  /** Formulas that the journal holds, by where its rows are now; undefined when it holds none. */
  readonly recorded: RecordedFormulas | undefined;
  /** Whether a cell holds what is recorded of it, but for what Excel rewrites in formulas. */
  readonly isAsRecorded: (recorded: CellEntry, now: CellEntry) => boolean;
  /** How a row that comes or goes stands. */
  readonly stateOf: (row: WholeRow, whenThere: RowState, whenAbsent: RowState) => RowState;
  /** Formulas of a row that came back which are still to be entered. */
  readonly blankFormulas: (row: WholeRow) => readonly BlankFormula[];
}

export interface BlankFormula {
  readonly row: number;
  readonly column: number;
  readonly entry: CellEntry;
  readonly key: string;
}

export function currentRows(journal: Journal, table: CurrentTable): CurrentRows {
  const places = new Map(table.headers.map((header, i) => [header.toLowerCase(), i]));
  const columns = journal.columns.map(
    ({ before, after }) =>
      places.get(after.toLowerCase()) ??
      (before === undefined ? undefined : places.get(before.toLowerCase())),
  );
  const present = journal.key.flatMap((number) => columns[number] ?? []);
  // Without the columns of its key no row can be told from another.
  const key = present.length === journal.key.length ? present : [];
  const index = indexOf(table, key);
  const rowOf = (name: string, among?: number) => {
    const rows = index.get(name) ?? [];
    return among === undefined && rows.length > 1 ? undefined : rows[among ?? 0];
  };
  const later = table.headers.map((_, i) => i).filter((i) => !columns.includes(i));
  const passing = new Set([...journal.added, ...journal.removed].map((row) => rowOf(row.key)));
  const isFilledDown = filledDownFinder(table, (row) => !passing.has(row), passing.size);
  const isBlank = (row: number, column: number) =>
    entryAt(table, row, column) === '' || isFilledDown(row, column);
  const recorded = recordedFormulas(journal, table, columns, key);
  const isAsRecorded = (entry: CellEntry, now: CellEntry) =>
    entry === now ||
    (isFormula(entry) && isFormula(now) && (recorded?.explains(entry, now) ?? false));
  const blankFormulas = (row: WholeRow) => {
    const at = rowOf(row.key);
    return row.entries.flatMap((entry, number): BlankFormula[] => {
      const column = columns[number];
      if (at === undefined || column === undefined || entry === null || !isFormula(entry))
        return [];
      return entryAt(table, at, column) === '' ? [{ row: at, column, entry, key: row.key }] : [];
    });
  };
  const stateOf: CurrentRows['stateOf'] = (row, whenThere, whenAbsent) => {
    const [at, ...others] = index.get(row.key) ?? [];
    if (at === undefined) return whenAbsent;
    if (others.length > 0) return 'changed';
    const asRecorded = row.entries.every((entry, number) => {
      const column = columns[number];
      if (column === undefined) return true;
      if (entry === null) return isBlank(at, column);
      const now = entryAt(table, at, column);
      if (isAsRecorded(entry, now)) return true;
      return isFormula(entry) && (now === '' || isFilledDown(at, column));
    });
    if (!asRecorded || !later.every((column) => isBlank(at, column))) return 'changed';
    return blankFormulas(row).length > 0 ? 'between' : whenThere;
  };
  return { table, columns, key, rowOf, recorded, isAsRecorded, stateOf, blankFormulas };
}

function recordedFormulas(
  { stood, removed, added, columns: recorded }: Journal,
  table: CurrentTable,
  columns: CurrentRows['columns'],
  key: readonly number[],
): RecordedFormulas | undefined {
  if (!stood || !table.at) return undefined;
  const going = new Set(removed.map((row) => row.key));
  const brought = recorded.filter(({ before }) => before === undefined);
  return new RecordedFormulas(stood, {
    at: table.at,
    keyAt: (row) => keyOf(table, row, key),
    columnOf: (number) => columns[number],
    goes: (name) => going.has(name),
    passing: { rows: added.length + removed.length, columns: brought.length },
  });
}

function indexOf(
  table: CurrentTable,
  key: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  if (key.length === 0) return index;
  table.values.forEach((_, row) => {
    const name = keyOf(table, row, key);
    const rows = index.get(name);
    if (rows) rows.push(row);
    else index.set(name, [row]);
  });
  return index;
}
