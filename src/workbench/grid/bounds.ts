import type { Area } from './area';

/** Cells by row and column, as Univer keeps them: only those that exist. */
export type SparseCells<T> = Readonly<Record<number, Readonly<Record<number, T>> | undefined>>;

/** The smallest rectangle around the cells that count; undefined when none does. */
export function boundsOf<T>(
  cells: SparseCells<T>,
  counts: (cell: T, row: number, column: number) => boolean,
): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const rowKey of Object.keys(cells)) {
    const row = Number(rowKey);
    const columns = cells[row] ?? {};
    for (const columnKey of Object.keys(columns)) {
      const column = Number(columnKey);
      if (!counts(columns[column] as T, row, column)) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}
