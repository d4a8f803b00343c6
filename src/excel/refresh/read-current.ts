import type { CurrentTable } from '../../reference/merge/tables';
import { readTables } from '../tables/read-tables';
import { sourcesTableName } from '../tables/sources-sheet';
import type { TableSnapshot } from './table-snapshot';
import type { SourcesContents, WorkbookTable } from './read-workbook';

/** An inserted table that is read anew while it is being written, with what stands about it. */
export interface CurrentReading {
  readonly table: WorkbookTable;
  readonly standing: CurrentTable;
  readonly sources: SourcesContents | undefined;
  /** What stands above it; undefined without room for a caption. */
  readonly caption: readonly unknown[] | undefined;
}

/**
 * Reads a table by Excel's id, with what was queued before and in the same request, as long as its
 * rows fit one answer. Throws Excel's error.
 */
export async function readCurrent(
  context: Excel.RequestContext,
  known: Pick<CurrentReading, 'table' | 'sources'>,
  base: TableSnapshot,
): Promise<CurrentReading> {
  const excelTable = context.workbook.tables.getItem(known.table.id);
  excelTable.load('name,autoFilter/isDataFiltered,worksheet/name,worksheet/protection/protected');
  const caption = captionRange(excelTable, known.table, base)?.load('values');
  const sources = known.sources && queueSources(context, known.sources);
  const [standing = { headers: [], values: [], formulas: [] }] = await readTables(context, [
    { table: known.table, inserted: base.rows },
  ]);
  return {
    table: tableNow(excelTable, known.table, standing),
    ...{ standing, sources: sources?.() },
    caption: caption && (caption.values as unknown[][]).map(([line]) => line),
  };
}

function tableNow(
  { name, autoFilter, worksheet }: Excel.Table,
  { id }: WorkbookTable,
  { at, headers, values }: CurrentTable,
): WorkbookTable {
  return {
    ...{ id, name, headers, sheet: worksheet.name, protected: worksheet.protection.protected },
    filtered: autoFilter.isDataFiltered,
    body: {
      ...{ row: at?.row ?? 0, column: at?.column ?? 0 },
      ...{ rows: values.length, columns: headers.length },
    },
  };
}

function queueSources(
  context: Excel.RequestContext,
  known: SourcesContents,
): () => SourcesContents {
  const table = context.workbook.tables.getItem(sourcesTableName);
  table.load('autoFilter/isDataFiltered,worksheet/name,worksheet/protection/protected');
  const header = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange().load('values');
  return () => sourcesNow(table, header, body, known);
}

function sourcesNow(
  { worksheet, autoFilter }: Excel.Table,
  header: Excel.Range,
  body: Excel.Range,
  known: SourcesContents,
): SourcesContents {
  return {
    ...known,
    sheet: worksheet.name,
    protected: worksheet.protection.protected,
    filtered: autoFilter.isDataFiltered,
    headers: ((header.values as unknown[][])[0] ?? []).map(String),
    values: body.values as unknown[][],
  };
}

/**
 * The cells above a table where its caption was put, named from its header: rows of the sheet may
 * come and go above. Undefined when there is no room for it.
 */
export function captionRange(
  excelTable: Excel.Table,
  { body }: Pick<WorkbookTable, 'body'>,
  { captionRows }: Pick<TableSnapshot, 'captionRows'>,
): Excel.Range | undefined {
  // The header and an empty row stand between.
  if (body.row - 2 - captionRows < 0 || captionRows < 1) return undefined;
  return excelTable
    .getHeaderRowRange()
    .getCell(0, 0)
    .getOffsetRange(-1 - captionRows, 0)
    .getResizedRange(captionRows - 1, 0);
}
