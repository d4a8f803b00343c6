import type { Offer } from '../../reference/stored/base';
import type { MergeProblem } from '../../reference/merge/merge-plan';
import type { MergeNote } from '../../reference/merge/notes';
import type { TableSnapshot } from './table-snapshot';

/** An inserted table, and how it stands in the workbook now. */
export interface InsertedTable {
  /** Names it for good, whatever Excel calls it: what refreshes ask for. */
  readonly insertId: string;
  /** Excel's name of the table now; its last known one when it is missing. */
  readonly name: string;
  /** Its rows as inserted or last refreshed, with title, edition, day of retrieval and origin. */
  readonly base: TableSnapshot;
  readonly standing: TableWhereabouts;
  /** The newest data on offer, when they are newer than those that it has. */
  readonly update?: Offer;
  /** Its last refresh, while that can be taken back or has not ended. */
  readonly refresh?: LastRefresh;
}

export type TableWhereabouts =
  /** Deleted, made a plain range, or on a sheet that was deleted. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'found';
      /** Excel's id of the table. */
      readonly tableId: string;
      readonly sheet: string;
      /** From the header to the last cell, without the sheet. */
      readonly address: string;
      /** Sourced cells that the analyst changed. */
      readonly edits: number;
      /** Inserted rows that the table no longer has. */
      readonly deleted: number;
      /** What a refresh leaves alone, whatever is new. */
      readonly notes: readonly MergeNote[];
      /** A filter is on: nothing is written through it. */
      readonly filtered: boolean;
      readonly protected: boolean;
      /** Why it can't be compared with its base, and so not be refreshed. */
      readonly problem?: MergeProblem;
    };

export type LastRefresh =
  | { readonly kind: 'done'; readonly id: string; readonly undo: Undo }
  /** It broke off, or its undo did: it can be carried out to its end, or taken back. */
  | ({
      readonly kind: 'unfinished';
      readonly id: string;
      readonly of: 'refresh' | 'undo';
    } & PartialWrite);

/** How all that a refresh writes stands in the table. */
export interface PartialWrite {
  readonly rows: RowStates;
  readonly columns: ColumnStates;
}

/** How the columns that a refresh brings or renames stand; each by the header that it gives them. */
export interface ColumnStates {
  readonly written: readonly string[];
  readonly before: readonly string[];
  /** Nobody knows: Excel carried out the request or it did not, and no longer answers. */
  readonly unknown: readonly string[];
}

/**
 * Whether a refresh can be taken back: not once something that it wrote was changed. Excel's own
 * Undo may have done so: then the base is the one before it, and the update is offered again.
 */
export type Undo =
  | { readonly kind: 'possible' }
  | { readonly kind: 'in-excel' }
  | { readonly kind: 'edited'; readonly rows: readonly string[] };

/** How the rows that a refresh writes stand; each by its key, as the workbook shows it. */
export interface RowStates {
  /** As the refresh writes them. */
  readonly written: readonly string[];
  /** As they were before it. */
  readonly before: readonly string[];
  /** Some of the row's cells written, others not. */
  readonly between: readonly string[];
  /** Changed since by somebody: neither. They are left alone. */
  readonly changed: readonly string[];
  /** Nobody knows: Excel carried out the request or it did not, and no longer answers. */
  readonly unknown: readonly string[];
}

/** A part of the workbook that can't be read. Of which table it is can't be known. */
export interface DamagedPart {
  readonly partId: string;
  /** What it should hold: the rows of an inserted table, or what its last refresh wrote over. */
  readonly of: 'rows' | 'refresh';
  readonly why: string;
}
