import type { Cell, ReferenceTable } from '../../reference/edition/edition';
import { numberText } from '../../reference/number-text';

/** What a plot shows: values over days. */
export interface PlotSeries {
  readonly label: string;
  readonly unit: string | undefined;
  /** Seconds since 1970 in UTC, rising: what uPlot takes. */
  readonly times: readonly number[];
  /** ISO days or months as the table writes them, one a time. */
  readonly dates: readonly string[];
  readonly values: readonly (number | null)[];
}

/** The series that a table names for its plot; undefined when it names none or its columns hold nothing to draw. */
export function plotSeries(table: ReferenceTable): PlotSeries | undefined {
  if (!table.plot) return undefined;
  const { x, y, label } = table.plot;
  const xPlace = table.fields.findIndex((field) => field.name === x);
  const yPlace = table.fields.findIndex((field) => field.name === y);
  const points = table.rows
    .map((row) => ({ date: row[xPlace], value: asNumber(row[yPlace]) }))
    .filter((point): point is PlotPoint => typeof point.date === 'string')
    .map((point) => ({ ...point, time: Date.parse(point.date) / 1000 }))
    .sort((a, b) => a.time - b.time);
  if (!points.some((point) => point.value !== null)) return undefined;
  return {
    label,
    unit: table.fields[yPlace]?.unit,
    times: points.map((point) => point.time),
    dates: points.map((point) => point.date),
    values: points.map((point) => point.value),
  };
}

interface PlotPoint {
  readonly date: string;
  readonly value: number | null;
}

function asNumber(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** The last value that is there, with its date: "2026-07-31: 4,430". */
export function latestText(series: PlotSeries): string {
  return readingText(
    series,
    series.values.findLastIndex((value) => value !== null),
  );
}

export function readingText({ dates, values }: PlotSeries, index: number): string {
  const value = values[index] ?? null;
  return `${dates[index] ?? ''}: ${value === null ? '–' : numberText(value)}`;
}

/** The plot in words, for those who cannot see it. */
export function plotSummary(series: PlotSeries): string {
  const numbers = series.values.filter((value) => value !== null);
  const highest = series.values.indexOf(Math.max(...numbers));
  const unit = series.unit === undefined ? '' : `, ${series.unit}`;
  return (
    `${series.label}${unit}, ${series.dates[0] ?? ''} to ${series.dates.at(-1) ?? ''}. ` +
    `Highest ${readingText(series, highest)}; latest ${latestText(series)}.`
  );
}
