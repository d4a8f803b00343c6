import { mostPercentiles, tankfan } from '../../functions/contracts/tankfan';
import { addressOf, callsFunction, gridColumns, gridRows } from '../../formula';
import type { CellAddress } from '../selection';
import { monthLabel, percentileOf } from './fan-labels';

/** A fan as it stands in the workbook: what TANKFAN has spilled from a cell. */
export interface FanSpill {
  readonly kind: 'fan';
  readonly sheet: string;
  /** The cell with the formula, zero-based; months and percentiles stand in the row of their headers. */
  readonly row: number;
  readonly column: number;
  /** Headers and what they name, in the order of the columns: "P5" and 5. */
  readonly labels: readonly string[];
  readonly percentiles: readonly number[];
  readonly months: readonly number[];
  /** Stocks, one list a percentile and one number a month. */
  readonly stocks: readonly (readonly number[])[];
}

/** A cell with TANKFAN that shows no fan: `shows` is what it shows, such as #BUSY! or #VALUE!. */
export interface FanWithoutSpill {
  readonly kind: 'no-spill';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly shows: string;
}

/** Headers and 1,200 months, with month 0. */
const mostRows = 1_202;

type Cells = readonly (readonly unknown[])[];

/**
 * The fan that a cell belongs to: it holds TANKFAN or lies in what that has spilled. Excel can
 * be asked for a spill only from ExcelApi 1.12 on, so the fan is known by its headers.
 */
export async function findFan(
  context: Excel.RequestContext,
  place: CellAddress,
): Promise<FanSpill | FanWithoutSpill | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  const cell = sheet.getRange(place.address);
  cell.load('rowIndex,columnIndex,formulas,values');
  await context.sync();
  if (sheet.isNullObject) return undefined;

  const { rowIndex: row, columnIndex: column } = cell;
  const [shows] = (cell.values as Cells).flat();
  const [formula] = (cell.formulas as Cells).flat();
  if (isFan(formula) && typeof shows === 'string' && shows.startsWith('#')) {
    return { kind: 'no-spill', sheet: place.sheet, row, column, shows };
  }
  const header = await headerAbove(context, sheet, row, column, shows);
  if (header === undefined) return undefined;
  const anchor = await anchorOf(context, sheet, header, column);
  return anchor && readFan(context, sheet, place.sheet, anchor);
}

const calls = (formula: unknown, id: string): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && callsFunction(formula, id);

const isFan = (formula: unknown): boolean => calls(formula, tankfan.id);

const isHeader = (value: unknown): boolean =>
  value === monthLabel || percentileOf(value) !== undefined;

/** The row of the nearest header over a number, or of the cell itself. */
async function headerAbove(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  shows: unknown,
): Promise<number | undefined> {
  if (isHeader(shows)) return row;
  if (typeof shows !== 'number' || row === 0) return undefined;
  const first = Math.max(0, row - mostRows);
  const above = sheet.getRangeByIndexes(first, column, row - first, 1);
  above.load('values');
  await context.sync();
  const values = (above.values as Cells).flat();
  const place = values.findLastIndex((value) => typeof value !== 'number');
  return place >= 0 && isHeader(values[place]) ? first + place : undefined;
}

interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly labels: readonly string[];
}

/** The cell with the formula, left of a header, and the percentiles beside it. */
async function anchorOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
): Promise<Anchor | undefined> {
  const first = Math.max(0, column - mostPercentiles);
  const last = Math.min(gridColumns - 1, column + mostPercentiles);
  const line = sheet.getRangeByIndexes(row, first, 1, last - first + 1);
  line.load('values,formulas');
  await context.sync();
  const [values = []] = line.values as Cells;
  const [formulas = []] = line.formulas as Cells;
  // What `formulas` gives for a spilled cell is not documented: only the first header counts.
  const place = values.findLastIndex(
    (value, i) => first + i <= column && value === monthLabel && isFan(formulas[i]),
  );
  if (place < 0) return undefined;
  const beside = values.slice(place + 1);
  const end = beside.findIndex((value) => percentileOf(value) === undefined);
  const labels = (end < 0 ? beside : beside.slice(0, end)).map(String);
  const inside = first + place + labels.length >= column;
  return inside ? { row, column: first + place, labels } : undefined;
}

async function readFan(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  { row, column, labels }: Anchor,
): Promise<FanSpill | undefined> {
  const rows = Math.min(mostRows, gridRows - row);
  const below = sheet.getRangeByIndexes(row, column, rows, 1 + labels.length);
  const block = below.getIntersectionOrNullObject(sheet.getUsedRange(true));
  block.load('values');
  await context.sync();
  const body = block.isNullObject ? [] : (block.values as Cells).slice(1);
  const end = body.findIndex((line, month) => line[0] !== month);
  const lines = end < 0 ? body : body.slice(0, end);
  if (lines.length === 0 || lines.some((line) => line.some((stock) => typeof stock !== 'number'))) {
    return undefined;
  }
  const columnOf = (i: number) => lines.map((line) => line[i] as number);
  return {
    kind: 'fan',
    sheet: name,
    row,
    column,
    labels,
    percentiles: labels.map((label) => percentileOf(label) ?? 0),
    months: columnOf(0),
    stocks: labels.map((_, i) => columnOf(i + 1)),
  };
}

/** "B10:G46": the fan with its headers. */
export function addressOfFan({ row, column, percentiles, months }: FanSpill): string {
  return addressOf({ row, column, rows: months.length + 1, columns: percentiles.length + 1 });
}
