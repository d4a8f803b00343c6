import type { Site } from './survey';
import { sourcesTableName } from './sources-sheet';

/**
 * Removes what a failed insert may have left: Excel's documents leave open whether the commands
 * before a failing one stay done, so each trace is looked for before it is removed.
 */
export async function takeBack(context: Excel.RequestContext, site: Site): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(site.sheet);
  const sources = tables.getItemOrNullObject(sourcesTableName);
  const newSources = worksheets.getItemOrNullObject(site.newSourcesSheet ?? '');
  await context.sync();

  if (site.newSourcesSheet !== undefined && !newSources.isNullObject) newSources.delete();
  else if (!sources.isNullObject) await removeSourcesRow(context, sources, site.tableName);
  if (!sheet.isNullObject) await clearPlace(context, sheet, site);
  await context.sync();
}

async function removeSourcesRow(
  context: Excel.RequestContext,
  sources: Excel.Table,
  tableName: string,
): Promise<void> {
  const names = sources.getDataBodyRange().getColumn(0);
  names.load('values');
  await context.sync();
  const index = names.values.findIndex(([name]) => name === tableName);
  if (index >= 0) sources.rows.getItemAt(index).delete();
}

async function clearPlace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  site: Site,
): Promise<void> {
  if (site.isNewSheet) {
    sheet.delete();
    return;
  }
  const { row, column, rows, columns } = site.layout.whole;
  const place = sheet.getRangeByIndexes(row, column, rows, columns);
  const tables = place.getTables(false);
  tables.load('items/name');
  await context.sync();
  tables.items.forEach((table) => table.convertToRange());
  // Where the analyst had formatted empty cells, the formats stay: only contents are surely ours.
  place.clear(site.pristine ? 'All' : 'Contents');
}
