import { endingOf, queueFinish, type Ending } from './finish';
import { find, type Found, type FoundTable } from './find';
import { HeldOtherwise, type Check } from './held-cells';
import type { Journal } from './journal';
import { keepJournal } from './keep-journal';
import { Ledger } from './ledger';
import { quietly } from '../requests/without-events';
import { inTheWay, missing } from './refusal';
import type { RefusedRefresh, Task } from './refresh-result';
import { leftBy, stepsTo, type Direction, type Steps } from './steps';
import { shownKey } from './shown-key';
import { columnDeeds, requestsOf, rowDeeds, type Deed } from './write-steps';

/** What became of carrying a refresh out, or of taking it back. */
export type Carried =
  | {
      readonly kind: 'done';
      readonly steps: Steps;
      /** Rows that somebody changed meanwhile, by key: left as they are. */
      readonly left: readonly string[];
    }
  | { readonly kind: 'cancelled' }
  | RefusedRefresh;

/** A refresh at work. */
export interface Work {
  readonly journal: Journal;
  readonly direction: Direction;
  readonly task: Task;
  /** Told how the rows stand, request by request. */
  readonly ledger: Ledger;
}

/**
 * Brings a table to where its refresh wants it, or back to where it was: whatever was done already
 * stays, whatever somebody changed meanwhile is left alone. The journal goes into the workbook first,
 * base, Sources and caption with the last cells. Throws Excel's error.
 * @param all the table as it was just read; it is read here without
 */
export async function carryOut(
  context: Excel.RequestContext,
  work: Work,
  all?: Found,
): Promise<Carried> {
  const { journal, direction, task, ledger } = work;
  const start = await locateTable(context, work, all);
  if (start.kind === 'refused') return start;
  const kept = await keepJournal(context, work, start.all, start.found);
  if (isAborted(task)) return { kind: 'cancelled' };
  const first = stepsTo(journal, start.found.standing, direction);
  const columns = columnDeeds(journal, first, start.found);
  const ready =
    columns.length > 0 ? await afterColumns(context, work, start.found.table.id, columns) : start;
  if (ready.kind === 'refused') return ready;

  const ending = await endingOf(journal, direction, ready.all, ready.found, kept);
  const steps = stepsTo(journal, ready.found.standing, direction);
  ledger.steps = steps;
  const cells = cellsOf(rowDeeds(steps, ready.found));
  return send(context, work, ready, { ending, steps, written: 0, cells });
}

/** How far the writing of rows has come. */
interface Sending {
  readonly ending: Ending;
  /** All that was to be done at the beginning. */
  readonly steps: Steps;
  /** Cells that are written, of so many. */
  readonly written: number;
  readonly cells: number;
}

/**
 * Sends one request after the other. Between two the table is read again: somebody may sort it or
 * type into it meanwhile, and what is known by its place would be written into other rows.
 */
async function send(
  context: Excel.RequestContext,
  work: Work,
  { all, found }: Located,
  sending: Sending,
): Promise<Carried> {
  const { journal, direction, task, ledger } = work;
  if (isAborted(task)) return { kind: 'cancelled' };
  const steps = stepsTo(journal, found.standing, direction);
  ledger.read(steps.stands, found.standing.headers);
  const ending = { ...sending.ending, all, found };
  const finish: Deed = {
    ...{ weight: ending.xml.length + (ending.journalAfter?.length ?? 0), keys: [], cells: 0 },
    queue: () => {
      ledger.finished = queueFinish(context, ending);
      return undefined;
    },
  };
  const [deeds = [], ...later] = requestsOf([...rowDeeds(steps, found), finish]);
  ledger.sent(deeds);
  const table = context.workbook.tables.getItem(found.table.id);
  const checks = await quietly(context, () => deeds.flatMap(({ queue }) => queue(table) ?? []));
  assertHeld(checks, journal);
  ledger.answered(deeds, later.flat(), direction === 'forward' ? 'written' : 'before');
  const written = sending.written + cellsOf(deeds);
  task.onProgress?.(written, sending.cells);
  if (later.length === 0) {
    return { kind: 'done', steps: sending.steps, left: leftBy(steps) };
  }
  const next = await locateTable(context, work);
  return next.kind === 'refused' ? next : send(context, work, next, { ...sending, written });
}

interface Located {
  readonly kind: 'located';
  readonly all: Found;
  readonly found: FoundTable;
}

async function locateTable(
  context: Excel.RequestContext,
  { journal }: Work,
  read?: Found,
): Promise<Located | RefusedRefresh> {
  const all = read ?? (await find(context, journal.from.mark));
  const found = all.byMark.get(journal.from.mark);
  if (!found) return missing(journal.from.tableName);
  return inTheWay(found, all) ?? { kind: 'located', all, found };
}

/** Puts columns in and out, and reads the table again: its rows have other cells now. */
async function afterColumns(
  context: Excel.RequestContext,
  work: Work,
  tableId: string,
  deeds: readonly Deed[],
): Promise<Located | RefusedRefresh> {
  const table = context.workbook.tables.getItem(tableId);
  work.ledger.sentColumns();
  await quietly(context, () => {
    for (const { queue } of deeds) queue(table);
  });
  return locateTable(context, work);
}

function assertHeld(checks: readonly Check[], journal: Journal): void {
  const rows = checks.flatMap((check) => check()).map((key) => shownKey(key, journal));
  if (rows.length > 0) throw new HeldOtherwise(rows);
}

function isAborted({ signal }: Task): boolean {
  return signal?.aborted === true;
}

function cellsOf(deeds: readonly Deed[]): number {
  return deeds.reduce((sum, { cells }) => sum + cells, 0);
}
