import { rowNumber } from '../csv';
import type { PackageProblem } from '../package-problem';
import { cellOf, eachRow, type ReadTable } from './columns';

/** Primary and unique keys: no two rows alike in them. Case and blanks don't make a difference. */
export function checkUnique(read: ReadTable): PackageProblem[] {
  const { primaryKey, uniqueKeys } = read.table;
  return [
    ...checkRequiredKey(read),
    ...[primaryKey, ...uniqueKeys].flatMap((key) => checkKey(read, key)),
  ];
}

function checkRequiredKey(read: ReadTable): PackageProblem[] {
  const cell = cellOf(read);
  return read.table.primaryKey.flatMap((field) =>
    eachRow(read, field, (row) => (cell(row, field) === null ? 'must not be empty' : undefined)),
  );
}

function checkKey(read: ReadTable, key: readonly string[]): PackageProblem[] {
  if (key.length === 0) return [];
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
