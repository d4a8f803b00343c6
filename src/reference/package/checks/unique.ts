import { rowNumber } from '../csv';
import type { PackageProblem } from '../package-problem';
import type { Steps } from '../steps';
import { cellOf, eachRow, inTurn, type ReadTable } from './columns';

/** Primary and unique keys: no two rows alike in them. Case and blanks don't make a difference. */
export function checkUnique(read: ReadTable): Steps<PackageProblem[]> {
  const { primaryKey, uniqueKeys } = read.table;
  const keys = [primaryKey, ...uniqueKeys].filter(({ length }) => length > 0);
  return inTurn([
    ...primaryKey.map((field) => checkRequired(read, field)),
    ...keys.map((key) => checkKey(read, key)),
  ]);
}

function checkRequired(read: ReadTable, field: string): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  return eachRow(read, field, (row) =>
    cell(row, field) === null ? 'must not be empty' : undefined,
  );
}

function checkKey(read: ReadTable, key: readonly string[]): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  const firstRow = new Map<string, number>();
  return eachRow(read, key.join(' + '), (row, index) => {
    const value = JSON.stringify(key.map((field) => normalised(cell(row, field))));
    const first = firstRow.get(value);
    if (first === undefined) firstRow.set(value, index);
    return first === undefined ? undefined : `says the same as row ${String(rowNumber(first))}`;
  });
}

function normalised(cell: string | number | null): string | number | null {
  return typeof cell === 'string' ? cell.trim().replace(/\s+/g, ' ').toLowerCase() : cell;
}
