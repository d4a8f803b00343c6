import { addressOf, fitsTheGrid, type Rectangle } from '../../formula/addresses';
import { failureSentence } from '../requests/failures';
import { enterHeld, readBeforeWrite, namesOf } from '../requests/read-before-write';
import { workbookWrites } from '../requests/queue';
import { showRange } from '../show-range';
import type { Occupied } from '../tables/insert/find-place';
import { occupiedCells } from '../tables/insert/occupied-cells';
import { blocked, cornerOf, type CellTarget } from './enter-formula';

/** A figure as a model takes it: a row of live formulas. An end that its source leaves open is empty. */
export interface AssumptionRow {
  readonly label: string;
  readonly low: string;
  readonly best: string;
  readonly high: string;
  readonly unit: string;
  readonly basis: string;
  readonly citation: string;
  /** Excel's format code of the three values. */
  readonly numberFormat: string;
  /** What the row is called in a message. */
  readonly title: string;
}

/** What became of a row. */
export type AssumptionResult =
  | {
      readonly kind: 'assumed';
      readonly title: string;
      readonly sheet: string;
      /** Excel's id of the sheet. */
      readonly sheetId: string;
      readonly address: string;
      /** The ends that are left to the analyst. */
      readonly open: readonly string[];
    }
  | Occupied
  | { readonly kind: 'failed'; readonly message: string };

const headers = ['Assumption', 'Low', 'Best', 'High', 'Unit', 'Basis', 'Source'];
/** In points; columns that are wider stay as they are. */
const widths = [320, 60, 60, 60, 80, 240, 230];
const ends = ['low', 'best', 'high'] as const;
/** Where the analyst's own judgement belongs. */
const openColor = '#FFF4CE';
const action = 'insert the figure';

/**
 * Inserts a row, under a header where it is the first of a block, and selects the cell below it: the
 * next row goes there. Never throws: what went wrong is in the result.
 */
export async function insertAssumption(
  row: AssumptionRow,
  target: CellTarget,
): Promise<AssumptionResult> {
  try {
    return await workbookWrites.queue(() => Excel.run((context) => insert(context, row, target)));
  } catch (error) {
    const sheet = target.kind === 'place' ? { sheet: target.sheet } : {};
    return failed(failureSentence(error, { action, ...sheet }));
  }
}

async function insert(
  context: Excel.RequestContext,
  row: AssumptionRow,
  target: CellTarget,
): Promise<AssumptionResult> {
  const corner = cornerOf(context.workbook, target);
  const { worksheet } = corner;
  corner.load('rowIndex,columnIndex');
  worksheet.load('id,name');
  await context.sync();

  const at = { row: corner.rowIndex, column: corner.columnIndex, columns: headers.length };
  const look = await lookAround(context, worksheet, at);
  if (!look) return failed('The row needs seven columns: select a cell further left.');
  const { continues, occupied, used } = look;
  const whole = { ...at, rows: continues ? 1 : 2 };
  if (occupied(whole.rows) !== undefined)
    return blocked(worksheet.name, whole, occupied(whole.rows) ?? '', used);

  const place = rangeOf(worksheet, whole);
  const held = readBeforeWrite(place);
  write(worksheet, { ...whole, row: whole.row + whole.rows - 1, rows: 1 }, row);
  if (!continues) writeHeader(worksheet, { ...whole, rows: 1 }, look.widths);
  await context.sync();
  const typed = held();
  if (typed.length > 0) {
    place.clear('Contents');
    enterHeld(worksheet, typed);
    await context.sync();
    return failed(`The figure is not inserted: ${namesOf(typed)} changed at the same time.`);
  }
  await showRange(worksheet.getRangeByIndexes(whole.row + whole.rows, whole.column, 1, 1));
  return {
    kind: 'assumed',
    title: row.title,
    sheet: worksheet.name,
    sheetId: worksheet.id,
    address: addressOf(whole),
    open: ends.filter((end) => row[end] === ''),
  };
}

type At = Omit<Rectangle, 'rows'>;

interface Around {
  /** Whether the row above belongs to a block of assumptions. */
  readonly continues: boolean;
  /** Names what stands in so many rows from the place on. */
  readonly occupied: (rows: number) => string | undefined;
  readonly used: Rectangle;
  readonly widths: readonly number[];
}

async function lookAround(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: At,
): Promise<Around | undefined> {
  if (!fitsTheGrid({ ...at, rows: 3 })) return undefined;
  const first = Math.max(0, at.row - 1);
  const cells = rangeOf(sheet, { ...at, row: first, rows: at.row - first + 2 });
  const used = sheet.getUsedRange(false);
  const tables = rangeOf(sheet, { ...at, rows: 2 }).getTables(false);
  const columns = headers.map((_, i) => rangeOf(sheet, { ...at, rows: 1 }).getColumn(i));
  cells.load('formulas');
  tables.load('items/name');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  columns.forEach((column) => column.load('format/columnWidth'));
  await context.sync();

  const lines = cells.formulas as unknown[][];
  const below = lines.slice(at.row - first);
  const [table] = tables.items.map(({ name }) => `the table ${name}`);
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
  return {
    continues: at.row > 0 && isOfBlock(lines[0] ?? []),
    occupied: (rows) => table ?? occupiedCells(below.slice(0, rows), at.row, at.column),
    used: { row, column, rows: rowCount, columns: columnCount },
    widths: columns.map(({ format }) => format.columnWidth),
  };
}

/** A header of ours, or a row that cites its source in the last column. */
const isOfBlock = (line: readonly unknown[]): boolean =>
  headers.every((header, i) => line[i] === header) || /^=TANKCITE\(/i.test(String(line.at(-1)));

function write(sheet: Excel.Worksheet, at: Rectangle, row: AssumptionRow): void {
  const place = rangeOf(sheet, at);
  const values = ends.map((end) => row[end]);
  place.formulas = [[row.label, ...values, row.unit, row.basis, row.citation]];
  const numbers = rangeOf(sheet, { ...at, column: at.column + 1, columns: ends.length });
  numbers.numberFormat = [ends.map(() => row.numberFormat)];
  values.forEach((value, i) => {
    if (value === '') numbers.getCell(0, i).format.fill.color = openColor;
  });
}

function writeHeader(sheet: Excel.Worksheet, at: Rectangle, present: readonly number[]): void {
  const place = rangeOf(sheet, at);
  place.values = [headers];
  place.format.font.bold = true;
  widths.forEach((width, i) => {
    if ((present[i] ?? width) < width) place.getCell(0, i).format.columnWidth = width;
  });
  for (const i of [1, 2, 3]) place.getCell(0, i).format.horizontalAlignment = 'Right';
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

const failed = (message: string): AssumptionResult => ({ kind: 'failed', message });
