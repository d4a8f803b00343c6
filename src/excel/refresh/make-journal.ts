import { headerOf } from '../../reference/column-header';
import type { Cell } from '../../reference/edition/edition';
import type { AddedRow, NewColumn } from '../../reference/merge/changes';
import type { SettledMerge } from '../../reference/merge/merge-plan';
import type { CurrentTable } from '../../reference/merge/tables';
import { excelValue, numberFormatIn, numberFormatOf } from '../tables/table-cells';
import { entryAt, isFormula, type CellEntry } from './operations/cell-entry';
import { keptFormulas } from './operations/kept-formulas';
import { referredRows, sharedKey, type RecordedPlace } from './operations/recorded-formulas';
import type { ChangedRow, Journal, JournalColumn, KeptFormula, WholeRow } from './journal';
import { keyOf } from './row-key';

/**
 * All that a settled merge writes, and all that it writes over.
 * @param formats number formats of the rows that are removed
 */
export function makeJournal(
  { id, from, to }: Pick<Journal, 'id' | 'from' | 'to'>,
  table: CurrentTable,
  settled: SettledMerge,
  formats: ReadonlyMap<number, readonly string[]>,
): Journal {
  const key = keyColumns(settled);
  const keys = table.values.map((_, row) => keyOf(table, row, key));
  const times = timesOf(keys);
  const place = placeFinder(keys, times, settled);
  const added = settled.added.map((row) => addedRow(row, settled, table, key, place));
  const removed = settled.removed.map(({ row }): WholeRow => {
    const codes = formats.get(row);
    return {
      key: keyOf(table, row, key),
      ...place(row),
      entries: columnsAfter(table, settled).map((_, column) => entryAt(table, row, column)),
      ...(codes && { formats: codes }),
    };
  });
  const going = new Set(settled.removed.map(({ row }) => row));
  const formulas = keptFormulas(table, going, (row) => nameOf(row, keys, times));
  const changed = changedRows(table, settled, key);
  const recorded = [
    ...formulas.map(({ formula }) => formula),
    ...removed.flatMap(({ entries }) => entries),
    ...changed.flatMap(({ edits }) => edits.map(([, before]) => before)),
  ].filter((entry) => entry !== null && isFormula(entry));
  const stood = placeOf(table, recorded, going, keys, times);
  return {
    ...{ id, from, to, key, added, removed, formulas, changed },
    columns: columnsAfter(table, settled),
    filled: settled.filled.map(({ column }) => column),
    ...(stood && { stood }),
  };
}

function placeOf(
  table: CurrentTable,
  formulas: readonly string[],
  going: ReadonlySet<number>,
  names: Names,
  times: Times,
): RecordedPlace | undefined {
  const { at, headers, values } = table;
  if (!at || formulas.length === 0) return undefined;
  const rows = referredRows(formulas, at, values.length, (row) => going.has(row));
  const [height, columns] = [values.length, headers.length];
  const keys = rows.map((row) => {
    const name = names[row] ?? '';
    return [row, times.get(name) === 1 ? name : sharedKey] as const;
  });
  return { ...at, rows: height, columns, keys };
}

function keyColumns({ columns, base }: SettledMerge): readonly number[] {
  return base.primaryKey.flatMap((name) => {
    const column = columns.find(({ field }) => field.name === name)?.column;
    return typeof column === 'number' ? [column] : [];
  });
}

function columnsAfter(
  { headers }: CurrentTable,
  { headers: reworded, newColumns }: SettledMerge,
): readonly JournalColumn[] {
  const after = (column: number) =>
    reworded.find((change) => change.column === column)?.to ?? headers[column] ?? '';
  const standing = headers.map((before, column) => ({ before, after: after(column) }));
  return [...standing, ...newColumns.map((column) => newColumn(column, after))];
}

function newColumn({ field, before }: NewColumn, after: (column: number) => string): JournalColumn {
  const numberFormat = numberFormatOf(field);
  return {
    after: headerOf(field),
    ...(before > 0 && { left: after(before - 1) }),
    ...(numberFormat !== 'General' && { numberFormat }),
  };
}

/** Where a row of the table as it stands is, in words that last while others come and go. */
function placeFinder(keys: Names, times: Times, { removed }: SettledMerge) {
  const going = new Set(removed.map(({ row }) => row));
  return (place: number): Pick<WholeRow, 'above' | 'past'> => {
    let row = place - 1;
    let past = 0;
    while (row >= 0 && (going.has(row) || times.get(keys[row] ?? '') !== 1)) {
      if (!going.has(row)) past += 1;
      row -= 1;
    }
    const above = keys[row];
    return { ...(above !== undefined && { above }), past };
  };
}

/** The keys of all rows, and how often each is there. */
type Names = readonly string[];
type Times = ReadonlyMap<string, number>;

/** Rows with one key are told by their order too. */
function nameOf(row: number, keys: Names, times: Times): Pick<KeptFormula, 'key' | 'among'> {
  const key = keys[row] ?? '';
  if (times.get(key) === 1) return { key };
  return { key, among: keys.slice(0, row).filter((each) => each === key).length };
}

function timesOf(keys: Names): Times {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

function addedRow(
  { before, cells }: AddedRow,
  settled: SettledMerge,
  table: CurrentTable,
  key: readonly number[],
  place: ReturnType<typeof placeFinder>,
): WholeRow {
  const entries: (CellEntry | null)[] = columnsAfter(table, settled).map(() => null);
  settled.columns.forEach(({ field, column }, i) => {
    const cell = cells[i] ?? null;
    if (column === 'absent') return;
    const at = column === 'new' ? newAt(field.name, settled, table) : column;
    entries[at] = excelValue(field, cell);
  });
  const formats = otherFormats(settled, table, before, cells);
  return {
    ...{ key: JSON.stringify(key.map((column) => entries[column])), ...place(before), entries },
    ...(formats.some((code) => code !== null) && { formats }),
  };
}

/** A new row gets the looks of the row above; a figure of another unit has number formats of its own. */
function otherFormats(
  { columns }: SettledMerge,
  { headers, values }: CurrentTable,
  before: number,
  cells: readonly Cell[],
): readonly (string | null)[] {
  const formats: (string | null)[] = headers.map(() => null);
  const beside = values[Math.max(0, before - 1)];
  if (!beside) return formats;
  const fields = columns.map(({ field }) => field);
  const standing = columns.map(({ column }) =>
    typeof column === 'number' ? beside[column] : undefined,
  );
  columns.forEach(({ column }, i) => {
    const code = numberFormatIn(fields, i, cells);
    if (typeof column === 'number' && code !== numberFormatIn(fields, i, standing))
      formats[column] = code;
  });
  return formats;
}

function newAt(name: string, { newColumns }: SettledMerge, { headers }: CurrentTable): number {
  return headers.length + newColumns.findIndex(({ field }) => field.name === name);
}

function changedRows(
  table: CurrentTable,
  { changed, newColumns, removed }: SettledMerge,
  key: readonly number[],
): readonly ChangedRow[] {
  const edits = new Map<number, (readonly [number, CellEntry, CellEntry])[]>();
  const add = (row: number, column: number, before: CellEntry, after: CellEntry) => {
    if (before !== after) edits.set(row, [...(edits.get(row) ?? []), [column, before, after]]);
  };
  for (const { row, cells } of changed)
    for (const { column, field, to } of cells)
      add(row, column, entryAt(table, row, column), excelValue(field, to));
  const going = new Set(removed.map(({ row }) => row));
  newColumns.forEach(({ field, cells }, i) => {
    cells.forEach((cell: Cell, row) => {
      if (!going.has(row)) add(row, table.headers.length + i, '', excelValue(field, cell));
    });
  });
  return [...edits]
    .sort(([a], [b]) => a - b)
    .map(([row, of]) => ({ key: keyOf(table, row, key), edits: of }));
}
