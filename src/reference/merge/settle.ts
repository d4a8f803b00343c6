import { calculatedColumns } from './calculated-columns';
import type { AddedRow, RemovedRow, RowChange } from './changes';
import type { Choice, Choices, Conflict } from './conflicts';
import type { MergePlan, SettledMerge } from './merge-plan';
import { nextBase } from './next-base';

/** Turns a plan and the analyst's choices into what is to be written, and the base to keep with it. */
export function settle(plan: MergePlan, choices: Choices): SettledMerge {
  const chosen = (choice: Choice) => plan.conflicts.filter(({ id }) => choices.get(id) === choice);
  const taken = chosen('theirs');
  const open = plan.conflicts.filter(({ id }) => !choices.has(id));
  const { columns, headers, newColumns } = plan;
  const added = withTaken(plan, taken);
  const removed = [...plan.removed, ...taken.flatMap(takenRemoval)].sort((a, b) => a.row - b.row);
  return {
    ...{ columns, headers, newColumns },
    changed: byRow([...plan.changed, ...taken.flatMap(takenChange)]),
    ...{ added, removed },
    filled: added.length > 0 ? filledColumns(plan) : [],
    base: nextBase(plan, open),
    open,
  };
}

/** Rows that are asked about don't count: their formulas must not pass for filled down afterwards. */
function filledColumns({ input, matched, removed, conflicts }: MergePlan) {
  const gone = [...removed, ...conflicts.filter(({ kind }) => kind === 'gone')];
  const rows = new Set(gone.flatMap((each) => ('row' in each ? each.row : [])));
  return calculatedColumns(input.yours, matched.columns.own, (row) => rows.has(row));
}

/** The same choice for every conflict. */
export function forAll({ conflicts }: Pick<MergePlan, 'conflicts'>, choice: Choice): Choices {
  return new Map(conflicts.map(({ id }) => [id, choice]));
}

function takenChange(conflict: Conflict): RowChange[] {
  if (conflict.kind === 'unusual-change') return [conflict.change];
  if (conflict.kind !== 'cell') return [];
  const { edit, theirs, correction, reasons } = conflict;
  const { row, key, column, field, base } = edit;
  return [{ row, key, cells: [{ column, field, from: base, to: theirs, correction }], reasons }];
}

function takenRemoval(conflict: Conflict): RemovedRow[] {
  if (conflict.kind !== 'gone') return [];
  const { row, key, reasons } = conflict;
  return [{ row, key, reasons }];
}

/** New rows that were asked about come after the others in the new data's order. */
function withTaken({ added, order }: MergePlan, taken: readonly Conflict[]): readonly AddedRow[] {
  const rows = taken.flatMap((conflict) => (conflict.kind === 'unusual-rows' ? conflict.rows : []));
  return order === 'reverse' ? [...rows, ...added] : [...added, ...rows];
}

/** One entry a row, in the workbook's order. */
function byRow(changes: readonly RowChange[]): readonly RowChange[] {
  const rows = new Map<number, RowChange>();
  for (const change of changes) {
    const known = rows.get(change.row);
    rows.set(change.row, known ? { ...known, cells: [...known.cells, ...change.cells] } : change);
  }
  return [...rows.values()].sort((a, b) => a.row - b.row);
}
