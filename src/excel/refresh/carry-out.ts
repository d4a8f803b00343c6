import type { CurrentTable } from '../../reference/merge/tables';
import { batches, requestCharacters } from '../requests/queue';
import { withoutEvents } from '../requests/without-events';
import { findTables, type FoundTables } from './find-tables';
import type { Journal } from './journal';
import { keepJournal } from './keep-journal';
import { meanwhileIn, meanwhileOf, type Meanwhile } from './meanwhile';
import { HeldOtherwise, type ReadBackCheck } from './operations/held-cells';
import { cellCount, weightOf, type WriteOperation } from './operations/operation';
import { queueReading } from './operations/overwritten';
import {
  changedRows,
  planOperations,
  type Direction,
  type OperationPlan,
} from './operations/plan-operations';
import { queueOperation } from './operations/queue-operation';
import { takenBack } from './operations/take-back';
import { readCurrent, type CurrentReading } from './read-current';
import { keptBefore, queueRecords, recordsOf, type Records } from './records';
import { inTheWay, missing } from './refusal';
import type { RefusedRefresh, RefreshTask } from './refresh-result';
import { shownKey } from './row-key';
import type { WriteProgress } from './write-progress';

/** What became of carrying a refresh out, or of taking it back. */
export type RefreshEnd =
  | {
      readonly kind: 'done';
      /** Rows that somebody changed meanwhile, by key: left as they are. */
      readonly left: readonly string[];
    }
  | { readonly kind: 'cancelled' }
  /** Somebody worked on what was to be written over; nothing of that request stays. */
  | { readonly kind: 'changed'; readonly meanwhile: Meanwhile }
  | RefusedRefresh;

/** A refresh at work. */
export interface RefreshJob {
  readonly journal: Journal;
  readonly direction: Direction;
  readonly task: RefreshTask;
  /** Told how the rows stand, request by request. */
  readonly progress: WriteProgress;
  /** It puts right what broke off: what was changed meanwhile is left, rather than asked about. */
  readonly leavesChanged?: true;
}

/**
 * Brings a table to where its refresh wants it, or back to where it was. The journal goes into the
 * workbook first; base, Sources and caption are written with the last cells. Throws Excel's error.
 * @param all the table as it was just read; it is read here without
 */
export async function carryOut(
  context: Excel.RequestContext,
  work: RefreshJob,
  all?: FoundTables,
): Promise<RefreshEnd> {
  const { journal, direction, task } = work;
  const start = all ?? (await findTables(context, journal.from.insertId));
  const found = start.byInsertId.get(journal.from.insertId);
  if (!found) return missing(journal.from.tableName);
  const refusal = inTheWay(found.table, start.contents.sources);
  if (refusal) return refusal;
  const keeping = await keepJournal(context, work, start, found);
  if (keeping.kind === 'refused') return keeping;
  const { kept, current } = keeping;
  if (task.signal?.aborted) return { kind: 'cancelled' };
  const records = await recordsOf(journal, direction, start, found, kept);
  return writeAll(context, work, records, found.standing, current);
}

function leftRows(plan: OperationPlan): readonly string[] {
  return [...new Set([...changedRows(plan), ...plan.left])];
}

/** What somebody changed between two readings of what is to be written. */
function changedSince(
  { journal, direction, leavesChanged }: RefreshJob,
  before: CurrentTable,
  now: CurrentTable,
  plan: OperationPlan,
): Meanwhile | undefined {
  const changed = leavesChanged ? [] : changedRows(plan);
  if (changed.length === 0) return undefined;
  const known = new Set(changedRows(planOperations(journal, before, direction)));
  const keys = changed.filter((key) => !known.has(key));
  return keys.length > 0 ? meanwhileIn(journal, before, now, keys) : undefined;
}

/**
 * Sends one request after the other. Between two the table is read again: somebody may sort it or
 * type into it meanwhile, and what is known by its place would be written into other rows.
 */
async function writeAll(
  context: Excel.RequestContext,
  work: RefreshJob,
  records: Records,
  found: CurrentTable,
  first: CurrentReading,
): Promise<RefreshEnd> {
  const { journal, direction, task, progress } = work;
  let before = found;
  let current = first;
  let written = 0;
  for (;;) {
    const refusal = inTheWay(current.table, current.sources);
    if (refusal) return refusal;
    const plan = planOperations(journal, current.standing, direction);
    progress.read(plan.states, current.standing.headers);
    const changed = changedSince(work, before, current.standing, plan);
    if (changed) return { kind: 'changed', meanwhile: changed };
    const columns = current.standing.headers.length;
    const [operations = [], ...later] = batches(plan.operations, requestCharacters, (operation) =>
      weightOf(operation, current.standing),
    );
    const isLast = plan.isLast && later.length === 0;
    const rest = later.flat();
    const meanwhile = await send(context, work, current, {
      ...{ operations, rest, key: plan.key },
      ...(isLast && { records }),
    });
    if (meanwhile) return { kind: 'changed', meanwhile };
    const left = cellsOf(rest, columns);
    written += cellsOf(operations, columns);
    task.onProgress?.(written, written + left);
    if (isLast) return { kind: 'done', left: leftRows(plan) };
    if (task.signal?.aborted) return { kind: 'cancelled' };
    // One request after the other, each planned by what stands after the last.
    before = current.standing;
    current = await readCurrent(context, current, records.base);
  }
}

interface RefreshRequest {
  readonly operations: readonly WriteOperation[];
  /** What is still to come after it. */
  readonly rest: readonly WriteOperation[];
  /** The columns of the table's key. */
  readonly key: readonly number[];
  readonly records?: Records;
}

/**
 * Sends a request, which first reads what it writes over.
 * @returns what somebody did there after the table was read: then nothing of the request stays
 */
async function send(
  context: Excel.RequestContext,
  { journal, direction, progress }: RefreshJob,
  current: CurrentReading,
  { operations, rest, key, records }: RefreshRequest,
): Promise<Meanwhile | undefined> {
  const { standing } = current;
  const table = context.workbook.tables.getItem(current.table.id);
  progress.sent(operations);
  const queued = await withoutEvents(context, () => {
    const reading = queueReading(table, operations, standing, key);
    const checks = operations.flatMap((operation) => queueOperation(table, operation) ?? []);
    const ending = records && queueRecords(context, table, records, current);
    if (ending) progress.recorded = ending.recorded;
    return { reading, checks, ending };
  });
  const overwritten = queued.reading();
  const recordsDiffer = queued.ending?.differs() ?? false;
  if (overwritten.difference || recordsDiffer) {
    const meanwhile = meanwhileOf(overwritten.difference, recordsDiffer, current, journal);
    progress.lost = meanwhile;
    const kept = records && (await keptBefore(records));
    await withoutEvents(context, () => {
      for (const operation of takenBack(operations, overwritten, standing))
        queueOperation(table, operation);
      if (kept) queued.ending?.takeBack(kept);
    });
    progress.lost = undefined;
    return meanwhile;
  }
  assertHeld(queued.checks, journal);
  progress.answered(operations, rest, direction === 'forward' ? 'written' : 'before');
  return undefined;
}

function assertHeld(checks: readonly ReadBackCheck[], journal: Journal): void {
  const rows = checks.flatMap((check) => check()).map((key) => shownKey(key, journal));
  if (rows.length > 0) throw new HeldOtherwise(rows);
}

function cellsOf(operations: readonly WriteOperation[], columns: number): number {
  return operations.reduce((sum, operation) => sum + cellCount(operation, columns), 0);
}
