import UPlot from 'uplot';
import type { Along, DrawnChart, Track } from '../../excel/charts/chart';
import { adoptPlotStyles, axisWidth, plotColors, plotFont as font } from '../page/plot-canvas';
import { valueText } from './chart-text';
import { dashes } from './looks';

/** A drawn chart over months. */
export interface CourseCanvas {
  /** Draws other numbers in the same bands and lines. */
  update: (along: Along, chart: DrawnChart) => void;
  /** Marks a place along the chart, or none. */
  mark: (place: number | undefined) => void;
  remove: () => void;
}

const height = 140;
/** Months between two labels. */
const monthSteps = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240];
/** Between two labels of dates, in pixels. */
const dateSpace = 62;

/**
 * Draws a chart into a place: bands, and lines over them.
 * @param onPlace told the place under the pointer, undefined when it has left
 */
export function drawCourse(
  element: HTMLElement,
  along: Along,
  chart: DrawnChart,
  onPlace: (place: number | undefined) => void,
): CourseCanvas {
  adoptPlotStyles(element);
  const plot = new UPlot(options(element, along, chart, onPlace), dataOf(along, chart), element);
  const follow = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
  follow.observe(element);
  let { numbers } = along;
  return {
    update(along, chart) {
      ({ numbers } = along);
      plot.setData(dataOf(along, chart));
    },
    mark(place) {
      const number = place === undefined ? undefined : numbers[place];
      const left = number === undefined ? -10 : plot.valToPos(number, 'x');
      plot.setCursor({ left, top: 0 });
    },
    remove() {
      follow.disconnect();
      plot.destroy();
    },
  };
}

/** uPlot draws series in their order: the lines come last, over all bands. */
function tracksOf({ bands, lines }: DrawnChart): readonly Track[] {
  const edges = bands.flatMap(({ low, high }) => [low, high]);
  return [...new Set([...edges, ...lines.map(({ track }) => track)])];
}

function dataOf({ numbers }: Along, chart: DrawnChart): UPlot.AlignedData {
  const tracks = tracksOf(chart).map((track) => track.map(({ value }) => value ?? null));
  return [[...numbers], ...tracks];
}

function options(
  element: HTMLElement,
  along: Along,
  chart: DrawnChart,
  onPlace: (place: number | undefined) => void,
): UPlot.Options {
  const { bands, lines, values } = chart;
  const looks = [...bands, ...lines].map(({ look }) => look);
  const colors = plotColors(element, ['axis', 'grid', ...looks]);
  const tracks = tracksOf(chart);
  const seriesOf = (track: Track) => 1 + tracks.indexOf(track);
  const grid = { stroke: colors.grid, width: 1 };
  const text = { stroke: colors.axis, font };
  return {
    width: element.clientWidth,
    height,
    pxAlign: false,
    padding: [6, 8, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false },
      y: {
        range: (_plot, low, high) => [
          values.range?.minimum ?? (values.closeUp ? low : Math.min(0, low)),
          values.range?.maximum ?? (high * 1.05 || 1),
        ],
      },
    },
    axes: [
      {
        ...text,
        size: 20,
        gap: 3,
        label: along.title,
        labelFont: font,
        labelSize: 16,
        labelGap: 0,
        grid: { show: false },
        ticks: { ...grid, size: 4 },
        ...(along.form === 'dates' ? datesAxis(along) : { incrs: [...monthSteps] }),
      },
      {
        ...text,
        size: (_plot, texts) => axisWidth(texts),
        gap: 3,
        space: 22,
        grid,
        ticks: { show: false },
        values: (_plot, splits) => splits.map((split) => valueText(split, chart)),
      },
    ],
    series: [
      {},
      ...tracks.map((track) => {
        const line = lines.find((each) => each.track === track);
        const dash = line && dashes[line.look];
        return {
          points: { show: false },
          ...(line ? { stroke: colors[line.look], width: 2 } : { width: 0 }),
          ...(dash && { dash: [...dash] }),
        };
      }),
    ],
    bands: bands.map(({ low, high, look }) => ({
      series: [seriesOf(high), seriesOf(low)],
      fill: colors[look],
    })),
    hooks: { setCursor: [(plot) => onPlace(plot.cursor.idx ?? undefined)] },
  };
}

/** Labels at some of the dates, "2026-03", as many as there is room for. */
function datesAxis({ numbers, labels }: Along): Pick<UPlot.Axis, 'splits' | 'values'> {
  return {
    splits: (plot) => {
      const count = Math.max(1, Math.floor(plot.bbox.width / devicePixelRatio / dateSpace));
      const least = numbers.length / count;
      const step = monthSteps.find((months) => months >= least) ?? Math.ceil(least);
      return numbers.filter((_, i) => i % step === 0);
    },
    values: (_plot, splits) =>
      splits.map((split) => labels[numbers.indexOf(split)]?.slice(0, 7) ?? ''),
  };
}
