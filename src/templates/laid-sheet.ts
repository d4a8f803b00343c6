import type { Chart, Series } from './front';

/** What a cell is to the reader: it decides how the cell looks. */
export type CellKind =
  | 'title'
  | 'question'
  | 'answer'
  | 'heading'
  | 'text'
  | 'unit'
  /** Typed, and the analyst's to change. */
  | 'assumption'
  /** A figure of the reference edition. */
  | 'figure'
  | 'formula'
  | 'source';

/** A cell as it goes into Excel. Rows and columns count from 0. */
export interface LaidCell {
  readonly row: number;
  readonly column: number;
  /** A formula with its equals sign, a text, or a number. */
  readonly content: string | number;
  readonly kind: CellKind;
  readonly format?: string;
  readonly choices?: readonly (number | string)[];
}

/** A value that the analyst may have changed, and the words that find it in another build. */
export interface Assumption {
  readonly label: string;
  readonly column: string;
  readonly row: number;
  readonly address: string;
}

/** A chart with the addresses of its cells, all on the calculation sheet. */
export interface LaidChart extends Omit<Chart, 'categories' | 'series' | 'columns'> {
  /** The cells that it covers on the front. */
  readonly place: string;
  readonly categories: string;
  readonly series: readonly (Omit<Series, 'name' | 'values'> & {
    /** A text, or the address of a header. */
    readonly name: { readonly text: string } | { readonly address: string };
    readonly values: string;
  })[];
}

export interface LaidSheet {
  readonly name: string;
  readonly cells: readonly LaidCell[];
  /** Widths of the columns from A, in points. */
  readonly widths: readonly number[];
  /** Number formats of columns in which formulas spill, from a row on downwards. */
  readonly spilled: readonly {
    readonly column: number;
    readonly fromRow: number;
    readonly format: string;
  }[];
}

export interface LaidModel {
  readonly front: LaidSheet;
  readonly calculation: LaidSheet;
  readonly charts: readonly LaidChart[];
  readonly assumptions: readonly Assumption[];
  /** The cell of the front that says whether all checks hold. */
  readonly masterCheck: string;
  /** The cell that says the answer. */
  readonly answer: string;
  /** Rows of the front that stay in view. */
  readonly frozenRows: number;
}
