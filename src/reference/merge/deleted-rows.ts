import type { MatchedTables } from './match-tables';

/**
 * The rows of the base that the new data still have and the workbook no longer has: the analyst
 * deleted them, or emptied their keys. A key that stands in several rows is not a deleted one.
 */
export function deletedRows({ rows }: Pick<MatchedTables, 'rows'>): readonly number[] {
  const repeated = new Set(rows.repeated.map((found) => found.base));
  return rows.base.yours.flatMap((yours, row) =>
    yours === undefined && rows.base.theirs[row] !== undefined && !repeated.has(row) ? [row] : [],
  );
}
