import type { RemovedRow } from './changes';
import { editsOf } from './compare-row';
import { conflictId, type Conflict } from './conflicts';
import type { MatchedTables } from './match-tables';
import type { MergeInput, MergePlan } from './merge-plan';
import { ownEntriesOf } from './own-entries';
import { reasonsFinder } from './reasons';
import { keyOfRow, keyPlaces } from './keys';

type GoneRows = Pick<MergePlan, 'removed' | 'conflicts' | 'ownRows'>;

/** Merges the rows that are in the workbook and no longer, or never were, in the new data. */
export function mergeGoneRows(input: MergeInput, { columns, rows }: MatchedTables): GoneRows {
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
  const entriesOf = ownEntriesOf(input.yours, columns.own, new Set(gone.map(({ row }) => row)));
  const removed: RemovedRow[] = [];
  const conflicts: Conflict[] = [];
  for (const { row, known } of gone) {
    const before = input.base.rows[known] ?? [];
    const key = keyOfRow(before, places);
    const reasons = reasonsOf(key);
    const edits = editsOf(input.yours, columns.compared, row, key, before);
    const entries = entriesOf(row);
    if (edits.length + entries.length === 0) removed.push({ row, key, reasons });
    else
      conflicts.push({
        kind: 'gone',
        id: conflictId('gone', key),
        row,
        key,
        edits,
        entries,
        reasons,
      });
  }
  return { removed, conflicts, ownRows };
}
