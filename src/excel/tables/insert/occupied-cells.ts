import { addressOf, fitsTheGrid, type Rectangle } from '../../../formula/addresses';

/** How many rectangles a message names before it counts the rest. */
const named = 3;

/**
 * Names the cells that hold something, as few rectangles: "B2:D2, C4 and 7 more cells".
 * @param formulas the cells' formulas as Excel gives them: "" for an empty cell
 * @param row zero-based row of the first of them
 * @param column zero-based column of the first of them
 * @returns undefined when all are empty
 */
export function occupiedCells(
  formulas: readonly (readonly unknown[])[],
  row: number,
  column: number,
): string | undefined {
  const blocks = fullRectangles(formulas).map((block) => ({
    ...block,
    row: row + block.row,
    column: column + block.column,
  }));
  if (blocks.length === 0) return undefined;
  const rest = blocks.slice(named).reduce((cells, { rows, columns }) => cells + rows * columns, 0);
  const more = rest === 0 ? '' : ` and ${rest} more ${rest === 1 ? 'cell' : 'cells'}`;
  return blocks.slice(0, named).map(addressOf).join(', ') + more;
}

/** The cells that hold something, as few rectangles; rows and columns count from 0. */
export function fullRectangles(cells: readonly (readonly unknown[])[]): readonly Rectangle[] {
  return mergeRows(
    cells.flatMap((line, row) => runs(line).map((run) => ({ ...run, row, rows: 1 }))),
  );
}

/** The stretches of full cells in one row. */
function runs(cells: readonly unknown[]): { column: number; columns: number }[] {
  const found: { column: number; columns: number }[] = [];
  cells.forEach((cell, column) => {
    if (cell === '' || cell === null) return;
    const last = found.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else found.push({ column, columns: 1 });
  });
  return found;
}

/** Joins equal stretches of neighbouring rows, found in row order. */
function mergeRows(stretches: Rectangle[]): Rectangle[] {
  const open = new Map<string, Rectangle & { rows: number }>();
  const merged: Rectangle[] = [];
  for (const stretch of stretches) {
    const key = `${stretch.column}:${stretch.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === stretch.row) above.rows += 1;
    else {
      const block = { ...stretch };
      open.set(key, block);
      merged.push(block);
    }
  }
  return merged;
}

/**
 * The nearest place beside what the sheet holds, one empty column or row away, with room for
 * `wanted`; undefined when the sheet is full to its edges.
 * @param used the rectangle that holds all that the sheet has
 * @param side whether it must be to the right of that, where there is room
 */
export function nearestFree(
  wanted: Rectangle,
  used: Rectangle,
  side: 'nearest' | 'right' = 'nearest',
): Rectangle | undefined {
  const right = { ...wanted, column: used.column + used.columns + 1 };
  const below = { ...wanted, row: used.row + used.rows + 1 };
  const distance = (place: Rectangle) => place.column - wanted.column + (place.row - wanted.row);
  const places = [right, below].filter(fitsTheGrid);
  return (side === 'right' ? places : places.sort((a, b) => distance(a) - distance(b)))[0];
}
