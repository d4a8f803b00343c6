import { headerOf } from '../column-header';
import type { Cell, Field } from '../edition/edition';
import type { Conflict } from './conflicts';
import type { MergePlan } from './merge-plan';
import type { SourcedTable } from './tables';

/** A column of the next base: from where it takes its cells in the new data and in the last base. */
interface BaseColumn {
  readonly field: Field;
  readonly theirs: number | undefined;
  readonly base: number | undefined;
}

/** Cells that the next base keeps from the last one, by the row in the workbook and the field's name. */
type OldCells = ReadonlyMap<number, ReadonlyMap<string, Cell>>;

/**
 * The base of the next refresh: the new data, but for what this one did not merge. That keeps the
 * last base: conflicts left open, so that they are asked again; rows that are deleted or whose key
 * is emptied or repeated, and columns that are renamed, so that they are brought up to date and not
 * taken for edits once they are back.
 */
export function nextBase(plan: MergePlan, open: readonly Conflict[]): SourcedTable {
  const { base, theirs } = plan.input;
  const columns = baseColumns(plan);
  const fromBase = (row: readonly Cell[]) => columns.map((column) => cellAt(row, column.base));
  const fromTheirs = mergedRows(columns, theirs.fields.length);
  const old = oldCells(open);
  const waiting = new Set(
    open.flatMap((conflict) =>
      conflict.kind === 'unusual-rows' ? conflict.rows.map(({ cells }) => cells) : [],
    ),
  );
  const places = plan.matched.rows;
  const repeated = new Set(places.repeated.map((found) => found.theirs));
  const rows: (readonly Cell[])[] = [];
  theirs.rows.forEach((after, row) => {
    const [yours, inserted] = [places.theirs.yours[row], places.theirs.base[row]];
    const before = inserted === undefined ? undefined : base.rows[inserted];
    if (yours === undefined && before) rows.push(fromBase(before));
    else if (!waiting.has(after) && !repeated.has(row))
      rows.push(withOld(fromTheirs(after, before), columns, old.get(yours ?? -1)));
  });
  base.rows.forEach((before, row) => {
    const yours = places.base.yours[row];
    if (places.base.theirs[row] === undefined && (yours === undefined || old.has(yours)))
      rows.push(fromBase(before));
  });
  return { fields: columns.map(({ field }) => field), primaryKey: theirs.primaryKey, rows };
}

function withOld(
  row: readonly Cell[],
  columns: readonly BaseColumn[],
  old: ReadonlyMap<string, Cell> | undefined,
): readonly Cell[] {
  if (!old) return row;
  return columns.map(({ field }, i) => {
    const kept = old.get(field.name);
    return kept === undefined ? (row[i] ?? null) : kept;
  });
}

/** The fields of the new data as they are headed in the workbook, but for those left out of it. */
function baseColumns({ input, columns, headers }: MergePlan): readonly BaseColumn[] {
  return columns.flatMap(({ field, column }, theirs): BaseColumn[] => {
    const base = input.base.fields.findIndex(({ name }) => name === field.name);
    const before = input.base.fields[base];
    if (!before) return column === 'new' ? [{ field, theirs, base: undefined }] : [];
    if (column === 'absent') return [{ field: before, theirs: undefined, base }];
    const headed =
      headerOf(field) === headerOf(before) || headers.some((header) => header.field === field);
    return [{ field: headed ? field : { ...before, type: field.type }, theirs, base }];
  });
}

function cellAt(row: readonly Cell[] | undefined, place: number | undefined): Cell {
  return (place === undefined ? null : row?.[place]) ?? null;
}

/** Makes a row of the next base: the new data's cells, and the last base's where a column was not merged. */
function mergedRows(columns: readonly BaseColumn[], fieldCount: number) {
  const alike = columns.length === fieldCount && columns.every(({ theirs }, i) => theirs === i);
  return (after: readonly Cell[], before: readonly Cell[] | undefined): readonly Cell[] =>
    alike
      ? after
      : columns.map(({ theirs, base }) =>
          theirs === undefined ? cellAt(before, base) : cellAt(after, theirs),
        );
}

/** What conflicts that were left open keep: a row that is gone is named, and keeps all its cells. */
function oldCells(open: readonly Conflict[]): OldCells {
  const old = new Map<number, Map<string, Cell>>();
  const keep = (row: number, cells: readonly [string, Cell][]) =>
    old.set(row, new Map([...(old.get(row) ?? []), ...cells]));
  for (const conflict of open) {
    if (conflict.kind === 'cell')
      keep(conflict.edit.row, [[conflict.edit.field.name, conflict.edit.base]]);
    if (conflict.kind === 'gone') keep(conflict.row, []);
    if (conflict.kind === 'unusual-change')
      keep(
        conflict.change.row,
        conflict.change.cells.map(({ field, from }) => [field.name, from]),
      );
  }
  return old;
}
