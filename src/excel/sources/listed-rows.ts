import { filteredText, protectedSheetText } from '../requests/failures';
import { removeRow, type KeyedTable } from '../tables/remove-row';
import { asText, type ExcelValue } from '../tables/table-cells';

/** A row that we list: texts by the headers of their columns. */
export type ListedRow = Readonly<Record<string, string>>;

/** A table in which rows of ours stand among those of others. */
export interface RowList extends KeyedTable {
  /** Header of the column with what a row says. */
  readonly says: string;
  readonly order: 'at the end' | 'alphabetical';
  /** What the rows said when they were listed last, by their keys: one that says something else is the analyst's. */
  readonly written: Readonly<Record<string, string>>;
}

/** Nothing is written; the message says why in a sentence. */
export class NotListed extends Error {}

/** The table as it stands. */
interface CurrentList {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Makes a table list what is wanted: rows are added, and rows of ours that are not wanted any more,
 * or not as they stand, go. A row that the analyst has edited, or has written beside, stays as it is.
 * Throws Excel's error, or NotListed.
 * @param keepsAll whether rows that are not wanted stay all the same
 */
export async function listRows(
  context: Excel.RequestContext,
  list: RowList,
  wanted: readonly ListedRow[],
  keepsAll = false,
): Promise<void> {
  const standing = await look(context, list);
  for (const name of [list.key, list.says])
    if (!standing.headers.includes(name))
      throw new NotListed(`The table ${list.table} has no column "${name}" any more.`);
  const keys = standing.rows.map((row) => String(cellOf(row, list.key, standing)));
  const byKey = new Map(wanted.map((row) => [row[list.key] ?? '', row]));
  const isOutdated = (row: readonly unknown[], key: string) => {
    if (!isOurs(row, list, standing, wanted)) return false;
    const now = byKey.get(key);
    return now ? now[list.says] !== list.written[key] : !keepsAll;
  };
  const outdated = keys.filter((key, i) => isOutdated(standing.rows[i] ?? [], key));
  const staying = new Set(keys.filter((key) => !outdated.includes(key)));
  const missing = [...byKey].flatMap(([key, row]) => (staying.has(key) ? [] : [row]));
  addRows(context, list, missing, standing);
  await context.sync();
  // Excel has no table without a row.
  const left = missing.length === 0 && staying.size === 0 ? 1 : 0;
  for (const key of outdated.slice(left)) await removeRow(context, list, key);
}

async function look(context: Excel.RequestContext, { table: name }: RowList): Promise<CurrentList> {
  const table = context.workbook.tables.getItem(name);
  const { worksheet, autoFilter } = table;
  const header = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange().load('values');
  worksheet.load('name');
  worksheet.protection.load('protected');
  autoFilter.load('isDataFiltered');
  await context.sync();
  if (worksheet.protection.protected) {
    const why = 'since the sources are listed there';
    throw new NotListed(protectedSheetText([worksheet.name], why));
  }
  if (autoFilter.isDataFiltered) throw new NotListed(filteredText(name));
  return { headers: (header.values[0] ?? []).map(String), rows: body.values as unknown[][] };
}

const cellOf = (row: readonly unknown[], name: string, { headers }: CurrentList): unknown =>
  row[headers.indexOf(name)];

/** Whether a row says what was listed last, and nothing stands beside it. */
function isOurs(
  row: readonly unknown[],
  { key, says, written }: RowList,
  standing: CurrentList,
  wanted: readonly ListedRow[],
): boolean {
  const own = new Set([key, says, ...wanted.flatMap((each) => Object.keys(each))]);
  const isFree = (cell: unknown, i: number) => cell === '' || own.has(standing.headers[i] ?? '');
  const said = written[String(cellOf(row, key, standing))];
  return said !== undefined && cellOf(row, says, standing) === said && row.every(isFree);
}

/** Queues new rows, under the headers that the table has now. */
function addRows(
  context: Excel.RequestContext,
  list: RowList,
  missing: readonly ListedRow[],
  { headers, rows }: CurrentList,
): void {
  const table = context.workbook.tables.getItem(list.table);
  // null leaves a cell to the column's own formula, which Microsoft's types don't know
  const cellsOf = (row: ListedRow) =>
    headers.map((name) => (row[name] === undefined ? null : asText(row[name]))) as ExcelValue[];
  const says = rows.map((row) => String(row[headers.indexOf(list.says)]));
  for (const row of missing) {
    const text = row[list.says] ?? '';
    const place = says.findIndex((other) => other.localeCompare(text, 'en') > 0);
    const isLast = list.order === 'at the end' || place < 0;
    says.splice(isLast ? says.length : place, 0, text);
    const added = table.rows.add(isLast ? undefined : place, [cellsOf(row)]);
    list.format(added.getRange(), headers);
  }
}
