import { cellName } from '../../formula/addresses';
import type { TrackPoint, TableCharts, Track } from './chart';

type CellBlock = readonly (readonly unknown[])[];

/** A table that a function has spilled, as it stands on its sheet. */
export interface SpilledTable {
  /** The cell with the formula, zero-based. */
  readonly row: number;
  readonly column: number;
  /** From that cell on: the table, and what may stand below it. */
  readonly cells: CellBlock;
  /** The arguments that the kind reads, in its order. */
  readonly inputs: readonly ArgumentInFormula[];
}

/** An argument of the function, as it stands in the formula. */
export interface ArgumentInFormula {
  readonly text: string;
  /** Undefined where it is no number, list or reference, and so not known without calculating. */
  readonly values: CellBlock | undefined;
}

/** How the table of a function is drawn: one definition for the pane and for Excel. */
export interface ChartKind {
  /** Its name, such as TANKFAN. */
  readonly function: string;
  /** What the table is called: "Fan in B4:G41". */
  readonly noun: string;
  /** Its table has no header: it is known only where the formula is nothing but the call. */
  readonly isBare?: true;
  /** Names of the arguments that it reads. */
  readonly reads: readonly string[];
  /** How many columns the table has, by its first row; undefined where that is not its own. */
  readonly columnsOf: (firstRow: readonly unknown[]) => number | undefined;
  /** Undefined where the cells are not such a table. */
  readonly chartsOf: (spill: SpilledTable) => TableCharts | undefined;
}

/** The address of a cell of the table, counted from the cell with the formula. */
export function addressIn({ row, column }: SpilledTable, down: number, right: number): string {
  return cellName({ row: row + down, column: column + right });
}

/** A cell of the table as a point. */
export function pointAt(spill: SpilledTable, down: number, right: number): TrackPoint {
  const value = spill.cells[down]?.[right];
  const formula = addressIn(spill, down, right);
  return { value: typeof value === 'number' ? value : undefined, formula, needs: formula };
}

/** A column of the table below its header, as many rows as given. */
export function trackOf(spill: SpilledTable, right: number, rows: number): Track {
  return Array.from({ length: rows }, (_, i) => pointAt(spill, i + 1, right));
}

/** Rows below the header up to the first that is none of the table's. */
export function rowsOf(
  { cells }: SpilledTable,
  isRow: (row: readonly unknown[], at: number) => boolean,
): CellBlock {
  const body = cells.slice(1);
  const end = body.findIndex((row, at) => !isRow(row, at));
  return end < 0 ? body : body.slice(0, end);
}

/** Whether a row begins with these headers. */
export function startsWith(row: readonly unknown[], headers: readonly string[]): boolean {
  return headers.every((header, i) => row[i] === header);
}

export const isNumber = (value: unknown): value is number => typeof value === 'number';
