import type { Offer } from '../../reference/stored/base';
import type { MergeInput } from '../../reference/merge/merge-plan';
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
