import type { NewColumn } from './changes';
import type { MatchedTables } from './match-tables';
import type { MergeInput } from './merge-plan';

/** The columns that the new data bring, after the last sourced one in the workbook. */
export function newColumns(
  { theirs }: MergeInput,
  { columns, theirs: index, standing }: MatchedTables,
): readonly NewColumn[] {
  const before = Math.max(...columns.compared.map(({ column }) => column)) + 1;
  return columns.columns.flatMap(({ field, column }, i): NewColumn[] => {
    if (column !== 'new') return [];
    const cells = standing.keys.map((key) => {
      const row = key !== undefined && standing.index.has(key) ? index.get(key) : undefined;
      return row === undefined ? null : (theirs.rows[row]?.[i] ?? null);
    });
    return [{ field, before, cells }];
  });
}
