import type { Cell, Comment, Worksheet } from 'exceljs';
import { parseAddress } from '../grid/address';
import { cellArea, cellCount, contains, type Area } from '../grid/area';
import { fromFileValue } from './cell-value';
import type { CellContents, SheetContents, TableContents } from './contents';
import type { AddInFunctions } from './file-formula';
import type { SheetLinks } from './links';
import { fromFilePage } from './page-setup';
import { readConditionalFormats } from './conditional-formats';
import { readProtection } from './protection';
import { readValidations } from './validations';
import { fromFileStyle, hex, pixelsPerPoint, pixelsPerWidth } from './file-style';

/** A sheet as exceljs read it, as contents. */
export function readSheet(
  sheet: Worksheet,
  links: SheetLinks | undefined,
  functions: AddInFunctions,
): SheetContents {
  const [view] = (sheet.views as Worksheet['views'] | null) ?? []; // null for a sheet without views
  const frozen = view?.state === 'frozen' ? view : {};
  const protection = readProtection(sheet);
  const page = fromFilePage(sheet);
  const validations = readValidations(sheet, functions);
  const conditionalFormats = readConditionalFormats(sheet, functions);
  const tabColor = hex(sheet.properties.tabColor);
  return {
    name: sheet.name,
    ...(sheet.state !== 'visible' && { hidden: sheet.state }),
    ...(protection && { protection }),
    cells: readCells(sheet, links, functions),
    columnWidths: readWidths(sheet),
    rowHeights: readHeights(sheet),
    frozen: { rows: frozen.ySplit ?? 0, columns: frozen.xSplit ?? 0 },
    merged: sheet.model.merges.flatMap((address) => areaOf(address) ?? []),
    tables: readTables(sheet),
    ...(view?.showGridLines === false && { gridlines: false }),
    ...(tabColor && { tabColor }),
    ...(page && { page }),
    ...(validations.length && { validations }),
    ...(conditionalFormats.length && { conditionalFormats }),
  };
}

function readCells(
  sheet: Worksheet,
  links: SheetLinks | undefined,
  functions: AddInFunctions,
): CellContents[] {
  const cells: CellContents[] = [];
  const spills: Area[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      if (cell.isMerged && cell.master !== cell) return;
      const at = { row: rowNumber - 1, column: columnNumber - 1 };
      const spill = arrayArea(cell);
      if (spill) spills.push(spill);
      // What an array formula fills comes anew from the formula.
      const filled = !spill && spills.some((area) => contains(area, cellArea(at.row, at.column)));
      const style = fromFileStyle(cell.style);
      const link = links?.get(cell.address);
      const read: CellContents = {
        ...at,
        ...(!filled && fromFileValue(cell.value, functions)),
        ...(spill && cellCount(spill) > 1 && { spill }),
        ...(style && { style }),
        ...(link && { link }),
        ...(cell.note && { note: noteText(cell.note) }),
      };
      if (Object.keys(read).length > Object.keys(at).length) cells.push(read);
    });
  });
  return cells;
}

/** The area of an array formula. exceljs keeps it in the cell's model, which its types don't describe. */
function arrayArea(cell: Cell): Area | undefined {
  const { shareType, ref } = cell.model as { shareType?: string; ref?: string };
  return shareType === 'array' && ref ? areaOf(ref) : undefined;
}

function areaOf(address: string): Area | undefined {
  return parseAddress(address)?.area;
}

function noteText(note: string | Comment): string {
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

function readWidths(sheet: Worksheet): Map<number, number> {
  const widths = new Map<number, number>();
  for (let column = 0; column < sheet.columnCount; column++) {
    const { width } = sheet.getColumn(column + 1);
    if (width) widths.set(column, Math.round(width * pixelsPerWidth));
  }
  return widths;
}

function readHeights(sheet: Worksheet): Map<number, number> {
  const heights = new Map<number, number>();
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) heights.set(number - 1, Math.round(row.height * pixelsPerPoint));
  });
  return heights;
}

/** A table as exceljs holds it after reading; its types describe only what writing needs. */
interface ReadTable {
  model: {
    name: string;
    tableRef: string;
    headerRow?: boolean;
    columns: { name: string }[];
    style?: { theme?: string };
  };
}

function readTables(sheet: Worksheet): TableContents[] {
  return (sheet.getTables() as unknown as ReadTable[]).flatMap(({ model }) => {
    const area = areaOf(model.tableRef);
    if (!area) return [];
    const columns = model.columns.map(({ name }) => name);
    return {
      name: model.name,
      area,
      columns,
      showHeaders: model.headerRow !== false,
      style: model.style?.theme ?? 'TableStyleMedium2',
    };
  });
}
