import { addressOf, callsOf, referenceIn, tokensOf, type Reference } from '../../formula';
import { failedCalls, type FailedCall } from '../../functions/failed-calls';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import type { CellAddress } from '../selection';

/** What is wrong with a cell that calls our functions. */
export interface CellTrouble extends CellAddress {
  /** The error in the cell, such as #VALUE!; absent where it has a value. */
  readonly shows?: string;
  /** What the functions said; empty where the page has no memory of it. */
  readonly said: readonly FailedCall[];
  /** The functions that its formula calls. */
  readonly calls: readonly string[];
  /** Cells of ranges that are blank, which the functions read as 0. */
  readonly blanks: readonly string[];
}

const withRanges = ['TANKFAN', 'TANKRISK', 'TANKTORNADO', 'TANKWHEN'];
/** Low, best and high, or five percentiles: a wider or higher block is no range. */
const widest = 5;
const highest = 120;

type Cells = readonly (readonly unknown[])[];

/** What is wrong with a cell; undefined where nothing is, or where it calls none of the functions. */
export function troubleAt(
  functions: readonly string[],
  place: CellAddress,
): Promise<CellTrouble | undefined> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    const cell = sheet.getRange(place.address).load('formulas,values');
    await context.sync();
    if (sheet.isNullObject) return undefined;
    const [formula] = (cell.formulas as Cells).flat();
    const [value] = (cell.values as Cells).flat();
    if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
    const calls = [...new Set(callsOf(formula, functions).map(({ name }) => name))];
    if (calls.length === 0) return undefined;
    const shows = typeof value === 'string' && isError(value) ? value : undefined;
    const blanks = await blankEnds(context, place.sheet, formula);
    if (shows === undefined && blanks.length === 0) return undefined;
    const said = shows === undefined ? [] : failedCalls.at(place.sheet, place.address);
    return { ...place, ...(shows !== undefined && { shows }), said, calls, blanks };
  });
}

const isError = (value: string): boolean =>
  /^#(VALUE!|N\/A|DIV\/0!|NUM!|NULL!|NAME\?|REF!)$/.test(value);

/** Enters a formula again: Excel has no other way to call a function whose arguments have not changed. */
export async function askAgain({ sheet, address }: CellAddress): Promise<string | undefined> {
  try {
    await workbookWrites.queue(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem(sheet).getRange(address).load('formulas');
        await context.sync();
        // As it stands, read a moment ago.
        cell.formulas = cell.formulas.map((row: unknown[]) => [...row]);
        await context.sync();
      }),
    );
    return undefined;
  } catch (error) {
    return failureSentence(error, { action: 'ask again', sheet });
  }
}

/** Blank cells beside filled ones, in the ranges of the sheet that a formula hands to our functions. */
async function blankEnds(
  context: Excel.RequestContext,
  sheetName: string,
  formula: string,
): Promise<readonly string[]> {
  if (callsOf(formula, withRanges).length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const ranges = tokensOf(formula).flatMap(({ kind, text }) => {
    const reference = kind === 'reference' ? referenceIn(text) : undefined;
    const place = reference && rectangleOf(reference);
    if (!place || place.columns < 2 || place.columns > widest || place.rows > highest) return [];
    const { row, column, rows, columns } = place;
    return [{ place, cells: sheet.getRangeByIndexes(row, column, rows, columns).load('values') }];
  });
  if (ranges.length === 0) return [];
  await context.sync();
  const blanks = ranges.flatMap(({ place, cells }) =>
    (cells.values as Cells).flatMap((line, i) =>
      line.every((value) => value === '')
        ? []
        : line.flatMap((value, j) =>
            value === ''
              ? [addressOf({ row: place.row + i, column: place.column + j, rows: 1, columns: 1 })]
              : [],
          ),
    ),
  );
  return [...new Set(blanks)];
}

/** The cells of a reference to its own sheet; undefined for whole rows and columns, and other sheets. */
function rectangleOf({ prefix, rows, columns }: Reference) {
  if (prefix !== '' || !rows || !columns) return undefined;
  const [top, bottom] = [rows.from.index, rows.to.index].toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  const [left, right] = [columns.from.index, columns.to.index].toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
