import type { AddedRow } from './changes';
import { conflictId, type Conflict, type Unusual } from './conflicts';
import type { MatchedTables } from './match-tables';
import type { MergePlan } from './merge-plan';
import type { MergeInput } from './merge-input';
import { placesFor, type NewRowPlaces } from './place-rows';
import { reasonsFinder } from './merge-input';
import { keyOfRow, keyPlaces } from './keys';
import type { MatchedRows } from './match-rows';
import { isCorrection, unusualRevision, unusualStep, type RunningTotal } from './running-totals';

type NewRows = Pick<MergePlan, 'added' | 'order' | 'conflicts' | 'notes'>;

/** Finds the rows that only the new data have, and where they go. */
export function mergeNewRows(
  input: MergeInput,
  { rows }: MatchedTables,
  totals: readonly RunningTotal[],
): NewRows {
  const repeated = new Set(rows.repeated.map(({ theirs }) => theirs));
  const fresh: number[] = [];
  rows.theirs.base.forEach((base, row) => {
    const known = base ?? rows.theirs.yours[row];
    if (known === undefined && !repeated.has(row)) fresh.push(row);
  });
  const places = placesFor(rows.theirs.yours, input.yours.values.length);
  const whyOf = whyUnusual(input, rows, totals);
  const held = fresh.findIndex((row) => whyOf(row) !== undefined);
  const why = whyOf(fresh[held] ?? -1);
  const toRows = (chosen: readonly number[]) => addedRows(input, chosen, places);
  return {
    added: toRows(why ? fresh.slice(0, held) : fresh),
    conflicts: why ? [heldRows(toRows(fresh.slice(held)), why)] : [],
    order: places.order,
    notes:
      places.order === 'other' && fresh.length > 0
        ? [{ kind: 'sorted-otherwise', added: fresh.length }]
        : [],
  };
}

/** Why a new row is not added unasked: its own step, or that of a revised row which it follows. */
function whyUnusual(
  { base, theirs }: MergeInput,
  rows: MatchedRows,
  totals: readonly RunningTotal[],
): (row: number) => Unusual | undefined {
  return (row) => {
    const before = base.rows[rows.theirs.base[row - 1] ?? -1];
    return (
      unusualStep(totals, theirs, row) ??
      (before && unusualRevision(totals, before, theirs.rows[row - 1] ?? []))
    );
  };
}

function heldRows(rows: readonly AddedRow[], why: Unusual): Conflict {
  const id = conflictId('unusual-rows', [...(rows[0]?.key ?? []), rows.length]);
  return { kind: 'unusual-rows', id, rows, why };
}

/** Rows of the new data as rows to add, in the order in which they are to stand in the table. */
function addedRows(
  input: MergeInput,
  chosen: readonly number[],
  { order, before }: NewRowPlaces,
): readonly AddedRow[] {
  const reasonsOf = reasonsFinder(input);
  const places = keyPlaces(input.theirs);
  const rows = chosen.map((row): AddedRow => {
    const cells = input.theirs.rows[row] ?? [];
    const key = keyOfRow(cells, places);
    return {
      ...{ before: before(row), key, cells, reasons: reasonsOf(key) },
      correction: isCorrection(input.theirs, row),
    };
  });
  return order === 'reverse' ? rows.toReversed() : rows;
}
