import { headerOf } from '../../reference/column-header';
import type { CurrentTable } from '../../reference/merge/tables';
import { readBack } from '../tables/written-cells';
import { excelValue } from '../tables/table-cells';
import type { TableSnapshot } from './table-snapshot';
import type { Journal } from './journal';
import { snapshotBefore, journalState, type JournalState } from './journal-state';
import { locateRows, type LocatedRows } from './locate-rows';
import {
  readWorkbook,
  type KeptPart,
  type WorkbookContents,
  type WorkbookTable,
} from './read-workbook';
import { readTables } from '../tables/read-tables';

/** An inserted table that was found, and read. */
export interface FoundTable {
  /** As before its last refresh when that was undone in Excel. */
  readonly base: KeptPart<TableSnapshot>;
  readonly table: WorkbookTable;
  readonly standing: CurrentTable;
  /** Of its last refresh. */
  readonly journal?: { readonly value: Journal; readonly state: JournalState };
}

/** Inserted tables by the ids of their inserts; undefined where the table is missing. */
export interface FoundTables {
  readonly contents: WorkbookContents;
  readonly byInsertId: ReadonlyMap<string, FoundTable | undefined>;
}

/** At least this share of the rows must be found for a table to be taken for one that lost id and name. */
const enough = 0.5;

/**
 * Finds inserted tables and reads their rows: two requests, and one for every 2 MB of rows. Throws
 * Excel's error.
 * @param only of the one that is wanted; all without it
 */
export async function findTables(
  context: Excel.RequestContext,
  only?: string,
): Promise<FoundTables> {
  const contents = await readWorkbook(context);
  const bases = contents.bases.map(({ value }) => value);
  const located = locateRows(bases, contents.tables);
  const isAmong = (insertId: string | undefined) => located.get(insertId ?? '')?.kind === 'among';
  const wanted = contents.bases.filter(
    ({ value: { insertId } }) =>
      // One that the rows have to tell from others is told only when the others are.
      only === undefined || insertId === only || (isAmong(only) && isAmong(insertId)),
  );
  const toRead = new Map<WorkbookTable, TableSnapshot>();
  for (const { value } of wanted)
    for (const table of tablesOf(located.get(value.insertId))) toRead.set(table, value);
  const tables = [...toRead.keys()];
  const standing = await readTables(
    context,
    [...toRead].map(([table, { rows }]) => ({ table, inserted: rows })),
  );
  const read = new Map(
    tables.flatMap((table, i): [WorkbookTable, CurrentTable][] => {
      const each = standing[i];
      return each ? [[table, each]] : [];
    }),
  );
  const byInsertId = new Map<string, FoundTable | undefined>();
  const taken = new Set<WorkbookTable>();
  for (const base of wanted) {
    const table = choose(base.value, located.get(base.value.insertId), read, taken);
    const rows = table && read.get(table);
    byInsertId.set(base.value.insertId, rows && foundTable(base, table, rows, contents));
    if (table) taken.add(table);
  }
  return { contents, byInsertId };
}

function foundTable(
  base: KeptPart<TableSnapshot>,
  table: WorkbookTable,
  standing: CurrentTable,
  { journals, sources }: WorkbookContents,
): FoundTable {
  const { insertId } = base.value;
  const journal = journals.find(({ value }) => value.from.insertId === insertId)?.value;
  if (!journal) return { base, table, standing };
  const state = journalState(journal, base.value, standing, sources);
  const value = state === 'undone in Excel' ? snapshotBefore(journal, base.value) : base.value;
  return { base: { ...base, value }, table, standing, journal: { value: journal, state } };
}

function tablesOf(located: LocatedRows | undefined): readonly WorkbookTable[] {
  if (located?.kind === 'found') return [located.table];
  return located?.kind === 'among' ? located.tables : [];
}

/** The table, or of several that it may be the one that holds most of the inserted rows. */
function choose(
  base: TableSnapshot,
  located: LocatedRows | undefined,
  read: ReadonlyMap<WorkbookTable, CurrentTable>,
  taken: ReadonlySet<WorkbookTable>,
): WorkbookTable | undefined {
  if (located?.kind === 'found') return located.table;
  const scores = tablesOf(located)
    .filter((table) => !taken.has(table))
    .map((table) => ({ table, share: shareFound(base, read.get(table)) }))
    .sort((a, b) => b.share - a.share);
  const [best] = scores;
  const isSure = located?.kind === 'among' && located.named;
  return best && (isSure || best.share >= enough) ? best.table : undefined;
}

/** Which part of the inserted rows a table has, just as they were inserted. */
function shareFound({ fields, rows }: TableSnapshot, table: CurrentTable | undefined): number {
  if (!table || rows.length === 0) return 0;
  const places = fields.map((field) => table.headers.indexOf(headerOf(field)));
  const there = new Set(
    table.values.map((row) => JSON.stringify(places.map((place) => row[place] ?? ''))),
  );
  const found = rows.filter((row) => {
    const cells = fields.map((field, i) => readBack(excelValue(field, row[i] ?? null)));
    return there.has(JSON.stringify(cells));
  });
  return found.length / rows.length;
}
