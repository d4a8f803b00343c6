import { addressOf } from '../../formula/addresses';
import { asText, type ExcelValue } from '../tables/table-cells';
import type { Result } from './result-at';

/** How a column of cells is drawn. */
export type Drawn =
  'line' | 'median' | 'band-base' | 'outer-band' | 'inner-band' | 'columns' | 'point';

/** A column of the cells that a chart reads: live formulas on the function's answer. */
export interface ResultColumn {
  readonly header: string;
  readonly draws: 'category' | Drawn;
  readonly formulas: readonly string[];
  readonly format: string;
}

/** What becomes an Excel chart of an answer. */
export interface ResultChart {
  readonly title: string;
  readonly type: 'lines' | 'bars';
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly valueFormat: string;
  readonly columns: readonly [ResultColumn, ...ResultColumn[]];
}

const tanks = '#,##0';
/** Serial numbers of dates from 2000 on: months by number are never that many. */
const firstDate = 36_526;

/** The cells and the chart of an answer; undefined where it holds nothing to draw. */
export function resultChart(result: Result): ResultChart | undefined {
  if (result.cells.length < 2 && result.call !== 'TANKFORECAST') return undefined;
  switch (result.call) {
    case 'TANKRISK':
      return risk(result);
    case 'TANKLEDGER':
      return ledger(result);
    case 'TANKFORECAST':
      return forecast(result);
    case 'TANKTORNADO':
      return tornado(result);
    case 'TANKWHEN':
      return when(result);
  }
}

function risk(result: Result): ResultChart {
  return {
    title: 'Probability that the stock has come down to the floor',
    type: 'lines',
    categoryTitle: 'Months from the start',
    valueTitle: 'Probability',
    valueFormat: '0%',
    columns: [
      column(
        'Month',
        'category',
        '0',
        body(result).map((row) => at(result, row, 0)),
      ),
      column(
        'Probability',
        'median',
        '0%',
        body(result).map((row) => at(result, row, 1)),
      ),
    ],
  };
}

/** With a first date the months are dates. */
export function isDated({ cells }: Result): boolean {
  const first = cells[1]?.[0];
  return typeof first === 'number' && first >= firstDate;
}

function ledger(result: Result): ResultChart {
  const headers = (result.cells[0] ?? []).map(String);
  const dated = isDated(result);
  const of = (header: string) => {
    const place = headers.indexOf(header);
    return body(result).map((row) => (place < 0 ? 'NA()' : at(result, row, place)));
  };
  return {
    title: 'Stock and flows',
    type: 'lines',
    categoryTitle: dated ? 'Month' : 'Months from the start',
    valueTitle: 'Tanks',
    valueFormat: tanks,
    columns: [
      column('Month', 'category', dated ? 'yyyy-mm' : '0', of('Month')),
      column('Lost', 'columns', tanks, of('Lost')),
      column('Refurbished', 'columns', tanks, of('Refurbished')),
      column('Produced', 'columns', tanks, of('Produced')),
      column('Delivered', 'columns', tanks, of('Delivered')),
      column('Stock at the end of the month', 'median', tanks, of('Closing')),
      ...(headers.includes('Reserve') ? [column('Reserve', 'line', tanks, of('Reserve'))] : []),
    ],
  };
}

/** The rows of a forecast are for adding up: the chart shows what they come to. */
function forecast(result: Result): ResultChart {
  const total = (row: number, at: number) => `SUM(${span(result, row, at)})`;
  const rows = result.cells.map((_, row) => row);
  const between = (from: number, to: number) =>
    rows.map((row) => `${total(row, to)}-${total(row, from)}`);
  return {
    title: 'What the count may rise by',
    type: 'lines',
    categoryTitle: 'Months ahead',
    valueTitle: 'Tanks added since the last count',
    valueFormat: tanks,
    columns: [
      column(
        'Month',
        'category',
        '0',
        rows.map((row) => String(row + 1)),
      ),
      column(
        'P5',
        'band-base',
        tanks,
        rows.map((row) => total(row, 0)),
      ),
      column('Nine tenths of what may come', 'outer-band', tanks, between(0, 1)),
      column('Half of what may come', 'inner-band', tanks, between(1, 3)),
      column('to P95', 'outer-band', tanks, between(3, 4)),
      column(
        'Median',
        'median',
        tanks,
        rows.map((row) => total(row, 2)),
      ),
    ],
  };
}

function tornado(result: Result): ResultChart {
  // Excel draws bars from the bottom up.
  const rows = body(result).toReversed();
  const [low, high] = [3, 4];
  return {
    title: 'What each uncertain input does to the stock',
    type: 'bars',
    categoryTitle: 'Input',
    valueTitle: 'Tanks at the end, the others at their best',
    valueFormat: tanks,
    columns: [
      column(
        'Input',
        'category',
        '@',
        rows.map((row) => at(result, row, 0)),
      ),
      column(
        'Lowest',
        'band-base',
        tanks,
        rows.map((row) => `MIN(${at(result, row, low)},${at(result, row, high)})`),
      ),
      column(
        'From the low to the high of the input',
        'inner-band',
        tanks,
        rows.map((row) => `ABS(${at(result, row, high)}-${at(result, row, low)})`),
      ),
    ],
  };
}

/** The places of P5, P25, P75 and P95 among the headers, and of the median. */
export function quartilePlaces({ cells }: Result): readonly number[] | undefined {
  const headers = (cells[0] ?? []).map(String);
  const places = ['P5', 'P25', 'P50', 'P75', 'P95'].map((name) => headers.indexOf(name));
  return places.includes(-1) ? undefined : places;
}

function when(result: Result): ResultChart | undefined {
  const places = quartilePlaces(result);
  if (!places) return undefined;
  const [p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = places;
  const rows = body(result).toReversed();
  const months = '0.0';
  const between = (from: number, to: number) =>
    rows.map((row) => `${at(result, row, to)}-${at(result, row, from)}`);
  return {
    title: 'Months until the level is reached, and months bought',
    type: 'bars',
    categoryTitle: '',
    valueTitle: 'Months from the start',
    valueFormat: '0',
    columns: [
      column(
        'Months',
        'category',
        '@',
        rows.map((row) => at(result, row, 0)),
      ),
      column(
        'P5',
        'band-base',
        months,
        rows.map((row) => at(result, row, p5)),
      ),
      column('Nine tenths of the paths', 'outer-band', months, between(p5, p25)),
      column('Half of the paths, below the median', 'inner-band', months, between(p25, p50)),
      column('Half of the paths, above the median', 'inner-band', months, between(p50, p75)),
      column('to P95', 'outer-band', months, between(p75, p95)),
    ],
  };
}

/** Title, headers and formulas, as they go into the workbook. */
export function resultCells(chart: ResultChart, result: Result): ExcelValue[][] {
  const { columns } = chart;
  const title = `Data of the chart: what ${result.call} gives in ${at(result, 0, 0)}`;
  return [
    columns.map((_, i) => (i === 0 ? asText(title) : '')),
    columns.map(({ header }) => asText(header)),
    ...columns[0].formulas.map((_, row) =>
      columns.map(({ draws, formulas }) => {
        const formula = formulas[row] ?? '';
        return draws === 'category' ? `=${formula}` : `=IFERROR(${formula},NA())`;
      }),
    ),
  ];
}

const body = ({ cells }: Result): readonly number[] => cells.slice(1).map((_, row) => row + 1);

function column(
  header: string,
  draws: ResultColumn['draws'],
  format: string,
  formulas: readonly string[],
): ResultColumn {
  return { header, draws, format, formulas };
}

/** A cell of the answer. */
function at({ row, column: first }: Result, down: number, beside: number): string {
  return addressOf({ row: row + down, column: first + beside, rows: 1, columns: 1 });
}

/** A column of the answer from its first row to one of them. */
function span({ row, column: first }: Result, down: number, beside: number): string {
  return addressOf({ row, column: first + beside, rows: down + 1, columns: 1 });
}
