import { isToSheet, referenceIn, tokensOf } from '../../formula';
import type { CurrentTable } from './tables';

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
}: CurrentTable): (formula: string) => readonly RowReference[] {
  if (!at) return () => [];
  const isOwnColumn = (column: number) =>
    column >= at.column && column < at.column + headers.length;
  return (formula) =>
    tokensOf(formula).flatMap(({ kind, text }): RowReference[] => {
      const reference = kind === 'reference' ? referenceIn(text) : undefined;
      if (!reference || !isToSheet(at.sheet, reference)) return [];
      const { columns, rows } = reference;
      if (!columns || !rows) return [];
      if (!isOwnColumn(columns.from.index) || !isOwnColumn(columns.to.index)) return [];
      const [a, b] = [rows.from.index - at.row, rows.to.index - at.row];
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      return last >= 0 && first < values.length ? [{ first, last }] : [];
    });
}
