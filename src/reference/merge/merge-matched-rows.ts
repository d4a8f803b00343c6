import type { RowChange } from './changes';
import { rowComparer, type ContestedCell } from './compare-row';
import { conflictId, type Conflict } from './conflicts';
import type { MatchedTables } from './match-tables';
import type { MergePlan } from './merge-plan';
import type { MergeInput } from './merge-input';
import { reasonsFinder } from './merge-input';
import { keyOfRow, keyPlaces } from './keys';
import { unusualChange, type RunningTotal } from './running-totals';

type MergedRows = Pick<MergePlan, 'changed' | 'kept' | 'conflicts'>;

/** Merges the rows that are in the workbook and in the new data, in the workbook's order. */
export function mergeMatchedRows(
  input: MergeInput,
  { columns, rows }: MatchedTables,
  totals: readonly RunningTotal[],
): MergedRows {
  const { differs, compare } = rowComparer(input.yours, columns.compared);
  const reasonsOf = reasonsFinder(input);
  const places = keyPlaces(input.theirs);
  const changed: RowChange[] = [];
  const kept: MergedRows['kept'][number][] = [];
  const conflicts: Conflict[] = [];
  for (const [row, theirs] of rows.yours.theirs.entries()) {
    const after = input.theirs.rows[theirs ?? -1];
    const before = input.base.rows[rows.yours.base[row] ?? -1];
    if (!after || !differs(row, before, after)) continue;
    const named = keyOfRow(after, places);
    const {
      changes,
      contested,
      kept: edits,
    } = compare({ row, key: named, base: before, theirs: after });
    kept.push(...edits);
    if (changes.length + contested.length === 0) continue;
    const reasons = reasonsOf(named);
    conflicts.push(...contested.map((cell) => cellConflict(cell, reasons)));
    if (changes.length === 0) continue;
    const change = { row, key: named, cells: changes, reasons };
    const why = unusualChange(totals, changes);
    if (why)
      conflicts.push({
        kind: 'unusual-change',
        id: conflictId('unusual-change', named),
        change,
        why,
      });
    else changed.push(change);
  }
  return { changed, kept, conflicts };
}

function cellConflict(cell: ContestedCell, reasons: readonly string[]): Conflict {
  const { key, field } = cell.edit;
  return { kind: 'cell', id: conflictId('cell', key, field.name), ...cell, reasons };
}
