import type { CurrentTable } from '../../../reference/merge/tables';
import type { CellEntry } from './cell-entry';

/**
 * Everything that a refresh does to a table, by name. Rows and columns count from 0 in the table's
 * body. Operations of one request stand in the order in which Excel carries them out, and their
 * places are those at their turn; `asRead` is where a row stood when the table was last read.
 */
export type WriteOperation = RenameColumn | InsertColumn | DeleteColumn | WriteCells | RowOperation;

type RowOperation = InsertRows | DeleteRow;

export interface RenameColumn {
  readonly kind: 'rename-column';
  readonly column: number;
  readonly header: string;
}

export interface InsertColumn {
  readonly kind: 'insert-column';
  /** The column that it is put before; it stands there afterwards. */
  readonly column: number;
  /** It is put to the right of all columns. */
  readonly atEnd: boolean;
  readonly header: string;
  /** One a row. */
  readonly entries: readonly CellEntry[];
  /** Excel's format codes, one a row; undefined leaves what Excel gives it. */
  readonly formats?: readonly string[];
}

export interface DeleteColumn {
  readonly kind: 'delete-column';
  readonly column: number;
}

/** Writes cells of one column; those between them are left. */
export interface WriteCells {
  readonly kind: 'write-cells';
  readonly column: number;
  /** From the top. */
  readonly cells: readonly WrittenCell[];
}

export interface WrittenCell {
  readonly row: number;
  readonly entry: CellEntry;
  /** Of its row. */
  readonly key: string;
  /** Its row and column when the table was read; undefined when its row comes in the same request. */
  readonly asRead: PlaceInTable | undefined;
}

export interface PlaceInTable {
  readonly row: number;
  readonly column: number;
}

export interface InsertRows {
  readonly kind: 'insert-rows';
  /** The row that they are put before; they stand there afterwards. */
  readonly row: number;
  readonly asRead: number;
  /** They are put below all rows. */
  readonly atEnd: boolean;
  readonly rows: readonly InsertedRow[];
  /** The row, once they are in, whose looks they take; undefined when there is no other. */
  readonly like: number | undefined;
  /** Columns whose formula they take from that row. */
  readonly filled: readonly number[];
}

export interface InsertedRow {
  readonly key: string;
  /** One a column; null leaves a cell blank. No formulas: they are written once all rows stand. */
  readonly entries: readonly (CellEntry | null)[];
  /** Excel's format codes, one a column; null leaves a cell's. */
  readonly formats?: readonly (string | null)[];
}

export interface DeleteRow {
  readonly kind: 'delete-row';
  readonly row: number;
  readonly asRead: number;
  readonly key: string;
}

/** Rows that an operation writes, by key. */
export function keysOf(operation: WriteOperation): readonly string[] {
  switch (operation.kind) {
    case 'write-cells':
      return operation.cells.map(({ key }) => key);
    case 'insert-rows':
      return operation.rows.map(({ key }) => key);
    case 'delete-row':
      return [operation.key];
    case 'rename-column':
    case 'insert-column':
    case 'delete-column':
      return [];
  }
}

/** Cells that an operation writes, of a table of so many columns: for the progress. */
export function cellCount(operation: WriteOperation, columns: number): number {
  switch (operation.kind) {
    case 'write-cells':
      return operation.cells.length;
    case 'insert-rows':
      return operation.rows.length * columns;
    case 'delete-row':
      return columns;
    case 'rename-column':
    case 'insert-column':
    case 'delete-column':
      return 0;
  }
}

/** Whether an operation changes what is known of the columns. */
export function isOnColumns({ kind }: WriteOperation): boolean {
  return kind === 'rename-column' || kind === 'insert-column' || kind === 'delete-column';
}

/** What naming a range and the method called on it take. */
const callCharacters = 600;

/**
 * Characters that an operation takes in its request or in the answer, about, whichever are more: the
 * answer carries what stood there twice, as values and as formulas.
 */
export function weightOf(operation: WriteOperation, { values }: CurrentTable): number {
  switch (operation.kind) {
    case 'rename-column':
      return callCharacters;
    case 'insert-column':
      return callCharacters + JSON.stringify(operation.entries).length * 3;
    case 'delete-column': {
      const cells = values.map((row) => row[operation.column]);
      return callCharacters + JSON.stringify(cells).length * 2;
    }
    case 'write-cells':
      return operation.cells.reduce((sum, { entry, key, asRead }) => {
        const stood = asRead && values[asRead.row]?.[asRead.column];
        return sum + Math.max(sizeOf(entry), 2 * sizeOf(stood ?? '') + 2 * key.length) + perCell;
      }, callCharacters * 3);
    case 'insert-rows':
      return callCharacters * 4 + JSON.stringify(operation.rows).length;
    case 'delete-row':
      return callCharacters * 2 + JSON.stringify(values[operation.asRead] ?? []).length * 3;
  }
}

/** What a cell that is left between two takes, at most. */
const perCell = 5;

const sizeOf = (entry: CellEntry) => (typeof entry === 'string' ? JSON.stringify(entry).length : 8);
