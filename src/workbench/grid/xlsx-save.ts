import { BooleanNumber, Quantity } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { DocumentState } from '../host/document-state';
import type { CellContents, SheetContents, WorkbookContents } from '../xlsx/contents';
import { cellCount, wholeSheet } from './area';
import type { Engine } from './engine';
import { lookOf } from './xlsx-style';

/** What the workbook holds, for a file. Settle the engine first. */
export function contentsOf(engine: Engine, document: DocumentState): WorkbookContents {
  const sheets = engine.sheets.all();
  const active = engine.sheets.active().getSheetId();
  return {
    sheets: sheets.map((sheet) => sheetContents(engine, document, sheet)),
    activeSheet: sheets.findIndex((sheet) => sheet.getSheetId() === active),
    names: engine.names.all().map(({ name, reference, comment, sheetId }) => {
      const sheet = sheetId === undefined ? undefined : engine.sheets.byId(sheetId);
      return { name, reference, comment, ...(sheet && { sheet: sheet.getSheetName() }) };
    }),
    ...(document.dates1904 && { dates1904: true }),
    settings: document.settings,
    savedSettings: document.savedSettings,
    xmlParts: document.xmlParts,
  };
}

function sheetContents(
  engine: Engine,
  { veryHidden, protection, pageLayouts }: DocumentState,
  sheet: FWorksheet,
): SheetContents {
  const id = sheet.getSheetId();
  const { xSplit, ySplit } = sheet.getFreeze();
  const protectedAs = protection.get(id);
  const page = pageLayouts.get(id);
  const tabColor = engine.views.tabColor(id);
  const validations = engine.validations.all().filter(({ sheetId }) => sheetId === id);
  const conditionalFormats = engine.conditionalFormats
    .on(id)
    .flatMap(({ formula, ...format }) => (formula === undefined ? [] : [{ ...format, formula }]));
  return {
    name: sheet.getSheetName(),
    ...(sheet.isSheetHidden() && { hidden: veryHidden.has(id) ? 'veryHidden' : 'hidden' }),
    ...(protectedAs && { protection: protectedAs }),
    cells: cellsOf(engine, id),
    ...sizesOf(sheet),
    frozen: { rows: ySplit, columns: xSplit },
    merged: engine.sheets.merged(id),
    tables: engine.tables.all().filter(({ sheetId }) => sheetId === id),
    ...(!engine.views.showsGridlines(id) && { gridlines: false }),
    ...(tabColor && { tabColor }),
    ...(page && { page }),
    ...(validations.length && { validations }),
    ...(conditionalFormats.length && { conditionalFormats }),
  };
}

function cellsOf(engine: Engine, sheetId: string): CellContents[] {
  const { cells, styles, hyperlinks } = engine;
  const used = cells.used(sheetId, false, wholeSheet);
  if (!used) return [];
  const values = cells.values(sheetId, used);
  const types = cells.valueTypes(sheetId, used);
  const noteAt = notesOf(engine, sheetId);
  return values.flatMap((row, i) =>
    row.flatMap((value, j) => {
      const [at, type] = [{ row: used.top + i, column: used.left + j }, types[i]?.[j]];
      const formula = cells.formula(sheetId, at.row, at.column);
      const spill = formula === undefined ? undefined : cells.spillOf(sheetId, at.row, at.column);
      const style = lookOf(styles.styleOf(sheetId, at.row, at.column));
      const link = hyperlinks.at(sheetId, at.row, at.column);
      const note = noteAt(at.row, at.column);
      const cell: CellContents = {
        ...at,
        ...(type !== 'Empty' && { value: type === 'Error' ? { error: String(value) } : value }),
        ...(formula !== undefined && { formula }),
        ...(spill && cellCount(spill) > 1 && { spill }),
        ...(style && { style }),
        ...(link && { link }),
        ...(note !== undefined && { note }),
      };
      return Object.keys(cell).length > Object.keys(at).length ? [cell] : [];
    }),
  );
}

function sizesOf(sheet: FWorksheet): Pick<SheetContents, 'columnWidths' | 'rowHeights'> {
  const { columnData, rowData } = sheet.getSheet().getConfig();
  const widths = Object.entries(columnData).flatMap(([column, data]) =>
    data.w === undefined ? [] : [[Number(column), data.w] as const],
  );
  // A row that fits itself to its text does so again in another program.
  const heights = Object.entries(rowData).flatMap(([row, data]) =>
    data.h === undefined || data.ia === BooleanNumber.TRUE ? [] : [[Number(row), data.h] as const],
  );
  return { columnWidths: new Map(widths), rowHeights: new Map(heights) };
}

/** Notes are a part of Univer that the headless engine does without. */
function notesOf({ univer, workbook }: Engine, sheetId: string) {
  const model = univer.__getInjector().get(SheetsNoteModel, Quantity.OPTIONAL);
  return (row: number, col: number) =>
    model?.getNote(workbook.getId(), sheetId, { row, col })?.note;
}
