import { isFormula, type Entry } from './entries';
import type { Journal, WholeRow } from './journal';
import type { StandingRows } from './standing-rows';
import type { CellStep } from './steps';

/** Rows that are put in together. */
export interface Run {
  /** The row that they are put in before; they stand there afterwards. */
  readonly at: number;
  readonly keys: readonly string[];
  /** In the order of the table's columns; null leaves a cell to its column. */
  readonly rows: readonly (readonly (Entry | null)[])[];
  /** Number formats that rows had, in the order of the table's columns; null leaves a cell's. */
  readonly formats: readonly (readonly (string | null)[] | undefined)[];
  /** The row whose looks and column formulas they take, once they are in; undefined without any other. */
  readonly like?: number;
}

/** How the rows of a table stand while others come and go. */
export interface RowSequence {
  readonly runs: readonly Run[];
  readonly gone: readonly { readonly at: number; readonly key: string }[];
  /** Formulas of rows that come back: they are entered last, when every row is at its place. */
  readonly formulas: readonly CellStep[];
  /** Where a row of the table stands in the end. */
  readonly rowAfter: (row: number) => number;
}

/** Brings what a journal records of a row, one a column of its own, into the order of the table's. */
type InTable = <Recorded>(recorded: readonly Recorded[]) => (Recorded | null)[];

type Item = { readonly kind: 'standing'; readonly row: number } | { kind: 'new'; of: WholeRow };

/** Rows first come, from the top, and then go, from the bottom: so no table is ever without a row. */
export function sequenceOf(
  journal: Journal,
  rows: StandingRows,
  coming: readonly WholeRow[],
  leaving: readonly WholeRow[],
): RowSequence {
  // Rows that a refresh brings, and those that it takes away, are no landmarks for others.
  const passing = new Set([...journal.added, ...leaving].map(({ key }) => rows.rowOf(key)));
  const items = itemsOf(rows, coming, passing);
  const leavingKeys = new Map(leaving.map(({ key }) => [rows.rowOf(key), key]));
  const gone: { at: number; key: string }[] = [];
  const after = new Map<Item, number>();
  const rowsAfter = new Map<number, number>();
  items.forEach((item, at) => {
    const key = item.kind === 'standing' ? leavingKeys.get(item.row) : undefined;
    if (key !== undefined) gone.unshift({ at, key });
    else after.set(item, at - gone.length);
    if (item.kind === 'standing') rowsAfter.set(item.row, at - gone.length);
  });
  const inTable: InTable = (recorded) => {
    const cells: ((typeof recorded)[number] | null)[] = rows.table.headers.map(() => null);
    recorded.forEach((each, number) => {
      const column = rows.columns[number];
      if (column !== undefined) cells[column] = each;
    });
    return cells;
  };
  return {
    runs: runsOf(items, inTable),
    gone,
    formulas: items.flatMap((item) =>
      item.kind === 'standing'
        ? []
        : inTable(item.of.entries).flatMap((entry, column) =>
            entry === null || !isFormula(entry)
              ? []
              : [{ row: after.get(item) ?? 0, column, entry, key: item.of.key }],
          ),
    ),
    rowAfter: (row) => rowsAfter.get(row) ?? row,
  };
}

/** The rows of the table with those that come at their places. */
function itemsOf(
  { table, rowOf }: StandingRows,
  coming: readonly WholeRow[],
  passing: ReadonlySet<number | undefined>,
): readonly Item[] {
  const staying = table.values.flatMap((_, row) => (passing.has(row) ? [] : [row]));
  const below = new Map<number, Item[]>();
  for (const row of coming) {
    const place = placeOf(row, rowOf, staying);
    below.set(place, [...(below.get(place) ?? []), { kind: 'new', of: row }]);
  }
  const standing = table.values.flatMap((_, row): Item[] => [
    { kind: 'standing', row },
    ...(below.get(row) ?? []),
  ]);
  return [...(below.get(-1) ?? []), ...standing];
}

/** The row that a row comes to stand under; -1 for the top. */
function placeOf(
  { above, past }: WholeRow,
  rowOf: StandingRows['rowOf'],
  staying: readonly number[],
): number {
  const found = above === undefined ? -1 : rowOf(above);
  const last = staying.at(-1) ?? -1;
  // The row that it stood under is gone: what comes goes to the end.
  if (found === undefined) return last;
  const first = staying.findIndex((row) => row > found);
  if (past === 0) return found;
  return first < 0 ? Math.max(found, last) : (staying[first + past - 1] ?? last);
}

function runsOf(items: readonly Item[], inTable: InTable): readonly Run[] {
  const runs: {
    at: number;
    keys: string[];
    rows: (Entry | null)[][];
    formats: ((string | null)[] | undefined)[];
    like?: number;
  }[] = [];
  let previous: Item | undefined;
  items.forEach((item, at) => {
    if (item.kind === 'new') {
      const last = runs.at(-1);
      const run = last && previous?.kind === 'new' ? last : { at, keys: [], rows: [], formats: [] };
      if (run !== last) runs.push(run);
      run.keys.push(item.of.key);
      const cells = inTable(item.of.entries);
      run.formats.push(item.of.formats && inTable(item.of.formats));
      run.rows.push(cells.map((entry) => (entry !== null && isFormula(entry) ? null : entry)));
    }
    previous = item;
  });
  return runs.map((run) => {
    const like = run.at > 0 ? run.at - 1 : run.at + run.rows.length;
    return like < items.length ? { ...run, like } : run;
  });
}
