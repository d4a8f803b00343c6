import type { LaidSheet } from '../../templates';

/** Rows of spills that get their number format: month 0 and ten years. */
const formattedRows = 121;

/** What a sheet's cells hold: a rectangle from A1, blank where nothing is laid. */
export function laidFormulas({ cells }: LaidSheet): (string | number)[][] {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const formulas = rectangle<string | number>(rows, widthOf(cells), '');
  for (const { row, column, content } of cells) put(formulas, row, column, content);
  return formulas;
}

/** The number formats of a sheet's cells, those of its spills included: a rectangle from A1. */
export function laidFormats({ cells, spilled }: LaidSheet): string[][] {
  const rows = [
    ...cells.map(({ row }) => row + 1),
    ...spilled.map(({ fromRow }) => fromRow + formattedRows),
  ];
  const width = Math.max(widthOf(cells), ...spilled.map(({ column }) => column + 1));
  const formats = rectangle(Math.max(...rows), width, 'General');
  for (const { column, fromRow, format } of spilled) {
    for (let row = fromRow; row < fromRow + formattedRows; row += 1)
      put(formats, row, column, format);
  }
  for (const { row, column, format } of cells) {
    if (format !== undefined) put(formats, row, column, format);
  }
  return formats;
}

function widthOf(cells: LaidSheet['cells']): number {
  return Math.max(...cells.map(({ column }) => column)) + 1;
}

function rectangle<T>(rows: number, columns: number, value: T): T[][] {
  return Array.from({ length: rows }, () => Array<T>(columns).fill(value));
}

function put<T>(cells: T[][], row: number, column: number, value: T): void {
  const line = cells[row];
  if (line) line[column] = value;
}
