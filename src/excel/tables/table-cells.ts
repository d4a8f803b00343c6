import { headerOf } from '../../reference/column-header';
import type { Cell, Field, ReferenceTable } from '../../reference/edition/edition';
import { figureEnds } from '../../reference/figures/figure';
import { dimensionOf } from '../../reference/figures/units';
import { dateSerial, isExcelDate } from '../../reference/excel-date';
import { longestCell, mustBeMarked } from '../../reference/package/untrusted-text';

/** What Excel's `values` takes. Empty text leaves a new cell blank. */
export type ExcelValue = string | number;

/**
 * Text that stays text in a cell. Excel runs what begins with = + or - (some versions also @) and
 * turns what looks like a number or a date ("1-2", "2026.8.1") into one, by the user's locale; a
 * leading apostrophe, which the cell does not show, keeps it as it is. Words without digits need none,
 * and a text that fills a cell has no room for it.
 */
export function asText(text: string): string {
  const plain = /^\p{L}\P{N}*$/u.test(text) && !/^(true|false)$/i.test(text);
  const full = text.length === longestCell && !mustBeMarked(text);
  return plain || full || text === '' ? text : `'${text}`;
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

/** Separators from a thousand on; what is less is shown with the decimals that it has. */
const measure = '[>=1000]#,##0;General';

/**
 * Excel's format code for a column. Text keeps General: cells formatted as text would swallow the
 * formulas typed into them later. So do numbers of which no unit tells that they are no years or ids.
 * @param unit of the numbers
 */
export function numberFormatOf(field: Field, unit = field.unit): string {
  switch (field.type) {
    case 'date':
      return 'yyyy-mm-dd';
    case 'yearmonth':
      return 'yyyy-mm';
    case 'integer':
      return '#,##0';
    case 'number': {
      if (field.unit === 'tanks/month') return '#,##0.0'; // worked out, with many decimals
      const dimension = unit === undefined ? undefined : dimensionOf(unit);
      return dimension === undefined || dimension === 'year' ? 'General' : measure;
    }
    case 'string':
      return 'General';
  }
}

/** The codes of a column's cells: of figures each row has a unit of its own. */
export function numberFormatsOf(
  { fields, rows }: Pick<ReferenceTable, 'fields' | 'rows'>,
  column: number,
): readonly string[] {
  return rows.map((row) => numberFormatIn(fields, column, row));
}

/** The code of a cell of a row. */
export function numberFormatIn(
  fields: readonly Field[],
  column: number,
  row: readonly unknown[],
): string {
  const field = fields[column];
  if (!field) return 'General';
  const unit = isFigureEnd(field)
    ? row[fields.findIndex(({ name }) => name === 'unit')]
    : undefined;
  return numberFormatOf(field, typeof unit === 'string' ? unit : field.unit);
}

function isFigureEnd({ name, unit }: Field): boolean {
  return unit === undefined && figureEnds.some((end) => end === name);
}
