import { baseOf } from '../../reference/stored/base';
import type { Choices } from '../../reference/merge/conflicts';
import { settle } from '../../reference/merge/settle';
import { sameMerge } from '../../reference/merge/same-merge';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import type { TableSnapshot } from './table-snapshot';
import { carryOut, type RefreshJob } from './carry-out';
import { brokenBy, doneResult, orReturned, patiently } from './ending';
import { findTables, type FoundTables } from './find-tables';
import type { Journal } from './journal';
import { makeJournal } from './make-journal';
import { planIn, planRefresh } from './plan-refresh';
import { readFormats } from '../tables/read-formats';
import { refusedFor } from './refusal';
import type { RefreshPlan, RefreshResult, RefusedRefresh, RefreshTask } from './refresh-result';
import { WriteProgress } from './write-progress';

/**
 * Writes what a plan and the analyst's choices say, all or nothing: when Excel refuses a part, or
 * the task is aborted, what was written is taken back. Never throws: what went wrong is in the result.
 */
export function applyRefresh(
  plan: RefreshPlan,
  choices: Choices,
  task: RefreshTask = {},
): Promise<RefreshResult> {
  return workbookWrites.queue(() => applyNow(plan, choices, task));
}

async function applyNow(
  plan: RefreshPlan,
  choices: Choices,
  task: RefreshTask,
): Promise<RefreshResult> {
  const action = `refresh ${plan.name}`;
  let begun: Awaited<ReturnType<typeof begin>>;
  try {
    begun = await Excel.run((context) => begin(context, plan, choices));
  } catch (error) {
    return {
      kind: 'failed',
      message: failureSentence(error, { action, sheet: plan.sheet, inPlace: true }),
    };
  }
  if (begun.kind !== 'begun') return begun;
  const { journal, all } = begun;
  const progress = new WriteProgress(journal, 'before');
  const work: RefreshJob = { journal, direction: 'forward', task, progress };
  const result = await carriedOut(work, all, action, plan.sheet);
  return result.kind === 'changed' ? changedMeanwhile(result, plan) : result;
}

async function carriedOut(
  work: RefreshJob,
  all: FoundTables,
  action: string,
  sheet: string,
): Promise<RefreshResult> {
  try {
    // A person may begin to type while a long refresh is at work: it waits for them.
    const carried = await Excel.run(patiently, (context) => carryOut(context, work, all));
    if (carried.kind === 'done') return doneResult(work, carried.left);
    return await orReturned(work, carried);
  } catch (error) {
    return orReturned(work, brokenBy(error, action, sheet));
  }
}

type Changed = Extract<RefreshResult, { kind: 'changed' }>;

/** With what a refresh would do to the table as it is now. */
async function changedMeanwhile(result: Changed, plan: RefreshPlan): Promise<RefreshResult> {
  const planned = await planRefresh(plan.insertId, plan.offer, plan.merge.input.reasonsOf);
  return planned.kind === 'planned' ? { ...result, plan: planned.plan } : result;
}

type BegunRefresh = {
  readonly kind: 'begun';
  readonly all: FoundTables;
  readonly journal: Journal;
};

/** Reads the table again, sees whether the plan still holds, and notes all that is to be written. */
async function begin(
  context: Excel.RequestContext,
  plan: RefreshPlan,
  choices: Choices,
): Promise<BegunRefresh | RefusedRefresh | Changed> {
  const all = await findTables(context, plan.insertId);
  const planned = planIn(all, plan.insertId, plan.offer, plan.merge.input.reasonsOf);
  if (planned.kind === 'refused') return planned;
  const { found } = planned;
  if (!sameMerge(plan.merge, planned.plan.merge)) return { kind: 'changed', plan: planned.plan };
  const settled = settle(planned.plan.merge, choices);
  const rows = found.standing.values.length + settled.added.length - settled.removed.length;
  if (rows < 1) return refusedFor(`The new data would leave ${plan.name} without a row.`);
  const from = found.base.value;
  const id = crypto.randomUUID();
  const { insertId, generation, tableId, tableName, captionRows } = from;
  const own = { insertId, generation, tableId, tableName, captionRows, refresh: id };
  const to: TableSnapshot = {
    ...baseOf(plan.offer),
    ...settled.base,
    ...own,
    ...(settled.open.length > 0 && { undecided: settled.open.length }),
  };
  const formats = await readFormats(
    context,
    found,
    settled.removed.map(({ row }) => row),
  );
  const journal = makeJournal({ id, from, to }, found.standing, settled, formats);
  return { kind: 'begun', all, journal };
}
