import type { Conflict } from './conflicts';
import type { MergePlan } from './merge-plan';

/**
 * Whether two plans do the same and ask the same, wherever the rows stand: what was shown before
 * is what is written now.
 */
export function sameMerge(a: MergePlan, b: MergePlan): boolean {
  return outline(a) === outline(b);
}

function outline({ changed, added, removed, conflicts, headers, newColumns }: MergePlan): string {
  const rows = changed.map(({ key, cells }) => ({
    key,
    cells: cells.map(({ field, from, to }) => [field.name, from, to]),
  }));
  return JSON.stringify({
    rows: sorted(rows),
    added: sorted(added.map(({ key, cells }) => ({ key, cells }))),
    removed: sorted(removed.map(({ key }) => key)),
    conflicts: sorted(conflicts.map((conflict) => withoutPlaces(conflict))),
    headers: headers.map(({ from, to }) => [from, to]),
    columns: newColumns.map(({ field }) => field.name),
  });
}

function sorted(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}

/** Whether two conflicts are about the same values, wherever their row stands. */
export function sameConflict(a: Conflict, b: Conflict): boolean {
  return JSON.stringify(withoutPlaces(a)) === JSON.stringify(withoutPlaces(b));
}

/** Rows and columns move when a table is sorted; what they hold does not change by that. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([name]) => !['row', 'column', 'before', 'id'].includes(name),
  );
  return members.map(([name, member]) => [name, withoutPlaces(member)]);
}
