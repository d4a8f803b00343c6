import type { AxisKind, Chart, ChartAxis, ChartSeries } from '../../grid/charts/chart';
import { accessDenied, invalidArgument, itemNotFound, undocumented } from '../errors';
import type { Host } from '../host';
import type { ChartSeriesObject } from './chart-handles';
import { sheetOf } from './sheet-of';

interface OfChart {
  readonly chartId: string;
}

/** The chart behind an object; ItemNotFound once it has been deleted. */
export function chartOf({ chartId }: OfChart, host: Host): Chart {
  const chart = host.engine.charts.byId(chartId);
  if (!chart) throw itemNotFound();
  return chart;
}

/** Charts of a protected sheet are as locked as its cells, unless its options let objects be edited. */
export function assertDrawable(sheetId: string, host: Host): void {
  const sheet = sheetOf({ sheetId }, host);
  const options = host.document.protection.get(sheetId);
  if (options && options['allowEditObjects'] !== true) {
    throw accessDenied(`The sheet "${sheet.getSheetName()}" is protected.`);
  }
}

/** Changes parts of a chart, if its sheet allows it. */
export function changeChart(
  target: OfChart,
  host: Host,
  changed: (chart: Chart) => Partial<Chart>,
): void {
  const chart = chartOf(target, host);
  assertDrawable(chart.sheetId, host);
  host.engine.charts.change(chart.id, (now) => ({ ...now, ...changed(now) }));
}

export function changeAxis(
  target: OfChart & { readonly axis: AxisKind },
  host: Host,
  changed: Partial<ChartAxis>,
): void {
  changeChart(target, host, ({ axes }) => ({
    axes: { ...axes, [target.axis]: { ...axes[target.axis], ...changed } },
  }));
}

/** The series behind an object; ItemNotFound once it has been deleted. */
export function seriesOf(target: ChartSeriesObject, host: Host): ChartSeries {
  const found = chartOf(target, host).series.find(({ key }) => key === target.seriesKey);
  if (!found) throw itemNotFound();
  return found;
}

export function changeSeries(
  target: ChartSeriesObject,
  host: Host,
  changed: Partial<ChartSeries>,
): void {
  seriesOf(target, host);
  changeChart(target, host, ({ series }) => ({
    series: series.map((each) => (each.key === target.seriesKey ? { ...each, ...changed } : each)),
  }));
}

/** What somebody has set; what Excel chooses by itself is not documented. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw undocumented(what);
  return value;
}

export function checkText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} must be text.`);
  return value;
}

export function checkBoolean(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} must be true or false.`);
  return value;
}

export function checkNumber(value: unknown, what: string, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw invalidArgument(`${what} must be a number from ${least} to ${most}.`);
  }
  return value;
}

export function checkWord(value: unknown, what: string, words: readonly string[]): string {
  const word = words.find((each) => each === value);
  if (word === undefined) throw invalidArgument(`${what} must be one of ${words.join(', ')}.`);
  return word;
}
