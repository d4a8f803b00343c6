import type { Cell, Field } from '../edition/edition';
import type { RowKey, SheetCell, CurrentCell } from './tables';

/** A cell that gets another value. */
export interface CellChange {
  /** In the table as it stands, from 0. */
  readonly column: number;
  readonly field: Field;
  /** What the new data replace: the inserted value. */
  readonly from: Cell;
  readonly to: Cell;
  /** A running total that was lowered: the source took something back. */
  readonly correction: boolean;
}

/** The cells of one row that get another value. */
export interface RowChange {
  /** In the table as it stands, from 0, the header row not counted. */
  readonly row: number;
  readonly key: RowKey;
  readonly cells: readonly CellChange[];
  /** Why, in the source's or the editors' words, oldest first; empty when nothing says so. */
  readonly reasons: readonly string[];
}

/** A row that only the new data have. */
export interface AddedRow {
  /**
   * It goes before this row of the table as it stands; the number of rows means the end. Several
   * rows for one place follow each other as they are listed.
   */
  readonly before: number;
  readonly key: RowKey;
  /** In the order of the new data's fields. */
  readonly cells: readonly Cell[];
  readonly reasons: readonly string[];
  /** Its running total is below that of the row before it: the source took something back. */
  readonly correction: boolean;
}

/** A row that the new data no longer have, and that holds nothing of the analyst's. */
export interface RemovedRow {
  readonly row: number;
  readonly key: RowKey;
  readonly reasons: readonly string[];
}

/** A column that only the new data have. */
export interface NewColumn {
  readonly field: Field;
  /** It goes before this column of the table as it stands: after the last sourced one. */
  readonly before: number;
  /** A cell for each row of the table as it stands; null where the row is the analyst's own. */
  readonly cells: readonly Cell[];
}

/** A header that the new data word otherwise. */
export interface HeaderChange {
  readonly column: number;
  readonly from: string;
  readonly to: string;
  readonly field: Field;
}

/** A sourced cell that the analyst changed. */
export interface Edit {
  readonly row: number;
  readonly key: RowKey;
  readonly column: number;
  readonly field: Field;
  /** As inserted. */
  readonly base: Cell;
  readonly yours: CurrentCell;
}

/** A formula of the analyst's, by the column that it stands in. */
export interface OwnFormula {
  readonly header: string;
  /** With its equals sign. */
  readonly formula: string;
}

/** Formulas that use one row: the first of them, and how many others there are. */
export interface UsedBy {
  readonly first: OwnFormula;
  readonly others: number;
}

/** A cell of the analyst's beside the sourced ones. */
export interface OwnEntry {
  readonly column: number;
  readonly header: string;
  readonly value: SheetCell;
}
