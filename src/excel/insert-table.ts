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
  let site: Site | undefined;
  try {
    return await Excel.run(async (context): Promise<InsertResult> => {
      const found = await survey(context, table, destination);
      if (found.kind === 'occupied') return found;
      if (found.kind === 'refused') return { kind: 'failed', message: found.message };
      site = found;
      await writeTable(context, table, edition, site);
      return inserted(table, site);
    });
  } catch (error) {
    // Caught outside Excel.run: inside, its closing sync would still send what is queued.
    const sheet = site?.sheet ?? (destination.kind === 'place' ? destination.sheet : undefined);
    const message = failureSentence(error, sheet === undefined ? { action } : { action, sheet });
    return { kind: 'failed', message: message + (site ? await afterTakingBack(site) : '') };
  }
}

function inserted(table: ReferenceTable, { sheet, layout, tableName }: Site): InsertResult {
  const address = addressOf(layout.whole);
  return { kind: 'inserted', table: tableName, sheet, address, rows: table.rows.length };
}

/** Takes back what was written, and says how the workbook stands. */
async function afterTakingBack(site: Site): Promise<string> {
  try {
    await Excel.run((context) => takeBack(context, site));
    return '';
  } catch {
    const place = `${site.sheet}!${addressOf(site.layout.whole)}`;
    return ` Parts of the table may stand in ${place}, and its row in Sources: Excel did not take them back.`;
  }
}
