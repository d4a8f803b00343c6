import { insertTable, type InsertResult } from '../excel/tables/insert/insert-table';
import { standingCopy, type StandingCopy } from '../excel/tables/insert/standing-copy';
import type { Edition } from '../reference/edition/edition';
import { offersOf } from '../reference/stored/base';
import type { Commands } from './actions';

/** The reference table that the ribbon's "Insert losses" lays on a new sheet. */
const lossesTable = 'losses_oryx';

/** What the ribbon's commands lead to: the ribbon itself can't show anything. */
export interface Commanded {
  /** Told what became of an insert, or of a table that is there already: whether another copy is wanted, is asked. */
  readonly inserted: (result: InsertResult | StandingCopy) => void;
  /** Opens the preview of everything that has an update. */
  readonly refresh: () => Promise<void>;
}

export function commandsOf(edition: Edition, { inserted, refresh }: Commanded): Commands {
  return {
    async insertLosses() {
      inserted(await insertLosses(edition));
    },
    refreshTables: refresh,
  };
}

async function insertLosses(edition: Edition): Promise<InsertResult | StandingCopy> {
  const offers = offersOf(edition, { kind: 'bundled' });
  const offer = offers.find(({ table }) => table.id === lossesTable);
  if (!offer) return { kind: 'failed', message: `The edition has no table ${lossesTable}.` };
  return (await standingCopy(offer)) ?? insertTable(offer, { kind: 'new-sheet' });
}
