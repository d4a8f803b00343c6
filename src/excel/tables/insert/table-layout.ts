import type { ReferenceTable } from '../../../reference/edition/edition';
import type { Rectangle } from '../../../formula/addresses';

/** Where the parts of an inserted table lie: title, source line, notes, an empty row, the table. */
export interface TableLayout {
  readonly whole: Rectangle;
  /** Title, source line and notes. */
  readonly caption: Rectangle;
  readonly title: Rectangle;
  readonly sourceLine: Rectangle;
  readonly notes: Rectangle;
  readonly table: Rectangle;
}

/**
 * The layout from a top left cell. Notes stand above the table: below it they would be in the way
 * when it grows, and text right under a table becomes part of it.
 */
export function layOut(table: ReferenceTable, row: number, column: number): TableLayout {
  const line = { column, rows: 1, columns: 1 };
  const notes = { ...line, row: row + 2, rows: table.notes.length };
  const top = notes.row + notes.rows + 1;
  const size = { rows: table.rows.length + 1, columns: table.fields.length };
  return {
    whole: { row, column, rows: top + size.rows - row, columns: size.columns },
    caption: { ...line, row, rows: 2 + notes.rows },
    title: { ...line, row },
    sourceLine: { ...line, row: row + 1 },
    notes,
    table: { row: top, column, ...size },
  };
}
