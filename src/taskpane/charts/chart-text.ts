import type { DrawnChart, TrackPoint, TableCharts, Track } from '../../excel/charts/chart';
import type { ChartedTable } from '../../excel/charts/find-table';
import type { ChartsResult } from '../../excel/charts/insert-charts';
import type { Run } from '../../functions/runs';
import { numberText } from '../../reference/number-text';
import { countText } from '../page/count-text';

/** A number as its chart's axis and words show it. */
export function valueText(
  value: number,
  { values: { format } }: Pick<DrawnChart, 'values'>,
): string {
  switch (format) {
    case '0%':
      return shareText(value);
    case '0.0':
      return numberText(Number(value.toFixed(1)));
    case '#,##0':
      return numberText(Math.abs(value) < 10 ? Number(value.toFixed(1)) : Math.round(value));
  }
}

function shareText(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return 'under 1%';
  if (percent === 100 && share < 1) return 'over 99%';
  return `${percent}%`;
}

/** The lowest and the highest of the bands, and the median over them. */
function rangeAt({ bands, lines }: DrawnChart, place: number) {
  const at = (track: Track | undefined): TrackPoint | undefined => track?.[place];
  return {
    lowest: at(bands[0]?.low)?.value,
    highest: at(bands.at(-1)?.high)?.value,
    middle: at(lines.find(({ look }) => look === 'median')?.track)?.value,
  };
}

/** "Month 36: 734 (155–2,163)": the median, and the outermost percentiles; or what each line says. */
export function readingText({ along }: TableCharts, chart: DrawnChart, place: number): string {
  return `${along.labels[place] ?? ''}: ${valuesText(chart, place)}`;
}

/** What a chart says at a place: "734 (155–2,163)", or "in service 900, in reserve 40". */
export function valuesText(chart: DrawnChart, place: number): string {
  const { lowest, highest, middle } = rangeAt(chart, place);
  const text = (value: number | undefined) =>
    value === undefined ? 'never' : valueText(value, chart);
  const others = chart.lines.flatMap(({ name, track, look }) => {
    const value = track[place]?.value;
    if (value === undefined || (look === 'median' && chart.bands.length > 0)) return [];
    return [chart.lines.length === 1 ? text(value) : `${name} ${text(value)}`];
  });
  if (chart.bands.length === 0 || (chart.form === 'course' && lowest === undefined)) {
    return others.join(', ');
  }
  const range = `${text(lowest)}–${text(highest)}`;
  const hasMiddle = chart.lines.some(({ look }) => look === 'median');
  return [hasMiddle ? `${text(middle)} (${range})` : range, ...others].join(', ');
}

/** What the numbers of a reading are: "tanks, median (P5–P95)". */
export function readingKey(chart: DrawnChart): string {
  const { bands, lines, values } = chart;
  if (bands.length > 0) return `${values.unit}, ${rangeKey(chart)}`;
  return lines.length === 1 ? `${values.unit}, ${lines[0]?.name ?? ''}` : values.unit;
}

/** "median (P5–P95)", or "fewest–most". */
export function rangeKey({ lines, edges = ['', ''] }: DrawnChart): string {
  const range = edges.join('–');
  return lines.some(({ look }) => look === 'median') ? `median (${range})` : range;
}

/** The plot in words, for those who cannot see it. */
export function chartSummary(drawn: TableCharts, chart: DrawnChart): string {
  const last = drawn.along.labels.length - 1;
  const readings = [0, last].map((place) => readingText(drawn, chart, place));
  return `${chart.title}, ${readingKey(chart)}. ${readings.join('; ')}.`;
}

export const tableTitle = (table: ChartedTable): string =>
  `${table.chartKind.noun} in ${table.address}`;

export function resultText(result: ChartsResult): string {
  if (result.kind === 'failed') return result.message;
  return (
    `The chart covers ${result.charts} and reads ${result.cells}, which follow the table. ` +
    'When the table gets more rows, insert the chart anew.'
  );
}

/** "TANKFAN in Sheet1!B3". */
export function runTitle({ call = 'A calculation', cell }: Run): string {
  return cell === undefined ? call : `${call} in ${cell}`;
}

/** "1,000,000 draws × 120 months, 43%". */
export function runText({ draws, months, done }: Run): string {
  const work = `${countText(draws, 'draw')} × ${countText(months, 'month')}`;
  return `${work}, ${Math.floor(done * 100)}%`;
}
