/** A point of a track: what it is now, and the formula that follows it in the workbook. */
export interface TrackPoint {
  /** Undefined where there is no number: the track has a gap. */
  readonly value: number | undefined;
  /** Without its equals sign. */
  readonly formula: string;
  /** The cell without whose number the formula means nothing. */
  readonly needs?: string;
}

/** What runs along a chart: a point for each of the chart's places. */
export type Track = readonly TrackPoint[];

/** How a band or line looks. Each theme of the pane, and Excel, has a colour for it. */
export type SeriesLook =
  | 'outer'
  | 'inner'
  | 'inmost'
  | 'fewer'
  | 'more'
  | 'median'
  | 'observed'
  | 'path-1'
  | 'path-2'
  | 'path-3'
  | 'path-4';

/** What lies between two tracks. The bands of a chart lie on each other, from the lowest up. */
export interface Band {
  /** Over its cells. */
  readonly header: string;
  /** In the legend, in words. */
  readonly name: string;
  readonly low: Track;
  readonly high: Track;
  readonly look: SeriesLook;
  /** Two bands of one meaning have one entry in the legend. */
  readonly inLegend: boolean;
}

export interface ChartLine {
  readonly name: string;
  readonly track: Track;
  readonly look: SeriesLook;
}

/** The places along a chart: months, dates or names. */
export interface Along {
  readonly form: 'months' | 'dates' | 'names';
  /** Over its cells. */
  readonly header: string;
  /** Of the axis. */
  readonly title: string;
  /** As the pane writes them: "Month 3", "2026-03-31", "losses". */
  readonly labels: readonly string[];
  /** Where a place lies: the month's number, the date's serial number, the name's place in the list. */
  readonly numbers: readonly number[];
  /** A place that the table no longer has is an empty text. Without their equals signs. */
  readonly formulas: readonly string[];
}

export interface DrawnChart {
  readonly title: string;
  /** Over the months, or a bar for each name: upright with marks on it, or lying. */
  readonly form: 'course' | 'columns' | 'bars';
  readonly values: {
    readonly title: string;
    /** After a number: "tanks". */
    readonly unit: string;
    readonly format: '#,##0' | '0.0' | '0%';
    /** The pane's axis need not begin at 0. */
    readonly closeUp?: true;
    readonly range?: { readonly minimum: number; readonly maximum: number };
  };
  readonly bands: readonly Band[];
  /** What the lowest and the highest track of the bands are called: "P5" and "P95". */
  readonly edges?: readonly [lowest: string, highest: string];
  readonly lines: readonly ChartLine[];
}

/** What is drawn of a table: charts over the same places. */
export interface TableCharts {
  /** Rows of the table, with its header. */
  readonly rows: number;
  readonly along: Along;
  readonly charts: readonly DrawnChart[];
  /** What is to be said beside them. */
  readonly note?: string;
}
