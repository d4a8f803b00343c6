import { baseOf, type BaseTable, type Offer } from '../../../reference/stored/base';
import { knowDateSystem } from '../../date-system';
import { failureSentence } from '../../requests/failures';
import { workbookWrites } from '../../requests/queue';
import { ChangedMeanwhile, type HeldCell } from '../../requests/read-before-write';
import { addressOf } from '../../../formula/addresses';
import { findPlace, type InsertTarget, type Occupied, type Placement } from './find-place';
import { showRange } from '../../show-range';
import { takeBack } from './roll-back';
import { writeTable } from './write-table';

export type { InsertTarget } from './find-place';

/** An insert that was carried out, as it must be known to take it back. */
export interface InsertRecord {
  readonly placement: Placement;
  readonly table: BaseTable;
  /** Excel's id of the table. */
  readonly tableId: string;
}

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
      readonly record: InsertRecord;
    }
  | Occupied
  | FailedInsert;

export interface FailedInsert {
  readonly kind: 'failed';
  readonly message: string;
}

const action = 'insert the table';

/**
 * Inserts a reference table as an Excel table with title, source line and notes, records it in
 * Sources, and keeps its rows in the workbook, for refreshes. Nothing is written over cells that
 * hold something; when Excel refuses a part, or a person types into the place meanwhile, the rest is
 * taken back. Never throws: what went wrong is in the result.
 */
export function insertTable(offer: Offer, target: InsertTarget): Promise<InsertResult> {
  return workbookWrites.queue(() => insertNow(offer, target));
}

async function insertNow(offer: Offer, target: InsertTarget): Promise<InsertResult> {
  const table = baseOf(offer);
  let placement: Placement | undefined;
  const overwritten: HeldCell[] = [];
  let tableId: string;
  try {
    const written = await Excel.run(async (context) => {
      const unknown = await knowDateSystem(context);
      if (unknown !== undefined) return failed(unknown);
      const found = await findPlace(context, offer.table, target);
      if (found.kind === 'occupied') return found;
      if (found.kind === 'refused') return failed(found.message);
      placement = found;
      const id = await writeTable(context, table, found, overwritten);
      const { whole, table: at } = found.layout;
      const header = context.workbook.tables.getItem(id).getRange().getCell(0, 0);
      await showRange(header.getOffsetRange(whole.row - at.row, 0));
      return { kind: 'written', id } as const;
    });
    if (written.kind !== 'written') return written;
    tableId = written.id;
  } catch (error) {
    // Caught outside Excel.run: inside, its closing sync would still send what is queued.
    const message = messageOf(error, target, placement);
    const rest = placement ? await afterTakingBack(placement, table, overwritten) : '';
    return failed(message + rest);
  }
  // `placement` was set in the run that wrote.
  return placement ? inserted({ placement, table, tableId }) : failed('Nothing was written.');
}

const failed = (message: string): FailedInsert => ({ kind: 'failed', message });

function messageOf(error: unknown, target: InsertTarget, placement: Placement | undefined): string {
  if (error instanceof ChangedMeanwhile)
    return `The table is not inserted: ${error.message} What was typed stands there: choose another place, or insert the table again.`;
  return failureSentence(error, { action, ...where(target, placement) });
}

/** What the sentence may name: a sheet that stays in the workbook, or the workbook itself. */
function where(target: InsertTarget, placement: Placement | undefined) {
  if (target.kind === 'new-sheet') return { workbook: true } as const;
  if (target.kind === 'place') return { sheet: target.sheet };
  return placement ? { sheet: placement.sheet } : {};
}

function inserted(record: InsertRecord): InsertResult {
  const { placement, table, tableId } = record;
  const { sheet, layout, tableName } = placement;
  return {
    kind: 'inserted',
    table: tableName,
    tableId,
    sheet,
    address: addressOf(layout.whole),
    rows: table.rows.length,
    record,
  };
}

/** Takes back what was written, and says how the workbook stands. */
async function afterTakingBack(
  placement: Placement,
  table: BaseTable,
  overwritten: readonly HeldCell[],
): Promise<string> {
  try {
    await Excel.run((context) => takeBack(context, placement, table, overwritten));
    return '';
  } catch {
    return ` Parts of the table may stand in ${placement.sheet}!${addressOf(placement.layout.whole)}, and its row in Sources: Excel did not take them back.`;
  }
}
