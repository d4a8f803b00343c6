import type { BaseTable } from '../../../reference/stored/base';
import type { Rectangle } from '../../../formula/addresses';
import { batches, inTurn, requestCharacters } from '../../requests/queue';
import { baseXml } from '../../refresh/base';
import { recordSource } from '../sources-sheet';
import type { Site } from './find-place';
import { headersOf, numberFormatOf, rowsOf, type ExcelValue } from '../table-cells';
import { captionOf } from '../written-cells';

/**
 * Writes the table, its title, source line and notes, its row in Sources, and its base. Two requests
 * for all but very long tables: the base names the table by the id that Excel gives it.
 * @returns that id
 */
export async function writeTable(
  context: Excel.RequestContext,
  table: BaseTable,
  site: Site,
): Promise<string> {
  const { worksheets, customXmlParts } = context.workbook;
  const sheet = site.isNewSheet ? worksheets.add(site.sheet) : worksheets.getItem(site.sheet);
  const at = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const { layout, sources, tableName, mark } = site;

  await writeRows(context, sheet, layout.table, [headersOf(table), ...rowsOf(table)]);
  const inserted = sheet.tables.add(at(layout.table), true);
  inserted.name = tableName;
  inserted.load('id');
  await context.sync();

  const captionRows = layout.caption.rows;
  const base = { ...table, mark, generation: 0, tableId: inserted.id, tableName, captionRows };
  customXmlParts.add(await baseXml(base));
  at(layout.caption).values = captionOf(table).map((line) => [line]);
  linkSource(at(layout.sourceLine), table);
  recordSource(context.workbook, sources, tableName, table);
  format(inserted, table, at(layout.title), at(layout.notes));
  if (site.isNewSheet) sheet.activate();
  at(layout.title).select();
  await context.sync();
  return inserted.id;
}

/** Makes the source line lead to its source. */
export function linkSource(cell: Excel.Range, { address, caption }: BaseTable): void {
  const textToDisplay = caption[1];
  if (address === undefined || textToDisplay === undefined) return;
  cell.hyperlink = { address, textToDisplay, screenTip: address };
}

function format(
  inserted: Excel.Table,
  table: BaseTable,
  title: Excel.Range,
  notes: Excel.Range,
): void {
  inserted.style = 'TableStyleMedium7';
  const body = inserted.getDataBodyRange();
  table.fields.forEach((field, i) => {
    const code = numberFormatOf(field);
    if (code !== 'General') body.getColumn(i).numberFormat = table.rows.map(() => [code]);
  });
  inserted.getRange().format.autofitColumns();
  title.format.font.bold = true;
  title.format.font.size = 14;
  title.format.autofitRows();
  if (table.caption.length > 2) notes.format.font.color = '#595959';
}

/** Writes the rows in blocks, each but the last in a request of its own. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Rectangle,
  rows: readonly ExcelValue[][],
): Promise<void> {
  let row = place.row;
  const queue = (block: readonly ExcelValue[][]) => {
    sheet.getRangeByIndexes(row, place.column, block.length, place.columns).values = [...block];
    row += block.length;
  };
  const blocks = batches(rows, requestCharacters, (row) => JSON.stringify(row).length);
  await inTurn(blocks.slice(0, -1), (block) => {
    queue(block);
    return context.sync();
  });
  queue(blocks.at(-1) ?? []);
}
