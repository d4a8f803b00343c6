import type { StandingTable } from '../../reference/merge/tables';
import type { Base } from './base';
import { hasEnded, type Journal } from './journal';
import { isDone, stepsTo } from './steps';

/**
 * How the refresh that the workbook keeps a journal of stands. Excel's own Undo brings cells back
 * and leaves custom XML parts as they are: only the cells tell that a refresh was undone by it.
 */
export type JournalState = 'unfinished' | 'ended' | 'undone in Excel';

/** @param base as the workbook keeps it */
export function journalState(journal: Journal, base: Base, table: StandingTable): JournalState {
  if (!hasEnded(journal, base)) return 'unfinished';
  return writes(journal) && standsAsBefore(journal, table) ? 'undone in Excel' : 'ended';
}

/** The base of a table whose last refresh was undone in Excel. */
export function baseBefore({ from }: Journal, { generation, tableId, tableName }: Base): Base {
  return { ...from, generation, tableId, tableName };
}

function writes({ columns, changed, added, removed }: Journal): boolean {
  const rows = changed.length + added.length + removed.length;
  return rows > 0 || columns.some(({ before, after }) => before !== after);
}

function standsAsBefore(journal: Journal, table: StandingTable): boolean {
  const steps = stepsTo(journal, table, 'back');
  return isDone(steps) && [...steps.stands.values()].every((each) => each === 'before');
}
