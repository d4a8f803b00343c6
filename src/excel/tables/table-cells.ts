import { headerOf } from '../../reference/column-header';
import type { Cell, Field, ReferenceTable } from '../../reference/edition/edition';
import { dateSerial, isExcelDate } from '../../reference/excel-date';

/** What Excel's `values` takes. Empty text leaves a new cell blank. */
export type ExcelValue = string | number;

/**
 * Text that stays text in a cell. Excel runs what begins with = + or - (some versions also @) and
 * turns what looks like a number or a date ("1-2", "2026.8.1") into one, by the user's locale; a
 * leading apostrophe, which the cell does not show, keeps it as it is. Words without digits need none.
 */
export function asText(text: string): string {
  const plain = /^\p{L}\P{N}*$/u.test(text) && !/^(true|false)$/i.test(text);
  return plain || text === '' ? text : `'${text}`;
}

export function headersOf(table: Pick<ReferenceTable, 'fields'>): ExcelValue[] {
  return table.fields.map((field) => asText(headerOf(field)));
}

export function rowsOf(table: Pick<ReferenceTable, 'fields' | 'rows'>): ExcelValue[][] {
  return table.rows.map((row) => table.fields.map((field, i) => excelValue(field, row[i] ?? null)));
}

/** What is written for a sourced cell. */
export function excelValue(field: Field, cell: Cell): ExcelValue {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  const isDate = field.type === 'date' || field.type === 'yearmonth';
  return isDate && isExcelDate(cell) ? dateSerial(cell) : asText(cell);
}

/** Excel's format code for a column. Text keeps General: cells formatted as text would swallow the formulas typed into them later. */
export function numberFormatOf(field: Field): string {
  switch (field.type) {
    case 'date':
      return 'yyyy-mm-dd';
    case 'yearmonth':
      return 'yyyy-mm';
    case 'integer':
      return '#,##0';
    case 'number':
    case 'string':
      return 'General';
  }
}
