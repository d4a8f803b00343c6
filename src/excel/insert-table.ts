import type { Edition, ReferenceTable } from '../reference/edition';
import { failureSentence } from './failures';
import { addressOf } from './place';
import { survey, type Destination, type Occupied, type Site } from './survey';
import { takeBack } from './take-back';
import { writeTable } from './write-table';

export type { Destination } from './survey';

/** What became of an insert: done, not done because cells are full, or not done for a reason in one sentence. */
export type InsertResult =
  | {
      readonly kind: 'inserted';
      readonly table: string;
      readonly sheet: string;
      /** From the title to the table's last cell. */
      readonly address: string;
      readonly rows: number;
    }
  | Occupied
  | { readonly kind: 'failed'; readonly message: string };

const action = 'insert the table';

/**
 * Inserts a reference table as an Excel table with title, source line and notes, and records it in
 * Sources. Nothing is written over cells that hold something; when Excel refuses a part, the rest
 * is taken back. Never throws: what went wrong is in the result.
 */
export async function insertTable(
  table: ReferenceTable,
  edition: Edition,
  destination: Destination,
): Promise<InsertResult> {
  try {
    return await Excel.run(async (context): Promise<InsertResult> => {
      const site = await survey(context, table, destination);
      if (site.kind === 'occupied') return site;
      if (site.kind === 'refused') return { kind: 'failed', message: site.message };
      return write(context, table, edition, site);
    });
  } catch (error) {
    const sheet = destination.kind === 'place' ? { sheet: destination.sheet } : {};
    return { kind: 'failed', message: failureSentence(error, { action, ...sheet }) };
  }
}

async function write(
  context: Excel.RequestContext,
  table: ReferenceTable,
  edition: Edition,
  site: Site,
): Promise<InsertResult> {
  const { sheet, layout, tableName } = site;
  try {
    await writeTable(context, table, edition, site);
  } catch (error) {
    const message = failureSentence(error, { action, sheet });
    return { kind: 'failed', message: message + (await afterTakingBack(site)) };
  }
  const address = addressOf(layout.whole);
  return { kind: 'inserted', table: tableName, sheet, address, rows: table.rows.length };
}

/** Says how the workbook stands. The failed context may hold dead objects, so this takes its own. */
async function afterTakingBack(site: Site): Promise<string> {
  try {
    await Excel.run((context) => takeBack(context, site));
    return '';
  } catch {
    const place = `${site.sheet}!${addressOf(site.layout.whole)}`;
    return ` Parts of the table may stand in ${place}, and its row in Sources: Excel did not take them back.`;
  }
}
