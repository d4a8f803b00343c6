import UPlot from 'uplot';
import { bandsOf } from '../../excel/charts/fan-bands';
import type { FanSpill } from '../../excel/charts/find-fan';
import { numberText } from '../../reference/number-text';
import { adoptPlotStyles, axisWidth, plotColors, plotFont as font } from '../page/plot-canvas';

/** A drawn fan. */
export interface FanChart {
  /** Draws another fan of the same percentiles. */
  update: (fan: FanSpill) => void;
  /** Marks a month, or none. */
  mark: (month: number | undefined) => void;
  remove: () => void;
}

export const chartHeight = 140;

/**
 * Draws a fan into a place: bands, the outermost the lightest, and lines over them.
 * @param onMonth told the month under the pointer, undefined when it has left
 */
export function drawFan(
  place: HTMLElement,
  fan: FanSpill,
  onMonth: (month: number | undefined) => void,
): FanChart {
  adoptPlotStyles(place);
  const plot = new UPlot(options(place, fan, onMonth), dataOf(fan), place);
  const follow = new ResizeObserver(() =>
    plot.setSize({ width: place.clientWidth, height: chartHeight }),
  );
  follow.observe(place);
  return {
    update: (now) => plot.setData(dataOf(now)),
    mark: (month) => {
      const left = month === undefined ? -10 : plot.valToPos(month, 'x');
      plot.setCursor({ left, top: 0 });
    },
    remove() {
      follow.disconnect();
      plot.destroy();
    },
  };
}

/** uPlot draws series in their order: the lines come last, over all bands. */
function drawingOrder(percentiles: readonly number[]): number[] {
  const { lines } = bandsOf(percentiles);
  const edges = percentiles.map((_, i) => i).filter((i) => !lines.includes(i));
  return [...edges, ...lines];
}

function dataOf({ months, stocks, percentiles }: FanSpill): UPlot.AlignedData {
  return [[...months], ...drawingOrder(percentiles).map((i) => [...(stocks[i] ?? [])])];
}

function options(
  place: HTMLElement,
  { percentiles }: FanSpill,
  onMonth: (month: number | undefined) => void,
): UPlot.Options {
  const colors = plotColors(place, ['line', 'outer', 'inner', 'axis', 'grid']);
  const { bands, lines } = bandsOf(percentiles);
  const order = drawingOrder(percentiles);
  const seriesOf = (place: number) => 1 + order.indexOf(place);
  const grid = { stroke: colors.grid, width: 1 };
  return {
    width: place.clientWidth,
    height: chartHeight,
    pxAlign: false,
    padding: [6, 8, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false },
      y: { range: (_plot, low, high) => [Math.min(0, low), high * 1.05] },
    },
    axes: [
      {
        stroke: colors.axis,
        font,
        size: 20,
        gap: 3,
        label: 'Months from the start',
        labelFont: font,
        labelSize: 16,
        labelGap: 0,
        grid: { show: false },
        ticks: { ...grid, size: 4 },
        incrs: [1, 2, 3, 6, 12, 24, 36, 60, 120, 240],
      },
      {
        stroke: colors.axis,
        font,
        size: (_plot, values) => axisWidth(values),
        gap: 3,
        space: 22,
        grid,
        ticks: { show: false },
        values: (_plot, splits) => splits.map(numberText),
      },
    ],
    series: [
      {},
      ...order.map((i) => ({
        points: { show: false },
        ...(lines.includes(i) ? { stroke: colors.line, width: 2 } : { width: 0 }),
      })),
    ],
    bands: bands.map(({ from, to, depth }) => ({
      series: [seriesOf(to), seriesOf(from)],
      fill: depth === 0 && bands.length > 1 ? colors.outer : colors.inner,
    })),
    hooks: { setCursor: [(plot) => onMonth(plot.cursor.idx ?? undefined)] },
  };
}
