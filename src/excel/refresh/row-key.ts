import { isoOf } from '../../reference/excel-date';
import type { CurrentTable } from '../../reference/merge/tables';
import { readBack } from '../tables/written-cells';
import { entryOf, type CellEntry } from './operations/cell-entry';
import type { Journal } from './journal';

/**
 * The name of a row while a refresh is at work: what the cells of its key hold. Formulas don't name
 * it: they may read alike in all rows, and Excel rewrites them.
 */
export function keyOf({ values }: CurrentTable, row: number, key: readonly number[]): string {
  const cells = key.map((column) => values[row]?.[column] ?? '');
  return JSON.stringify(cells.map((value) => entryOf(value, value)));
}

/** A row's key as the workbook shows it: "2025-04", or "T-72 · stored". */
export function shownKey(key: string, { from }: Pick<Journal, 'from'>): string {
  const types = from.primaryKey.map(
    (name) => from.fields.find((field) => field.name === name)?.type ?? 'string',
  );
  const entries = JSON.parse(key) as readonly CellEntry[];
  return entries
    .map((entry, i) => {
      if (typeof entry === 'boolean') return String(entry).toUpperCase();
      if (typeof entry === 'string') return String(readBack(entry));
      if (types[i] === 'date') return isoOf(entry);
      return types[i] === 'yearmonth' ? isoOf(entry).slice(0, 7) : String(entry);
    })
    .join(' · ');
}
