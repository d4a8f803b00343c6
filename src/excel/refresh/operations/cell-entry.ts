import type { SheetCell, CurrentTable } from '../../../reference/merge/tables';
import { asText } from '../../tables/table-cells';

/** What is entered into a cell so that it holds what it holds: a formula with its equals sign, text that stays text, a number, a truth value; "" empties it. */
export type CellEntry = string | number | boolean;

/**
 * The entry that makes a cell what it is; two cells are alike when their entries are. An error that
 * was pasted as a value reads as text, and comes back as text that looks the same.
 */
export function entryOf(value: SheetCell, formula: SheetCell): CellEntry {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
  return typeof value === 'string' ? asText(value) : value;
}

/** The entry of a cell of a table as it stands. */
export function entryAt(
  { values, formulas }: CurrentTable,
  row: number,
  column: number,
): CellEntry {
  return entryOf(values[row]?.[column] ?? '', formulas[row]?.[column] ?? '');
}

export function isFormula(entry: CellEntry): entry is string {
  return typeof entry === 'string' && entry.startsWith('=');
}
