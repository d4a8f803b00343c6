import { requestCharacters } from '../../requests/queue';
import type { WriteCells, WrittenCell } from './operation';

/** A cell that is to be written, in its column. */
export interface CellToWrite extends Omit<WrittenCell, 'asRead'> {
  readonly column: number;
  readonly asRead?: WrittenCell['asRead'];
}

/** Rows of a column that are left alone between two that are written, rather than beginning anew. */
const gap = 40;

/** Cells under each other are written together. */
export function writeCells(cells: readonly CellToWrite[]): readonly WriteCells[] {
  const sorted = cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const operations: { kind: 'write-cells'; column: number; cells: WrittenCell[] }[] = [];
  let characters = 0;
  for (const { column, row, entry, key, asRead } of sorted) {
    const cell = { row, entry, key, asRead };
    const last = operations.at(-1);
    const above = last?.column === column ? last.cells.at(-1) : undefined;
    if (above && row - above.row <= gap && characters < requestCharacters / 4)
      last?.cells.push(cell);
    else {
      operations.push({ kind: 'write-cells', column, cells: [cell] });
      characters = 0;
    }
    characters += JSON.stringify(entry).length + gap / 8;
  }
  return operations;
}
