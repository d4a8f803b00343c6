import { succeed, type Result } from '../result';
import { exchangedHeaders } from './exchanged-headers';
import { matchTables } from './match-tables';
import type { MergePlan } from './merge-plan';
import type { MergeInput, MergeProblem } from './merge-input';
import { mergeMatchedRows } from './merge-matched-rows';
import { mergeGoneRows } from './merge-gone-rows';
import { mergeNewRows } from './merge-new-rows';
import { newColumns } from './new-columns';
import { otherTypes } from './other-types';
import { withNewNames } from './renamed-fields';
import { runningTotals } from './running-totals';
import { rowNotes } from './row-notes';

/**
 * Works out what a refresh would do: base, workbook and new data compared row by row, found by key,
 * and then cell by cell. Nothing of the analyst's is overwritten or removed without a choice.
 */
export function planMerge(given: MergeInput): Result<MergePlan, MergeProblem> {
  const input = withNewNames(given);
  const matched = matchTables(input);
  if (!matched.ok) return matched;
  const tables = matched.value;
  const totals = runningTotals(input.base, input.theirs, tables.rows.theirs.base);
  const rows = mergeMatchedRows(input, tables, totals);
  const gone = mergeGoneRows(input, tables, totals);
  const fresh = mergeNewRows(input, tables, totals);
  return succeed({
    input,
    matched: tables,
    columns: tables.columns.columns,
    headers: tables.columns.headers,
    newColumns: newColumns(input, tables),
    changed: rows.changed,
    added: fresh.added,
    order: fresh.order,
    removed: gone.removed,
    conflicts: [...rows.conflicts, ...gone.conflicts, ...fresh.conflicts],
    kept: rows.kept,
    ownRows: gone.ownRows,
    notes: [
      ...tables.columns.notes,
      ...exchangedHeaders(input, tables.columns.compared, tables.rows),
      ...rowNotes(input, tables),
      ...otherTypes(input, tables),
      ...fresh.notes,
    ],
  });
}
