/** Zero-based top left cell and size of a rectangle of cells. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's grid: 1,048,576 rows by 16,384 columns. */
export const gridRows = 1_048_576;
export const gridColumns = 16_384;

/** "A", "Z", "AA", … for 0, 25, 26, … */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** 0, 25, 26, … for "A", "Z", "AA", …, in capitals or not. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** "B2": a cell, or the top left one of a rectangle, without a sheet name. */
export function cellName({ row, column }: Pick<Rectangle, 'row' | 'column'>): string {
  return columnLetters(column) + String(row + 1);
}

/** "B2" or "B2:D9", without a sheet name. */
export function addressOf({ row, column, rows, columns }: Rectangle): string {
  const first = cellName({ row, column });
  const last = cellName({ row: row + rows - 1, column: column + columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** The part of Excel's "Sheet1!B2:C3" or "'My sheet'!B2" after the sheet name. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

export function fitsTheGrid({ row, column, rows, columns }: Rectangle): boolean {
  return row + rows <= gridRows && column + columns <= gridColumns;
}
