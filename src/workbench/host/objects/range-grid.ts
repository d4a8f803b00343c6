import { cellCount, columnCount, rowCount } from '../../grid/area';
import { invalidArgument, RichApiError, undocumented } from '../errors';
import type { RangeObject } from './handles';

/** How many cells one request reads at most (Office Add-ins docs: Resource limits). */
const MOST_CELLS_READ = 5_000_000;

/** A whole row, a whole column or the whole sheet: `values` and its kin are null there. */
export function isUnbounded(range: RangeObject): boolean {
  return rowCount(range.area) === 1_048_576 || columnCount(range.area) === 16_384;
}

/** The read of a property of every cell: null for an unbounded range, refused over five million cells. */
export function readGrid<T>(range: RangeObject, read: () => T[][]): T[][] | null {
  if (isUnbounded(range)) return null;
  if (cellCount(range.area) > MOST_CELLS_READ) {
    throw new RichApiError('RangeExceedsLimit', `The range has over ${MOST_CELLS_READ} cells.`);
  }
  return read();
}

/** A grid that the add-in writes to the range: as many rows and columns as the range has. */
export function writtenGrid(range: RangeObject, value: unknown): unknown[][] {
  if (isUnbounded(range))
    throw invalidArgument('The range has no bounds: its cells cannot be set.');
  if (value === null || value === undefined) throw invalidArgument('The property cannot be null.');
  if (!Array.isArray(value)) {
    throw undocumented('whether one value may be given for all cells of a range');
  }
  const rows: unknown[] = value;
  const fits =
    rows.length === rowCount(range.area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(range.area));
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as unknown[][];
}
