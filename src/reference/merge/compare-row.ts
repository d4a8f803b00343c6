import type { Cell } from '../edition/edition';
import type { CellChange, Edit } from './changes';
import type { ComparedColumn, InsertedColumn } from './match-columns';
import { isLower } from './running-totals';
import { isFormula, matcherOf, sameSourced, standingCell } from './standing-values';
import type { RowKey, CurrentTable } from './tables';

/** A cell that analyst and new data changed differently. */
export interface ContestedCell {
  readonly edit: Edit;
  readonly theirs: Cell;
  readonly correction: boolean;
}

/** What the new data do to one row, cell by cell. */
export interface RowComparison {
  readonly changes: readonly CellChange[];
  readonly contested: readonly ContestedCell[];
  /** Cells that the analyst changed and the new data did not, or not otherwise. */
  readonly kept: readonly Edit[];
}

/** A row that is in the workbook and in the new data. */
export interface MatchedRow {
  readonly row: number;
  readonly key: RowKey;
  /** Undefined when analyst and new data both added the row: it then was empty in every column. */
  readonly base: readonly Cell[] | undefined;
  readonly theirs: readonly Cell[];
}

/** Compares rows cell by cell, by the table of truth: base, workbook, new data. */
export interface RowComparer {
  /** Whether analyst or new data changed anything: asked of every row, and so it makes nothing. */
  readonly differs: (
    row: number,
    base: readonly Cell[] | undefined,
    theirs: readonly Cell[],
  ) => boolean;
  readonly compare: (matched: MatchedRow) => RowComparison;
}

export function rowComparer(
  { values, formulas }: CurrentTable,
  compared: readonly ComparedColumn[],
): RowComparer {
  const columns = compared.map((column) => ({
    ...column,
    isBase: matcherOf(column.baseField),
    isTheirs: matcherOf(column.field),
  }));
  const differs: RowComparer['differs'] = (row, base, theirs) => {
    const cells = values[row] ?? [];
    const written = formulas[row] ?? [];
    for (const { base: at, theirs: to, column, isBase } of columns) {
      const value = cells[column] ?? '';
      const before = base?.[at] ?? null;
      if (!sameSourced(before, theirs[to] ?? null)) return true;
      if (isFormula(written[column], value) || !isBase(value, before)) return true;
    }
    return false;
  };
  const compare: RowComparer['compare'] = ({ row, key, base, theirs }) => {
    const changes: CellChange[] = [];
    const contested: ContestedCell[] = [];
    const kept: Edit[] = [];
    const cells = values[row] ?? [];
    const written = formulas[row] ?? [];
    for (const { base: at, theirs: to, column, field, isBase, isTheirs } of columns) {
      const value = cells[column] ?? '';
      const before = base?.[at] ?? null;
      const after = theirs[to] ?? null;
      const changed = !sameSourced(before, after);
      const edited = isFormula(written[column], value) || !isBase(value, before);
      if (!changed && !edited) continue;
      const correction = field.cumulative === true && isLower(before, after);
      if (!edited) {
        changes.push({ column, field, from: before, to: after, correction });
        continue;
      }
      const yours = standingCell(value, written[column]);
      const edit = { row, key, column, field, base: before, yours };
      if (changed && !isTheirs(value, after)) contested.push({ edit, theirs: after, correction });
      else if (yours.formula !== undefined || !changed) kept.push(edit);
    }
    return { changes, contested, kept };
  };
  return { differs, compare };
}

/** Finds the cells that the analyst changed in a row that the new data no longer have. */
export function editsFinder(
  standing: CurrentTable,
  compared: readonly ComparedColumn[],
): (row: number, key: RowKey, base: readonly Cell[]) => Edit[] {
  const changedIn = changedColumns(standing, compared);
  return (row, key, base) =>
    changedIn(row, base).map(({ column, field, base: at }) => {
      const yours = standingCell(
        standing.values[row]?.[column] ?? '',
        standing.formulas[row]?.[column],
      );
      return { row, key, column, field, base: base[at] ?? null, yours };
    });
}

/** Finds the columns in which a row no longer holds what was inserted. */
export function changedColumns<Column extends InsertedColumn>(
  { values, formulas }: CurrentTable,
  inserted: readonly Column[],
): (row: number, base: readonly Cell[]) => readonly Column[] {
  const columns = inserted.map((column) => ({ column, isBase: matcherOf(column.baseField) }));
  return (row, base) =>
    columns.flatMap(({ column, isBase }) => {
      const value = values[row]?.[column.column] ?? '';
      const isFormulaNow = isFormula(formulas[row]?.[column.column], value);
      return !isFormulaNow && isBase(value, base[column.base] ?? null) ? [] : [column];
    });
}
