import type { InsertedTable } from '../../excel/refresh/inserted-table';
import type { BaseTable } from '../../reference/base/base';
import { compareVersions } from '../../reference/edition-version';
import { daysBetween } from '../../reference/iso-date';
import { numberText } from '../../reference/number-text';
import { countText } from '../number-text';

/** How an inserted table stands, in a word or two, and whether that calls for attention. */
export interface TableState {
  readonly words: string;
  readonly tone: 'calm' | 'news' | 'warning';
}

/** What matters most first: what broke off, what is gone, what is new, what was edited. */
export function stateOf({ base, standing, update, refresh }: InsertedTable): TableState {
  if (refresh?.kind === 'unfinished')
    return { words: refresh.of === 'undo' ? 'Half undone' : 'Half refreshed', tone: 'warning' };
  if (standing.kind === 'missing') return { words: 'Missing', tone: 'warning' };
  if (standing.problem) return { words: 'Can’t be compared', tone: 'warning' };
  if (base.undecided !== undefined)
    return { words: `${numberText(base.undecided)} to decide`, tone: 'news' };
  if (update) return { words: 'Update ready', tone: 'news' };
  if (standing.edits > 0) return { words: countText(standing.edits, 'edit'), tone: 'calm' };
  return { words: 'Up to date', tone: 'calm' };
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
export function remarksOn(
  { base, standing, update, refresh }: InsertedTable,
  pinned?: string,
): readonly string[] {
  const remarks: string[] = [];
  if (standing.kind === 'missing')
    remarks.push('It was deleted, or made a plain range. Forget it, or undo that in Excel.');
  else {
    if (standing.edits > 0)
      remarks.push(
        `${countText(standing.edits, 'sourced cell')} changed by you: a refresh keeps ${standing.edits === 1 ? 'it' : 'them'}.`,
      );
    if (standing.deleted > 0)
      remarks.push(
        `${countText(standing.deleted, 'inserted row')} deleted by you: a refresh doesn't bring ${standing.deleted === 1 ? 'it' : 'them'} back.`,
      );
    if (standing.filtered) remarks.push('It is filtered: a refresh needs all rows shown.');
    if (standing.protected) remarks.push(`The sheet ${standing.sheet} is protected.`);
  }
  if (update && standing.kind === 'found' && refresh?.kind !== 'unfinished')
    remarks.push(`${offerText(update)} is ready.`);
  if (pinned !== undefined && isAhead(base, pinned))
    remarks.push(
      `Formulas keep the figures of edition ${pinned}, which the workbook is pinned to: see Figures in formulas.`,
    );
  if (base.undecided !== undefined && !update)
    remarks.push(
      `${countText(base.undecided, 'conflict')} left open: get the data again under Newer data to decide.`,
    );
  if (base.origin.kind === 'package')
    remarks.push(`From your data package at ${base.origin.address}.`);
  if (refresh?.kind === 'done' && refresh.undo.kind === 'edited')
    remarks.push('Edited since its last refresh, which can’t be undone any more.');
  return remarks;
}

/** Whether a table of ours is of a newer edition than the one that a workbook is pinned to. */
export function isAhead({ origin, edition }: BaseTable, pinned: string): boolean {
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
