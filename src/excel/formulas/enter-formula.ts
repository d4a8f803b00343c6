import { showRange } from '../show-range';
import { failureSentence } from '../requests/failures';
import { enterHeld, readBeforeWrite, namesOf } from '../requests/read-before-write';
import { workbookWrites } from '../requests/queue';
import { nearestFree, occupiedCells } from '../tables/insert/occupied-cells';
import { addressOf, cellName, fitsTheGrid, type Rectangle } from '../../formula/addresses';
import type { InsertTarget, Occupied } from '../tables/insert/find-place';

/** A formula, and how many cells its answer fills: one row of them where nothing is said. */
export interface FormulaToEnter {
  readonly formula: string;
  readonly columns: number;
  readonly rows?: number;
  /** Excel's format code of each column; cells that have a format keep it. */
  readonly formats?: readonly string[];
}

/** Where a formula can go: it needs no sheet of its own. */
export type CellTarget = Exclude<InsertTarget, { kind: 'new-sheet' }>;

/** What became of it: entered, not entered because cells are full, or not for a reason in one sentence. */
export type FormulaResult =
  | {
      readonly kind: 'entered';
      readonly formula: string;
      readonly sheet: string;
      /** Excel's id of the sheet. */
      readonly sheetId: string;
      /** All cells that the answer fills. */
      readonly address: string;
    }
  | Occupied
  | { readonly kind: 'failed'; readonly message: string };

const action = 'enter the formula';

/**
 * Enters a formula at the top left cell of a target, if all cells that its answer will fill are empty.
 * Never throws: what went wrong is in the result.
 */
export async function enterFormula(
  wanted: FormulaToEnter,
  target: CellTarget,
): Promise<FormulaResult> {
  try {
    return await workbookWrites.queue(() => Excel.run((context) => enter(context, wanted, target)));
  } catch (error) {
    const sheet = target.kind === 'place' ? { sheet: target.sheet } : {};
    return { kind: 'failed', message: failureSentence(error, { action, ...sheet }) };
  }
}

async function enter(
  context: Excel.RequestContext,
  { formula, columns, rows = 1, formats }: FormulaToEnter,
  target: CellTarget,
): Promise<FormulaResult> {
  const corner = cornerOf(context.workbook, target);
  const { worksheet } = corner;
  corner.load('rowIndex,columnIndex');
  worksheet.load('id,name');
  await context.sync();

  const whole = { row: corner.rowIndex, column: corner.columnIndex, rows, columns };
  if (!fitsTheGrid(whole))
    return failed(
      `The answer needs ${String(rows)} × ${String(columns)} cells, more than the sheet has from ${cellName(whole)}: select a cell further up or left.`,
    );
  const { full, used, present } = await look(context, worksheet, whole);
  const sheet = worksheet.name;
  const wanted = addressOf(whole);
  if (full !== undefined) return blocked(sheet, whole, full, used);
  const held = readBeforeWrite(worksheet.getRangeByIndexes(whole.row, whole.column, rows, columns));
  corner.formulas = [[formula]];
  if (formats)
    worksheet.getRangeByIndexes(whole.row, whole.column, rows, columns).numberFormat = present.map(
      (line) => line.map((code, i) => (code === 'General' ? (formats[i] ?? code) : code)),
    );
  await context.sync();
  const typed = held();
  if (typed.length > 0) {
    if (!typed.some(({ row, column }) => row === whole.row && column === whole.column))
      corner.values = [['']];
    enterHeld(worksheet, typed);
    await context.sync();
    return failed(`The formula is not entered: ${namesOf(typed)} changed at the same time.`);
  }
  await showRange(corner);
  return { kind: 'entered', formula, sheet, sheetId: worksheet.id, address: wanted };
}

/** The top left cell of a target. */
export function cornerOf(workbook: Excel.Workbook, target: CellTarget): Excel.Range {
  return target.kind === 'selection'
    ? workbook.getSelectedRange().getCell(0, 0)
    : workbook.worksheets.getItem(target.sheet).getRange(target.address);
}

/** What stands in the way of a formula, and all that the sheet holds. */
async function look(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  whole: Rectangle,
): Promise<{ full: string | undefined; used: Rectangle; present: readonly (readonly string[])[] }> {
  const place = sheet.getRangeByIndexes(whole.row, whole.column, whole.rows, whole.columns);
  const tables = place.getTables(false);
  const used = sheet.getUsedRange(false);
  place.load('formulas,numberFormat');
  tables.load('items/name');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();

  const cells = occupiedCells(place.formulas as unknown[][], whole.row, whole.column);
  // One cell of a table takes a formula like any other, but nothing spills inside a table.
  const [table] = tables.items.map(({ name }) => `the table ${name}`);
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  return {
    full: cells ?? (whole.columns * whole.rows > 1 ? table : undefined),
    used: { row, column, rows, columns },
    present: place.numberFormat as string[][],
  };
}

/** What is in the way, and the nearest place that is free. */
export function blocked(
  sheet: string,
  whole: Rectangle,
  occupied: string,
  used: Rectangle,
): Occupied | { readonly kind: 'failed'; readonly message: string } {
  const wanted = addressOf(whole);
  const place = nearestFree(whole, used);
  if (!place)
    return failed(`${wanted} is not free (${occupied}), and no free place is left on "${sheet}".`);
  const free = cellName(place);
  return { kind: 'occupied', sheet, wanted, occupied, free };
}

const failed = (message: string) => ({ kind: 'failed', message }) as const;
