import { headerOf } from '../reference/column-header';
import type { Edition } from '../reference/edition';
import { sourcesKey, sourcesTableName } from './sources-sheet';

/** The ids of sources that inserted tables cite, as they stand in the workbook now. */
export interface InsertedSources {
  /** Names of the inserted tables that are still there. */
  readonly tables: readonly string[];
  readonly ids: readonly string[];
}

/**
 * Reads the columns of inserted tables that cite sources. Which tables were inserted is what the
 * Sources sheet says; what they cite is read in themselves, since rows may have been added, changed
 * or deleted. Throws Excel's error.
 */
export function insertedSources(edition: Edition): Promise<InsertedSources> {
  const citing = edition.tables.flatMap(({ fields }) => fields.filter(({ cites }) => cites));
  const headers = [...new Set(citing.map(headerOf))];
  return Excel.run(async (context) => {
    const tables = await insertedTables(context);
    const columns = tables.flatMap((table) =>
      headers.map((header) => table.columns.getItemOrNullObject(header)),
    );
    await context.sync();
    const ranges = columns
      .filter((column) => !column.isNullObject)
      .map((column) => column.getDataBodyRange());
    for (const range of ranges) range.load('values');
    await context.sync();
    const cells = ranges.flatMap(({ values }) => values.flat() as unknown[]);
    const ids = cells.filter((cell) => typeof cell === 'string' && cell !== '');
    return { tables: tables.map(({ name }) => name), ids: [...new Set(ids)] as string[] };
  });
}

/** The tables that the Sources sheet names and the workbook still has. */
async function insertedTables(context: Excel.RequestContext): Promise<readonly Excel.Table[]> {
  const { tables } = context.workbook;
  tables.load('items/name');
  await context.sync();
  const sources = tables.items.find(({ name }) => name === sourcesTableName);
  const key = sources?.columns.getItemOrNullObject(sourcesKey);
  await context.sync();
  if (!key || key.isNullObject) return [];
  const names = key.getDataBodyRange();
  names.load('values');
  await context.sync();
  const inserted = new Set(names.values.flat().map(String));
  return tables.items.filter(({ name }) => inserted.has(name));
}
