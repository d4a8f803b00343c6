import type { Offer } from '../../../reference/stored/base';
import { findTables } from '../../refresh/find-tables';

/** A table that was inserted before and still stands in the workbook. */
export interface StandingCopy {
  readonly kind: 'standing';
  readonly offer: Offer;
  /** Its name now, and Excel's id of it. */
  readonly table: string;
  readonly tableId: string;
}

/**
 * Looks whether a table stands in the workbook, whatever it is called there. A workbook that can't be
 * read has none: the insert that follows says why.
 */
export async function standingCopy(offer: Offer): Promise<StandingCopy | undefined> {
  try {
    const { byInsertId } = await Excel.run((context) => findTables(context));
    const found = [...byInsertId.values()].find((each) => each?.base.value.id === offer.table.id);
    return found && { kind: 'standing', offer, table: found.table.name, tableId: found.table.id };
  } catch {
    return undefined;
  }
}
