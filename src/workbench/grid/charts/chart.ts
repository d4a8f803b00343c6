import type { Area } from '../area';

/** The chart types that the workbench draws, by Excel's names (Excel.ChartType). */
export const chartTypes = [
  'Line',
  'LineMarkers',
  'Area',
  'AreaStacked',
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked',
  'XYScatter',
] as const;
export type ChartType = (typeof chartTypes)[number];

/** Cells that a chart reads. */
export interface ChartSource {
  readonly sheetId: string;
  readonly area: Area;
}

/** A line; what is left out is as Excel chooses. */
export interface ChartLine {
  readonly color?: string;
  /** In points. */
  readonly weight?: number;
  readonly style?: string;
}

/** One series of values. What is left out is as Excel chooses, or not there. */
export interface ChartSeries {
  /** Tells the series of a chart apart, wherever they stand. */
  readonly key: string;
  readonly type: ChartType;
  /** Text, or the cell that holds it. */
  readonly name?: string | ChartSource;
  /** Without values a series does not show. */
  readonly values?: ChartSource;
  readonly categories?: ChartSource;
  readonly fill?: { readonly color: string } | 'none';
  readonly line?: ChartLine | 'none';
  /** Per cent of a column's width. */
  readonly gapWidth?: number;
  readonly smooth?: boolean;
  readonly markerStyle?: string;
  /** In points. */
  readonly markerSize?: number;
  readonly markerBackgroundColor?: string;
  readonly markerForegroundColor?: string;
  /** How far columns or bars of one category overlap, per cent; negative leaves a gap. */
  readonly overlap?: number;
  /** Excel.ChartAxisGroup. */
  readonly axisGroup?: AxisGroup;
  readonly hasDataLabels?: boolean;
  readonly dataLabels?: ChartDataLabels;
}

export type AxisGroup = 'Primary' | 'Secondary';

/** What stands beside a series' points. */
export interface ChartDataLabels {
  readonly showValue?: boolean;
  readonly showSeriesName?: boolean;
  readonly showCategoryName?: boolean;
  /** Excel.ChartDataLabelPosition. */
  readonly position?: string;
  readonly numberFormat?: string;
}

/** A text and whether it shows. */
export interface ChartText {
  readonly text?: string;
  readonly visible?: boolean;
}

export interface ChartAxis {
  readonly title: ChartText;
  readonly visible?: boolean;
  /** Undefined: as Excel chooses. */
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly numberFormat?: string;
  readonly gridlines?: boolean;
  /** Excel.ChartAxisCategoryType. */
  readonly categoryType?: string;
  /** Whether the value axis crosses between two categories or at one. */
  readonly betweenCategories?: boolean;
  /** Whether the last point comes first. */
  readonly reversed?: boolean;
  /** Undefined: as Excel chooses. */
  readonly majorUnit?: number | undefined;
  /** Excel.ChartAxisTickLabelPosition. */
  readonly tickLabelPosition?: string;
}

/** Which of a chart's axes: the secondary value axis is that of series in the secondary group. */
export type AxisKind = 'category' | 'value' | 'secondaryValue';

export interface ChartLegend {
  readonly visible?: boolean;
  /** Excel.ChartLegendPosition. */
  readonly position?: string;
  /** Series whose entry is hidden, by key. */
  readonly hidden: readonly string[];
}

/** A corner of a chart: a cell and how far inside it, in points. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** A chart on a sheet: what Excel's Chart object is about. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly type: ChartType;
  /** Its corners are bound to cells, so that the chart moves and grows with them. */
  readonly from: ChartCorner;
  readonly to: ChartCorner;
  /** Whether somebody has said where it goes, and how large it is: Excel's own choice is not documented. */
  readonly placed: boolean;
  readonly sized: boolean;
  readonly title: ChartText;
  readonly legend: ChartLegend;
  readonly axes: Readonly<Record<AxisKind, ChartAxis>>;
  readonly series: readonly ChartSeries[];
}
