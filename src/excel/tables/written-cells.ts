import type { BaseTable } from '../../reference/stored/base';
import type { Rectangle } from '../../formula/addresses';
import { asText, headersOf, rowsOf, type ExcelValue } from './table-cells';

/** Cells as they are written, with the rectangle that they fill. */
export interface WrittenCells {
  readonly place: Rectangle;
  readonly cells: readonly (readonly ExcelValue[])[];
}

/** The title, source line and notes of an inserted table: one column, a line a row. */
export function captionOf({ caption }: BaseTable): ExcelValue[] {
  return caption.map(asText);
}

/** Everything that an insert writes into its place, empty cells included. */
export function cellsOf(table: BaseTable): ExcelValue[][] {
  const blank = table.fields.map(() => '');
  const caption = captionOf(table).map((line) => [line, ...blank.slice(1)]);
  return [...caption, blank, headersOf(table), ...rowsOf(table)];
}

/** What Excel reads back where that was written: without the apostrophe that makes it text. */
export function readBack(value: ExcelValue): ExcelValue {
  return typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
}
