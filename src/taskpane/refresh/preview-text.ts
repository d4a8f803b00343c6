import type { RefreshPlan } from '../../excel/refresh/refresh-result';
import { headerOf } from '../../reference/column-header';
import type { Choices, Conflict, Unusual } from '../../reference/merge/conflicts';
import { deletedRows } from '../../reference/merge/deleted-rows';
import { keyOfRow, keyPlaces } from '../../reference/merge/keys';
import type { SourcedTable } from '../../reference/merge/tables';
import { settle } from '../../reference/merge/settle';
import type { MergePlan } from '../../reference/merge/merge-plan';
import { numberText } from '../../reference/number-text';
import { countText } from '../page/count-text';
import { cellText, keyText, standingText } from './cell-text';
import { offerText } from './table-state';

/** From what to what, and where: "Edition 2026.7.0 → 2026.8.0 · Losses". */
export function moveText({ base, offer, sheet }: RefreshPlan): string {
  return `Edition ${base.edition} → ${offerText(offer).replace(/^Edition /, '')} · ${sheet}`;
}

/** Counts of what a refresh would do, before anything is chosen. */
export function countsOf(plan: MergePlan): readonly string[] {
  const cells = plan.changed.reduce((sum, change) => sum + change.cells.length, 0);
  const counts: readonly [number, string][] = [
    [plan.conflicts.length, 'to decide'],
    [cells, 'changed'],
    [plan.added.length, 'added'],
    [plan.removed.length, 'removed'],
    [plan.newColumns.length, plan.newColumns.length === 1 ? 'new column' : 'new columns'],
    [plan.kept.length, 'of yours kept'],
  ];
  const told = counts.filter(([count]) => count > 0);
  return told.map(([count, words]) => `${numberText(count)} ${words}`);
}

/** How many cells, rows and columns the choices so far would write. */
export function changeCount(plan: MergePlan, choices: Choices): number {
  const { changed, added, removed, headers, newColumns } = settle(plan, choices);
  const cells = changed.reduce((sum, change) => sum + change.cells.length, 0);
  return cells + added.length + removed.length + headers.length + newColumns.length;
}

/** What the removal of rows does to formulas without asking. */
export function removalLines({ removed, conflicts }: MergePlan): readonly string[] {
  if (removed.length === 0 && conflicts.every(({ kind }) => kind !== 'gone')) return [];
  return [
    'Formulas outside this table that refer to a row by its cells show #REF! once it is removed, and an undo does not mend them.',
    'Ranges in formulas that reach over a removed row become shorter, and their results change.',
  ];
}

/** Which other tables Excel may refuse to move for a refresh, or for its undo. */
export function neighbourLines({ merge, neighbours }: RefreshPlan): readonly string[] {
  const { below, beside } = neighbours;
  const asks = (kind: Conflict['kind']) => merge.conflicts.some((each) => each.kind === kind);
  const comes = merge.added.length > 0 || asks('unusual-rows');
  const goes = merge.removed.length > 0 || asks('gone');
  const line = (tables: readonly string[], where: string, what: string) => {
    if (tables.length === 0) return [];
    const [stand, them] = tables.length === 1 ? ['stands', 'it'] : ['stand', 'them'];
    return [
      `${tables.join(', ')} ${stand} ${where} this table: Excel may refuse ${what}. Move ${them} first.`,
    ];
  };
  return [
    ...(comes ? line(below, 'below', 'to put in the new rows') : []),
    ...(goes ? line(below, 'below', 'to put removed rows back, and so to undo this refresh') : []),
    ...(merge.newColumns.length > 0 ? line(beside, 'beside', 'to put in the new columns') : []),
  ];
}

/** What stays the analyst's, a line each. */
export function keptLines({
  kept,
  ownRows,
  input,
  columns,
  matched,
}: MergePlan): readonly string[] {
  const sourced = new Set(columns.map(({ column }) => column));
  const own = input.yours.headers.filter((_, i) => !sourced.has(i));
  return [
    ...kept.map(
      ({ key, field, base, yours }) =>
        `${keyText(key)}, ${field.title}: your ${standingText(yours, field)} stays (inserted as ${cellText(base)})`,
    ),
    ...(own.length > 0 ? [`Columns that are yours: ${own.join(', ')}`] : []),
    ...deletedLine(input.base, deletedRows(matched)),
    ...(ownRows.length > 0 ? [`${countText(ownRows.length, 'row')} of your own`] : []),
  ];
}

/** Which of the analyst's columns new rows get a formula in. */
export function filledLines(plan: MergePlan, choices: Choices): readonly string[] {
  const { filled } = settle(plan, choices);
  if (filled.length === 0) return [];
  const names = filled.map(({ header }) => header).join(', ');
  return [`New rows get the formulas of your columns: ${names}`];
}

/** How many deleted rows a line names before it counts the rest. */
const mostNamed = 3;

function deletedLine(base: SourcedTable, deleted: readonly number[]): readonly string[] {
  if (deleted.length === 0) return [];
  const places = keyPlaces(base);
  const named = deleted
    .slice(0, mostNamed)
    .map((row) => keyText(keyOfRow(base.rows[row] ?? [], places)));
  const rest = deleted.length - named.length;
  const more = rest > 0 ? ` and ${numberText(rest)} more` : '';
  return [`${countText(deleted.length, 'row')} that you deleted: ${named.join(', ')}${more}`];
}

/** Why a running total is asked about. */
export function unusualText({ header, from, to, most }: Unusual): string {
  const verb = to < from ? 'falls' : 'rises';
  return `${header} ${verb} by ${numberText(Math.abs(to - from))}, from ${numberText(from)} to ${numberText(to)}. Its history explains ${numberText(most)} at most.`;
}

/** What new columns and headers there would be. */
export function columnLines({ headers, newColumns }: MergePlan): readonly string[] {
  return [
    ...newColumns.map(({ field }) => `New column “${headerOf(field)}”`),
    ...headers.map(({ from, to }) => `The column “${from}” becomes “${to}”`),
  ];
}
