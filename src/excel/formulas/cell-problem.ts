import { callsOf } from '../../formula';
import { failedCalls, type FailedCall } from '../../functions/failed-calls';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { replaceEntries } from '../requests/replace-entries';
import type { CellAddress } from '../selection';
import { blankCellsOf, type BlankCells } from './blank-cells';

/** What is wrong with a cell that calls our functions. */
export interface CellProblem extends CellAddress {
  /** The error in the cell, such as #VALUE!; absent where it has a value. */
  readonly shows?: string;
  /** What the functions said; empty where the page has no memory of it. */
  readonly said: readonly FailedCall[];
  /** The functions that its formula calls. */
  readonly calls: readonly string[];
  readonly blanks: BlankCells;
}

type RangeContents = readonly (readonly unknown[])[];

/** What is wrong with a cell; undefined where nothing is, or where it calls none of the functions. */
export function problemAt(
  functions: readonly string[],
  place: CellAddress,
): Promise<CellProblem | undefined> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    const cell = sheet.getRange(place.address).load('formulas,values');
    await context.sync();
    if (sheet.isNullObject) return undefined;
    const [formula] = (cell.formulas as RangeContents).flat();
    const [value] = (cell.values as RangeContents).flat();
    if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
    const calls = [...new Set(callsOf(formula, functions).map(({ name }) => name))];
    if (calls.length === 0) return undefined;
    const shows = typeof value === 'string' && isError(value) ? value : undefined;
    const blanks = await blankCellsOf(context, place.sheet, formula, calls);
    const hasBlanks = blanks.ends.length + blanks.beside.length > 0;
    if (shows === undefined && !hasBlanks) return undefined;
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
        const [formula] = (cell.formulas as RangeContents).flat();
        if (typeof formula !== 'string') return;
        await replaceEntries(context, address, [{ cell, seen: formula, entry: formula }]);
      }),
    );
    return undefined;
  } catch (error) {
    return failureSentence(error, { action: 'ask', sheet });
  }
}
