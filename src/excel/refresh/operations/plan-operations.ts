import { calculatedColumns } from '../../../reference/merge/calculated-columns';
import type { CurrentTable } from '../../../reference/merge/tables';
import type { Journal } from '../journal';
import { entryAt, isFormula, type CellEntry } from './cell-entry';
import { currentRows, type CurrentRows, type RowState } from './current-rows';
import { columnAfter, recordedFormulas, restoredFormulas, type PlacesAfter } from './kept-formulas';
import type { DeleteColumn, InsertColumn, RenameColumn, WriteOperation } from './operation';
import { planRows } from './plan-rows';
import { writeCells, type CellToWrite } from './write-cells';

/** Whether a refresh is carried out, or taken back. */
export type Direction = 'forward' | 'back';

/** What is to be done next to a table so that a refresh is carried out, or taken back. */
export interface OperationPlan {
  /** In their order. */
  readonly operations: readonly WriteOperation[];
  /** Nothing is left to do once they are done. Otherwise the table has to be read again. */
  readonly isLast: boolean;
  /** Of the rows that the refresh writes, by key. */
  readonly states: ReadonlyMap<string, RowState>;
  /** Rows, by key, with formulas that are not given back: changed since, or nothing says what they refer to now. */
  readonly left: readonly string[];
  /** Where the columns of the key are. */
  readonly key: readonly number[];
}

/**
 * Compares a table with a refresh's journal. Only what still is as the refresh wrote it, or as it was
 * before, is touched: so the same plan goes on where a refresh broke off, takes it back or does nothing.
 *
 * Columns come before the rows and go after them: rows of one width come and go, and what stands right
 * of the table comes back to where it was.
 */
export function planOperations(
  journal: Journal,
  table: CurrentTable,
  direction: Direction,
): OperationPlan {
  const rows = currentRows(journal, table);
  const states = rowStates(journal, rows);
  const columns = planColumns(journal, rows, direction);
  const cells = changedCells(journal, rows, direction, states, columns.leaving);
  const known = { states, key: rows.key, left: [] };
  if (columns.inserts.length > 0)
    return { ...known, operations: [...columns.renames, ...columns.inserts], isLast: false };

  const { inserts, deletes, formulas, rowOf } = planRows(
    rows,
    ...passingRows(journal, direction, states),
    filledColumns(journal, rows),
  );
  const values = cells.filter(({ entry }) => !isFormula(entry));
  const onRows = [...writeCells(values), ...inserts, ...deletes];
  const deletedColumns = columns.leaving.map((column): DeleteColumn => ({
    ...{ kind: 'delete-column', column },
  }));
  if (onRows.length > 0 && deletedColumns.length > 0)
    return { ...known, operations: [...columns.renames, ...onRows], isLast: false };

  // Formulas name cells by their addresses, so they are entered once all stands where it stood.
  const before = [...onRows, ...deletedColumns];
  const places: PlacesAfter = { rowOf, leaving: columns.leaving, operations: before };
  const unplaced = [
    ...formulas,
    ...blankFormulas(journal, rows, direction, states),
    ...cells.filter(({ entry }) => isFormula(entry)),
  ];
  const recorded = recordedFormulas(
    unplaced.map((cell) => ({ ...cell, row: rowOf(cell.key) ?? cell.row })),
    rows,
    places,
  );
  const restored = restoredFormulas(direction === 'back' ? journal.formulas : [], rows, places);
  const entered = [...recorded.cells, ...restored.cells].map((cell) => ({
    ...cell,
    column: columnAfter(cell.column, columns.leaving),
  }));
  const operations = [...columns.renames, ...before, ...writeCells(entered)];
  return { ...known, operations, isLast: true, left: [...recorded.left, ...restored.left] };
}

/** Whether nothing is left to do in the table. */
export function isDone({ operations }: OperationPlan): boolean {
  return operations.length === 0;
}

/** Rows, by key, that somebody changed meanwhile: they are left as they are. */
export function changedRows({ states }: Pick<OperationPlan, 'states'>): readonly string[] {
  return [...states].flatMap(([key, state]) => (state === 'changed' ? [key] : []));
}

function rowStates({ added, removed }: Journal, rows: CurrentRows): Map<string, RowState> {
  return new Map([
    ...added.map((row) => [row.key, rows.stateOf(row, 'written', 'before')] as const),
    ...removed.map((row) => [row.key, rows.stateOf(row, 'before', 'written')] as const),
  ]);
}

/** Rows that come, that go, and that are no landmarks for others. */
function passingRows(
  { added, removed }: Journal,
  direction: Direction,
  states: ReadonlyMap<string, RowState>,
) {
  const [mayCome, mayGo] = direction === 'forward' ? [added, removed] : [removed, added];
  const absent = direction === 'forward' ? 'before' : 'written';
  const coming = mayCome.filter(({ key }) => states.get(key) === absent);
  const leaving = mayGo.filter(({ key }) => [absent, 'between'].includes(states.get(key) ?? ''));
  return [coming, leaving, [...added, ...leaving]] as const;
}

/** Formulas of rows that came back in a request before. */
function blankFormulas(
  { removed }: Journal,
  rows: CurrentRows,
  direction: Direction,
  states: ReadonlyMap<string, RowState>,
): CellToWrite[] {
  if (direction === 'forward') return [];
  const unended = removed.filter(({ key }) => states.get(key) === 'between');
  return unended
    .flatMap((row) => rows.blankFormulas(row))
    .map((cell) => ({ ...cell, asRead: { row: cell.row, column: cell.column } }));
}

/** Cells of rows that stay, where they stand; the state of each such row is noted in `states`. */
function changedCells(
  { changed }: Journal,
  { rowOf, columns, table, isAsRecorded }: CurrentRows,
  direction: Direction,
  states: Map<string, RowState>,
  leaving: readonly number[],
): CellToWrite[] {
  const [then, now] = direction === 'forward' ? ([2, 1] as const) : ([1, 2] as const);
  const [from, to] =
    direction === 'forward' ? (['before', 'written'] as const) : (['written', 'before'] as const);
  return changed.flatMap(({ key, edits }) => {
    const row = rowOf(key);
    const found = edits.map((edit): { state: RowState; cell?: CellToWrite } => {
      const column = columns[edit[0]];
      // A column that the refresh brings is not there yet, or not any more.
      if (row === undefined || column === undefined) return { state: absentCell(edit[1]) };
      const entry = entryAt(table, row, column);
      if (isAsRecorded(edit[then], entry)) return { state: to };
      if (!isAsRecorded(edit[now], entry)) return { state: 'changed' };
      if (leaving.includes(column)) return { state: from };
      const asRead = { row, column };
      return { state: from, cell: { row, column, entry: edit[then], key, asRead } };
    });
    states.set(key, row === undefined ? 'changed' : together(found.map(({ state }) => state)));
    return found.flatMap(({ cell }) => cell ?? []);
  });
}

function absentCell(before: CellEntry): RowState {
  return before === '' ? 'before' : 'changed';
}

function together(cells: readonly RowState[]): RowState {
  if (cells.includes('changed')) return 'changed';
  const [first = 'before'] = cells;
  return cells.every((each) => each === first) ? first : 'between';
}

interface ColumnPlan {
  readonly renames: readonly RenameColumn[];
  /** From the right, so that those further left stay where they were read. */
  readonly inserts: readonly InsertColumn[];
  /** From the right. */
  readonly leaving: readonly number[];
}

function planColumns(journal: Journal, rows: CurrentRows, direction: Direction): ColumnPlan {
  const { headers, values } = rows.table;
  const forward = direction === 'forward';
  const at = (header: string) =>
    headers.findIndex((each) => each.toLowerCase() === header.toLowerCase());
  const brought = journal.columns.flatMap((column, number) =>
    column.before === undefined ? [{ ...column, number }] : [],
  );
  const absent = brought.filter(({ number }) => forward && rows.columns[number] === undefined);
  return {
    renames: journal.columns.flatMap(({ before, after }, number): RenameColumn[] => {
      const column = rows.columns[number];
      const header = forward ? after : before;
      if (column === undefined || header === undefined || headers[column] === header) return [];
      return [{ kind: 'rename-column', column, header }];
    }),
    inserts: absent.toReversed().map(({ after, left, numberFormat }, i): InsertColumn => {
      const column = at(left ?? '') + 1;
      return {
        ...{ kind: 'insert-column', column, atEnd: column === headers.length + i, header: after },
        entries: values.map(() => ''),
        ...(numberFormat !== undefined && { formats: values.map(() => numberFormat) }),
      };
    }),
    leaving: brought
      .flatMap(({ number }) => {
        const column = rows.columns[number];
        return forward || column === undefined || !onlyOurs(journal, rows, number) ? [] : [column];
      })
      .sort((a, b) => b - a),
  };
}

/** Whether a column that the refresh brought holds nothing but what it wrote. */
function onlyOurs(journal: Journal, { table, columns, rowOf }: CurrentRows, number: number) {
  const column = columns[number] ?? 0;
  const written = new Map<number | undefined, CellEntry | null>();
  for (const { key, edits } of journal.changed)
    for (const [at, , after] of edits) if (at === number) written.set(rowOf(key), after);
  for (const { key, entries } of journal.added) written.set(rowOf(key), entries[number] ?? null);
  return table.values.every((_, row) => {
    const entry = entryAt(table, row, column);
    return entry === '' || entry === written.get(row);
  });
}

/** Columns whose formula rows take that come: as noted, and calculated ones that came later. */
function filledColumns(
  { filled, added, removed }: Journal,
  { table, columns, rowOf }: CurrentRows,
): readonly number[] {
  const passing = new Set([...added, ...removed].map(({ key }) => rowOf(key)));
  const later = table.headers.map((_, i) => i).filter((i) => !columns.includes(i));
  const calculated = calculatedColumns(table, later, (row) => passing.has(row));
  return [
    ...filled.flatMap((number) => columns[number] ?? []),
    ...calculated.map(({ column }) => column),
  ];
}
