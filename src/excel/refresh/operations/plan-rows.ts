import { batches, requestCharacters } from '../../requests/queue';
import type { WholeRow } from '../journal';
import { isFormula, type CellEntry } from './cell-entry';
import type { CurrentRows } from './current-rows';
import type { DeleteRow, InsertRows } from './operation';

/** How rows come and go, and where they stand in the end. */
export interface RowPlan {
  /** From the bottom, so that each finds its place as it was read. */
  readonly inserts: readonly InsertRows[];
  /** From the bottom, once all others are in: so no table is ever without a row. */
  readonly deletes: readonly DeleteRow[];
  /** Where the row of a key stands in the end; undefined when it is not there. */
  readonly rowOf: CurrentRows['rowOf'];
  /** Formulas of rows that come back: they are entered last, when every row is at its place. */
  readonly formulas: readonly {
    readonly row: number;
    readonly column: number;
    readonly entry: CellEntry;
    readonly key: string;
  }[];
}

/** Rows that come together, before the row `at`. */
interface InsertedGroup {
  readonly at: number;
  readonly rows: readonly WholeRow[];
}

/**
 * @param filled columns whose formula new rows take
 */
export function planRows(
  rows: CurrentRows,
  coming: readonly WholeRow[],
  leaving: readonly WholeRow[],
  passing: readonly WholeRow[],
  filled: readonly number[],
): RowPlan {
  const groups = groupsOf(rows, coming, passing);
  const gone = leaving.flatMap(({ key }) => {
    const row = rows.rowOf(key);
    return row === undefined ? [] : [{ row, key }];
  });
  const insertedAbove = sumUpTo(groups.map(({ at, rows: { length } }) => [at, length]));
  const goneAbove = sumUpTo(gone.map(({ row }) => [row + 1, 1]));
  const placed = groups.flatMap((group) => {
    const first = group.at + insertedAbove(group.at - 1) - goneAbove(group.at);
    return group.rows.map((row, i) => ({ row, at: first + i }));
  });
  const comes = new Map(placed.map(({ row: { key }, at }) => [key, at]));
  return {
    inserts: groups.toReversed().flatMap((group) => insertsOf(group, rows, filled)),
    deletes: gone
      .toSorted((a, b) => b.row - a.row)
      .map(({ row, key }) => ({
        ...{ kind: 'delete-row', row: row + insertedAbove(row), asRead: row, key },
      })),
    rowOf: (key, among) => {
      const row = rows.rowOf(key, among);
      if (row === undefined) return comes.get(key);
      return row + insertedAbove(row) - goneAbove(row);
    },
    formulas: placed.flatMap(({ row: { key, entries }, at }) =>
      inTable(rows, entries).flatMap((entry, column) =>
        entry !== null && isFormula(entry) ? [{ row: at, column, entry, key }] : [],
      ),
    ),
  };
}

/** The sum of all that stands at places up to a row. */
function sumUpTo(
  places: readonly (readonly [at: number, count: number])[],
): (row: number) => number {
  const sorted = places.toSorted(([a], [b]) => a - b);
  const sums: number[] = [];
  for (const [, count] of sorted) sums.push((sums.at(-1) ?? 0) + count);
  return (row) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.[0] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return sums[low - 1] ?? 0;
  };
}

/** What a journal records of a row, a column of its own each, in the order of the table's columns. */
function inTable<Recorded>(
  { table, columns }: CurrentRows,
  recorded: readonly Recorded[],
): (Recorded | null)[] {
  const cells: (Recorded | null)[] = table.headers.map(() => null);
  recorded.forEach((each, number) => {
    const column = columns[number];
    if (column !== undefined) cells[column] = each;
  });
  return cells;
}

/** A group in blocks that a request can carry; the lowest first, since each goes before the same row. */
function insertsOf(
  { at, rows: group }: InsertedGroup,
  rows: CurrentRows,
  filled: readonly number[],
) {
  const made = group.map(({ key, entries, formats }) => {
    const cells = inTable(rows, entries);
    return {
      key,
      entries: cells.map((entry) => (entry !== null && isFormula(entry) ? null : entry)),
      isOwn: cells.map((entry) => entry === null),
      ...(formats && { formats: inTable(rows, formats) }),
    };
  });
  const blocks = batches(made, requestCharacters / 4, (row) => JSON.stringify(row).length);
  return blocks.toReversed().map((block): InsertRows => ({
    ...{ kind: 'insert-rows', row: at, asRead: at, atEnd: at === rows.table.values.length },
    rows: block.map(({ key, entries, formats }) => ({
      ...{ key, entries },
      ...(formats && { formats }),
    })),
    like: at > 0 ? at - 1 : rows.table.values.length > 0 ? block.length : undefined,
    // Sourced cells stay, should the analyst have made their columns ones of formulas.
    filled: filled.filter((column) => block.every(({ isOwn }) => isOwn[column])),
  }));
}

/** Where rows come, from the top. */
function groupsOf(
  { table, rowOf }: CurrentRows,
  coming: readonly WholeRow[],
  passing: readonly WholeRow[],
): readonly InsertedGroup[] {
  // Rows that a refresh brings, and those that it takes away, are no landmarks for others.
  const passingRows = new Set(passing.map(({ key }) => rowOf(key)));
  const staying = table.values.flatMap((_, row) => (passingRows.has(row) ? [] : [row]));
  const below = new Map<number, WholeRow[]>();
  for (const row of coming) {
    const at = placeOf(row, rowOf, staying) + 1;
    const group = below.get(at);
    if (group) group.push(row);
    else below.set(at, [row]);
  }
  return [...below].sort(([a], [b]) => a - b).map(([at, rows]) => ({ at, rows }));
}

/** The row that a row comes to stand under; -1 for the top. */
function placeOf(
  { above, past }: WholeRow,
  rowOf: CurrentRows['rowOf'],
  staying: readonly number[],
): number {
  const found = above === undefined ? -1 : rowOf(above);
  const last = staying.at(-1) ?? -1;
  // The row that it stood under is gone: what comes goes to the end.
  if (found === undefined) return last;
  if (past === 0) return found;
  const first = staying.findIndex((row) => row > found);
  return first < 0 ? Math.max(found, last) : (staying[first + past - 1] ?? last);
}
