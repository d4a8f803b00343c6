import UPlot from 'uplot';
import { numberText } from '../../reference/number-text';
import { adoptPlotStyles, axisWidth, plotColors, plotFont as font } from '../page/plot-canvas';
import type { PlotSeries } from './plot-series';

/** A drawn plot. */
export interface DrawnPlot {
  remove: () => void;
}

const height = 112;
const day = 86_400;

/**
 * Draws a series into a place, in the colours of the theme, as wide as the place and redrawn when
 * that changes.
 * @param onPoint told the index under the pointer, undefined when it has left
 */
export function drawChart(
  place: HTMLElement,
  series: PlotSeries,
  onPoint: (index: number | undefined) => void,
): DrawnPlot {
  adoptPlotStyles(place);
  const plot = new UPlot(options(place, onPoint), [[...series.times], [...series.values]], place);
  const follow = new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height }));
  follow.observe(place);
  return {
    remove() {
      follow.disconnect();
      plot.destroy();
    },
  };
}

function options(place: HTMLElement, onPoint: (index: number | undefined) => void): UPlot.Options {
  const { line, fill, axis, grid } = plotColors(place, ['line', 'fill', 'axis', 'grid']);
  return {
    width: place.clientWidth,
    height,
    padding: [6, 4, 0, 0],
    legend: { show: false },
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 6, fill: line } },
    scales: { y: { range: (_plot, low, high) => [Math.min(0, low), high * 1.05] } },
    axes: [
      {
        stroke: axis,
        font,
        size: 20,
        gap: 3,
        grid: { show: false },
        ticks: { size: 4, stroke: grid, width: 1 },
        splits: (_plot, _axis, from, to) => newYears(from, to),
        values: (_plot, splits) => splits.map((time) => String(yearOf(time))),
      },
      {
        stroke: axis,
        font,
        size: (_plot, values) => axisWidth(values),
        gap: 3,
        space: 22,
        grid: { stroke: grid, width: 1 },
        ticks: { show: false },
        values: (_plot, splits) => splits.map(numberText),
      },
    ],
    series: [{}, { stroke: line, fill, width: 1.5, points: { show: false } }],
    hooks: { setCursor: [(plot) => onPoint(plot.cursor.idx ?? undefined)] },
  };
}

function newYears(from: number, to: number): number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const time = Date.UTC(year, 0, 1) / 1000;
    if (time >= from - day && time <= to) years.push(time);
  }
  return years;
}

function yearOf(seconds: number): number {
  return new Date(seconds * 1000).getUTCFullYear();
}
