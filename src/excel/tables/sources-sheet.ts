import type { BaseTable } from '../../reference/stored/base';
import { dateSerial } from '../../reference/excel-date';
import { ChangedMeanwhile, enterHeld, readBeforeWrite } from '../requests/read-before-write';
import { removeRow } from './remove-row';
import { asText, type ExcelValue } from './table-cells';

/** The table that says where every inserted table and every figure in a formula came from; its sheet may be renamed or moved. */
export const sourcesTableName = 'ref_sources';

/** The column of Sources that holds the names of the inserted tables and the keys of figures. */
export const sourcesKey = 'Table or figure';

/** The columns in which tables and figures alike have something. */
export const sourcesColumns = {
  key: sourcesKey,
  citation: 'Citation',
  edition: 'Edition',
} as const;

/** Of a new Sources sheet. */
export const sourcesHeaders: readonly string[] = [
  ...Object.values(sourcesColumns),
  ...['Retrieved', 'Rows', 'Hash'],
];
/** Widths in points: the citation is long, and wraps. */
const widths = [190, 480, 70, 80, 60, 110];

/** Where an inserted table is recorded: on a sheet still to be made, or in the columns that Sources has now. */
export type SourcesPlace =
  | { readonly kind: 'new'; readonly sheet: string }
  | {
      readonly kind: 'existing';
      readonly headers: readonly string[];
      /** The cells below the table are empty, and are no totals. */
      readonly isFreeBelow: boolean;
    };

/** The cells of a new Sources sheet: the header and the row of the first table. */
export function sourcesCells(
  tableName: string,
  table: BaseTable,
): [header: readonly ExcelValue[], row: readonly ExcelValue[]] {
  const row = [
    asText(tableName),
    asText(table.citation),
    asText(table.edition),
    dateSerial(table.retrieved),
    table.rows.length,
    asText(`sha256:${table.hash}`),
  ];
  return [sourcesHeaders, row];
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
  return present.map((name) => row[sourcesHeaders.indexOf(name)] ?? null) as SourcesRow;
}

/** The cells right below a table, or below its totals. */
export function rowBelow(table: Excel.Table): Excel.Range {
  return table.getRange().getLastRow().getOffsetRange(1, 0);
}

/** Looks at what became of the row, after the next sync; what it finds amiss, it puts right or throws. */
type Settle = () => Promise<void>;

/** Queues the row of an inserted table; makes the sheet first when the workbook has none yet. */
export function recordSource(
  context: Excel.RequestContext,
  place: SourcesPlace,
  tableName: string,
  table: BaseTable,
): Settle {
  if (place.kind === 'existing') return addRow(context, place, tableName, table);
  makeSheet(context.workbook, place.sheet, sourcesCells(tableName, table));
  return () => Promise.resolve();
}

/**
 * Writes the row right below the table, which then takes it in: two people who add a row at the same
 * time would get a conflict from `rows.add` (Microsoft's "Coauthoring in Excel add-ins"). Where cells
 * are in the way, `rows.add` moves them down.
 */
function addRow(
  context: Excel.RequestContext,
  { headers: expected, isFreeBelow }: Extract<SourcesPlace, { kind: 'existing' }>,
  tableName: string,
  table: BaseTable,
): Settle {
  const sources = context.workbook.tables.getItem(sourcesTableName);
  const { worksheet } = sources;
  const row = sourcesRow(tableName, table, expected);
  const header = sources.getHeaderRowRange().load('values');
  const before = sources.getRange().load('rowCount');
  const held = readBeforeWrite(rowBelow(sources));
  if (isFreeBelow) {
    const below = rowBelow(sources);
    below.values = [row];
  } else {
    sources.rows.add(undefined, [row]);
  }
  const after = sources.getRange().load('rowCount');
  const last = sources.getRange().getLastRow();
  formatRow(last, expected);
  return async () => {
    const typed = isFreeBelow ? held() : [];
    const isTaken = after.rowCount > before.rowCount;
    const sameHeaders = expected.every((name, i) => header.values[0]?.[i] === name);
    if (sameHeaders && isTaken && typed.length === 0) return;
    if (isTaken) sources.rows.getItemAt(after.rowCount - 2).delete();
    else rowBelow(sources).values = [row.map(() => '')];
    enterHeld(worksheet, typed);
    // AutoCorrect may keep tables from growing.
    const again = sameHeaders && typed.length === 0;
    if (again) formatRow(sources.rows.add(undefined, [row]).getRange(), expected);
    await context.sync();
    if (!again) throw new ChangedMeanwhile(`The table ${sourcesTableName}`);
  };
}

/** Queues a sheet with the table: a header, and the first rows. */
export function makeSheet(
  workbook: Excel.Workbook,
  name: string,
  cells: readonly (readonly ExcelValue[])[],
): void {
  const sheet = workbook.worksheets.add(name);
  const range = sheet.getRangeByIndexes(0, 0, cells.length, sourcesHeaders.length);
  range.values = cells.map((row) => [...row]);
  const sources = sheet.tables.add(range, true);
  sources.name = sourcesTableName;
  sources.style = 'TableStyleLight1';
  widths.forEach((width, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
  });
  for (let row = 1; row < cells.length; row++) formatRow(range.getRow(row), sourcesHeaders);
}

/** Excel's documents don't say whether a new table row takes the formats of the one above. */
export function formatRow(row: Excel.Range, present: readonly string[]): void {
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

/** Deletes the row of an inserted table, wherever it stands by now. Throws Excel's error. */
export function removeSourcesRow(context: Excel.RequestContext, tableName: string): Promise<void> {
  return removeRow(
    context,
    { table: sourcesTableName, key: sourcesKey, format: formatRow },
    tableName,
  );
}
