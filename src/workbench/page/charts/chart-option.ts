import type {
  BarSeriesOption,
  ComposeOption,
  GridComponentOption,
  LegendComponentOption,
  LineSeriesOption,
  ScatterSeriesOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts';
import type { ChartAxis } from '../../grid/charts/chart';
import type { ChartPicture, PicturedSeries } from '../../grid/charts/chart-picture';
import { shownNumber } from './shown-number';
import { legendMark, seriesOption } from './series-option';

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | ScatterSeriesOption
  | TitleComponentOption
  | TooltipComponentOption
>;

/** The colours of what is not data. */
export interface ChartColors {
  readonly text: string;
  readonly line: string;
  readonly surface: string;
}

const font = "'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** What ECharts draws for a chart of Excel's: Excel's sizes and places, in pixels. */
export function chartOption(
  picture: ChartPicture,
  colors: ChartColors,
  width: number,
): ChartOption {
  const { title, legend, axes, series } = picture;
  const text = { color: colors.text, fontFamily: font };
  const lying = series.some(({ type }) => type.startsWith('Bar'));
  const category = categoryAxis(picture, lying, colors);
  const values = valueAxes(picture, lying, colors);
  return {
    animation: false,
    backgroundColor: colors.surface,
    textStyle: text,
    ...(title !== undefined && {
      title: {
        text: title,
        left: 'center',
        top: 10,
        textStyle: { ...text, fontSize: 18, fontWeight: 'normal' },
      },
    }),
    ...(legend !== undefined && { legend: legendOption(legend, series, text) }),
    grid: { ...roomFor(picture, lying, width), containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      valueFormatter: (shown) =>
        typeof shown === 'number' ? shownNumber(shown, axes.value.numberFormat) : '',
    },
    ...(lying ? { xAxis: values, yAxis: category } : { xAxis: category, yAxis: values }),
    series: series.map((each, i) => seriesOption(each, i, lying)),
  };
}

/** Room around the plot for what has a place of its own. */
function roomFor(
  { title, legend, axes, series }: ChartPicture,
  lying: boolean,
  width: number,
): GridComponentOption {
  const titled = ({ title: { text, visible } }: ChartAxis) =>
    text !== undefined && visible !== false;
  return {
    top: (title === undefined ? 16 : 48) + (legend === 'Top' ? 28 : 0),
    bottom:
      12 +
      (legend === 'Bottom' ? 8 + 20 * legendLines(series, width) : 0) +
      (titled(lying ? axes.value : axes.category) ? 20 : 0),
    left:
      14 + (legend === 'Left' ? 110 : 0) + (titled(lying ? axes.category : axes.value) ? 20 : 0),
    right:
      20 +
      (legend === 'Right' || legend === 'Corner' ? 110 : 0) +
      (titled(axes.secondaryValue) ? 24 : 0),
  };
}

/** In how many lines a legend below the plot stands. */
function legendLines(series: readonly PicturedSeries[], width: number): number {
  const lengths = series.filter(({ inLegend }) => inLegend).map(({ name }) => entryWidth(name));
  let lines = 1;
  let taken = 0;
  for (const length of lengths) {
    if (taken > 0 && taken + length > width) {
      lines += 1;
      taken = 0;
    }
    taken += length;
  }
  return lines;
}

/** A mark, a name in letters of 12 px, and the gap to the next entry. */
const entryWidth = (name: string) => 14 + 5 + textWidth(name) + 10;
const textWidth = (text: string) => text.length * 6.5;

function legendOption(
  position: string,
  series: readonly PicturedSeries[],
  textStyle: { readonly color: string },
): LegendComponentOption {
  const shown = series.flatMap((each, i) => (each.inLegend ? [{ ...each, i }] : []));
  const upright = position !== 'Top' && position !== 'Bottom';
  return {
    data: shown.map(({ i, ...each }) => ({ name: each.name, ...legendMark(each, i) })),
    selectedMode: false,
    orient: upright ? 'vertical' : 'horizontal',
    itemWidth: 14,
    itemHeight: 8,
    textStyle: { ...textStyle, fontSize: 12 },
    ...(upright ? { top: 'middle' } : { left: 'center' }),
    ...(position === 'Top' && { top: 40 }),
    ...(position === 'Bottom' && { bottom: 8 }),
    ...(position === 'Left' && { left: 8 }),
    ...((position === 'Right' || position === 'Corner') && { right: 8 }),
    ...(position === 'Corner' && { top: 40 }),
  };
}

function categoryAxis({ axes, series }: ChartPicture, lying: boolean, colors: ChartColors) {
  const scattered = series.some(({ type }) => type === 'XYScatter');
  const common = {
    ...axisTitle(axes.category, lying ? 16 + widest(series) : 30),
    show: axes.category.visible ?? true,
    axisLine: { lineStyle: { color: colors.line } },
    axisTick: { show: false },
    axisLabel: {
      color: colors.text,
      fontSize: 12,
      show: axes.category.tickLabelPosition !== 'None',
    },
    ...(axes.category.reversed && { inverse: true }),
    splitLine: { show: axes.category.gridlines ?? false, lineStyle: { color: colors.line } },
  };
  if (scattered) return { type: 'value', ...common } as const;
  // Columns and lines stand between tick marks, areas reach from edge to edge.
  const between =
    axes.category.betweenCategories ?? !series.every(({ type }) => /^Area/.test(type));
  const data = [...(series[0]?.categories ?? [])];
  return { type: 'category' as const, boundaryGap: between, data, ...common };
}

/** The widest label of a category that stands beside a lying bar. */
function widest(series: readonly PicturedSeries[]): number {
  const labels = (series[0]?.categories ?? []).map((label) => textWidth(String(label)));
  return Math.max(0, ...labels);
}

/** A second axis stands across from the first, when a series is bound to it. */
function valueAxes({ axes, series }: ChartPicture, lying: boolean, colors: ChartColors) {
  const first = valueAxis(axes.value, lying, colors);
  if (!series.some(({ axisGroup }) => axisGroup === 'Secondary')) return [first];
  const second = valueAxis(axes.secondaryValue, lying, colors);
  const gridlines = { ...second.splitLine, show: axes.secondaryValue.gridlines ?? false };
  return [first, { ...second, splitLine: gridlines }];
}

function valueAxis(axis: ChartAxis, lying: boolean, colors: ChartColors) {
  return {
    type: 'value',
    ...axisTitle(axis, lying ? 30 : 50),
    show: axis.visible ?? true,
    ...(axis.minimum !== undefined && { min: axis.minimum }),
    ...(axis.maximum !== undefined && { max: axis.maximum }),
    ...(axis.majorUnit !== undefined && { interval: axis.majorUnit }),
    ...(axis.reversed && { inverse: true }),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: colors.text,
      fontSize: 12,
      show: axis.tickLabelPosition !== 'None',
      formatter: (shown: number) => shownNumber(shown, axis.numberFormat),
    },
    splitLine: { show: axis.gridlines ?? true, lineStyle: { color: colors.line } },
  } as const;
}

function axisTitle({ title: { text, visible } }: ChartAxis, nameGap: number) {
  if (text === undefined || visible === false) return {};
  return { name: text, nameLocation: 'middle', nameGap, nameTextStyle: { fontSize: 13 } } as const;
}
