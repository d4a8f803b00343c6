import type { RowKey } from './tables';

/** What a merge leaves alone and the analyst should know. Rows count from 0 in the table as it stands. */
export type MergeNote =
  /** A row that is no longer in the workbook changed in the new data: it stays deleted. */
  | { readonly kind: 'stays-deleted'; readonly key: RowKey }
  /** Several rows hold one key: none of them is refreshed. */
  | { readonly kind: 'key-repeated'; readonly key: RowKey; readonly rows: readonly number[] }
  /** A cell of the row's key is empty: the row is not refreshed. With its key as inserted, if that can be told. */
  | { readonly kind: 'key-empty'; readonly row: number; readonly key?: RowKey }
  /** A sourced column was renamed or deleted: it is not refreshed. */
  | { readonly kind: 'column-absent'; readonly header: string }
  /** What was inserted under a header stands under another: its cells count as the analyst's. */
  | { readonly kind: 'column-elsewhere'; readonly header: string; readonly under: string }
  /** The new data no longer have the column: it stays, as the analyst's own. */
  | { readonly kind: 'column-gone'; readonly header: string }
  /** The new data bring a column whose header one of the analyst's has: theirs is left out. */
  | { readonly kind: 'column-taken'; readonly header: string }
  /** The new data word a header as another column has it: the old words stay. */
  | { readonly kind: 'header-taken'; readonly header: string; readonly wanted: string }
  /**
   * Numbers or dates of a column stand as text, or texts as numbers: they count as equal here, and
   * formulas read them otherwise. SUM leaves such text out, and a text is not found as a number.
   */
  | {
      readonly kind: 'stands-as';
      readonly as: 'text' | 'number';
      readonly of: 'number' | 'date' | 'text';
      readonly column: number;
      readonly header: string;
      readonly rows: readonly number[];
    }
  /** The rows stand in an order that is neither the new data's nor its reverse: new rows go to the end. */
  | { readonly kind: 'sorted-otherwise'; readonly added: number };
