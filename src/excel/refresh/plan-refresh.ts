import type { Offer } from '../../reference/stored/base';
import type { Conflict } from '../../reference/merge/conflicts';
import type { MergeInput, MergePlan } from '../../reference/merge/merge-plan';
import { planMerge } from '../../reference/merge/plan-merge';
import { failureSentence } from '../requests/failures';
import { findTables, type FoundTables, type FoundTable } from './find-tables';
import { neighboursOf } from './neighbours';
import { cannotMerge, inTheWay, missing, unfinished } from './refusal';
import type { PlanResult, RefreshPlan, RefusedRefresh } from './refresh-result';

type ReasonsOf = NonNullable<MergeInput['reasonsOf']>;

/**
 * Works out what a refresh of an inserted table would do; nothing is written. Never throws.
 * @param reasonsOf why what a cell of a row's key names has changed, as a merge takes it
 */
export async function planRefresh(
  insertId: string,
  offer: Offer,
  reasonsOf?: ReasonsOf,
): Promise<PlanResult> {
  try {
    return await Excel.run(async (context): Promise<PlanResult> => {
      const planned = planIn(await findTables(context, insertId), insertId, offer, reasonsOf);
      return planned.kind === 'refused' ? planned : { kind: 'planned', plan: planned.plan };
    });
  } catch (error) {
    return { kind: 'failed', message: failureSentence(error, { action: 'read the table' }) };
  }
}

/** A plan with the table that it was made for. */
export interface Planned {
  readonly kind: 'planned';
  readonly plan: RefreshPlan;
  readonly found: FoundTable;
}

export function planIn(
  all: FoundTables,
  insertId: string,
  offer: Offer,
  reasonsOf?: ReasonsOf,
): Planned | RefusedRefresh {
  const found = all.byInsertId.get(insertId);
  const base = all.contents.bases.find(({ value }) => value.insertId === insertId)?.value;
  if (!found) return missing(base?.tableName ?? offer.table.title);
  if (found.journal?.state === 'unfinished') return unfinished(found);
  const refusal = inTheWay(found.table, all.contents.sources);
  if (refusal) return refusal;
  const merge = mergeOf(found, offer, reasonsOf);
  if (!merge.ok) return cannotMerge(found, merge.error);
  const { name, sheet } = found.table;
  const neighbours = neighboursOf(found.table, all.contents);
  const plan = {
    insertId,
    name,
    sheet,
    base: found.base.value,
    offer,
    merge: merge.value,
    neighbours,
  };
  return { kind: 'planned', plan, found };
}

function mergeOf(
  { base, standing }: FoundTable,
  { table }: Offer,
  reasonsOf: ReasonsOf | undefined,
): ReturnType<typeof planMerge> {
  const input = { base: base.value, yours: standing, theirs: table };
  return planMerge(reasonsOf ? { ...input, reasonsOf } : input);
}

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
