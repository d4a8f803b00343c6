import type { OwnFormula, UsedBy } from './changes';
import { rowReferencesFinder, type RowReference } from './row-references';
import { isFormula } from './standing-values';
import type { CurrentTable } from './tables';

/**
 * Tells which of the rows that are gone from the new data are used by formulas in rows of the table
 * that stay, which would show #REF! without them.
 * @param gone all of them
 * @param going those that would go unasked: the ones that are used stay until somebody decides, and
 * with them what they use
 */
export function usedRows(
  table: CurrentTable,
  gone: ReadonlySet<number>,
  going: ReadonlySet<number>,
): ReadonlyMap<number, UsedBy> {
  if (gone.size === 0 || !table.at) return new Map();
  const usesIn = usesOf(table, gone);
  const counting = usesIn.filter((_, row) => !going.has(row)).flat();
  const first = new Map<number, OwnFormula>();
  // Running sums use all rows above them: no row is looked at for each formula that uses it.
  const rises = usesIn.map(() => 0);
  const unused = rowsOnce(usesIn.length);
  for (const use of counting) {
    rises[use.first] = (rises[use.first] ?? 0) + 1;
    rises[use.last + 1] = (rises[use.last + 1] ?? 0) - 1;
    for (const row of unused(use)) {
      first.set(row, use.by);
      if (going.has(row)) counting.push(...(usesIn[row] ?? []));
    }
  }
  let uses = 0;
  return new Map(
    rises.flatMap((rise, row): [number, UsedBy][] => {
      uses += rise;
      const by = first.get(row);
      return by ? [[row, { first: by, others: uses - 1 }]] : [];
    }),
  );
}

/** Rows that are gone and that a formula in another row refers to. */
interface Use extends RowReference {
  readonly by: OwnFormula;
}

/** By the row that the formulas stand in. */
function usesOf(table: CurrentTable, gone: ReadonlySet<number>): readonly (readonly Use[])[] {
  const { headers, values, formulas } = table;
  const referencesIn = rowReferencesFinder(table);
  const areGone = allGone(formulas.length, gone);
  return formulas.map((cells, row) => {
    const uses: Use[] = [];
    // A plain loop: every cell of a long table is looked at.
    for (const [column, formula] of cells.entries()) {
      if (!isFormula(formula, values[row]?.[column] ?? '')) continue;
      const by = { header: headers[column] ?? '', formula };
      for (const reference of referencesIn(formula).filter(areGone))
        uses.push(...besides(row, reference).map((rows) => ({ ...rows, by })));
    }
    return uses;
  });
}

/** Tells whether all rows of a reference are gone. */
function allGone(rows: number, gone: ReadonlySet<number>): (reference: RowReference) => boolean {
  const above = [0];
  for (let row = 0; row < rows; row++) above.push((above[row] ?? 0) + Number(gone.has(row)));
  return ({ first, last }) => (above[last + 1] ?? 0) - (above[first] ?? 0) === last - first + 1;
}

/** A reference without one row. */
function besides(row: number, { first, last }: RowReference): readonly RowReference[] {
  if (row < first || row > last) return [{ first, last }];
  const parts = [
    { first, last: row - 1 },
    { first: row + 1, last },
  ];
  return parts.filter((part) => part.first <= part.last);
}

/** Gives of each reference the rows that it did not give before. */
function rowsOnce(rows: number): (reference: RowReference) => Iterable<number> {
  // From a row the way to the next one that was not given, which leads to itself.
  const next = Array.from({ length: rows + 1 }, (_, row) => row);
  const after = (row: number): number => {
    let to = row;
    for (let step = next[to] ?? to; step !== to; step = next[to] ?? to) {
      next[to] = next[step] ?? step;
      to = step;
    }
    return to;
  };
  return function* ({ first, last }) {
    for (let row = after(first); row <= last; row = after(row)) {
      next[row] = row + 1;
      yield row;
    }
  };
}
