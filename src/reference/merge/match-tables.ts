import { succeed, type Result } from '../result';
import { matchColumns, type ColumnMatch } from './match-columns';
import { matchRows, type MatchedRows } from './match-rows';
import type { MergeInput, MergeProblem } from './merge-plan';

/** How the columns and rows of base, workbook and new data belong together. */
export interface MatchedTables {
  readonly columns: ColumnMatch;
  readonly rows: MatchedRows;
}

export function matchTables(input: MergeInput): Result<MatchedTables, MergeProblem> {
  const columns = matchColumns(input);
  if (!columns.ok) return columns;
  const key = input.base.primaryKey.flatMap((name) =>
    columns.value.compared.filter(({ field }) => field.name === name),
  );
  const rows = matchRows(input, key);
  return rows.ok ? succeed({ columns: columns.value, rows: rows.value }) : rows;
}
