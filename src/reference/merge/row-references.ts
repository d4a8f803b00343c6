import { isTo, partsOf } from './cell-references';
import type { StandingTable } from './tables';

/** Rows of a table, from 0, that a formula refers to together: the same one twice for a single cell. */
export interface RowReference {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds which rows of its own table a formula refers to, by their addresses: those that Excel
 * rewrites, or makes #REF!, when rows of the table go. None without the table's place.
 */
export function rowReferencesFinder({
  at,
  headers,
  values,
}: StandingTable): (formula: string) => readonly RowReference[] {
  if (!at) return () => [];
  const columns = new Set(headers.map((_, column) => lettersOf(at.column + column)));
  return (formula) => {
    const found: RowReference[] = [];
    for (const part of partsOf(formula)) {
      if (typeof part === 'string' || !isTo(at.sheet, part)) continue;
      const { from, to = from } = part;
      if (!columns.has(from.column) || !columns.has(to.column)) continue;
      const [a, b] = [from.row - 1 - at.row, to.row - 1 - at.row];
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      if (last >= 0 && first < values.length) found.push({ first, last });
    }
    return found;
  };
}

/** "A" for 0, "AA" for 26. */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}
