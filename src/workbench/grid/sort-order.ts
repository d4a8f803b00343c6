import type { CellValue } from './cells';
import { isErrorName } from './error-values';

/** A column to sort by, and which way. */
export interface SortKey {
  /** Zero-based column of the rows. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Numbers, then text, then FALSE and TRUE, then errors; blank cells come last whichever way. */
const RANKS = { number: 0, text: 1, boolean: 2, error: 3, blank: 4 } as const;

function rankOf(value: CellValue): number {
  if (typeof value === 'number') return RANKS.number;
  if (typeof value === 'boolean') return RANKS.boolean;
  if (value === '') return RANKS.blank;
  return isErrorName(value) ? RANKS.error : RANKS.text;
}

/**
 * The places that rows go to: the row at place i of the result is the row `order[i]` of the input.
 * Rows that are equal keep their order. Excel's order (Microsoft Support: Sort data in a range).
 */
export function sortOrder(
  rows: readonly (readonly CellValue[])[],
  keys: readonly SortKey[],
  matchCase: boolean,
): number[] {
  const collator = new Intl.Collator('en-US', { sensitivity: matchCase ? 'variant' : 'accent' });
  const compare = (a: CellValue, b: CellValue, ascending: boolean): number => {
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    if (rankA === RANKS.blank || rankB === RANKS.blank) return rankA - rankB;
    const byRank = rankA - rankB;
    const order = byRank || (typeof a === 'string' ? collator.compare(a, String(b)) : +a - +b);
    return ascending ? order : -order;
  };
  return rows
    .map((_, i) => i)
    .sort((i, j) => {
      for (const { column, ascending } of keys) {
        const order = compare(rows[i]?.[column] ?? '', rows[j]?.[column] ?? '', ascending);
        if (order) return order;
      }
      return i - j;
    });
}
