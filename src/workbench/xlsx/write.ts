import type { TableStyleProperties, Workbook, Worksheet } from 'exceljs';
import { areaAddress } from '../grid/address';
import { cellArea } from '../grid/area';
import { toFileValue } from './cell-value';
import type { SheetContents, TableContents, WorkbookContents } from './contents';
import { markDynamicArrays } from './dynamic-arrays';
import type { AddInFunctions } from './file-formula';
import { formulaNames, type FormulaNames } from './formula-names';
import { argb, pixelsPerPoint, pixelsPerWidth, toFileStyle } from './file-style';
import { addLinks } from './links';
import { addNames } from './names';
import { toFilePage } from './page-setup';
import { writeConditionalFormats } from './conditional-formats';
import { writeProtection } from './protection';
import { addSettings, type AddInIdentity } from './settings';
import { writeValidations } from './validations';
import { addXmlParts } from './xml-parts';

/** What a file needs to know of the add-in. */
export interface AddInOfFile extends AddInIdentity {
  functions: AddInFunctions;
}

/** Writes an xlsx file. */
export async function writeXlsx(
  contents: WorkbookContents,
  addIn: AddInOfFile,
): Promise<Uint8Array> {
  const { sheets, names, xmlParts, activeSheet } = contents;
  // They take long to load, and few workbooks become files.
  const [{ default: Excel }, { default: Zip }] = await Promise.all([
    import('exceljs'),
    import('jszip'),
  ]);
  const workbook = new Excel.Workbook();
  if (contents.dates1904) workbook.properties.date1904 = true;
  const named = formulaNames(names, addIn.functions);
  for (const sheet of sheets) await writeSheet(workbook, sheet, addIn.functions, named);
  workbook.views = [
    {
      activeTab: activeSheet,
      x: 0,
      y: 0,
      width: 28_800,
      height: 17_600,
      firstSheet: 0,
      visibility: 'visible',
    },
  ];
  // exceljs does not know these parts, or only half of them: they are added to what it wrote.
  const zip = await Zip.loadAsync(await workbook.xlsx.writeBuffer());
  await markDynamicArrays(zip);
  await addLinks(zip, sheets);
  await addNames(
    zip,
    names,
    sheets.map(({ name }) => name),
    addIn.functions,
  );
  await addXmlParts(zip, xmlParts);
  await addSettings(zip, contents, addIn);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function writeSheet(
  workbook: Workbook,
  contents: SheetContents,
  functions: AddInFunctions,
  names: FormulaNames,
): Promise<void> {
  const { rows, columns } = contents.frozen;
  const sheet = workbook.addWorksheet(contents.name, {
    state: contents.hidden ?? 'visible',
    views: [
      {
        showGridLines: contents.gridlines ?? true,
        ...(rows || columns ? { state: 'frozen', xSplit: columns, ySplit: rows } : {}),
      },
    ],
    ...(contents.page && { pageSetup: toFilePage(contents.page) }),
    ...(contents.tabColor && { properties: { tabColor: { argb: argb(contents.tabColor) } } }),
  });
  for (const [column, pixels] of contents.columnWidths) {
    sheet.getColumn(column + 1).width = pixels / pixelsPerWidth;
  }
  for (const [row, pixels] of contents.rowHeights) {
    sheet.getRow(row + 1).height = pixels / pixelsPerPoint;
  }
  for (const cell of contents.cells) {
    const target = sheet.getCell(cell.row + 1, cell.column + 1);
    target.value = toFileValue(cell, functions, names);
    if (cell.style) target.style = toFileStyle(cell.style);
    if (cell.note !== undefined) target.note = cell.note;
  }
  for (const { top, left, bottom, right } of contents.merged) {
    sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  for (const table of contents.tables) writeTable(sheet, table);
  writeValidations(sheet, contents.validations ?? [], functions);
  writeConditionalFormats(sheet, contents.conditionalFormats ?? [], functions);
  if (contents.protection) await writeProtection(sheet, contents.protection);
}

/** exceljs writes a table's cells anew, so it is given what stands there already. */
function writeTable(
  sheet: Worksheet,
  { name, area, columns, showHeaders, style }: TableContents,
): void {
  const firstRow = area.top + (showHeaders ? 1 : 0);
  const rows = [];
  for (let row = firstRow; row <= area.bottom; row++) {
    rows.push(columns.map((_, i) => sheet.getCell(row + 1, area.left + i + 1).value));
  }
  sheet.addTable({
    name,
    ref: areaAddress(cellArea(area.top, area.left)),
    headerRow: showHeaders,
    style: { theme: style as TableStyleProperties['theme'] & string, showRowStripes: true },
    columns: columns.map((column) => ({ name: column, filterButton: showHeaders })),
    rows,
  });
}
