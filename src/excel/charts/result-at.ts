import { callsOf, gridColumns, gridRows } from '../../formula';
import type { CellAddress } from '../selection';

/** The functions beside TANKFAN whose answers are drawn. */
export const drawnFunctions = [
  'TANKRISK',
  'TANKTORNADO',
  'TANKWHEN',
  'TANKFORECAST',
  'TANKLEDGER',
] as const;

export type DrawnFunction = (typeof drawnFunctions)[number];

/** The answer of one of these functions, as it stands in the workbook. */
export interface Result {
  readonly kind: 'result';
  readonly call: DrawnFunction;
  readonly sheet: string;
  /** Of the cell with the formula, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Row after row, the header first where the function gives one. */
  readonly cells: readonly (readonly unknown[])[];
}

type Cells = readonly (readonly unknown[])[];

/** A header and 1,200 months; a month, its six numbers and the reserve. */
const mostRows = 1_201;
const mostColumns = 8;

/**
 * The answer that a cell belongs to: it holds the formula, or lies in what that has spilled. Excel
 * can be asked for a spill only from ExcelApi 1.12 on, so an answer is known by its shape.
 */
export async function resultAt(
  context: Excel.RequestContext,
  place: CellAddress,
): Promise<Result | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
  const cell = sheet.getRange(place.address).load('formulas,values,rowIndex,columnIndex');
  await context.sync();
  if (sheet.isNullObject || cell.values[0]?.[0] === '') return undefined;
  const { rowIndex: row, columnIndex: column } = cell;
  const own = drawnCall(cell.formulas[0]?.[0]);
  const anchors = own
    ? [{ row, column, call: own }]
    : await callsBefore(context, sheet, row, column);
  for (const anchor of anchors) {
    const cells = await answerOf(context, sheet, anchor);
    const [down, beside] = [row - anchor.row, column - anchor.column];
    if (cells[down]?.[beside] !== undefined)
      return { kind: 'result', sheet: place.sheet, ...anchor, cells };
  }
  return undefined;
}

interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly call: DrawnFunction;
}

/** Calls above and to the left, the nearest first, from which an answer may reach to a cell. */
async function callsBefore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
): Promise<readonly Anchor[]> {
  const top = Math.max(0, row - mostRows);
  const left = Math.max(0, column - mostColumns + 1);
  const area = sheet
    .getRangeByIndexes(top, left, row - top + 1, column - left + 1)
    .getIntersectionOrNullObject(sheet.getUsedRange(true));
  area.load('formulas,rowIndex,columnIndex');
  await context.sync();
  if (area.isNullObject) return [];
  const found = (area.formulas as Cells).flatMap((line, i) =>
    line.flatMap((formula, j): Anchor[] => {
      const call = drawnCall(formula);
      return call ? [{ row: area.rowIndex + i, column: area.columnIndex + j, call }] : [];
    }),
  );
  const most = 3;
  return found.toSorted((a, b) => b.row - a.row || b.column - a.column).slice(0, most);
}

async function answerOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, call }: Anchor,
): Promise<Cells> {
  const area = sheet
    .getRangeByIndexes(
      row,
      column,
      Math.min(mostRows, gridRows - row),
      Math.min(mostColumns, gridColumns - column),
    )
    .getIntersectionOrNullObject(sheet.getUsedRange(true));
  area.load('values');
  await context.sync();
  return area.isNullObject ? [] : answerIn(call, area.values as Cells);
}

/** Of the cells from a call on, those that are its answer; none where it shows an error or waits. */
export function answerIn(call: DrawnFunction, cells: Cells): Cells {
  const [header = []] = cells;
  const columns = widthOf(call, header);
  const body = (call === 'TANKFORECAST' ? cells : cells.slice(1)).map((line) =>
    line.slice(0, columns),
  );
  const end = body.findIndex((line, i) => line.length < columns || !isRow(call, line, i));
  const rows = end < 0 ? body : body.slice(0, end);
  if (columns === 0 || rows.length === 0) return [];
  return call === 'TANKFORECAST' ? rows : [header.slice(0, columns), ...rows];
}

const firstHeaders: Readonly<Record<DrawnFunction, readonly string[]>> = {
  TANKRISK: ['Month', 'Probability'],
  TANKTORNADO: ['Input', 'Low', 'High', 'At low', 'At high', 'Swing'],
  TANKWHEN: ['Months until'],
  TANKLEDGER: ['Month', 'Opening', 'Lost', 'Refurbished', 'Produced', 'Delivered', 'Closing'],
  TANKFORECAST: [],
};

/** How many columns the answer has by its header; 0 where the header is not the function's. */
function widthOf(call: DrawnFunction, header: readonly unknown[]): number {
  const first = firstHeaders[call];
  if (call === 'TANKFORECAST') return 5;
  if (!first.every((name, i) => header[i] === name)) return 0;
  if (call === 'TANKWHEN') return header.indexOf('Share') + 1;
  return call === 'TANKLEDGER' && header[first.length] === 'Reserve'
    ? first.length + 1
    : first.length;
}

function isRow(call: DrawnFunction, line: readonly unknown[], at: number): boolean {
  const [first, ...others] = line;
  const areNumbers = (values: readonly unknown[]) =>
    values.every((value) => typeof value === 'number');
  switch (call) {
    case 'TANKRISK':
      return first === at + 1 && areNumbers(others);
    case 'TANKLEDGER':
    case 'TANKFORECAST':
      return areNumbers(line);
    case 'TANKTORNADO':
      return typeof first === 'string' && first !== '' && areNumbers(others);
    case 'TANKWHEN':
      return at < 3 && typeof first === 'string' && typeof others.at(-1) === 'number';
  }
}

/** The function, where a formula is one call of it and nothing around. */
function drawnCall(formula: unknown): DrawnFunction | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
  const [first] = callsOf(formula, drawnFunctions);
  const call = drawnFunctions.find((name) => name === first?.name);
  return call && new RegExp(`^=\\s*(_xldudf_)?${call}\\(`, 'i').test(formula) ? call : undefined;
}
