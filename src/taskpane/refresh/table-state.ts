import type {
  PartialWrite,
  InsertedTable,
  LastRefresh,
  TableWhereabouts,
  Undo,
} from '../../excel/refresh/inserted-table';
import { protectedSheetText } from '../../excel/requests/failures';
import { mergeProblemText } from '../../excel/refresh/merge-problem-text';
import type { BaseTable } from '../../reference/stored/base';
import { compareVersions } from '../../reference/edition/edition-version';
import { daysBetween } from '../../reference/iso-date';
import { numberText } from '../../reference/number-text';
import { countText } from '../page/count-text';
import { shortNotes } from './note-text';
import { firstNames } from './result-text';

/** How an inserted table stands, in a word or two, and whether that calls for attention. */
export interface TableState {
  readonly words: string;
  readonly tone: 'calm' | 'news' | 'warning';
}

/** What matters most first: what broke off, what is gone, what is new, what was edited. */
export function stateOf({ base, standing, update, refresh }: InsertedTable): TableState {
  if (refresh?.kind === 'unfinished') return { words: brokenOff(refresh), tone: 'warning' };
  if (standing.kind === 'missing') return { words: 'Missing', tone: 'warning' };
  if (standing.problem?.kind === 'no-key') return { words: 'No key', tone: 'calm' };
  if (standing.problem) return { words: 'Can’t be compared', tone: 'warning' };
  if (base.undecided !== undefined)
    return { words: `${numberText(base.undecided)} to decide`, tone: 'news' };
  if (update) return { words: 'Update ready', tone: 'news' };
  if (standing.edits > 0) return { words: countText(standing.edits, 'edit'), tone: 'calm' };
  return { words: `Up to date, read ${base.retrieved}`, tone: 'calm' };
}

function brokenOff(refresh: Extract<LastRefresh, { kind: 'unfinished' }>): string {
  const undo = refresh.of === 'undo';
  // The note of what is to be done may have come into the workbook, and nothing after it.
  if (isWholly(undo ? 'written' : 'before', refresh))
    return undo ? 'Undo not begun' : 'Refresh not begun';
  return undo ? 'Half undone' : 'Half refreshed';
}

function isWholly(way: 'written' | 'before', { rows, columns }: PartialWrite): boolean {
  const otherwise = [rows, columns].flatMap((stand) =>
    Object.entries(stand).flatMap(([each, those]) => (each === way ? [] : those)),
  );
  return otherwise.length === 0;
}

/** Where it stands, which edition it is of, and how old its data are. */
export function placeText({ name, base, standing }: InsertedTable, today: string): string {
  const place =
    standing.kind === 'missing'
      ? name
      : `${standing.sheet}!${standing.address.split(':')[0] ?? ''}`;
  return `${place} · edition ${base.edition} · ${ageText(base.retrieved, today)}`;
}

/** How long ago something was retrieved. Both are ISO days. */
export function ageText(retrieved: string, today: string): string {
  const days = daysBetween(retrieved, today);
  return days < 1 ? 'today' : `${countText(days, 'day')} old`;
}

/**
 * What more there is to say of it, a sentence each.
 * @param pinned the version that the workbook is pinned to
 */
export function remarksOn(table: InsertedTable, pinned?: string): readonly string[] {
  const { base, standing, update, refresh } = table;
  const remarks: string[] = [];
  if (standing.kind === 'missing')
    remarks.push('It was deleted, or made a plain range. Forget it, or undo that in Excel.');
  else remarks.push(...standingRemarks(standing));
  if (update && canRefresh(table)) remarks.push(`${offerText(update)} is ready.`);
  if (pinned !== undefined && isAhead(base, pinned))
    remarks.push(`Formulas keep edition ${pinned}: see Figures in formulas.`);
  if (base.undecided !== undefined && !update)
    remarks.push(
      `${countText(base.undecided, 'conflict')} left open: get the data again under Newer data to decide.`,
    );
  if (base.origin.kind === 'package')
    remarks.push(`From your data package at ${base.origin.address}.`);
  if (refresh?.kind === 'done') remarks.push(undoText(refresh.undo));
  return remarks;
}

function standingRemarks(
  standing: Extract<TableWhereabouts, { kind: 'found' }>,
): readonly string[] {
  const { problem, edits, deleted, notes, filtered, protected: locked, sheet } = standing;
  return [
    ...(problem ? [sentence(mergeProblemText(problem))] : []),
    ...(edits > 0
      ? [
          `${countText(edits, 'sourced cell')} changed by you: a refresh keeps ${edits === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(deleted > 0
      ? [
          `${countText(deleted, 'inserted row')} deleted by you: a refresh doesn't bring ${deleted === 1 ? 'it' : 'them'} back.`,
        ]
      : []),
    ...shortNotes(notes),
    ...(filtered ? ['It is filtered: a refresh needs all rows shown.'] : []),
    ...(locked ? [protectedSheetText([sheet], 'then refresh it')] : []),
  ];
}

/** What may still become of the last refresh. */
function undoText(undo: Undo): string {
  if (undo.kind === 'possible')
    return 'Its last refresh can be undone until what that wrote is edited; your other edits stay.';
  if (undo.kind === 'in-excel') return 'Its last refresh was undone in Excel.';
  return `What its last refresh wrote was edited since, which can’t be undone any more: ${firstNames(undo.rows)}.`;
}

/** Whether newer data can be written into a table, as far as can be known before it is compared with them. */
export function canRefresh({
  standing,
  update,
  refresh,
}: Pick<InsertedTable, 'standing' | 'update' | 'refresh'>): boolean {
  return (
    update !== undefined &&
    standing.kind === 'found' &&
    standing.problem?.kind !== 'no-key' &&
    refresh?.kind !== 'unfinished'
  );
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether a table of ours is of a newer edition than the one that a workbook is pinned to. */
function isAhead({ origin, edition }: BaseTable, pinned: string): boolean {
  return origin.kind !== 'package' && compareVersions(edition, pinned) > 0;
}

/** What an update is: "Edition 2026.9.0", "Live data of 2026-11-23". */
export function offerText({
  origin,
  edition,
  table,
}: NonNullable<InsertedTable['update']>): string {
  return origin.kind === 'feed' ? `Live data of ${table.retrieved}` : `Edition ${edition.version}`;
}
