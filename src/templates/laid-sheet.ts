import type { FrontChart, PlottedSeries } from './front';

/** What a cell is to the reader: it decides how the cell looks. */
export type CellKind =
  | 'title'
  | 'question'
  | 'answer'
  | 'heading'
  | 'text'
  | 'link'
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

/** A cell of the front that the analyst may change, and the words that find it in another build. */
export interface LaidInput {
  /** The heading of its section. */
  readonly heading: string;
  /** The label of its row; the heading, where it is itself a header of the section. */
  readonly label: string;
  /** The name of its column. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** What was laid there: a formula with its equals sign, a text, or a number. */
  readonly content: string | number;
}

/** A chart with the addresses of its cells, all on the calculation sheet. */
export interface LaidChart extends Omit<FrontChart, 'categories' | 'series' | 'columns'> {
  /** The cells that it covers on the front. */
  readonly place: string;
  readonly categories: string;
  readonly series: readonly LaidSeries[];
}

export interface LaidSeries extends Omit<PlottedSeries, 'name' | 'values'> {
  readonly name: string;
  readonly values: string;
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
  readonly inputs: readonly LaidInput[];
  /** The cell of the front that says whether all checks hold. */
  readonly masterCheck: string;
  /** The cells that say the answer, in the first of them. */
  readonly answer: string;
  /** The lines of its log: of the build, and of what it took over from another. */
  readonly log: readonly LaidCell[];
  /** Rows of the front that stay in view. */
  readonly frozenRows: number;
}
