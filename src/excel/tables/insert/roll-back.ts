import type { BaseTable } from '../../../reference/stored/base';
import type { Rectangle } from '../../../formula/addresses';
import { enterHeld, readBeforeWrite, type HeldCell } from '../../requests/read-before-write';
import { batches, inTurn, requestCharacters } from '../../requests/queue';
import { snapshotNamespace } from '../../refresh/table-snapshot';
import { ReadingAllowance } from '../../requests/reading-allowance';
import { cellsOf, readBack, type WrittenCells } from '../written-cells';
import { removeSourcesRow, sourcesCells, sourcesTableName } from '../sources-sheet';
import type { ExcelValue } from '../table-cells';
import type { Placement } from './find-place';

/**
 * Removes what an insert wrote or a failed one may have left, and nothing else. Excel's documents
 * leave open whether the commands before a failing one stay done, and people go on working
 * meanwhile: so sheets and tables that were there before are known by id, cells go only where they
 * hold what was written, and what is typed while they go is entered again. Throws Excel's error.
 * @param overwritten what the insert wrote over before it found out: it is entered again
 */
export async function takeBack(
  context: Excel.RequestContext,
  placement: Placement,
  table: BaseTable,
  overwritten: readonly HeldCell[],
): Promise<void> {
  const { worksheets, tables, customXmlParts } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/name');
  const parts = customXmlParts.getByNamespace(snapshotNamespace);
  parts.load('items/id');
  await context.sync();
  await removeKeptRows(context, parts, placement);

  const sheetOf = (name: string, isNew: boolean) =>
    worksheets.items.find(
      (sheet) => sheet.name === name && placement.before.has(sheet.id) !== isNew,
    );
  const sheet = sheetOf(placement.sheet, placement.isNewSheet);
  if (sheet) {
    const inserted = tables.items.find(
      ({ id, name }) => name === placement.tableName && !placement.before.has(id),
    );
    const whole = await wholePlace(context, inserted, placement);
    inserted?.convertToRange();
    await emptyCells(context, sheet, { place: whole, cells: cellsOf(table) }, placement);
    enterHeld(sheet, overwritten);
    if (placement.isNewSheet) await deleteBlank(context, sheet);
  }
  if (placement.sources.kind === 'new') await removeSources(context, sheetOf, placement, table);
  else if (tables.items.some(({ name }) => name === sourcesTableName))
    await removeSourcesRow(context, placement.tableName);
  await context.sync();
}

/** Removes the sheet Sources that the insert made, if it holds no other table's row. */
async function removeSources(
  context: Excel.RequestContext,
  sheetOf: (name: string, isNew: boolean) => Excel.Worksheet | undefined,
  { sources, tableName }: Placement,
  table: BaseTable,
): Promise<void> {
  const own = sources.kind === 'new' ? sheetOf(sources.sheet, true) : undefined;
  if (!own) return;
  const cells = sourcesCells(tableName, table);
  const place = { row: 0, column: 0, rows: cells.length, columns: cells[0].length };
  const used = own.getUsedRange(true).load('rowCount');
  own.tables.load('items/name');
  await context.sync();
  if (used.rowCount > cells.length) return removeSourcesRow(context, tableName);
  for (const each of own.tables.items) each.convertToRange();
  await emptyCells(context, own, { place, cells }, { looks: undefined });
  await deleteBlank(context, own);
}

/** Where what was written stands now: rows may have been inserted above it. */
async function wholePlace(
  context: Excel.RequestContext,
  inserted: Excel.Table | undefined,
  { layout: { whole, table } }: Placement,
): Promise<Rectangle> {
  if (!inserted) return whole;
  const range = inserted.getRange().load('rowIndex,columnIndex');
  await context.sync();
  const row = whole.row + range.rowIndex - table.row;
  const column = whole.column + range.columnIndex - table.column;
  return row < 0 || column < 0 ? whole : { ...whole, row, column };
}

async function emptyCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { place, cells }: WrittenCells,
  { looks }: Pick<Placement, 'looks'>,
): Promise<void> {
  const at = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const unmet = new RowCount(cells.map((line) => line.map(readBack)));
  let row = place.row;
  const blocks = batches(cells, requestCharacters, (line) => JSON.stringify(line).length);
  await inTurn(blocks, async (lines) => {
    const block = { ...place, row, rows: lines.length };
    row += lines.length;
    const before = at(block).load('formulas');
    await context.sync();
    const read: readonly unknown[][] = before.formulas;
    const isMoved = unmet.meet(
      read,
      lines.map((line) => line.map(readBack)),
    );
    const isOurs = (i: number, j: number) =>
      isMoved[i] === true || isWritten(read[i]?.[j], lines[i]?.[j]);
    const onlyOurs = lines.every((line, i) => line.every((_, j) => isOurs(i, j)));
    const held = readBeforeWrite(at(block));
    if (onlyOurs && !looks?.formats) at(block).clear('All');
    else {
      // The analyst's formats on empty cells stay, and so does what was typed in meanwhile (null).
      at(block).clear('RemoveHyperlinks');
      at(block).values = lines.map((line, i) => line.map((_, j) => (isOurs(i, j) ? '' : null)));
    }
    await context.sync();
    const found = held();
    const rows = rowsOfHeld(found, block);
    const isSorted = new RowCount([...read, ...unmet.rows()]).meet(rows, read);
    // Neither what was read, nor what was written there, nor a row that was sorted here since.
    const typed = found.filter((cell) => {
      const [i, j] = [cell.row - block.row, cell.column - block.column];
      const entry = rows[i]?.[j];
      const isNew = entry !== read[i]?.[j] && !isWritten(entry, lines[i]?.[j]);
      return isOurs(i, j) && isNew && isSorted[i] !== true;
    });
    enterHeld(sheet, typed);
  });
  if (looks) restoreLooks(at, place, looks);
  await context.sync();
}

/**
 * Rows that a table had, to be met again after somebody may have sorted it: each as often as it was
 * there, so that a row that a person entered a second time is theirs.
 */
class RowCount {
  private readonly counts = new Map<string, number>();

  constructor(rows: readonly (readonly unknown[])[]) {
    for (const row of rows) this.add(JSON.stringify(row));
  }

  /** Which of these rows were there: those that stand where they did are met first. */
  meet(found: readonly (readonly unknown[])[], home: readonly (readonly unknown[])[]): boolean[] {
    const texts = found.map((row) => JSON.stringify(row));
    const isHome = texts.map((text, i) => text === JSON.stringify(home[i]) && this.take(text));
    return texts.map((text, i) => isHome[i] === true || this.take(text));
  }

  /** Those that were not met. */
  rows(): unknown[][] {
    return [...this.counts].flatMap(([text, count]) =>
      Array.from({ length: count }, () => JSON.parse(text) as unknown[]),
    );
  }

  private add(text: string): void {
    this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
  }

  private take(text: string): boolean {
    const left = this.counts.get(text) ?? 0;
    if (left > 0) this.counts.set(text, left - 1);
    return left > 0;
  }
}

/** The cells of a block as Excel reads them back. */
function rowsOfHeld(held: readonly HeldCell[], block: Rectangle): readonly ExcelValue[][] {
  const rows = Array.from({ length: block.rows }, () =>
    new Array<ExcelValue>(block.columns).fill(''),
  );
  for (const { row, column, entry } of held) {
    const cells = rows[row - block.row];
    if (cells) cells[column - block.column] = readBack(asCell(entry));
  }
  return rows;
}

const asCell = (entry: HeldCell['entry']): ExcelValue =>
  typeof entry === 'boolean' ? String(entry) : entry;

/** Whether a cell holds what was written, or nothing. */
export function isWritten(found: unknown, written: ExcelValue | undefined): boolean {
  return found === '' || found === undefined || found === readBack(written ?? '');
}

/** Excel's own undo leaves widths and formats behind. */
function restoreLooks(
  at: (place: Rectangle) => Excel.Range,
  place: Rectangle,
  { columnWidths, titleHeight, formats }: NonNullable<Placement['looks']>,
): void {
  columnWidths.forEach((width, i) => {
    const column = at({ ...place, column: place.column + i, columns: 1 });
    column.columnHidden = false;
    column.format.columnWidth = width;
  });
  at({ ...place, rows: 1 }).format.rowHeight = titleHeight;
  if (formats) at(formats).numberFormat = formats.codes.map((codes) => [...codes]);
}

/** Deletes a sheet that holds nothing any more; what is typed into it at that moment stays. */
async function deleteBlank(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const used = sheet.getUsedRangeOrNullObject(true).load('address');
  sheet.load('name');
  await context.sync();
  if (!used.isNullObject) return;
  const held = readBeforeWrite(sheet.getRange());
  sheet.delete();
  await context.sync();
  const typed = held();
  if (typed.length > 0) enterHeld(context.workbook.worksheets.add(sheet.name), typed);
}

async function removeKeptRows(
  context: Excel.RequestContext,
  all: Excel.CustomXmlPartScopedCollection,
  { before, insertId }: Placement,
): Promise<void> {
  const parts = all.items.filter(({ id }) => !before.has(id));
  if (parts.length === 0) return;
  const texts = parts.map((part) => part.getXml());
  await context.sync();
  // Rarely needed, so no part of the pane's first view.
  const { snapshotIn } = await import(
    /* webpackChunkName: "refresh" */ '../../refresh/read-snapshot'
  );
  const allowance = new ReadingAllowance();
  for (const [i, part] of parts.entries()) {
    const base = await snapshotIn(texts[i]?.value ?? '', allowance);
    if (base.ok && base.value.insertId === insertId) part.delete();
  }
}
