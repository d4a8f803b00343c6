import type { Cell, Field } from '../../reference/edition/edition';
import { readerOf } from '../../reference/merge/standing-values';
import type { RowKey, CurrentCell } from '../../reference/merge/tables';
import { numberText } from '../../reference/number-text';

/** A sourced cell, as the pane shows it. */
export function cellText(cell: Cell | boolean): string {
  if (cell === null || cell === '') return 'empty';
  return typeof cell === 'number' ? numberText(cell) : String(cell);
}

/** A cell of the analyst's: dates as dates, and the formula if there is one. */
export function standingText({ value, formula }: CurrentCell, field: Field): string {
  const shown = cellText(readerOf(field)(value));
  return formula === undefined ? shown : `${formula} (${shown})`;
}

/** A row by its key: "2026-07". */
export function keyText(key: RowKey): string {
  return key.map((cell) => String(cell)).join(' · ');
}
