import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { carryOut, type RefreshJob } from './carry-out';
import { brokenBy, doneResult, orAsItStands, orReturned, patiently } from './ending';
import { findTables, type FoundTables } from './find-tables';
import type { Journal } from './journal';
import { inTheWay, missing, refusedFor } from './refusal';
import type { RefreshResult, RefusedRefresh, RefreshTask } from './refresh-result';
import { shownKey } from './row-key';
import { planOperations, type Direction } from './operations/plan-operations';
import { WriteProgress } from './write-progress';

/**
 * Takes back the last refresh of a table, as long as what it wrote is as it wrote it; other cells
 * keep what was done to them since. All or nothing. Never throws.
 */
export function undoRefresh(insertId: string, task: RefreshTask = {}): Promise<RefreshResult> {
  return workbookWrites.queue(() => endNow(insertId, undo, task));
}

/** Carries out a refresh that broke off, or whose undo did, to its end. Never throws. */
export function resumeRefresh(insertId: string, task: RefreshTask = {}): Promise<RefreshResult> {
  return workbookWrites.queue(() => endNow(insertId, resume, task));
}

/** Takes back a refresh that broke off, or whose undo did. Never throws. */
export function takeBackRefresh(insertId: string, task: RefreshTask = {}): Promise<RefreshResult> {
  return workbookWrites.queue(() => endNow(insertId, takeBack, task));
}

/** What is done with a refresh that the workbook keeps a journal of. */
interface Deal {
  readonly action: string;
  readonly direction: Direction;
  /** Whether it is for refreshes that have ended, or for those that broke off. */
  readonly ended: boolean;
}

const undo: Deal = { action: 'undo the refresh', direction: 'back', ended: true };
const resume: Deal = { action: 'resume the refresh', direction: 'forward', ended: false };
const takeBack: Deal = { action: 'take back the refresh', direction: 'back', ended: false };

async function endNow(insertId: string, deal: Deal, task: RefreshTask): Promise<RefreshResult> {
  const { action, direction, ended } = deal;
  let begun: Awaited<ReturnType<typeof begin>>;
  try {
    begun = await Excel.run((context) => begin(context, insertId, deal));
  } catch (error) {
    return { kind: 'failed', message: failureSentence(error, { action, inPlace: true }) };
  }
  if (begun.kind === 'refused') return begun;
  const { journal, all } = begun;
  const progress = new WriteProgress(journal, ended ? 'written' : 'before');
  const work: RefreshJob = { journal, direction, task, progress };
  const end = ended ? orReturned : orAsItStands;
  try {
    const carried = await Excel.run(patiently, (context) => carryOut(context, work, all));
    return carried.kind === 'done' ? doneResult(work, carried.left) : await end(work, carried);
  } catch (error) {
    return end(work, brokenBy(error, action));
  }
}

async function begin(
  context: Excel.RequestContext,
  insertId: string,
  { ended, direction }: Deal,
): Promise<{ kind: 'begun'; journal: Journal; all: FoundTables } | RefusedRefresh> {
  const all = await findTables(context, insertId);
  const found = all.byInsertId.get(insertId);
  if (!found) {
    const base = all.contents.bases.find(({ value }) => value.insertId === insertId)?.value;
    return missing(base?.tableName ?? '');
  }
  const journal = found.journal?.value;
  if (!journal || found.journal?.state !== (ended ? 'ended' : 'unfinished'))
    return refusedFor(`${found.table.name} has no refresh of that kind any more: look again.`);
  const refusal = inTheWay(found.table, all.contents.sources);
  if (refusal) return refusal;
  if (!ended) return { kind: 'begun', journal, all };
  const { states } = planOperations(journal, found.standing, direction);
  const edited = [...states].flatMap(([key, each]) =>
    each === 'written' ? [] : [shownKey(key, journal)],
  );
  return edited.length === 0
    ? { kind: 'begun', journal, all }
    : refusedFor(
        `What the refresh wrote was changed since (${edited.join(', ')}): it can’t be undone any more.`,
      );
}
