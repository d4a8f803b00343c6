import type { Cell } from '../edition/edition';
import type { OwnEntry, RemovedRow } from './changes';
import { changedColumns, editsFinder } from './compare-row';
import { conflictId, type Conflict } from './conflicts';
import type { ColumnMatch } from './match-columns';
import type { MatchedTables } from './match-tables';
import type { MergePlan } from './merge-plan';
import type { MergeInput } from './merge-input';
import { ownEntriesOf } from './own-entries';
import { reasonsFinder } from './merge-input';
import { keyOfRow, keyPlaces } from './keys';
import { endsBefore, type RunningTotal } from './running-totals';
import type { RowKey, CurrentTable } from './tables';
import { usedRows } from './used-rows';

type GoneRows = Pick<MergePlan, 'removed' | 'conflicts' | 'ownRows'>;

/**
 * Merges the rows that are in the workbook and no longer, or never were, in the new data. Rows of a
 * running total that the new data do not reach, as those that a live feed appended, are not taken
 * for withdrawn.
 */
export function mergeGoneRows(
  input: MergeInput,
  { columns, rows }: MatchedTables,
  totals: readonly RunningTotal[],
): GoneRows {
  const reasonsOf = reasonsFinder(input);
  const places = keyPlaces(input.base);
  const gone: { row: number; known: number }[] = [];
  const ownRows: number[] = [];
  const said = new Set([...rows.keyless, ...rows.repeated.flatMap(({ yours }) => yours)]);
  rows.yours.theirs.forEach((theirs, row) => {
    const known = rows.yours.base[row];
    if (theirs !== undefined || said.has(row)) return;
    if (known === undefined) ownRows.push(row);
    else gone.push({ row, known });
  });
  const workIn = workFinder(input.yours, columns, new Set(gone.map(({ row }) => row)));
  const isBeyond = endsBefore(totals, input);
  const removed: RemovedRow[] = [];
  const conflicts: Conflict[] = [];
  const looked = gone.map(({ row, known }) => {
    const before = input.base.rows[known] ?? [];
    const key = keyOfRow(before, places);
    const work = workIn(row, key, before);
    const asks = work.edits.length + work.entries.length > 0 || isBeyond(before);
    return { row, key, work, asks };
  });
  const rowsOf = (of: readonly { row: number }[]) => new Set(of.map(({ row }) => row));
  const used = usedRows(input.yours, rowsOf(gone), rowsOf(looked.filter(({ asks }) => !asks)));
  for (const { row, key, work, asks } of looked) {
    const about = { row, key, reasons: reasonsOf(key) };
    const usedBy = used.get(row);
    if (asks || usedBy)
      conflicts.push({
        ...{ kind: 'gone', id: conflictId('gone', key), ...about, ...work },
        ...(usedBy && { usedBy }),
      });
    else removed.push(about);
  }
  return { removed, conflicts, ownRows };
}

/** What would be lost of the analyst's with a row. */
type RowWork = Pick<Extract<Conflict, { kind: 'gone' }>, 'edits' | 'entries'>;

function workFinder(
  yours: CurrentTable,
  { own, compared, gone }: ColumnMatch,
  goneRows: ReadonlySet<number>,
): (row: number, key: RowKey, base: readonly Cell[]) => RowWork {
  const entriesOf = ownEntriesOf(yours, own, goneRows);
  const editsOf = editsFinder(yours, compared);
  const changedIn = changedColumns(yours, gone);
  return (row, key, base) => {
    const changed = changedIn(row, base);
    const asInserted = gone.filter((column) => !changed.includes(column));
    const isOwn = ({ column }: OwnEntry) => asInserted.every((each) => each.column !== column);
    return { edits: editsOf(row, key, base), entries: entriesOf(row).filter(isOwn) };
  };
}
