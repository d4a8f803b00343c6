import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { findTables } from './find-tables';
import { readWorkbook } from './read-workbook';

/**
 * Forgets that a table was inserted: it stays as it is and is no longer refreshed.
 * @returns undefined when done, else what went wrong, in a sentence
 */
export async function forgetTable(insertId: string): Promise<string | undefined> {
  try {
    await writing(async (context) => {
      const { bases, superseded, journals } = await readWorkbook(context);
      const parts = [
        ...[...bases, ...superseded].filter(({ value }) => value.insertId === insertId),
        ...journals.filter(({ value }) => value.from.insertId === insertId),
      ];
      const { customXmlParts } = context.workbook;
      for (const { partId } of parts) customXmlParts.getItem(partId).delete();
      await context.sync();
    });
    return undefined;
  } catch (error) {
    return failureSentence(error, { action: 'forget the table', workbook: true });
  }
}

/** Forgets a part that can't be read. @returns undefined when done, else what went wrong, in a sentence */
export async function forgetDamaged(partId: string): Promise<string | undefined> {
  try {
    await writing(async (context) => {
      context.workbook.customXmlParts.getItem(partId).delete();
      await context.sync();
    });
    return undefined;
  } catch (error) {
    return failureSentence(error, { action: 'forget the table', workbook: true });
  }
}

/** Shows all rows of a filtered table. @returns undefined when done, else what went wrong, in a sentence */
export async function clearFilters(insertId: string): Promise<string | undefined> {
  let sheet: string | undefined;
  try {
    await writing(async (context) => {
      const table = (await findTables(context, insertId)).byInsertId.get(insertId)?.table;
      if (!table) return;
      sheet = table.sheet;
      context.workbook.tables.getItem(table.id).clearFilters();
      await context.sync();
    });
    return undefined;
  } catch (error) {
    const where = sheet === undefined ? {} : { sheet };
    return failureSentence(error, { action: 'clear the filter', ...where });
  }
}

function writing(work: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  return workbookWrites.queue(() => Excel.run(work));
}
