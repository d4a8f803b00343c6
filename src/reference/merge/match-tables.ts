import { fail, succeed, type Result } from '../result';
import { emptiedKeys } from './emptied-keys';
import { keysElsewhere } from './exchanged-headers';
import { matchColumns, type ColumnMatch } from './match-columns';
import { matchRows, type MatchedRows } from './match-rows';
import type { MergeInput, MergeProblem } from './merge-input';

/** How the columns and rows of base, workbook and new data belong together. */
export interface MatchedTables {
  readonly columns: ColumnMatch;
  readonly rows: MatchedRows;
  /** Rows of the base whose key the analyst emptied, and their rows in the workbook. */
  readonly emptied: ReadonlyMap<number, number>;
}

export function matchTables(input: MergeInput): Result<MatchedTables, MergeProblem> {
  const columns = matchColumns(input);
  if (!columns.ok) return columns;
  const key = input.base.primaryKey.flatMap((name) =>
    columns.value.compared.filter(({ field }) => field.name === name),
  );
  const rows = matchRows(input, key);
  if (!rows.ok) return rows;
  const elsewhere = keysElsewhere(input, key, rows.value);
  if (elsewhere) return fail({ kind: 'key-elsewhere', ...elsewhere });
  const emptied = emptiedKeys(input, columns.value.compared, rows.value);
  return succeed({ columns: columns.value, rows: rows.value, emptied });
}
