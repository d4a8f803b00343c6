import { fail, succeed, type Result } from '../result';
import { matchColumns, type ColumnMatch } from './match-columns';
import type { MergeInput, MergeProblem } from './merge-plan';
import { indexRows, indexStandingRows, type RowIndex, type StandingRows } from './row-keys';

/** How the columns and rows of base, workbook and new data belong together. */
export interface MatchedTables {
  readonly columns: ColumnMatch;
  readonly base: RowIndex;
  readonly theirs: RowIndex;
  readonly standing: StandingRows;
}

export function matchTables(input: MergeInput): Result<MatchedTables, MergeProblem> {
  const columns = matchColumns(input);
  if (!columns.ok) return columns;
  const base = indexRows(input.base);
  if (!base.ok) return fail({ kind: 'key-not-unique', of: 'base', row: base.error });
  const theirs = indexRows(input.theirs);
  if (!theirs.ok) return fail({ kind: 'key-not-unique', of: 'theirs', row: theirs.error });
  const key = input.base.primaryKey.flatMap((name) =>
    columns.value.compared.filter(({ field }) => field.name === name),
  );
  const standing = indexStandingRows(input.yours.values, key);
  return succeed({ columns: columns.value, base: base.value, theirs: theirs.value, standing });
}
