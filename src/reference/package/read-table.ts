import type { TableDescriptor } from './descriptor';
import type { Cell } from '../edition/edition';
import type { PackageProblem } from './package-problem';

/** The rows of one table, typed, each as long as the table has fields. */
export type TypedRows = readonly (readonly Cell[])[];

/** A table that was read, for the checks between its cells. */
export interface ReadTable {
  readonly table: TableDescriptor;
  readonly rows: TypedRows;
  /** Where a row stands, by its index. */
  readonly placeOf: (index: number) => { readonly file: string; readonly row: number };
  /** What is said of cells that were taken. */
  readonly remarks: readonly PackageProblem[];
}

/** Tables that were read, by their name. */
export type ReadTables = ReadonlyMap<string, ReadTable>;
