import type { RemovedRow } from './changes';
import { editsOf } from './compare-row';
import { conflictId, type Conflict } from './conflicts';
import type { MatchedTables } from './match-tables';
import type { MergeInput, MergePlan } from './merge-plan';
import { ownEntriesOf } from './own-entries';
import { reasonsFinder } from './reasons';
import { keyOfRow, keyPlaces } from './row-keys';

type GoneRows = Pick<MergePlan, 'removed' | 'conflicts' | 'ownRows'>;

/** Merges the rows that are in the workbook and no longer, or never were, in the new data. */
export function mergeGoneRows(
  input: MergeInput,
  { columns, base, theirs, standing }: MatchedTables,
): GoneRows {
  const reasonsOf = reasonsFinder(input);
  const places = keyPlaces(input.base);
  const strangers = standing.keys.flatMap((key, row) =>
    key === undefined || theirs.has(key) ? [] : [{ row, known: base.get(key), key }],
  );
  const gone = strangers.filter(({ known, key }) => known !== undefined && standing.index.has(key));
  const entriesOf = ownEntriesOf(input.yours, columns.own, new Set(gone.map(({ row }) => row)));
  const removed: RemovedRow[] = [];
  const conflicts: Conflict[] = [];
  for (const { row, known = -1 } of gone) {
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
  const ownRows = strangers.filter(({ known }) => known === undefined).map(({ row }) => row);
  return { removed, conflicts, ownRows };
}
