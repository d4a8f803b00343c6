import { IUndoRedoService, Quantity } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { DocumentState } from '../host/document-state';
import type { CellContents, SheetContents, WorkbookContents } from '../xlsx/contents';
import { boundingArea, cellArea, gridOf, type Area } from './area';
import type { CellInput } from './cells';
import type { Engine } from './engine';
import { DAYS_TO_1904 } from './univer-patches';
import { styleOf } from './xlsx-style';

/** The size of a note that a file brings, in pixels: files keep it in a drawing that exceljs does not read. */
const noteSize = { width: 200, height: 90 };

/**
 * Fills a workbook that has one blank sheet, before the add-in is started. Formulas are calculated anew, those of
 * the add-in too: Excel would show what the file holds until something they refer to changes.
 */
export function fillWorkbook(
  engine: Engine,
  document: DocumentState,
  contents: WorkbookContents,
): void {
  const sheets = contents.sheets.map(({ name }, i) => {
    const sheet = i === 0 ? engine.sheets.active().setName(name) : engine.sheets.add(name);
    return { id: sheet.getSheetId(), sheet };
  });
  const idOf = (name: string | undefined) =>
    sheets[contents.sheets.findIndex((sheet) => sheet.name === name)]?.id;
  document.dates1904 = contents.dates1904 ?? false;
  engine.inputs.dateShift = document.dates1904 ? DAYS_TO_1904 : 0;
  // Names come first: formulas in cells refer to them.
  for (const { name, reference, comment, sheet } of contents.names) {
    engine.names.add(name, reference, comment, idOf(sheet));
  }
  contents.sheets.forEach((sheet, i) => {
    const target = sheets[i];
    if (target) fillSheet(engine, target.sheet, sheet);
  });
  contents.sheets.forEach(({ hidden, protection, page }, i) => {
    if (page) document.pageLayouts.set(sheets[i]?.id ?? '', page);
    if (protection) document.protection.set(sheets[i]?.id ?? '', protection);
    if (!hidden) return;
    sheets[i]?.sheet.hideSheet();
    if (hidden === 'veryHidden') document.veryHidden.add(sheets[i]?.id ?? '');
  });
  engine.sheets.activate(sheets[contents.activeSheet]?.id ?? sheets[0]?.id ?? '');
  for (const [key, value] of contents.settings) document.settings.set(key, value);
  for (const [name, text] of contents.savedSettings) document.savedSettings.set(name, text);
  for (const [id, xml] of contents.xmlParts) document.xmlParts.set(id, xml);
  // Opening a file is nothing to undo.
  engine.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(engine.workbook.getId());
}

function fillSheet(engine: Engine, sheet: FWorksheet, contents: SheetContents): void {
  const id = sheet.getSheetId();
  fillCells(engine, id, contents.cells);
  for (const [column, pixels] of contents.columnWidths) sheet.setColumnWidths(column, 1, pixels);
  for (const [row, pixels] of contents.rowHeights) sheet.setRowHeightsForced(row, 1, pixels);
  for (const area of contents.merged) engine.sheets.merge(id, area);
  const { rows, columns } = contents.frozen;
  if (rows || columns) {
    sheet.setFreeze({
      xSplit: columns,
      ySplit: rows,
      startRow: rows || -1,
      startColumn: columns || -1,
    });
  }
  if (contents.gridlines === false) engine.views.showGridlines(id, false);
  if (contents.tabColor) engine.views.setTabColor(id, contents.tabColor);
  for (const rule of contents.validations ?? []) {
    engine.validations.add({ ...rule, id: crypto.randomUUID(), sheetId: id });
  }
  for (const format of contents.conditionalFormats?.toReversed() ?? []) {
    engine.conditionalFormats.add({ ...format, id: crypto.randomUUID(), sheetId: id });
  }
  for (const { name, area, style } of contents.tables) {
    const table = engine.tables.add(id, area);
    engine.tables.rename(table.id, name);
    engine.tables.setStyle(table.id, style);
  }
}

function fillCells(engine: Engine, sheetId: string, cells: readonly CellContents[]): void {
  const area = cells.reduce<Area | undefined>((sofar, { row, column }) => {
    const cell = cellArea(row, column);
    return sofar ? boundingArea(sofar, cell) : cell;
  }, undefined);
  if (!area) return;
  engine.sheets.makeRoom(sheetId, area);
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const at = (row: number, column: number) => byPlace.get(`${row},${column}`);
  const inputs = gridOf(area, (row, column) => inputOf(at(row, column)));
  engine.cells.write(sheetId, area.top, area.left, inputs);
  for (const { row, column, link, spill } of cells) {
    if (spill) engine.inputs.blockedSpills?.hold(sheetId, spill);
    if (link) engine.hyperlinks.set(sheetId, row, column, link);
  }
  engine.styles.apply(sheetId, area, (row, column) => {
    const look = at(row, column)?.style;
    return look && styleOf(look);
  });
  const notes = engine.univer.__getInjector().get(SheetsNoteModel, Quantity.OPTIONAL);
  for (const { row, column, note } of cells) {
    if (note === undefined) continue;
    notes?.updateNote(engine.workbook.getId(), sheetId, row, column, { ...noteSize, note });
  }
}

function inputOf({ formula, value }: Partial<CellContents> = {}): CellInput | undefined {
  if (formula !== undefined) return { kind: 'formula', formula };
  if (value === undefined) return undefined;
  // An error that was typed in stays one: as a constant it would become text.
  if (typeof value === 'object') return { kind: 'formula', formula: `=${value.error}` };
  return { kind: 'constant', value };
}
