import type { Edition, ReferenceTable } from '../reference/edition';
import { tableCitation } from '../reference/citation';
import { asText, dateSerial, type ExcelValue } from './table-cells';

/** The table that says where every inserted table came from; its sheet may be renamed or moved. */
export const sourcesTableName = 'ref_sources';

const headers = ['Table', 'Edition', 'Hash', 'Retrieved', 'Rows', 'Citation'];
/** Widths in points: the citation is long, and wraps. */
const widths = [150, 70, 110, 80, 60, 480];

function sourcesRow(tableName: string, table: ReferenceTable, edition: Edition): ExcelValue[] {
  return [
    asText(tableName),
    asText(edition.version),
    asText(`sha256:${table.hash}`),
    dateSerial(table.retrieved),
    table.rows.length,
    asText(tableCitation(table, edition)),
  ];
}

/**
 * Queues the row of an inserted table; makes the sheet first when the workbook has none yet.
 * @param newSheet the name of the sheet to make, or undefined when the Sources table exists
 */
export function recordSource(
  workbook: Excel.Workbook,
  newSheet: string | undefined,
  tableName: string,
  table: ReferenceTable,
  edition: Edition,
): void {
  const row = sourcesRow(tableName, table, edition);
  if (newSheet === undefined) {
    const sources = workbook.tables.getItem(sourcesTableName);
    formatRow(sources.rows.add(undefined, [row]).getRange());
    return;
  }
  const sheet = workbook.worksheets.add(newSheet);
  const range = sheet.getRangeByIndexes(0, 0, 2, headers.length);
  range.values = [headers, row];
  const sources = sheet.tables.add(range, true);
  sources.name = sourcesTableName;
  sources.style = 'TableStyleLight1';
  widths.forEach((width, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
  });
  formatRow(range.getRow(1));
}

/** Excel's documents don't say whether a new table row takes the formats of the one above. */
function formatRow(row: Excel.Range): void {
  row.format.verticalAlignment = 'Top';
  row.getCell(0, headers.indexOf('Retrieved')).numberFormat = [['yyyy-mm-dd']];
  row.getCell(0, headers.indexOf('Citation')).format.wrapText = true;
}
