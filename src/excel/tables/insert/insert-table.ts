import { baseOf, type BaseTable, type Offer } from '../../../reference/stored/base';
import type { ReferenceTable } from '../../../reference/edition/edition';
import { failureSentence } from '../../requests/failures';
import { workbookWrites } from '../../requests/queue';
import { addressOf } from '../../../formula/addresses';
import { survey, type Destination, type Occupied, type Site } from './find-place';
import { sourcesCells } from '../sources-sheet';
import { takeBack, type Written } from './roll-back';
import { writeTable } from './write-table';
import { cellsOf } from '../written-cells';

export type { Destination } from './find-place';

/** What became of an insert: done, not done because cells are full, or not done for a reason in one sentence. */
export type InsertResult =
  | {
      readonly kind: 'inserted';
      readonly table: string;
      /** Excel's id of the table. */
      readonly tableId: string;
      readonly sheet: string;
      /** From the title to the table's last cell. */
      readonly address: string;
      readonly rows: number;
    }
  | Occupied
  | { readonly kind: 'failed'; readonly message: string };

const action = 'insert the table';

/**
 * Inserts a reference table as an Excel table with title, source line and notes, records it in
 * Sources, and keeps its rows in the workbook, for refreshes. Nothing is written over cells that
 * hold something; when Excel refuses a part, the rest is taken back. Never throws: what went wrong is
 * in the result.
 */
export function insertTable(offer: Offer, destination: Destination): Promise<InsertResult> {
  return workbookWrites.queue(() => insertNow(offer, destination));
}

async function insertNow(offer: Offer, destination: Destination): Promise<InsertResult> {
  const { table } = offer;
  const base = baseOf(offer);
  let site: Site | undefined;
  try {
    return await Excel.run(async (context): Promise<InsertResult> => {
      const found = await survey(context, table, destination);
      if (found.kind === 'occupied') return found;
      if (found.kind === 'refused') return { kind: 'failed', message: found.message };
      site = found;
      return inserted(table, site, await writeTable(context, base, site));
    });
  } catch (error) {
    // Caught outside Excel.run: inside, its closing sync would still send what is queued.
    const message = failureSentence(error, { action, ...where(destination, site) });
    const rest = site ? await afterTakingBack(site, base) : '';
    return { kind: 'failed', message: message + rest };
  }
}

/** What the sentence may name: a sheet that stays in the workbook, or the workbook itself. */
function where(destination: Destination, site: Site | undefined) {
  if (destination.kind === 'new-sheet') return { workbook: true } as const;
  if (destination.kind === 'place') return { sheet: destination.sheet };
  return site ? { sheet: site.sheet } : {};
}

function inserted(
  { rows }: ReferenceTable,
  { sheet, layout, tableName }: Site,
  tableId: string,
): InsertResult {
  const address = addressOf(layout.whole);
  return { kind: 'inserted', table: tableName, tableId, sheet, address, rows: rows.length };
}

/** Takes back what was written, and says how the workbook stands. */
async function afterTakingBack(site: Site, base: BaseTable): Promise<string> {
  const { whole } = site.layout;
  const sources = sourcesCells(site.tableName, base);
  const size = { rows: sources.length, columns: sources[0].length };
  const written: Written = {
    table: { place: whole, cells: cellsOf(base) },
    sources: { place: { row: 0, column: 0, ...size }, cells: sources },
  };
  try {
    await Excel.run((context) => takeBack(context, site, written));
    return '';
  } catch {
    return ` Parts of the table may stand in ${site.sheet}!${addressOf(whole)}, and its row in Sources: Excel did not take them back.`;
  }
}
