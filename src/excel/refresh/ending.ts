import { failureSentence } from '../requests/failures';
import { carryOut, type RefreshEnd, type RefreshJob } from './carry-out';
import { findTables, type FoundTable } from './find-tables';
import { meanwhileText } from './meanwhile';
import { HeldOtherwise } from './operations/held-cells';
import { changedRows, isDone, planOperations, type Direction } from './operations/plan-operations';
import type { RefreshResult } from './refresh-result';
import { shownKey } from './row-key';

/** Why work on a table ended before it was done. */
export type Broken =
  | Exclude<RefreshEnd, { kind: 'done' }>
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** Excel answered, and holds something else than was written. */
      readonly heldOtherwise?: true;
    };

/** @param action what was asked for, as the sentence needs it */
export function brokenBy(error: unknown, action: string, sheet?: string): Broken {
  const where = sheet === undefined ? {} : { sheet };
  const message = failureSentence(error, { action, inPlace: true, ...where });
  const heldOtherwise = error instanceof HeldOtherwise;
  return { kind: 'failed', message, ...(heldOtherwise && { heldOtherwise }) };
}

export function doneResult(
  { journal, progress: { cells, rows, removedRows, recorded } }: RefreshJob,
  left: readonly string[],
): RefreshResult {
  return {
    ...{ kind: 'done', cells, rows, removedRows },
    columns: journal.columns.filter(({ before }) => before === undefined).length,
    left: left.map((key) => shownKey(key, journal)),
    ...(recorded ?? { sources: 'absent', caption: 'left' }),
  };
}

/**
 * Ends what broke off on a table that was whole before: an answer that was lost is looked up in the
 * workbook; what was not done in full is undone in full.
 */
export async function orReturned(work: RefreshJob, broken: Broken): Promise<RefreshResult> {
  const { journal, direction } = work;
  if (!work.progress.touched && broken.kind === 'refused') return broken;
  const back: RefreshJob = {
    ...{ ...work, direction: opposite(direction), task: {} },
    leavesChanged: true,
  };
  try {
    return await Excel.run(patiently, async (context): Promise<RefreshResult> => {
      const all = await findTables(context, journal.from.insertId);
      const reached =
        broken.kind === 'failed' &&
        !broken.heldOtherwise &&
        hasReached(work, all.byInsertId.get(journal.from.insertId));
      if (reached) return reached;
      const carried = await carryOut(context, back, all);
      switch (carried.kind) {
        case 'done':
          return asBefore(work, broken, carried.left);
        case 'refused':
          return stuck(work, broken, carried.message);
        case 'changed':
          return stuck(work, broken, meanwhileText(carried.meanwhile));
        case 'cancelled':
          return stuck(work, broken, '');
      }
    });
  } catch (error) {
    const why = failureSentence(error, { action: 'take back what was begun', inPlace: true });
    return stuck(work, broken, why);
  }
}

/** Ends what broke off on a table that stood between before: it is left as it stands, and read. */
export async function orAsItStands(work: RefreshJob, broken: Broken): Promise<RefreshResult> {
  const { journal, direction, progress } = work;
  if (broken.kind === 'refused' && !progress.touched) return broken;
  try {
    return await Excel.run(patiently, async (context): Promise<RefreshResult> => {
      const all = await findTables(context, journal.from.insertId);
      const found = all.byInsertId.get(journal.from.insertId);
      const reached = broken.kind === 'failed' && hasReached(work, found);
      if (reached) return reached;
      if (found) {
        const { states } = planOperations(journal, found.standing, direction);
        progress.read(states, found.standing.headers);
      }
      return stuck(work, broken, '');
    });
  } catch {
    return stuck(work, broken, '');
  }
}

/** A person may be typing into a cell: wait for them. */
export const patiently: Excel.RunOptions = { delayForCellEdit: true };

function opposite(direction: Direction): Direction {
  return direction === 'forward' ? 'back' : 'forward';
}

/** The result, when all was done and only the answer was lost: the base comes last and says so. */
function hasReached(work: RefreshJob, found: FoundTable | undefined): RefreshResult | undefined {
  const { journal, direction } = work;
  if (!found || !work.progress.recorded) return undefined;
  const isAfter = found.base.value.refresh === journal.id;
  const plan = planOperations(journal, found.standing, direction);
  if (isAfter !== (direction === 'forward') || !isDone(plan)) return undefined;
  return doneResult(work, changedRows(plan));
}

function asBefore({ journal }: RefreshJob, broken: Broken, left: readonly string[]): RefreshResult {
  switch (broken.kind) {
    case 'changed':
      return { kind: 'changed', meanwhile: broken.meanwhile };
    case 'refused':
    case 'cancelled':
      if (left.length === 0) return broken;
      break;
    case 'failed':
      if (left.length === 0) return { kind: 'failed', message: broken.message };
  }
  const rows = left.map((key) => shownKey(key, journal));
  return { kind: 'failed', message: reasonOf(broken), left: rows };
}

function stuck({ progress }: RefreshJob, broken: Broken, why: string): RefreshResult {
  // What somebody entered and nobody could enter again has to be read here at least.
  const lost = progress.lost ? meanwhileText(progress.lost) : '';
  const message = [reasonOf(broken), lost, why].filter((part) => part !== '').join(' ');
  if (progress.touched) return { kind: 'unfinished', message, ...progress.report() };
  return broken.kind === 'failed' ? { kind: 'failed', message } : broken;
}

function reasonOf(broken: Broken): string {
  switch (broken.kind) {
    case 'cancelled':
      return 'Cancelled.';
    case 'changed':
      return meanwhileText(broken.meanwhile);
    case 'refused':
    case 'failed':
      return broken.message;
  }
}
