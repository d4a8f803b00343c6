import type { Cell } from '../edition/edition';

/**
 * What a refresh finds a row by: the cells of some columns, capitals and blanks not counted. A number
 * is unlike the text of its digits.
 */
export function looseKey(row: readonly Cell[], columns: readonly number[]): Cell {
  const [column = 0] = columns;
  const only = row[column] ?? null;
  // Most keys are one column, and a text of JSON for each of 100,000 rows takes its time.
  if (columns.length === 1) return normalised(only);
  return JSON.stringify(columns.map((each) => normalised(row[each] ?? null)));
}

function normalised(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.trim().replace(/\s+/g, ' ').toLowerCase() : cell;
}
