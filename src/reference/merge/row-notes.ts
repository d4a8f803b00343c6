import type { MatchedTables } from './match-tables';
import type { MergeInput } from './merge-plan';
import type { MergeNote } from './notes';
import { keyOfRow, keyPlaces } from './row-keys';
import { sameValue } from './standing-values';

/** Rows that the merge leaves alone, and says so. */
export function rowNotes(input: MergeInput, tables: MatchedTables): readonly MergeNote[] {
  return [...keyless(input, tables), ...repeated(input, tables), ...deleted(input, tables)];
}

function keyless({ yours }: MergeInput, { standing }: MatchedTables): MergeNote[] {
  const isBlank = (row: number) => (yours.values[row] ?? []).every((value) => value === '');
  return standing.keys.flatMap((key, row): MergeNote[] =>
    key !== undefined || isBlank(row) ? [] : [{ kind: 'key-empty', row }],
  );
}

function repeated({ base, theirs }: MergeInput, tables: MatchedTables): MergeNote[] {
  const places = { base: keyPlaces(base), theirs: keyPlaces(theirs) };
  return [...tables.standing.repeated].flatMap(([key, rows]): MergeNote[] => {
    const ours = theirs.rows[tables.theirs.get(key) ?? -1];
    const old = base.rows[tables.base.get(key) ?? -1];
    if (ours) return [{ kind: 'key-repeated', key: keyOfRow(ours, places.theirs), rows }];
    return old ? [{ kind: 'key-repeated', key: keyOfRow(old, places.base), rows }] : [];
  });
}

function deleted({ base, theirs }: MergeInput, tables: MatchedTables): MergeNote[] {
  const { standing, columns } = tables;
  const places = keyPlaces(base);
  return [...tables.base].flatMap(([key, row]): MergeNote[] => {
    if (standing.index.has(key) || standing.repeated.has(key)) return [];
    const [before, after] = [base.rows[row] ?? [], theirs.rows[tables.theirs.get(key) ?? -1]];
    const changed =
      after &&
      columns.compared.some((column) => {
        return !sameValue(before[column.base] ?? null, after[column.theirs] ?? null);
      });
    return changed ? [{ kind: 'stays-deleted', key: keyOfRow(before, places) }] : [];
  });
}
