import { HeldOtherwise } from './held-cells';
import { failureSentence } from '../requests/failures';
import { carryOut, type Carried, type Work } from './carry-out';
import { find, type FoundTable } from './find';
import { shownKey } from './shown-key';
import type { RefreshResult, RefusedRefresh } from './refresh-result';
import { isDone, leftBy, stepsTo, type Direction } from './steps';

/** Why work on a table ended before it was done. */
export type Broken =
  | RefusedRefresh
  | { readonly kind: 'cancelled' }
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
  { journal, ledger }: Work,
  { steps, left }: Pick<Extract<Carried, { kind: 'done' }>, 'steps' | 'left'>,
): RefreshResult {
  return {
    kind: 'done',
    cells: steps.cells.length,
    rows: steps.runs.reduce((sum, { keys }) => sum + keys.length, 0) + steps.gone.length,
    columns: journal.columns.filter(({ before }) => before === undefined).length,
    left: left.map((key) => shownKey(key, journal)),
    ...(ledger.finished ?? { sources: 'absent', caption: 'left' }),
  };
}

/**
 * Ends what broke off on a table that was whole before: an answer that was lost is looked up in the
 * workbook; what was not done in full is undone in full.
 */
export async function orReturned(work: Work, broken: Broken): Promise<RefreshResult> {
  const { journal, direction } = work;
  if (!work.ledger.touched && broken.kind === 'refused') return broken;
  const back: Work = { ...work, direction: opposite(direction), task: {} };
  try {
    return await Excel.run(patiently, async (context): Promise<RefreshResult> => {
      const all = await find(context, journal.from.mark);
      const reached =
        broken.kind === 'failed' &&
        !broken.heldOtherwise &&
        hasReached(work, all.byMark.get(journal.from.mark));
      if (reached) return reached;
      const carried = await carryOut(context, back, all);
      switch (carried.kind) {
        case 'done':
          return asBefore(work, broken, carried.left);
        case 'refused':
          return stuck(work, broken, carried.message);
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
export async function orAsItStands(work: Work, broken: Broken): Promise<RefreshResult> {
  const { journal, direction, ledger } = work;
  if (broken.kind === 'refused' && !ledger.touched) return broken;
  try {
    return await Excel.run(patiently, async (context): Promise<RefreshResult> => {
      const all = await find(context, journal.from.mark);
      const found = all.byMark.get(journal.from.mark);
      const reached = broken.kind === 'failed' && hasReached(work, found);
      if (reached) return reached;
      if (found) {
        const { stands } = stepsTo(journal, found.standing, direction);
        ledger.read(stands, found.standing.headers);
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
function hasReached(work: Work, found: FoundTable | undefined): RefreshResult | undefined {
  const { journal, direction } = work;
  if (!found || !work.ledger.finished) return undefined;
  const isAfter = found.base.value.refresh === journal.id;
  const steps = stepsTo(journal, found.standing, direction);
  if (isAfter !== (direction === 'forward') || !isDone(steps)) return undefined;
  return doneResult(work, { steps: work.ledger.steps ?? steps, left: leftBy(steps) });
}

function asBefore({ journal }: Work, broken: Broken, left: readonly string[]): RefreshResult {
  if (left.length === 0)
    return broken.kind === 'failed' ? { kind: 'failed', message: broken.message } : broken;
  const message = broken.kind === 'cancelled' ? 'Cancelled.' : broken.message;
  return { kind: 'failed', message, left: left.map((key) => shownKey(key, journal)) };
}

function stuck({ ledger }: Work, broken: Broken, why: string): RefreshResult {
  if (!ledger.touched) return broken;
  const said = broken.kind === 'cancelled' ? 'Cancelled.' : broken.message;
  const message = [said, why].filter((part) => part !== '').join(' ');
  return { kind: 'unfinished', message, ...ledger.report() };
}
