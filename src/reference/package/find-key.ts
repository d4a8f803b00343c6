import type { Cell, ReferenceTable } from '../edition/edition';
import { looseKey } from './loose-key';
import { atOnce, eachOf, type Steps } from './steps';

/** Columns that are tried in pairs. */
const mostPaired = 8;

/**
 * The first column, or the first two, whose cells tell all rows apart, capitals and blanks not
 * counted: what a refresh finds rows by where the package names no key. Measured values may differ in
 * all rows and change in the next: a column of numbers is a key in the first place only, or when no
 * pair is one, and fractions never are. Empty when there are none.
 */
export function* findKey(table: Pick<ReferenceTable, 'fields' | 'rows'>): Steps<readonly string[]> {
  const names = table.fields.map(({ name }) => name);
  // Most tables begin with their key: then nothing else is looked at.
  const [first] = names;
  const mayBeFirst = first !== undefined && table.rows.every((row) => isOfKey(row[0] ?? null));
  if (mayBeFirst && (yield* tellApart(table.rows, [0]))) return [first];
  let full = [...names.keys()];
  yield* eachOf(table.rows, (row) => {
    const isOfKeys = (column: number): boolean => isOfKey(row[column] ?? null);
    if (!full.every(isOfKeys)) full = full.filter(isOfKeys);
  });
  const isNumeric = (column: number): boolean => typeof table.rows[0]?.[column] === 'number';
  const alone = full.filter((column) => column > 0);
  const likely = alone.filter((column) => !isNumeric(column));
  const paired = full.slice(0, mostPaired);
  const pairs = paired.flatMap((first, i) => paired.slice(i + 1).map((second) => [first, second]));
  const tried = [...likely.map((column) => [column]), ...pairs, ...alone.map((column) => [column])];
  for (const key of tried)
    if (yield* tellApart(table.rows, key)) return key.map((column) => names[column] ?? '');
  return [];
}

function isOfKey(cell: Cell): boolean {
  return cell !== null && (typeof cell === 'string' || Number.isInteger(cell));
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
