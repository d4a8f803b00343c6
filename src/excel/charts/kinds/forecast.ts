import { addressOf } from '../../../formula/addresses';
import { countedMonths } from '../months-along';
import type { TrackPoint, TableCharts, Track } from '../chart';
import { addressIn, isNumber, type ChartKind, type SpilledTable } from '../chart-kind';
import { percentileBands } from '../percentile-bands';
import { observedSeries, type ObservedSeries } from './observed-series';

/** Its table has no header: these are its columns. */
const labels = ['P5', 'P25', 'P50', 'P75', 'P95'];

/**
 * The count goes on as bands and a median. A row of the forecast says what its month adds, and rows
 * are for adding up: what is drawn is the count after each month.
 */
export const forecast: ChartKind = {
  function: 'TANKFORECAST',
  noun: 'Forecast',
  isBare: true,
  reads: ['dates', 'cumulative', 'months'],
  columnsOf: (firstRow) => (isRange(firstRow.slice(0, labels.length)) ? labels.length : undefined),
  chartsOf(spill) {
    const [dateInput, countInput, monthInput] = spill.inputs;
    const asked = monthInput?.values?.[0]?.[0];
    const most = isNumber(asked) ? asked : Infinity;
    const end = spill.cells.findIndex((row, at) => at >= most || !isRange(row));
    const rows = end < 0 ? spill.cells.length : end;
    const series = dateInput && countInput && observedSeries(dateInput, countInput, rows);
    return series ? overSeries(spill, rows, series) : alone(spill, rows);
  },
};

function isRange(row: readonly unknown[]): boolean {
  return (
    row.length === labels.length &&
    row.every(
      (value, i) => isNumber(value) && value >= 0 && (i === 0 || value >= Number(row[i - 1])),
    )
  );
}

/** What the rows up to each month add together, one track a percentile; the first point is the last count. */
function totals(spill: SpilledTable, rows: number, last: TrackPoint): Track[] {
  return labels.map((_, column) => {
    let value = last.value ?? 0;
    const after = Array.from({ length: rows }, (_, i): TrackPoint => {
      value += Number(spill.cells[i]?.[column]);
      const added = { row: spill.row, column: spill.column + column, rows: i + 1, columns: 1 };
      const needs = addressIn(spill, i, column);
      return { value, formula: `(${last.formula}+SUM(${addressOf(added)}))`, needs };
    });
    return [last, ...after];
  });
}

function overSeries(spill: SpilledTable, rows: number, series: ObservedSeries): TableCharts {
  const { counts, last } = series;
  const before = counts.slice(0, -1);
  // Excel draws no gaps in areas: up to the last count the bands have no height.
  const flat = before.map(({ formula }): TrackPoint => ({ value: undefined, formula }));
  const gap = (length: number) =>
    Array.from({ length }, (): TrackPoint => ({ value: undefined, formula: 'NA()' }));
  const tracks = totals(spill, rows, last);
  const { bands, lines, edges } = percentileBands(
    labels,
    tracks.map((track) => [...flat, ...track]),
    'of the outcomes',
  );
  const observed = {
    name: 'observed',
    track: [...counts, ...gap(rows)],
    look: 'observed',
  } as const;
  const medians = lines.map((line) => ({
    ...line,
    track: [...gap(before.length), ...line.track.slice(before.length)],
  }));
  return {
    rows,
    along: series.along,
    charts: [
      {
        title: 'The count and its forecast',
        form: 'course',
        values: { title: 'Tanks counted', unit: 'tanks', format: '#,##0', closeUp: true },
        bands,
        lines: [...medians, observed],
        edges,
      },
    ],
  };
}

/** Only what the months add: the series stands in the formula itself, or comes from another one. */
function alone(spill: SpilledTable, rows: number): TableCharts | undefined {
  if (rows === 0) return undefined;
  const tracks = totals(spill, rows, { value: 0, formula: '0' });
  const numbers = Array.from({ length: rows + 1 }, (_, month) => month);
  return {
    rows,
    along: countedMonths('Months after the last count', numbers, numbers.map(String)),
    charts: [
      {
        title: 'What the forecast adds to the count',
        form: 'course',
        values: { title: 'Tanks added', unit: 'tanks', format: '#,##0' },
        ...percentileBands(labels, tracks, 'of the outcomes'),
      },
    ],
    note: 'The counts do not stand in cells that the formula names, so only what is added to the last one is drawn.',
  };
}
