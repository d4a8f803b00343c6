import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts';
import type { ChartLine, ChartType } from '../../grid/charts/chart';
import type { PicturedSeries } from '../../grid/charts/chart-picture';
import { shownNumber } from './shown-number';

/** The accents of Office's theme, in the order in which Excel gives them to series. */
const accents = ['#156082', '#E97132', '#196B24', '#0F9ED5', '#A02B93', '#4EA72E'];

const defaultColor = (index: number): string => accents[index % accents.length] ?? '#156082';

/** CSS pixels of a point. */
const pixels = 4 / 3;
/** Excel's width of a new line, in points, and size of a marker. */
const lineWeight = 2.25;
const markerSize = 5;
const gapWidth = 150;

type SeriesOption = LineSeriesOption | BarSeriesOption | ScatterSeriesOption;

/** @param lying whether values run from left to right */
export function seriesOption(series: PicturedSeries, index: number, lying: boolean): SeriesOption {
  const axis = series.axisGroup === 'Secondary' ? 1 : 0;
  return {
    ...shapes[series.type](series, index),
    ...(lying ? { xAxisIndex: axis } : { yAxisIndex: axis }),
    ...(series.hasDataLabels && { label: labelOption(series, lying) }),
  } as SeriesOption;
}

/** What is written beside a point, and where. */
function labelOption({ name, type, dataLabels, categories }: PicturedSeries, lying: boolean) {
  const { showValue = true, showSeriesName, showCategoryName, numberFormat } = dataLabels ?? {};
  const bars = /^(Column|Bar)/.test(type);
  const outside = lying ? 'right' : 'top';
  const places: Readonly<Record<string, string>> = {
    Center: 'inside',
    InsideEnd: lying ? 'insideRight' : 'insideTop',
    InsideBase: lying ? 'insideLeft' : 'insideBottom',
    OutsideEnd: outside,
    Left: 'left',
    Right: 'right',
    Top: 'top',
    Bottom: 'bottom',
  };
  const usual = bars && !type.endsWith('Stacked') ? outside : bars ? 'inside' : 'right';
  return {
    show: true,
    position: places[dataLabels?.position ?? ''] ?? usual,
    fontSize: 12,
    formatter: ({ value, dataIndex }: { value: unknown; dataIndex: number }) =>
      [
        ...(showSeriesName ? [name] : []),
        ...(showCategoryName ? [categories[dataIndex] ?? ''] : []),
        ...(showValue && typeof value === 'number' ? [shownNumber(value, numberFormat)] : []),
      ].join(', '),
  };
}

/** How the series of each chart type are drawn. */
const shapes: Readonly<Record<ChartType, (series: PicturedSeries, index: number) => SeriesOption>> =
  {
    Line: line,
    LineMarkers: line,
    Area: area,
    AreaStacked: area,
    ColumnClustered: bars,
    ColumnStacked: bars,
    BarClustered: bars,
    BarStacked: bars,
    XYScatter: scatter,
  };

/** What stands for a series in the legend: a stroke for a line, else a patch. */
export function legendMark(series: PicturedSeries, index: number) {
  const isLine = series.type.startsWith('Line');
  const color = isLine
    ? (series.markerBackgroundColor ?? lineColor(series.line, index))
    : fillColor(series, index);
  const style = typeof series.line === 'object' ? series.line.style : undefined;
  return { icon: isLine ? stroke(patterns[style ?? '']) : 'rect', itemStyle: { color } };
}

function line(series: PicturedSeries, index: number): LineSeriesOption {
  const marked = series.type === 'LineMarkers' && series.markerStyle !== 'None';
  return {
    type: 'line',
    name: series.name,
    data: [...series.values],
    smooth: series.smooth ?? false,
    showSymbol: marked,
    ...markerOption(series),
    z: 3,
    itemStyle: { color: series.markerBackgroundColor ?? lineColor(series.line, index) },
    lineStyle: lineStyle(series.line, lineColor(series.line, index), lineWeight),
  };
}

/** A dash lies as wide as the marker and a sixth as high; all others are drawn as circles. */
function markerOption({ markerStyle, markerSize: size = markerSize }: PicturedSeries) {
  const wide = size * pixels;
  return markerStyle === 'Dash'
    ? { symbol: 'rect', symbolSize: [wide, wide / 6] }
    : { symbol: 'circle', symbolSize: wide };
}

function area(series: PicturedSeries, index: number): LineSeriesOption {
  const color = fillColor(series, index);
  return {
    type: 'line',
    name: series.name,
    data: [...series.values],
    ...(series.type === 'AreaStacked' && { stack: 'areas' }),
    showSymbol: false,
    itemStyle: { color },
    areaStyle: { color, opacity: 1 },
    lineStyle:
      series.line === undefined || series.line === 'none'
        ? { width: 0 }
        : lineStyle(series.line, color, 1),
  };
}

function bars(series: PicturedSeries, index: number): BarSeriesOption {
  return {
    type: 'bar',
    name: series.name,
    data: [...series.values],
    ...(series.type.endsWith('Stacked') && { stack: 'bars' }),
    // Excel counts the gap in widths of a column, ECharts in shares of a category.
    barCategoryGap: `${100 - 100 / (1 + (series.gapWidth ?? gapWidth) / 100)}%`,
    barGap: `${-(series.overlap ?? 0)}%`,
    itemStyle: { color: fillColor(series, index) },
  };
}

function scatter(series: PicturedSeries, index: number): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: series.name,
    data: series.values.flatMap((value, i) =>
      value === null ? [] : [[Number(series.categories[i]?.replaceAll(',', '')), value]],
    ),
    symbolSize: (series.markerSize ?? markerSize) * pixels,
    itemStyle: { color: fillColor(series, index) },
  };
}

function fillColor({ fill }: PicturedSeries, index: number): string {
  if (fill === 'none') return 'transparent';
  return fill?.color ?? defaultColor(index);
}

function lineColor(line: ChartLine | 'none' | undefined, index: number): string {
  return (typeof line === 'object' ? line.color : undefined) ?? defaultColor(index);
}

/** A stroke as the legend shows it, 16 wide: a pattern is repeated as often as it fits in. */
function stroke(pattern: readonly number[] = [strokeWidth]): string {
  const [parts, wide] = [[...pattern], pattern.reduce((sum, part) => sum + part, 0)];
  const times = Math.max(1, Math.floor(strokeWidth / wide));
  let at = 0;
  const drawn = Array.from({ length: times }, () => parts)
    .flat()
    .map((part, i) => {
      const from = at;
      at += part;
      return i % 2 === 0 ? `M${String(from)} 0h${String(part)}v1.5h-${String(part)}z` : '';
    });
  return `path://${drawn.join('')}`;
}

const strokeWidth = 16;

/** Dashes and the gaps after them, in widths of the line. */
const patterns: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [8, 3, 1, 3, 1, 3],
  Dot: [1, 3],
  RoundDot: [1, 1],
};

function lineStyle(line: ChartLine | 'none' | undefined, color: string, weight: number) {
  if (line === 'none' || line?.style === 'None') return { width: 0 };
  const width = (line?.weight ?? weight) * pixels;
  const pattern = patterns[line?.style ?? ''];
  return {
    color: line?.color ?? color,
    width,
    type: pattern ? pattern.map((part) => part * width) : ('solid' as const),
  };
}
