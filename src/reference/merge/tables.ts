import type { Cell, Field, ReferenceTable } from '../edition/edition';

/** What a merge needs of a reference table, as it was inserted (base) or as the new data have it (theirs). */
export type SourcedTable = Pick<ReferenceTable, 'fields' | 'primaryKey' | 'rows'>;

/** What Excel's `values` and `formulas` give. Dates are serial numbers, an empty cell is "", an error its text. */
export type SheetCell = string | number | boolean;

/** The inserted table as it stands in the workbook now: its columns and rows in the workbook's order. */
export interface CurrentTable {
  /** The sheet, and where on it the first row begins, from 0; without it no formula can be told to refer to its rows. */
  readonly at?: { readonly sheet: string; readonly row: number; readonly column: number };
  /** The header row's texts. */
  readonly headers: readonly string[];
  /** Excel's `values` of the body, one row a table row; none for a table without a row. */
  readonly values: readonly (readonly SheetCell[])[];
  /** Excel's `formulas` of the same cells, in A1 notation. */
  readonly formulas: readonly (readonly SheetCell[])[];
}

/** A cell of the analyst's, for showing: its formula, if it has one, and what it shows. */
export interface CurrentCell {
  readonly value: SheetCell;
  /** With its equals sign. */
  readonly formula?: string;
}

/** The cells of a row's primary key, in the order of the key's columns. */
export type RowKey = readonly Cell[];

/** Where a field of the new data stands in the workbook. */
export interface MergedColumn {
  /** As the new data have it. */
  readonly field: Field;
  /**
   * Its column, counted from 0 in the table as it stands; `new` when the new data bring it, `absent`
   * when the analyst renamed or deleted it, or has a column of that header: nothing of it is written.
   */
  readonly column: number | 'new' | 'absent';
}
