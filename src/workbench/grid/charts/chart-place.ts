import { LAST_COLUMN, LAST_ROW, wholeSheet } from '../area';
import type { Dimensions } from '../dimensions';
import type { Chart, ChartCorner } from './chart';

/** A rectangle on a sheet in points from its top left corner. */
export interface ChartRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a chart's corners are, by the present widths and heights of the cells. */
export function rectangleOf({ sheetId, from, to }: Chart, dimensions: Dimensions): ChartRectangle {
  const { rows, columns } = sizesOf(sheetId, dimensions);
  const left = startOf(columns, from.column) + from.right;
  const top = startOf(rows, from.row) + from.down;
  return {
    left,
    top,
    width: startOf(columns, to.column) + to.right - left,
    height: startOf(rows, to.row) + to.down - top,
  };
}

/** The corners of a rectangle: the cells that they lie in. */
export function cornersOf(
  { left, top, width, height }: ChartRectangle,
  sheetId: string,
  dimensions: Dimensions,
): Pick<Chart, 'from' | 'to'> {
  const { rows, columns } = sizesOf(sheetId, dimensions);
  const corner = (x: number, y: number): ChartCorner => {
    const [column, right] = cellAt(columns, x, LAST_COLUMN);
    const [row, down] = cellAt(rows, y, LAST_ROW);
    return { row, column, down, right };
  };
  return { from: corner(left, top), to: corner(left + width, top + height) };
}

function sizesOf(sheetId: string, dimensions: Dimensions): { rows: number[]; columns: number[] } {
  return {
    rows: dimensions.rowHeights(sheetId, wholeSheet),
    columns: dimensions.columnWidths(sheetId, wholeSheet),
  };
}

/** Rows and columns beyond those that the sheet shows are as its last. */
function startOf(sizes: readonly number[], index: number): number {
  const known = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
  return known + Math.max(0, index - sizes.length) * (sizes.at(-1) ?? 0);
}

/** The row or column at a distance from the sheet's edge, and how far inside it. */
function cellAt(sizes: readonly number[], distance: number, last: number): [number, number] {
  let rest = Math.max(0, distance);
  for (let index = 0; index < last; index++) {
    const size = sizes[index] ?? sizes.at(-1) ?? 0;
    if (rest < size) return [index, rest];
    rest -= size;
  }
  return [last, 0];
}
