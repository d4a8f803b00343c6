import type { Citable } from '../source';

/** A cell of a reference table. Dates are ISO text (`2025-05-05` or `2025-05`); a missing value is null. */
export type Cell = string | number | null;

/** A column: its Table Schema field, with the unit that its numbers are in. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'yearmonth';
  /** Absent for text and dates; "tanks", "tanks/month", … for numbers. */
  readonly unit?: string;
  /** The column holds ids of sources: who says it, or the report or copy it was read in. */
  readonly cites?: 'source' | 'via';
  /** A text column whose cells are `2025-05-05` or `2025-05`: spreadsheets must not complete the month. */
  readonly dates?: 'day-or-month';
  /** Says where a row was read, for whoever checks it: an insert hides the column. Such columns stand last. */
  readonly provenance?: true;
  /** The column runs on from row to row: it falls only where its source takes something back. */
  readonly cumulative?: true;
}

/** How a table is read as a series: the column of its dates, and the one whose cells tell series apart. */
export interface Series {
  readonly date: string;
  readonly category?: string;
}

/** What the task pane plots of a table: one column of numbers over one of dates. */
export interface Plot {
  readonly x: string;
  readonly y: string;
  readonly label: string;
}

/** A table an analyst can insert. Rows hold one cell a field, in the order of the fields. */
export interface ReferenceTable {
  /** Also the key of the inserted table: `losses_oryx` becomes `ref_losses_oryx`. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly group: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What must be said of the figures wherever they are shown, one sentence or two each. */
  readonly notes: readonly string[];
  /** Every source of the table: first who says it, then the reports and copies it was read in. */
  readonly sourceIds: readonly string[];
  readonly licence: string;
  /** The day the newest source of the table was read, ISO. */
  readonly retrieved: string;
  /** SHA-256 of the table's data file, hexadecimal; of several joined when it shows cells of another. */
  readonly hash: string;
  readonly plot?: Plot;
  readonly series?: Series;
}

/** All that one version of the data package holds. */
export interface Edition {
  /** Semantic version: months appended are minor, a correction is a patch, columns are major. */
  readonly version: string;
  readonly title: string;
  /** ISO date of release. */
  readonly released: string;
  readonly tables: readonly ReferenceTable[];
  readonly sources: ReadonlyMap<string, Citable>;
}
