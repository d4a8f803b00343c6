import type { NewColumn } from './changes';
import type { MatchedTables } from './match-tables';
import type { MergeInput } from './merge-input';

/** The columns that the new data bring, after the last sourced one in the workbook. */
export function newColumns(
  { theirs }: MergeInput,
  { columns, rows }: MatchedTables,
): readonly NewColumn[] {
  const before = Math.max(...columns.compared.map(({ column }) => column)) + 1;
  return columns.columns.flatMap(({ field, column }, i): NewColumn[] => {
    if (column !== 'new') return [];
    const cells = rows.yours.theirs.map((row) => theirs.rows[row ?? -1]?.[i] ?? null);
    return [{ field, before, cells }];
  });
}
