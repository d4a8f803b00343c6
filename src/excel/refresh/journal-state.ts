import type { CurrentTable } from '../../reference/merge/tables';
import { sourcesKey, sourcesRow } from '../tables/sources-sheet';
import { readBack } from '../tables/written-cells';
import type { TableSnapshot } from './table-snapshot';
import { hasEnded, type Journal } from './journal';
import type { SourcesContents } from './read-workbook';
import { currentRows } from './operations/current-rows';
import { isDone, planOperations } from './operations/plan-operations';

/**
 * How the refresh that the workbook keeps a journal of stands. Excel's own Undo brings cells back
 * and leaves custom XML parts as they are: only cells tell that a refresh was undone by it.
 */
export type JournalState = 'unfinished' | 'ended' | 'undone in Excel';

/**
 * An analyst may set back by hand what a refresh wrote, and that is an edit. Excel's Undo takes back
 * last things first: with the cells of the table it has brought back the row in Sources too. Where
 * that is not there to tell, cells that are as before count as the analyst's.
 * @param base as the workbook keeps it
 */
export function journalState(
  journal: Journal,
  base: TableSnapshot,
  table: CurrentTable,
  sources: SourcesContents | undefined,
): JournalState {
  if (!hasEnded(journal, base)) return 'unfinished';
  return recordsBefore(sources, journal, base) && standsAsBefore(journal, table)
    ? 'undone in Excel'
    : 'ended';
}

/** The base of a table whose last refresh was undone in Excel. */
export function snapshotBefore(
  { from }: Journal,
  { generation, tableId, tableName }: TableSnapshot,
): TableSnapshot {
  return { ...from, generation, tableId, tableName };
}

/** Whether the table's row in Sources is again as before the refresh, which wrote it otherwise. */
function recordsBefore(
  sources: SourcesContents | undefined,
  { from }: Journal,
  base: TableSnapshot,
): boolean {
  if (!sources) return false;
  const { headers, values } = sources;
  const name = headers.indexOf(sourcesKey);
  const names: unknown[] = [base.tableName, from.tableName];
  const row = values.find((cells) => names.includes(cells[name]));
  if (!row) return false;
  const before = sourcesRow(from.tableName, from, headers);
  const after = sourcesRow(base.tableName, base, headers);
  const told = headers.flatMap((_, column) =>
    before[column] === after[column] ? [] : [readBack(before[column] ?? '') === row[column]],
  );
  return told.length > 0 && told.every(Boolean);
}

function standsAsBefore(journal: Journal, table: CurrentTable): boolean {
  const { columns } = currentRows(journal, table);
  // Without a column of the key every row seems gone, those that came too.
  if (journal.key.some((number) => columns[number] === undefined)) return false;
  const plan = planOperations(journal, table, 'back');
  return isDone(plan) && [...plan.states.values()].every((each) => each === 'before');
}
