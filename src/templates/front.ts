import { Named, type Formula } from './formula';

/** A value that the analyst is meant to change. A day is written YYYY-MM-DD. */
export class Typed {
  constructor(
    readonly value: number | string,
    /** Where it comes from, when no source gives it. */
    readonly source = 'assumption',
    /** The only values that it may have. */
    readonly choices?: readonly (number | string)[],
  ) {}
}

export const typed = (value: number | string, source?: string): Typed => new Typed(value, source);

export const pick = (value: number | string, choices: readonly (number | string)[]): Typed =>
  new Typed(value, 'assumption', choices);

/** What a cell holds: a text or number that belongs to the model, a typed value, or a formula. */
export type Content = string | number | Typed | Formula;

/** What a row's cells hold, by the names of its section's columns; `each` fills all columns of values. */
export type RowContents = Readonly<Record<string, Content>> & { readonly each?: Content };

/** A labelled row of the front. Named in a formula: its cell in the formula's own column. */
export class FrontRow extends Named {
  constructor(
    readonly label: string | Formula,
    /** What its values are counted in; it also decides their number format. */
    readonly unit: string,
    readonly cells: RowContents,
    /** Units of single columns that differ from the row's. */
    private readonly units: Readonly<Record<string, string>> = {},
  ) {
    super();
  }

  /** The unit of one of its cells: a column of texts or of its own unit has another than the row. */
  unitOf(column: string): string {
    return this.units[column] ?? this.unit;
  }

  /** One cell of this row, from wherever the formula stands. */
  at(column: string): FrontCells {
    return new FrontCells(this, this, [column, column]);
  }

  /** The same from a calculation whose neighbours name the cells beside: one formula, filled right. */
  inStep(column: string): FrontCells {
    return new FrontCells(this, this, [column, column], true);
  }

  /** Neighbouring cells of this row. */
  across(first: string, last: string): FrontCells {
    return new FrontCells(this, this, [first, last]);
  }

  /** The cells down to a row below, in the formula's own column or in the columns named. */
  to(last: FrontRow, ...columns: [] | [first: string, last: string]): FrontCells {
    return new FrontCells(this, last, columns.length === 2 ? columns : undefined);
  }
}

/** Neighbouring cells of the front, by the names of their columns. */
export class FrontCells extends Named {
  constructor(
    readonly from: FrontRow,
    readonly to: FrontRow,
    /** Left out: the column of the cell that the formula stands in. */
    readonly columns?: readonly [first: string, last: string],
    readonly inStep = false,
  ) {
    super();
  }
}

/** The labels of rows, from one down to another. */
export class Labels extends Named {
  constructor(
    readonly from: FrontRow,
    readonly to: FrontRow = from,
  ) {
    super();
  }
}

/** The header of a section's column: of the one named, or of the one that the formula stands in. */
export class Header extends Named {
  constructor(
    readonly section: Section,
    readonly column?: string,
  ) {
    super();
  }
}

/** A cell of the formula's own row, by the name of its column. */
export class Own extends Named {
  constructor(readonly column: string) {
    super();
  }
}

/** 1 in the first column of values, 2 in the second, … */
export class ColumnNumber extends Named {
  readonly counts = 'columns';
}

/** All cells of values above the section of a row. */
export class ValuesAbove extends Named {
  constructor(readonly row: FrontRow) {
    super();
  }
}

export const headerOf = (section: Section, column?: string): Header => new Header(section, column);
export const own = (column: string): Own => new Own(column);
export const columnNumber = new ColumnNumber();

export interface FrontColumn {
  /** The name by which formulas and rows know it. */
  readonly name: string;
  readonly header: Content;
  /** What the header is counted in: "month" where it is a date. */
  readonly headerUnit?: string;
  /** Takes no part in `each`; the layout puts sources and notes to the right of all values. */
  readonly holds?: 'sources' | 'notes';
}

/** Rows under one heading. */
export interface Section {
  readonly heading: string;
  /** Over the units; "unit" when left out. */
  readonly unitHeader?: string;
  readonly columns: readonly FrontColumn[];
  readonly rows: readonly FrontRow[];
  /** Its formulas answer: where one comes to an error, the cell says to see the checks. */
  readonly answers?: true;
  /** The columns whose sources the layout writes out: "low: …; best: …". */
  readonly sourcesOf?: readonly string[];
}

/** A row of the block of checks: it holds while `found` is no further from 0 than allowed. */
export interface ModelCheck {
  readonly label: string;
  readonly allowed: number;
  readonly found: Formula;
}

/** Charts side by side, between two sections. */
export interface ChartBand {
  readonly charts: readonly FrontChart[];
  /** Rows of the sheet that the band is high. */
  readonly rows: number;
}

export interface FrontChart {
  readonly title: string;
  /** From which column of the sheet to which. */
  readonly columns: readonly [first: string, last: string];
  readonly type: 'AreaStacked' | 'Line' | 'BarStacked' | 'ColumnStacked';
  readonly categories: Named;
  readonly categoryTitle: string;
  readonly categoryFormat?: string;
  readonly valueTitle: string;
  readonly valueFormat?: string;
  readonly series: readonly PlottedSeries[];
  readonly valueRange?: { readonly minimum?: number; readonly maximum?: number };
  /** Of bars and columns, in per cent of their width. */
  readonly gapWidth?: number;
  /** Under the lowest value instead of at 0, where bars may be. */
  readonly lowLabels?: true;
}

/** Excel's names of patterns that lines are drawn in (ChartLineStyle). */
export type Dash = 'Dash' | 'DashDot' | 'DashDotDot' | 'RoundDot';

export interface PlottedSeries {
  readonly name: string | Header;
  readonly values: Named;
  readonly type: 'AreaStacked' | 'Line' | 'LineMarkers' | 'BarStacked' | 'ColumnStacked';
  /** Left out: it only carries what stands on it, and is not in the legend. */
  readonly color?: string;
  readonly weight?: number;
  /** Drawn in a pattern instead of a solid line. */
  readonly dash?: Dash;
  /** Marks without a line between them. */
  readonly onlyMarks?: true;
  /** Two series of one meaning have one entry in the legend. */
  readonly inLegend?: false;
}
