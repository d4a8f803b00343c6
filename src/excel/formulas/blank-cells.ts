import {
  addressOf,
  callsOf,
  isToSheet,
  referenceIn,
  tokensOf,
  type Rectangle,
  type Reference,
} from '../../formula';

/** Blank cells in the ranges that a formula takes: our functions read them as 0. */
export interface BlankCells {
  /** Ranges that end in blank rows or columns, each with the range that ends at the last entry. */
  readonly ends: readonly { readonly range: string; readonly filled: string }[];
  /** Cells that are blank beside entries, as where a range lacks its high end. */
  readonly beside: readonly string[];
}

export const noBlankCells: BlankCells = { ends: [], beside: [] };

/** These take a range of values, low to high, in a line of cells. */
const withRanges = ['TANKFAN', 'TANKRISK', 'TANKTORNADO', 'TANKWHEN'];
/** These leave out lines of which every cell is blank. */
const withoutBlankLines = ['TANKRATE', 'TANKFORECAST', 'TANKBACKTEST'];
/** Low, best and high, or five percentiles: a wider block is no range. */
const widestRange = 5;
/** More cells than this hold no schedule of months, and reading them would take long. */
const mostCells = 6000;

type Values = readonly (readonly unknown[])[];

/** The blank cells of the formula's ranges on its own sheet. Sends one request where it has ranges. */
export async function blankCellsOf(
  context: Excel.RequestContext,
  sheetName: string,
  formula: string,
  calls: readonly string[],
): Promise<BlankCells> {
  if (calls.every((name) => withoutBlankLines.includes(name))) return noBlankCells;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const ranges = rectanglesOf(formula, sheetName).map((place) => ({
    place,
    cells: sheet
      .getRangeByIndexes(place.row, place.column, place.rows, place.columns)
      .load('values'),
  }));
  if (ranges.length === 0) return noBlankCells;
  await context.sync();
  const takesRanges = callsOf(formula, withRanges).length > 0;
  const found = ranges.map(({ place, cells }) => {
    const values = cells.values as Values;
    const filled = filledPart(place, values);
    return {
      ends: filled ? [{ range: addressOf(place), filled: addressOf(filled) }] : [],
      beside: takesRanges && place.columns <= widestRange ? blankBesideEntries(place, values) : [],
    };
  });
  return {
    ends: found.flatMap(({ ends }) => ends),
    beside: [...new Set(found.flatMap(({ beside }) => beside))],
  };
}

/** The range up to its last entry; undefined where it ends with one, or holds none. */
function filledPart(place: Rectangle, values: Values): Rectangle | undefined {
  const rows = 1 + values.findLastIndex((line) => line.some(isFilled));
  const columns = 1 + Math.max(...values.map((line) => line.findLastIndex(isFilled)));
  if (rows === 0) return undefined;
  if (rows < place.rows) return { ...place, rows };
  const inOneRow = place.rows === 1 && (place.columns === 4 || place.columns > widestRange);
  return inOneRow && columns < place.columns ? { ...place, columns } : undefined;
}

function blankBesideEntries(place: Rectangle, values: Values): string[] {
  return values.flatMap((line, i) =>
    line.flatMap((value, j) =>
      isFilled(value) || !line.some(isFilled)
        ? []
        : [addressOf({ row: place.row + i, column: place.column + j, rows: 1, columns: 1 })],
    ),
  );
}

const isFilled = (value: unknown): boolean => value !== '';

/** The blocks of two cells and more that a formula refers to on its own sheet. */
function rectanglesOf(formula: string, sheet: string): Rectangle[] {
  return tokensOf(formula).flatMap(({ kind, text }) => {
    const reference = kind === 'reference' ? referenceIn(text) : undefined;
    const place = reference && isToSheet(sheet, reference) ? rectangleOf(reference) : undefined;
    const cells = place ? place.rows * place.columns : 0;
    return place && cells > 1 && cells <= mostCells ? [place] : [];
  });
}

/** The cells of a reference; undefined for whole rows and columns. */
function rectangleOf({ rows, columns }: Reference): Rectangle | undefined {
  if (!rows || !columns) return undefined;
  const [top, left] = [rows, columns].map(({ from, to }) => Math.min(from.index, to.index));
  return {
    row: top ?? 0,
    column: left ?? 0,
    rows: Math.abs(rows.to.index - rows.from.index) + 1,
    columns: Math.abs(columns.to.index - columns.from.index) + 1,
  };
}
