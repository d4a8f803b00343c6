import type { Cell } from '../edition';
import { fail, succeed, type Result } from '../result';
import { readerOf, tidy } from './standing-values';
import type { ComparedColumn } from './match-columns';
import type { RowKey, SheetCell, SourcedTable } from './tables';

/** Where the row of a key is; keys are texts made of the cells of the primary key. */
export type RowIndex = ReadonlyMap<string, number>;

/** The rows of the table as it stands, by key. */
export interface StandingRows {
  /** The key of each row; undefined when a cell of it is empty. */
  readonly keys: readonly (string | undefined)[];
  /** Keys that several rows hold, with these rows. */
  readonly repeated: ReadonlyMap<string, readonly number[]>;
  /** Rows that a key of their own names. */
  readonly index: RowIndex;
}

/** The places of the key's columns among a table's columns. */
export function keyPlaces({ fields, primaryKey }: SourcedTable): readonly number[] {
  return primaryKey.map((name) => fields.findIndex((field) => field.name === name));
}

/** The rows of base or new data by key, or the row whose key is incomplete or another row's. */
export function indexRows(table: SourcedTable): Result<RowIndex, number> {
  const places = keyPlaces(table);
  const index = new Map<string, number>();
  for (const [row, cells] of table.rows.entries()) {
    const key = keyText(places, (place) => {
      const cell = cells[place] ?? null;
      return typeof cell === 'string' ? tidy(cell) : cell;
    });
    if (key === undefined || index.has(key)) return fail(row);
    index.set(key, row);
  }
  return succeed(index);
}

/** The key of every row in the workbook, read as its columns' types have it. */
export function indexStandingRows(
  rows: readonly (readonly SheetCell[])[],
  columns: readonly ComparedColumn[],
): StandingRows {
  const readers = columns.map(({ column, baseField }) => ({ column, read: readerOf(baseField) }));
  const keys = rows.map((row) => keyText(readers, ({ column, read }) => read(row[column] ?? '')));
  const index = new Map<string, number>();
  const repeated = new Map<string, number[]>();
  keys.forEach((key, row) => {
    if (key === undefined) return;
    const first = index.get(key);
    if (first === undefined) index.set(key, row);
    else repeated.set(key, [...(repeated.get(key) ?? [first]), row]);
  });
  for (const key of repeated.keys()) index.delete(key);
  return { keys, repeated, index };
}

export function keyOfRow(cells: readonly Cell[], places: readonly number[]): RowKey {
  return places.map((place) => cells[place] ?? null);
}

function keyText<Part>(
  parts: readonly Part[],
  read: (part: Part) => Cell | boolean,
): string | undefined {
  let text = '';
  for (const part of parts) {
    const cell = read(part);
    if (cell === null) return undefined;
    text += `${String(cell)}\u0001`; // a sign that no cell holds: "a" + "bc" is not "ab" + "c"
  }
  return text;
}
