import type { Cell } from '../edition/edition';
import { deletedRows } from './deleted-rows';
import { keyOfRow, keyPlaces } from './keys';
import type { MatchedTables } from './match-tables';
import type { MergeInput } from './merge-input';
import type { MergeNote } from './notes';
import { sameSourced } from './standing-values';

/** Rows that the merge leaves alone, and says so. */
export function rowNotes(input: MergeInput, tables: MatchedTables): readonly MergeNote[] {
  return [...keyless(input, tables), ...repeated(input, tables), ...deleted(input, tables)];
}

function keyless({ base, yours }: MergeInput, { rows, emptied }: MatchedTables): MergeNote[] {
  const inserted = new Map([...emptied].map(([known, row]) => [row, known]));
  const isBlank = (row: number) => (yours.values[row] ?? []).every((value) => value === '');
  return rows.keyless
    .filter((row) => !isBlank(row))
    .map((row): MergeNote => {
      const known = base.rows[inserted.get(row) ?? -1];
      return { kind: 'key-empty', row, ...(known && { key: keyOfRow(known, keyPlaces(base)) }) };
    });
}

function repeated({ base, theirs }: MergeInput, { rows }: MatchedTables): MergeNote[] {
  return rows.repeated.map((found): MergeNote => {
    const [table, row] = found.theirs === undefined ? [base, found.base] : [theirs, found.theirs];
    const key = keyOfRow(table.rows[row ?? -1] ?? [], keyPlaces(table));
    return { kind: 'key-repeated', key, rows: found.yours };
  });
}

function deleted(
  { base, theirs }: MergeInput,
  { rows, columns, emptied }: MatchedTables,
): MergeNote[] {
  const places = keyPlaces(base);
  const differ = (before: readonly Cell[], after: readonly Cell[]) =>
    columns.compared.some(
      (column) => !sameSourced(before[column.base] ?? null, after[column.theirs] ?? null),
    );
  return deletedRows({ rows, emptied }).flatMap((row): MergeNote[] => {
    const before = base.rows[row] ?? [];
    const after = theirs.rows[rows.base.theirs[row] ?? -1] ?? [];
    return differ(before, after) ? [{ kind: 'stays-deleted', key: keyOfRow(before, places) }] : [];
  });
}
