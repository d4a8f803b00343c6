import {
  addressOf,
  argumentsOf,
  namedSheet,
  referenceIn,
  tokensOf,
  type Rectangle,
  type Reference,
} from '../../formula';

/** Blank cells in the ranges that our functions take: they read them as 0. */
export interface BlankCells {
  /** Ranges that end in blank rows or columns, each with the range that ends at the last entry. */
  readonly ends: readonly { readonly range: string; readonly filled: string }[];
  /** Cells that are blank beside entries, as where a range lacks its high end. */
  readonly beside: readonly string[];
}

/** These take a range of values, low to high, in a line of cells. */
const withRanges = ['TANKFAN', 'TANKRISK', 'TANKTORNADO', 'TANKWHEN'];
/** These leave out lines of which every cell is blank. */
const withoutBlankLines = ['TANKRATE', 'TANKFORECAST', 'TANKBACKTEST'];
/** Low, best and high, or five percentiles: a wider block is no range. */
const widestRange = 5;
/** More cells than this hold no schedule of months, and reading them would take long. */
const mostCells = 6000;

type Values = readonly (readonly unknown[])[];

/** A block of cells that a function takes as an argument. */
interface TakenRange extends Rectangle {
  /** What stands before its address in the formula: `'Monthly losses'!`, or nothing. */
  readonly prefix: string;
  readonly mayBeRange: boolean;
}

/**
 * The blank cells of ranges that a formula hands to our functions, of each function's first call.
 * Sends one request where there are ranges.
 * @param calls our functions that the formula calls
 */
export async function blankCellsOf(
  context: Excel.RequestContext,
  sheetName: string,
  formula: string,
  calls: readonly string[],
): Promise<BlankCells> {
  const { worksheets } = context.workbook;
  const ranges = takenRanges(formula, calls).map((taken) => {
    const { sheet = sheetName } = namedSheet(taken.prefix);
    const { row, column, rows, columns } = taken;
    const cells = worksheets
      .getItemOrNullObject(sheet)
      .getRangeByIndexes(row, column, rows, columns);
    return { taken, cells: cells.load('values') };
  });
  if (ranges.length > 0) await context.sync();
  const found = ranges
    .filter(({ cells }) => !cells.isNullObject)
    .map(({ taken, cells }) => ({ taken, values: cells.values as Values }));
  return {
    ends: found.flatMap(({ taken, values }) => {
      const filled = filledPart(taken, values);
      return filled ? [{ range: textOf(taken), filled: textOf({ ...taken, ...filled }) }] : [];
    }),
    beside: [
      ...new Set(
        found.flatMap(({ taken, values }) =>
          taken.mayBeRange ? blankBesideEntries(taken, values) : [],
        ),
      ),
    ],
  };
}

const textOf = ({ prefix, ...place }: Rectangle & Pick<TakenRange, 'prefix'>): string =>
  prefix + addressOf(place);

/** The size of the range up to its last entry; undefined where it ends with one, or holds none. */
function filledPart(
  place: Rectangle,
  values: Values,
): Partial<Pick<Rectangle, 'rows' | 'columns'>> | undefined {
  const rows = 1 + values.findLastIndex((line) => line.some(isFilled));
  const columns = 1 + Math.max(...values.map((line) => line.findLastIndex(isFilled)));
  if (rows === 0) return undefined;
  if (rows < place.rows) return { rows };
  const inOneRow = place.rows === 1 && (place.columns === 4 || place.columns > widestRange);
  return inOneRow && columns < place.columns ? { columns } : undefined;
}

function blankBesideEntries(taken: TakenRange, values: Values): string[] {
  return values.flatMap((line, i) =>
    line.flatMap((value, j) =>
      isFilled(value) || !line.some(isFilled)
        ? []
        : [textOf({ ...taken, row: taken.row + i, column: taken.column + j, rows: 1, columns: 1 })],
    ),
  );
}

const isFilled = (value: unknown): boolean => value !== '';

/** The arguments that are blocks of two cells and more of this workbook. */
function takenRanges(formula: string, calls: readonly string[]): TakenRange[] {
  return calls
    .filter((name) => !withoutBlankLines.includes(name))
    .flatMap((name) =>
      argumentsOf(formula, name).flatMap((argument): TakenRange[] => {
        const [token, ...others] = tokensOf(argument);
        const reference = token?.kind === 'reference' ? referenceIn(argument) : undefined;
        const place = others.length === 0 && reference ? rectangleOf(reference) : undefined;
        const cells = place ? place.rows * place.columns : 0;
        if (!place || !reference || cells < 2 || cells > mostCells) return [];
        const mayBeRange = withRanges.includes(name) && place.columns <= widestRange;
        return [{ ...place, prefix: reference.prefix, mayBeRange }];
      }),
    );
}

/** The cells of a reference; undefined for whole rows and columns, and cells of other workbooks or several sheets. */
function rectangleOf({ prefix, rows, columns }: Reference): Rectangle | undefined {
  const { book, lastSheet } = namedSheet(prefix);
  if (!rows || !columns || book !== undefined || lastSheet !== undefined) return undefined;
  return {
    row: Math.min(rows.from.index, rows.to.index),
    column: Math.min(columns.from.index, columns.to.index),
    rows: Math.abs(rows.to.index - rows.from.index) + 1,
    columns: Math.abs(columns.to.index - columns.from.index) + 1,
  };
}
