import type { MatchedTables } from './match-tables';

/**
 * The rows of the base that the new data still have and the analyst deleted. A key that was emptied,
 * or that stands in several rows, is not a deleted one.
 */
export function deletedRows({
  rows,
  emptied,
}: Pick<MatchedTables, 'rows' | 'emptied'>): readonly number[] {
  const repeated = new Set(rows.repeated.map((found) => found.base));
  return rows.base.yours.flatMap((yours, row) =>
    yours === undefined &&
    rows.base.theirs[row] !== undefined &&
    !repeated.has(row) &&
    !emptied.has(row)
      ? [row]
      : [],
  );
}
