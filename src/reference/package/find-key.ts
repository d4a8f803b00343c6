import type { Cell, ReferenceTable } from '../edition/edition';
import { looseKey } from './loose-key';
import { atOnce, eachOf, type Steps } from './steps';

/** Columns that are tried in pairs. */
const mostPaired = 8;

/**
 * The first column, or the first two, whose cells tell all rows apart, capitals and blanks not
 * counted: what a refresh finds rows by where the package names no key. Empty when there are none.
 */
export function* findKey(table: Pick<ReferenceTable, 'fields' | 'rows'>): Steps<readonly string[]> {
  const names = table.fields.map(({ name }) => name);
  const full: number[] = [];
  for (const column of names.keys()) {
    if (table.rows.some((row) => row[column] === null)) continue;
    if (yield* tellApart(table.rows, [column])) return [names[column] ?? ''];
    if (full.length < mostPaired) full.push(column);
  }
  for (const [i, first] of full.entries())
    for (const second of full.slice(i + 1))
      if (yield* tellApart(table.rows, [first, second]))
        return [names[first] ?? '', names[second] ?? ''];
  return [];
}

/** Whether a table's rows can be told apart by these columns. */
export function isKey(
  { fields, rows }: Pick<ReferenceTable, 'fields' | 'rows'>,
  key: readonly string[],
): boolean {
  const columns = key.map((name) => fields.findIndex((field) => field.name === name));
  const isFull = rows.every((row) => columns.every((column) => (row[column] ?? null) !== null));
  return key.length > 0 && isFull && atOnce(tellApart(rows, columns));
}

function* tellApart(
  rows: readonly (readonly Cell[])[],
  columns: readonly number[],
): Steps<boolean> {
  const met = new Set<Cell>();
  let isUnlike = true;
  yield* eachOf(rows, (row) => {
    if (!isUnlike) return;
    const key = looseKey(row, columns);
    isUnlike = !met.has(key);
    met.add(key);
  });
  return isUnlike;
}
