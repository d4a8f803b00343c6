import { insertTable, type InsertResult } from '../excel/insert-table';
import type { Edition } from '../reference/edition';

/** The reference table that the ribbon's "Insert losses" lays on a new sheet. */
const lossesTable = 'losses_oryx';

/**
 * Connects the ribbon's commands, by the FunctionName that manifest.xml gives them.
 * @param report told what became of a command: the ribbon itself can't show a message
 */
export function registerCommands(edition: Edition, report: (result: InsertResult) => void): void {
  Office.actions.associate('insertLosses', async (event: Office.AddinCommands.Event) => {
    try {
      report(await insertLosses(edition));
    } finally {
      event.completed(); // Excel shows the command as running until it hears this
    }
  });
}

async function insertLosses(edition: Edition): Promise<InsertResult> {
  const table = edition.tables.find(({ id }) => id === lossesTable);
  if (!table) return { kind: 'failed', message: `The edition has no table ${lossesTable}.` };
  return insertTable(table, edition, { kind: 'new-sheet' });
}
