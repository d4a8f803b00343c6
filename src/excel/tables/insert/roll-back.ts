import { baseNamespace } from '../../refresh/base';
import { ReadingAllowance } from '../../requests/reading-allowance';
import { readBack, type WrittenCells } from '../written-cells';
import { sourcesKey, sourcesTableName } from '../sources-sheet';
import type { Site } from './find-place';

/** What a failed insert may have written: its place, and the row in Sources with the header of a new sheet. */
export interface Written {
  readonly table: WrittenCells;
  readonly sources: WrittenCells;
}

/**
 * Removes what a failed insert may have left, and nothing else. Excel's documents leave open whether
 * the commands before a failing one stay done, and people go on working meanwhile: so sheets and
 * tables that were there before are known by id, and cells go only where they hold what was written.
 */
export async function takeBack(
  context: Excel.RequestContext,
  site: Site,
  { table, sources }: Written,
): Promise<void> {
  const { worksheets, tables, customXmlParts } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/name');
  const bases = customXmlParts.getByNamespace(baseNamespace);
  bases.load('items/id');
  await context.sync();
  await removeBase(context, bases, site);

  const sheetOf = (name: string, isNew: boolean) =>
    worksheets.items.find((sheet) => sheet.name === name && site.before.has(sheet.id) !== isNew);
  const sheet = sheetOf(site.sheet, site.isNewSheet);
  if (sheet) await clearCells(context, sheet, table, site);
  if (site.sources.kind === 'new') {
    const own = sheetOf(site.sources.sheet, true);
    if (own) await clearCells(context, own, sources, { ...site, isNewSheet: true });
  } else {
    const record = tables.items.find(({ name }) => name === sourcesTableName);
    if (record) await removeRow(context, record, site.tableName);
  }
  await context.sync();
}

async function clearCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { place: area, cells }: WrittenCells,
  { isNewSheet, pristine, before }: Pick<Site, 'isNewSheet' | 'pristine' | 'before'>,
): Promise<void> {
  const place = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const tables = place.getTables(false);
  tables.load('items/id');
  const used = sheet.getUsedRange(true);
  used.load('values,rowIndex,columnIndex');
  await context.sync();

  const found = used.values as unknown[][];
  const at = (row: number, column: number) =>
    found[row - used.rowIndex]?.[column - used.columnIndex] ?? '';
  const isOurs = (i: number, j: number) => {
    const value = at(area.row + i, area.column + j);
    return value === '' || value === readBack(cells[i]?.[j] ?? '');
  };
  const onlyOurs = cells.every((line, i) => line.every((_, j) => isOurs(i, j)));
  const inside = cells.flat().filter((_, k) => {
    const columns = area.columns;
    return at(area.row + Math.floor(k / columns), area.column + (k % columns)) !== '';
  }).length;
  const everywhere = found.flat().filter((value) => value !== '').length;
  if (isNewSheet && onlyOurs && inside === everywhere) {
    sheet.delete();
    return;
  }
  tables.items.filter(({ id }) => !before.has(id)).forEach((table) => table.convertToRange());
  if (onlyOurs && pristine) {
    place.clear('All');
    return;
  }
  // The analyst's formats on empty cells stay, and so does what was typed in meanwhile (null).
  place.clear('RemoveHyperlinks');
  place.values = cells.map((line, i) => line.map((_, j) => (isOurs(i, j) ? '' : null)));
}

async function removeBase(
  context: Excel.RequestContext,
  bases: Excel.CustomXmlPartScopedCollection,
  { before, mark }: Site,
): Promise<void> {
  const parts = bases.items.filter(({ id }) => !before.has(id));
  if (parts.length === 0) return;
  const texts = parts.map((part) => part.getXml());
  await context.sync();
  // Rarely needed, so no part of the pane's first view.
  const { baseIn } = await import(/* webpackChunkName: "refresh" */ '../../refresh/read-base');
  const allowance = new ReadingAllowance();
  for (const [i, part] of parts.entries()) {
    const base = await baseIn(texts[i]?.value ?? '', allowance);
    if (base.ok && base.value.mark === mark) part.delete();
  }
}

async function removeRow(
  context: Excel.RequestContext,
  sources: Excel.Table,
  tableName: string,
): Promise<void> {
  const header = sources.getHeaderRowRange();
  header.load('values');
  const body = sources.getDataBodyRange();
  body.load('values');
  await context.sync();
  const key = (header.values[0] ?? []).indexOf(sourcesKey);
  const index = body.values.findIndex((row: unknown[]) => row[key] === tableName);
  if (index >= 0) sources.rows.getItemAt(index).delete();
}
