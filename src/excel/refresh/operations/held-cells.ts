import type { SheetCell } from '../../../reference/merge/tables';
import { readBack } from '../../tables/written-cells';
import { isFormula, type CellEntry } from './cell-entry';

/** Excel holds something else than was written: the answer came, and so there is none to look up. */
export class HeldOtherwise extends Error {
  /** @param rows their keys, as the workbook shows them */
  constructor(rows: readonly string[]) {
    super(`it holds something else than was written in the rows ${rows.join(', ')}.`);
  }
}

/** Rows, by key, in which Excel holds something else than was written. */
export type ReadBackCheck = () => readonly string[];

/**
 * Reads back, in the same request, what was written: where Excel puts values into other cells than
 * its documents say, or makes something else of them, that must not go unseen.
 */
export function checkOf(
  range: Excel.Range,
  written: readonly (readonly (CellEntry | null)[])[],
  keys: readonly string[],
): ReadBackCheck {
  range.load('formulas');
  return () => {
    const held = range.formulas as SheetCell[][];
    const holds = (entry: CellEntry | null, row: number, column: number) =>
      entry === null || sameInCell(entry, held[row]?.[column] ?? '');
    return keys.filter((_, row) =>
      (written[row] ?? []).some((entry, column) => !holds(entry, row, column)),
    );
  };
}

/** A number in a cell that is formatted as text reads back as text, and line breaks as Excel's own. */
function sameInCell(written: CellEntry, held: SheetCell): boolean {
  if (isFormula(written)) return isFormula(held);
  const plain = typeof written === 'string' ? readBack(written) : written;
  return plain === held || inOneForm(plain) === inOneForm(held);
}

function inOneForm(value: SheetCell): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return String(value).replace(/\r\n?/g, '\n');
}
