import type { StandingTable } from '../../reference/merge/tables';
import { formulaSteps } from './kept-formulas';
import { alike, entryAt, type Entry } from './entries';
import type { Journal } from './journal';
import { standingRows, type StandingRows } from './standing-rows';
import { sequenceOf, type Run } from './row-sequence';

/** Whether a refresh is carried out, or taken back. */
export type Direction = 'forward' | 'back';

/** How a row that a refresh writes stands: as it writes it, as it was, partly, or changed by somebody. */
export type RowStands = 'written' | 'before' | 'between' | 'changed';

/** What has to be done to a table so that a refresh is carried out, or taken back. */
export interface Steps {
  /** Columns to be put in, as they are to stand from left to right. */
  readonly newColumns: readonly { readonly column: number; readonly at: number }[];
  /** Columns to be taken out, from right to left. */
  readonly goneColumns: readonly number[];
  readonly headers: readonly { readonly at: number; readonly text: string }[];
  /** Rows to be put in, from the top. */
  readonly runs: readonly Run[];
  /** Rows to be taken out once the others are in, from the bottom. */
  readonly gone: readonly { readonly at: number; readonly key: string }[];
  /** Cells to be written once rows have come and gone. */
  readonly cells: readonly CellStep[];
  readonly stands: ReadonlyMap<string, RowStands>;
}

export interface CellStep {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
  readonly key: string;
}

/**
 * Compares a table with a refresh's journal. Only what still is as the refresh wrote it, or as it was
 * before, is touched: so the same steps go on where a refresh broke off, take it back or do nothing.
 */
export function stepsTo(journal: Journal, table: StandingTable, direction: Direction): Steps {
  const rows = standingRows(journal, table);
  const [coming, going] =
    direction === 'forward' ? [journal.added, journal.removed] : [journal.removed, journal.added];
  const stands = new Map<string, RowStands>();
  const blanks = brokenOffCells(journal, rows);
  const waiting = new Set(blanks.map(({ key }) => key));
  for (const row of journal.added) {
    const there = waiting.has(row.key) ? 'between' : 'written';
    stands.set(row.key, rows.stands(row, there, 'before'));
  }
  for (const row of journal.removed) stands.set(row.key, rows.stands(row, 'before', 'written'));

  const absent = direction === 'forward' ? 'before' : 'written';
  const stand = (key: string) => stands.get(key);
  const missing = coming.filter(({ key }) => stand(key) === absent);
  const leaving = going.filter(({ key }) => [absent, 'between'].includes(stand(key) ?? ''));
  const sequence = sequenceOf(journal, rows, missing, leaving);
  const cells = changedCells(journal, rows, direction, stands, sequence.rowAfter);
  return {
    ...columnSteps(journal, table, rows, direction),
    runs: sequence.runs,
    gone: sequence.gone,
    cells: [
      ...sequence.formulas,
      ...cells,
      ...(direction === 'forward' ? blanks : []).flatMap((cell) =>
        stand(cell.key) === 'between' ? [{ ...cell, row: sequence.rowAfter(cell.row) }] : [],
      ),
      ...(direction === 'back' ? formulaSteps(journal, rows, sequence.rowAfter) : []),
    ],
    stands,
  };
}

/** Whether nothing is left to do in the table. */
export function isDone(steps: Steps): boolean {
  const { newColumns, goneColumns, headers, runs, gone, cells } = steps;
  return [newColumns, goneColumns, headers, runs, gone, cells].every((list) => list.length === 0);
}

/** Rows, by key, that somebody changed meanwhile: they are left as they are. */
export function leftBy({ stands }: Steps): readonly string[] {
  return [...stands].flatMap(([key, each]) => (each === 'changed' ? [key] : []));
}

function changedCells(
  { changed }: Journal,
  { rowOf, columns, table }: StandingRows,
  direction: Direction,
  stands: Map<string, RowStands>,
  rowAfter: (row: number) => number,
): CellStep[] {
  return changed.flatMap(({ key, edits }) => {
    const row = rowOf(key);
    const found = edits.map(([number, before, after]) => {
      const column = columns[number];
      // A column that the refresh brings is not there yet, or not any more.
      if (row === undefined || column === undefined) return { stands: absentCell(before) };
      const entry = entryAt(table, row, column);
      const [now, then] = direction === 'forward' ? [before, after] : [after, before];
      const [from, to] = direction === 'forward' ? asStands : [...asStands].reverse();
      if (entry === then) return { stands: to };
      if (!alike(entry, now)) return { stands: 'changed' as const };
      return { stands: from, step: { row: rowAfter(row), column, entry: then, key } };
    });
    stands.set(key, row === undefined ? 'changed' : together(found.map((each) => each.stands)));
    return found.flatMap(({ step }) => step ?? []);
  });
}

/**
 * Cells of rows that the refresh added, still to be written: blank in a column that it brought, since
 * an undo that took the column out broke off before it took out the row.
 */
function brokenOffCells(
  { added, columns }: Journal,
  { rowOf, columns: places, table }: StandingRows,
): CellStep[] {
  return added.flatMap(({ key, entries }) => {
    const row = rowOf(key);
    return entries.flatMap((entry, number): CellStep[] => {
      const column = columns[number]?.before === undefined ? places[number] : undefined;
      if (row === undefined || column === undefined || entry === null || entry === '') return [];
      return entryAt(table, row, column) === '' ? [{ row, column, entry, key }] : [];
    });
  });
}

const asStands: [RowStands, RowStands] = ['before', 'written'];

function absentCell(before: Entry): RowStands {
  return before === '' ? 'before' : 'changed';
}

function together(cells: readonly (RowStands | undefined)[]): RowStands {
  if (cells.includes('changed')) return 'changed';
  const [first = 'before'] = cells;
  return cells.every((each) => each === first) ? first : 'between';
}

function columnSteps(
  journal: Journal,
  { headers }: StandingTable,
  rows: StandingRows,
  direction: Direction,
): Pick<Steps, 'newColumns' | 'goneColumns' | 'headers'> {
  const forward = direction === 'forward';
  const brought = journal.columns.flatMap(({ before }, number) =>
    before === undefined ? [number] : [],
  );
  const at = (header: string) =>
    headers.findIndex((each) => each.toLowerCase() === header.toLowerCase());
  return {
    newColumns: brought
      .filter((number) => forward && rows.columns[number] === undefined)
      .map((column) => ({ column, at: at(journal.columns[column]?.left ?? '') + 1 })),
    goneColumns: brought
      .flatMap((number) => {
        const column = rows.columns[number];
        return forward || column === undefined || !onlyOurs(journal, rows, number) ? [] : [column];
      })
      .sort((a, b) => b - a),
    headers: journal.columns.flatMap(({ before, after }, number) => {
      const column = rows.columns[number];
      const text = forward ? after : before;
      if (column === undefined || text === undefined || headers[column] === text) return [];
      return [{ at: column, text }];
    }),
  };
}

/** Whether a column that the refresh brought holds nothing but what it wrote. */
function onlyOurs(journal: Journal, { table, columns, rowOf }: StandingRows, number: number) {
  const column = columns[number] ?? 0;
  const written = new Map<number | undefined, Entry | null>();
  for (const { key, edits } of journal.changed)
    for (const [at, , after] of edits) if (at === number) written.set(rowOf(key), after);
  for (const { key, entries } of journal.added) written.set(rowOf(key), entries[number] ?? null);
  return table.values.every((_, row) => {
    const entry = entryAt(table, row, column);
    return entry === '' || entry === written.get(row);
  });
}
