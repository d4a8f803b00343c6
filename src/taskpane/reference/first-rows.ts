import type { Cell, Field, ReferenceTable } from '../../reference/edition/edition';
import { numberText } from '../../reference/number-text';

/** A few rows and columns of a table: enough to see what it holds before it is inserted. */
export interface FirstRows {
  readonly columns: readonly PreviewColumn[];
  /** Cells as they are shown, one a column. */
  readonly rows: readonly (readonly string[])[];
}

export interface PreviewColumn {
  readonly title: string;
  readonly unit: string | undefined;
  readonly numeric: boolean;
}

const shownRows = 5;
/** What a pane of 320 px holds: a column of words with three of numbers, or three of words. */
const shownColumns = 3;

/**
 * The first column, the second too where the first does not tell the rows apart, and up to three
 * columns of numbers, the plotted one among them, in the table's own order. A table without numbers
 * shows its first columns.
 */
export function firstRows(table: ReferenceTable): FirstRows {
  const chosen = chooseFields(table);
  const places = chosen.map((field) => table.fields.indexOf(field));
  return {
    columns: chosen.map((field) => ({
      title: field.title,
      unit: field.unit,
      numeric: isNumeric(field),
    })),
    rows: table.rows
      .slice(0, shownRows)
      .map((row) => places.map((place) => cellText(row[place] ?? null))),
  };
}

function chooseFields(table: ReferenceTable): readonly Field[] {
  const { fields } = table;
  const numbers = fields.filter(isNumeric);
  if (numbers.length === 0) return fields.slice(0, shownColumns);
  const words = fields.slice(0, tellsRowsApart(table) ? 1 : 2);
  const chosen = new Set([...words, ...leadingNumbers(numbers, table.plot?.y)]);
  return fields.filter((field) => chosen.has(field));
}

function tellsRowsApart({ rows }: ReferenceTable): boolean {
  const shown = rows.slice(0, shownRows);
  return new Set(shown.map(([first]) => first)).size === shown.length;
}

/** With a plot: its column, the first and the last (parts stand first, sums and changes last). Else the first. */
function leadingNumbers(numbers: readonly Field[], plotted: string | undefined): Field[] {
  const plottedField = numbers.find((field) => field.name === plotted);
  const wanted = plottedField ? [plottedField, numbers[0], numbers.at(-1)] : [];
  const ranked = new Set([...wanted, ...numbers].filter((field) => field !== undefined));
  return [...ranked].slice(0, shownColumns);
}

function isNumeric(field: Field): boolean {
  return field.type === 'integer' || field.type === 'number';
}

/** A missing value is a dash: an empty cell would look like an oversight. */
function cellText(cell: Cell): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? numberText(cell) : cell;
}
