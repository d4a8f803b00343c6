import type { BaseTable } from '../../reference/stored/base';
import { dateSerial } from '../../reference/excel-date';
import { asText, type ExcelValue } from './table-cells';

/** The table that says where every inserted table came from; its sheet may be renamed or moved. */
export const sourcesTableName = 'ref_sources';

/** The column of Sources that holds the names of the inserted tables. */
export const sourcesKey = 'Table';

const headers = [sourcesKey, 'Edition', 'Hash', 'Retrieved', 'Rows', 'Citation'];
/** Widths in points: the citation is long, and wraps. */
const widths = [150, 70, 110, 80, 60, 480];

/** Where an inserted table is recorded: on a sheet still to be made, or in the columns that Sources has now. */
export type SourcesPlace =
  | { readonly kind: 'new'; readonly sheet: string }
  | { readonly kind: 'existing'; readonly headers: readonly string[] };

/** The cells of a new Sources sheet: the header and the row of the first table. */
export function sourcesCells(tableName: string, table: BaseTable): [ExcelValue[], ExcelValue[]] {
  const row = [
    asText(tableName),
    asText(table.edition),
    asText(`sha256:${table.hash}`),
    dateSerial(table.retrieved),
    table.rows.length,
    asText(table.citation),
  ];
  return [headers, row];
}

/** Microsoft's types don't know that null leaves a cell. */
type SourcesRow = ExcelValue[];

/** The row of an inserted table under the columns' names: the analyst may have moved, removed or added columns. */
export function sourcesRow(
  tableName: string,
  table: BaseTable,
  present: readonly string[],
): SourcesRow {
  const [, row] = sourcesCells(tableName, table);
  // null leaves a cell to what stands there, or to the column's own formula
  return present.map((name) => row[headers.indexOf(name)] ?? null) as SourcesRow;
}

/** Queues the row of an inserted table; makes the sheet first when the workbook has none yet. */
export function recordSource(
  workbook: Excel.Workbook,
  place: SourcesPlace,
  tableName: string,
  table: BaseTable,
): void {
  if (place.kind === 'existing')
    addRow(workbook, place.headers, sourcesRow(tableName, table, place.headers));
  else makeSheet(workbook, place.sheet, sourcesCells(tableName, table));
}

function addRow(workbook: Excel.Workbook, present: readonly string[], row: SourcesRow): void {
  const added = workbook.tables.getItem(sourcesTableName).rows.add(undefined, [row]);
  formatRow(added.getRange(), present);
}

function makeSheet(workbook: Excel.Workbook, name: string, cells: readonly ExcelValue[][]): void {
  const sheet = workbook.worksheets.add(name);
  const range = sheet.getRangeByIndexes(0, 0, cells.length, headers.length);
  range.values = [...cells];
  const sources = sheet.tables.add(range, true);
  sources.name = sourcesTableName;
  sources.style = 'TableStyleLight1';
  widths.forEach((width, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
  });
  formatRow(range.getRow(1), headers);
}

/** Excel's documents don't say whether a new table row takes the formats of the one above. */
function formatRow(row: Excel.Range, present: readonly string[]): void {
  const cell = (name: string) => {
    const column = present.indexOf(name);
    return column < 0 ? undefined : row.getCell(0, column);
  };
  row.format.verticalAlignment = 'Top';
  const retrieved = cell('Retrieved');
  if (retrieved) retrieved.numberFormat = [['yyyy-mm-dd']];
  const citation = cell('Citation');
  if (citation) citation.format.wrapText = true;
  row.format.autofitRows();
}
