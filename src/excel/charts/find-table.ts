import { argumentNames } from '../../functions/all';
import { mostPercentiles } from '../../functions/contracts/tankfan';
import {
  argumentsOf,
  callsFunction,
  isCallOf,
  gridColumns,
  gridRows,
  addressOf,
} from '../../formula';
import type { CellAddress } from '../selection';
import type { TableCharts } from './chart';
import type { ChartKind } from './chart-kind';
import { inputReader } from './inputs';
import { chartKinds } from './kinds';
import { percentileOf } from './percentile-bands';

/** A table as it stands in the workbook, with its charts. */
export interface ChartedTable {
  readonly kind: 'table';
  readonly chartKind: ChartKind;
  readonly sheet: string;
  /** With its headers: "B10:G46". */
  readonly address: string;
  /** The cell with the formula, zero-based; the headers stand in its row. */
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly formula: string;
  readonly drawn: TableCharts;
}

/** A cell with such a function that shows no table: `shows` is what it shows, as #BUSY! or #VALUE!. */
export interface NoTable {
  readonly kind: 'no-table';
  readonly shows: string;
}

/** Headers and 1,200 months, with month 0. */
const mostRows = 1_202;
/** The widest table without percentiles: a ledger with its reserve. */
const fewColumns = 8;
/** A name before the percentiles, and a share behind them. */
const mostColumns = mostPercentiles + 2;

type ValueRows = readonly (readonly unknown[])[];

interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The cell of a formula. */
interface Anchor extends CellPosition {
  readonly formula: string;
}

/**
 * The table that a cell belongs to: it holds the formula or lies in what that has spilled. Excel can
 * be asked for a spill only from ExcelApi 1.12 on, so the table is known by its formula, its headers
 * and its rows.
 */
export async function findTable(
  context: Excel.RequestContext,
  { sheet: name, address }: CellAddress,
): Promise<ChartedTable | NoTable | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const range = sheet.getRange(address);
  range.load('rowIndex,columnIndex,formulas,values');
  await context.sync();
  if (sheet.isNullObject) return undefined;

  const cell = { row: range.rowIndex, column: range.columnIndex };
  const [shows] = (range.values as ValueRows).flat();
  const [formula] = (range.formulas as ValueRows).flat();
  const isAnchor = isCharted(formula);
  if (isAnchor && typeof shows === 'string' && shows.startsWith('#')) {
    return { kind: 'no-table', shows };
  }
  if (shows === '') return undefined;
  const anchor = isAnchor ? { ...cell, formula } : await anchorOf(context, sheet, cell);
  const table = anchor && (await readTable(context, sheet, name, anchor));
  return table && holds(table, cell) ? table : undefined;
}

/** The table of a cell, for whoever has no requests of their own at hand. Throws Excel's error. */
export function tableAt(place: CellAddress): ReturnType<typeof findTable> {
  return Excel.run((context) => findTable(context, place));
}

function isCharted(formula: unknown): formula is string {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  return chartKinds.some((kind) => isOf(kind, formula));
}

function isOf({ function: name, isBare }: ChartKind, formula: string): boolean {
  return isBare ? isCallOf(formula, name) : callsFunction(formula, name);
}

function holds({ row, column, columns, drawn }: ChartedTable, cell: CellPosition): boolean {
  const [down, right] = [cell.row - row, cell.column - column];
  return down >= 0 && down < drawn.rows && right >= 0 && right < columns;
}

/** The nearest formula above, or to the left, with nothing empty between it and the cell. */
async function anchorOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cell: CellPosition,
): Promise<Anchor | undefined> {
  const [top, left] = [
    Math.max(0, cell.row - mostRows + 1),
    Math.max(0, cell.column - fewColumns + 1),
  ];
  const window = sheet.getRangeByIndexes(top, left, cell.row - top + 1, cell.column - left + 1);
  const near = window.getIntersection(sheet.getUsedRange(true));
  near.load('values,formulas,rowIndex,columnIndex');
  await context.sync();
  const values = near.values as ValueRows;
  const formulas = near.formulas as ValueRows;
  for (let row = values.length - 1; row >= 0; row--) {
    for (let column = (values[row]?.length ?? 0) - 1; column >= 0; column--) {
      const formula = formulas[row]?.[column];
      if (!isFirst(formulas, row, column) || !isCharted(formula)) continue;
      const between = values.slice(row).flatMap((line) => line.slice(column));
      if (!between.includes(''))
        return { row: near.rowIndex + row, column: near.columnIndex + column, formula };
    }
  }
  const headers = values.map((line) => line.at(-1));
  const header = headers.findLastIndex((value) => percentileOf(value) !== undefined);
  return header < 0
    ? undefined
    : anchorBeside(context, sheet, { ...cell, row: near.rowIndex + header });
}

/** What `formulas` gives for a spilled cell is not documented: it may be the formula again. */
function isFirst(formulas: ValueRows, row: number, column: number): boolean {
  const formula = formulas[row]?.[column];
  return formula !== formulas[row]?.[column - 1] && formula !== formulas[row - 1]?.[column];
}

/** The formula to the left of a percentile's header: a table of percentiles may be wide. */
async function anchorBeside(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column }: CellPosition,
): Promise<Anchor | undefined> {
  const first = Math.max(0, column - mostColumns + 1);
  const line = sheet.getRangeByIndexes(row, first, 1, column - first + 1);
  line.load('formulas');
  await context.sync();
  const formulas = line.formulas as ValueRows;
  const [all = []] = formulas;
  const at = all.findLastIndex((formula, i) => isCharted(formula) && isFirst(formulas, 0, i));
  return at < 0 ? undefined : { row, column: first + at, formula: String(all[at]) };
}

async function readTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  { row, column, formula }: Anchor,
): Promise<ChartedTable | undefined> {
  const width = Math.min(mostColumns, gridColumns - column);
  const line = sheet.getRangeByIndexes(row, column, 1, width);
  line.load('values');
  await context.sync();
  const [firstRow = []] = line.values as ValueRows;
  const chartKind = chartKinds.find(
    (kind) => isOf(kind, formula) && kind.columnsOf(firstRow) !== undefined,
  );
  const columns = chartKind?.columnsOf(firstRow);
  if (!chartKind || columns === undefined) return undefined;

  const texts = argumentsOf(formula, chartKind.function);
  const names = argumentNames(chartKind.function);
  const readInputs = chartKind.reads.map((name) =>
    inputReader(context, sheet, texts[names.indexOf(name)]),
  );
  const rows = Math.min(mostRows, gridRows - row);
  const below = sheet.getRangeByIndexes(row, column, rows, columns);
  const block = below.getIntersectionOrNullObject(sheet.getUsedRange(true));
  block.load('values');
  await context.sync();
  const cells = block.isNullObject ? [] : (block.values as ValueRows);
  const inputs = readInputs.map((read) => read());
  const drawn = chartKind.chartsOf({ row, column, cells, inputs });
  if (!drawn) return undefined;
  const address = addressOf({ row, column, rows: drawn.rows, columns });
  return { kind: 'table', chartKind, sheet: name, address, row, column, columns, formula, drawn };
}
