import type { InsertedTable } from '../../excel/refresh/inserted-table';
import type { PlanResult, RefreshPlan, RefreshTask } from '../../excel/refresh/refresh-result';
import type { Choice, Choices, Conflict, ConflictId } from '../../reference/merge/conflicts';
import type { MergePlan } from '../../reference/merge/merge-plan';
import { sameConflict } from '../../reference/merge/same-merge';
import type { Offers } from './offers';
import { outcomeOf, type RefreshMessage } from './result-text';
import type { Workbook } from '../workbook/workbook';

/** One table in the preview of a refresh. */
export interface PreviewItem {
  readonly table: InsertedTable;
  /** Absent when it can't be refreshed, and once it was. */
  readonly plan?: RefreshPlan;
  readonly choices: Choices;
  readonly outcome?: RefreshMessage;
  /** A filter is in the way, and can be cleared from here. */
  readonly filtered?: boolean;
  /** It was refreshed from here, and that can be taken back. */
  readonly undoable?: boolean;
}

/** Works out what a refresh of a table would do. */
export async function previewOf(
  workbook: Pick<Workbook, 'planRefresh'>,
  table: InsertedTable,
  offers: Offers,
): Promise<PreviewItem> {
  const { update, insertId, base } = table;
  if (!update) {
    const text = `${base.title} is up to date: there are no newer data for it here.`;
    return { table, choices: new Map(), outcome: { intent: 'success', text } };
  }
  const planned = await workbook.planRefresh(insertId, update, offers.reasonsFor(base, update));
  return planned.kind === 'planned'
    ? { table, plan: planned.plan, choices: new Map() }
    : { table, choices: new Map(), ...whyNot(planned) };
}

function whyNot(result: Exclude<PlanResult, { kind: 'planned' }>): Partial<PreviewItem> {
  const { message } = result;
  if (result.kind === 'failed') return { outcome: { intent: 'error', text: message } };
  const filtered = result.refusal.kind === 'filtered';
  return { outcome: { intent: 'warning', text: message }, filtered };
}

/** The same with a choice more; the choice holds for every conflict when none is named. */
export function withChoice(item: PreviewItem, choice: Choice, id?: ConflictId): PreviewItem {
  const all = item.plan?.merge.conflicts.map((conflict) => conflict.id) ?? [];
  const chosen = id === undefined ? all : [id];
  return {
    ...item,
    choices: new Map([...item.choices, ...chosen.map((each) => [each, choice] as const)]),
  };
}

/** The choice that was made for every conflict; undefined when they differ or one is open. */
export function choiceOfAll({ plan, choices }: PreviewItem): Choice | undefined {
  const made = new Set(plan?.merge.conflicts.map(({ id }) => choices.get(id)));
  return made.size === 1 ? [...made][0] : undefined;
}

/** The choices whose conflicts are still about the same values: the others are open again. */
export function stillChosen(choices: Choices, before: MergePlan, now: MergePlan): Choices {
  const was = new Map(before.conflicts.map((conflict) => [conflict.id, conflict]));
  const isSame = (conflict: Conflict) => {
    const earlier = was.get(conflict.id);
    return earlier !== undefined && sameConflict(earlier, conflict);
  };
  const same = new Set(now.conflicts.filter(isSame).map(({ id }) => id));
  return new Map([...choices].filter(([id]) => same.has(id)));
}

/** Writes what the analyst chose. */
export async function applied(
  workbook: Pick<Workbook, 'applyRefresh'>,
  item: PreviewItem,
  task: RefreshTask,
): Promise<PreviewItem> {
  const { plan, table, choices } = item;
  if (!plan) return item;
  const result = await workbook.applyRefresh(plan, choices, task);
  const open = plan.merge.conflicts.filter(({ id }) => !choices.has(id)).length;
  const outcome = outcomeOf('refresh', table.base.title, result, open);
  switch (result.kind) {
    case 'done':
      return { table, choices: new Map(), outcome, undoable: true };
    case 'changed':
      return result.plan
        ? {
            ...item,
            plan: result.plan,
            choices: stillChosen(choices, plan.merge, result.plan.merge),
            outcome,
          }
        : { table, choices: new Map(), outcome };
    case 'refused':
      return { ...item, outcome, filtered: result.refusal.kind === 'filtered' };
    case 'unfinished':
      return { table, choices: new Map(), outcome };
    default:
      return { ...item, outcome };
  }
}

/**
 * Does items one after the other, also after one that came to nothing: none needs another. After one
 * that is left half written, or when it is broken off, the others are not begun.
 * @returns what became of each
 */
export async function oneByOne(
  items: readonly PreviewItem[],
  work: (item: PreviewItem) => Promise<PreviewItem>,
  isBrokenOff: () => boolean,
): Promise<readonly string[]> {
  let isHalfWritten = false;
  const outcomes: string[] = [];
  for (const item of items) {
    if (isHalfWritten || isBrokenOff()) {
      outcomes.push(`${item.table.base.title} was not begun.`);
      continue;
    }
    const { plan, outcome } = await work(item);
    isHalfWritten = plan === undefined && outcome?.intent === 'error';
    outcomes.push(outcome?.text ?? '');
  }
  return outcomes;
}

/** Takes back what was written from here, and previews it again. */
export async function undone(
  workbook: Pick<Workbook, 'planRefresh' | 'undoRefresh'>,
  item: PreviewItem,
  offers: Offers,
  task: RefreshTask,
): Promise<PreviewItem> {
  const { table } = item;
  const result = await workbook.undoRefresh(table.insertId, task);
  const outcome = outcomeOf('undo', table.base.title, result);
  if (result.kind === 'done') return { ...(await previewOf(workbook, table, offers)), outcome };
  const undoable = result.kind !== 'unfinished';
  return { ...item, outcome, undoable };
}
