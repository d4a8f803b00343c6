import { addressOf, type Rectangle } from '../../formula/addresses';
import { asText, type ExcelValue } from '../tables/table-cells';
import { bandsOf, median } from './fan-bands';
import { monthLabel } from './fan-labels';
import { addressOfFan, type FanSpill } from './find-fan';

/** A column of the chart's cells: a header, and a live formula a month. */
export interface ChartColumn {
  readonly header: string;
  /** Stacked areas: the lowest percentile carries the bands and is not seen itself. */
  readonly draws: 'months' | 'base' | 'band' | 'line';
  /** Bands only: 0 for the outermost ones, more the further inside. */
  readonly depth: number;
  readonly formulas: readonly string[];
}

/**
 * What the chart of a fan reads. Excel stacks areas on each other, so a band is the difference of
 * two percentiles, and Excel's series take cells only: the differences stand in cells, as formulas
 * that follow the fan. Months that the fan no longer has show nothing.
 */
export function chartColumns(fan: FanSpill): readonly ChartColumn[] {
  const { percentiles, labels } = fan;
  const { bands, lines } = bandsOf(percentiles);
  const label = (i: number) => labels[i] ?? '';
  const months = column(
    monthLabel,
    'months',
    eachMonth(fan, 0, (month) => month, '""'),
  );
  const stock = (i: number) => eachMonth(fan, i + 1, (cell) => cell, 'NA()');
  const [lowest] = bands;
  const base = lowest ? [column(label(lowest.from), 'base', stock(lowest.from))] : [];
  return [
    months,
    ...base,
    ...bands.map(({ from, to, depth }) => {
      const low = (month: number) => cellOf(fan, month, from + 1);
      const formulas = eachMonth(fan, to + 1, (cell, month) => `${cell}-${low(month)}`, 'NA()');
      return { ...column(`${label(from)}–${label(to)}`, 'band', formulas), depth };
    }),
    ...lines.map((i) => column(percentiles[i] === median ? 'Median' : label(i), 'line', stock(i))),
  ];
}

function column(
  header: string,
  draws: ChartColumn['draws'],
  formulas: readonly string[],
): ChartColumn {
  return { header, draws, depth: 0, formulas };
}

/** A formula a month, on the cell of a column of the fan if that holds a number. */
function eachMonth(
  fan: FanSpill,
  columnOfFan: number,
  formula: (cell: string, month: number) => string,
  otherwise: string,
): string[] {
  return fan.months.map((_, month) => {
    const cell = cellOf(fan, month, columnOfFan);
    return `=IF(ISNUMBER(${cell}),${formula(cell, month)},${otherwise})`;
  });
}

function cellOf({ row, column: first }: FanSpill, month: number, columnOfFan: number): string {
  const at: Rectangle = {
    row: row + 1 + month,
    column: first + columnOfFan,
    rows: 1,
    columns: 1,
  };
  return addressOf(at);
}

/** Title, headers and formulas, as they go into the workbook. */
export function chartCells(fan: FanSpill): ExcelValue[][] {
  const columns = chartColumns(fan);
  const title = `Data of the chart: what lies between the percentiles of the fan in ${addressOfFan(fan)}`;
  return [
    columns.map((_, i) => (i === 0 ? asText(title) : '')),
    columns.map(({ header }) => asText(header)),
    ...fan.months.map((_, month) => columns.map(({ formulas }) => formulas[month] ?? '')),
  ];
}
