import type { Cell } from '../edition/edition';
import type { ComparedColumn } from './match-columns';
import { readerOf, tidy } from './standing-values';
import type { RowKey, SheetCell, SourcedTable } from './tables';

/** A row's key as one text; undefined when a cell of the key is empty. */
export type KeyText = string | undefined;

/** The places of the key's columns among a table's columns. */
export function keyPlaces({ fields, primaryKey }: SourcedTable): readonly number[] {
  return primaryKey.map((name) => fields.findIndex((field) => field.name === name));
}

export function keyOfRow(cells: readonly Cell[], places: readonly number[]): RowKey {
  return places.map((place) => cells[place] ?? null);
}

/** The keys of base or new data. */
export function sourcedKeys(table: SourcedTable): readonly KeyText[] {
  const places = keyPlaces(table);
  return table.rows.map((cells) =>
    keyText(places, (place) => {
      const cell = cells[place] ?? null;
      return typeof cell === 'string' ? tidy(cell) : cell;
    }),
  );
}

/** The keys of the rows in the workbook, read as the types of the key's columns have it. */
export function standingKeys(
  rows: readonly (readonly SheetCell[])[],
  columns: readonly ComparedColumn[],
): readonly KeyText[] {
  const readers = columns.map(({ column, baseField }) => ({ column, read: readerOf(baseField) }));
  return rows.map((row) => keyText(readers, ({ column, read }) => read(row[column] ?? '')));
}

function keyText<Part>(parts: readonly Part[], read: (part: Part) => Cell | boolean): KeyText {
  let text: KeyText;
  for (const part of parts) {
    const cell = read(part);
    if (cell === null) return undefined;
    const known = keyPart(cell);
    // With its length, whatever a cell holds: "a" and "bc" are not "ab" and "c".
    text = text === undefined ? known : `${text} ${String(known.length)} ${known}`;
  }
  return text;
}

/** Excel keeps 15 digits of a number. */
function keyPart(cell: Cell | boolean): string {
  return typeof cell === 'number' && !(Math.abs(cell) < 1e15 && Number.isInteger(cell))
    ? cell.toPrecision(15)
    : String(cell);
}
