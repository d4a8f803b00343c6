import type { Offer } from '../../reference/stored/base';
import { isNewer } from '../../reference/stored/newer';
import type { MergePlan, MergeProblem } from '../../reference/merge/merge-plan';
import { deletedRows } from '../../reference/merge/deleted-rows';
import { planMerge } from '../../reference/merge/plan-merge';
import type { Result } from '../../reference/result';
import { failureSentence } from '../requests/failures';
import { addressOf } from '../../formula/addresses';
import { sourcesKey } from '../tables/sources-sheet';
import type { TableSnapshot } from './table-snapshot';
import { findTables, type FoundTable, type FoundTables } from './find-tables';
import type { DamagedPart, InsertedTable, LastRefresh, TableWhereabouts } from './inserted-table';
import type { KeptPart } from './read-workbook';
import { shownKey } from './row-key';
import { planOperations } from './operations/plan-operations';
import { partialWrite } from './write-progress';

export type TablesFound =
  | {
      readonly kind: 'found';
      readonly tables: readonly InsertedTable[];
      readonly damaged: readonly DamagedPart[];
      /** Names of tables that Sources lists and the workbook has, but whose rows as inserted it does not keep. */
      readonly withoutBase: readonly string[];
    }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Every inserted table, in the workbook's order, missing ones last, with how it stands. Two requests, and one for every 2 MB of rows. Never throws.
 * @param offers the tables that there are new data for
 */
export async function insertedTables(offers: readonly Offer[]): Promise<TablesFound> {
  try {
    return await Excel.run(async (context): Promise<TablesFound> => {
      const all = await findTables(context);
      return {
        kind: 'found',
        tables: inWorkbookOrder(all).map((base) => insertedTable(base, all, offers)),
        damaged: all.contents.damaged,
        withoutBase: withoutBase(all),
      };
    });
  } catch (error) {
    const action = 'look for inserted tables';
    return { kind: 'failed', message: failureSentence(error, { action, workbook: true }) };
  }
}

function inWorkbookOrder({
  contents,
  byInsertId,
}: FoundTables): readonly KeptPart<TableSnapshot>[] {
  const place = ({ value: { insertId } }: KeptPart<TableSnapshot>) => {
    const found = byInsertId.get(insertId);
    return found ? contents.tables.indexOf(found.table) : contents.tables.length;
  };
  return contents.bases.toSorted((a, b) => place(a) - place(b));
}

function withoutBase({
  contents: { sources, tables, bases },
  byInsertId,
}: FoundTables): readonly string[] {
  const key = sources?.headers.indexOf(sourcesKey) ?? -1;
  const listed = new Set(sources?.values.map((row) => row[key]) ?? []);
  const known = new Set(
    bases.flatMap(({ value }) => [value.tableName, byInsertId.get(value.insertId)?.table.name]),
  );
  return tables.flatMap(({ name }) => (listed.has(name) && !known.has(name) ? [name] : []));
}

function insertedTable(
  { value: kept }: KeptPart<TableSnapshot>,
  all: FoundTables,
  offers: readonly Offer[],
): InsertedTable {
  const found = all.byInsertId.get(kept.insertId);
  const base = found?.base.value ?? kept;
  const update = offers.reduce<Offer | undefined>(
    (best, offer) => (isNewer(offer, best ?? base) ? offer : best),
    undefined,
  );
  const refresh = found && lastRefresh(found);
  return {
    ...{ insertId: base.insertId, name: found?.table.name ?? base.tableName, base },
    standing: found ? standingOf(found) : { kind: 'missing' },
    ...(update && { update }),
    ...(refresh && { refresh }),
  };
}

function standingOf({ base, table, standing }: FoundTable): TableWhereabouts {
  const { row, rows } = table.body;
  const merge = compare(base.value, standing);
  return {
    kind: 'found',
    tableId: table.id,
    sheet: table.sheet,
    address: addressOf({ ...table.body, row: row - 1, rows: rows + 1 }),
    edits: merge.ok ? merge.value.kept.length : 0,
    deleted: merge.ok ? deletedRows(merge.value.matched).length : 0,
    notes: merge.ok ? merge.value.notes : [],
    filtered: table.filtered,
    protected: table.protected,
    ...(!merge.ok && { problem: merge.error }),
  };
}

/** The table against the rows as inserted, as if nothing new had come: what differs is the analyst's. */
function compare(
  base: TableSnapshot,
  yours: FoundTable['standing'],
): Result<Pick<MergePlan, 'kept' | 'matched' | 'notes'>, MergeProblem> {
  return planMerge({ base, yours, theirs: base });
}

function lastRefresh({ journal: kept, standing }: FoundTable): LastRefresh | undefined {
  if (!kept) return undefined;
  const { value: journal, state } = kept;
  const { id, undoing } = journal;
  if (state === 'undone in Excel') return { kind: 'done', id, undo: { kind: 'in-excel' } };
  const { states } = planOperations(journal, standing, 'back');
  if (state === 'unfinished') {
    const of = undoing ? 'undo' : 'refresh';
    return { kind: 'unfinished', id, of, ...partialWrite(journal, states, standing.headers) };
  }
  const rows = [...states].flatMap(([key, each]) =>
    each === 'written' ? [] : [shownKey(key, journal)],
  );
  return {
    kind: 'done',
    id,
    undo: rows.length === 0 ? { kind: 'possible' } : { kind: 'edited', rows },
  };
}
