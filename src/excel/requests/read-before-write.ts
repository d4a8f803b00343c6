import { cellName, type Rectangle } from '../../formula/addresses';

/** What a cell held, so that it can be entered again. */
export interface HeldCell {
  /** Counted from 0 on its sheet, as the column is. */
  readonly row: number;
  readonly column: number;
  readonly entry: string | number | boolean;
  readonly format: string;
}

/**
 * Queues a reading of what cells hold, to stand in the same request before they are written: whatever
 * a person typed after the last look at them is in the answer, and can be entered again. An empty
 * range costs next to nothing. The function reads the answer after the next sync.
 */
export function readBeforeWrite(place: Excel.Range): () => readonly HeldCell[] {
  // With formats, so that a formula that shows "" is found too.
  const used = place.getUsedRangeOrNullObject(false);
  used.load('formulas,values,numberFormat,rowIndex,columnIndex');
  // Read by whoever has sent the request.
  // eslint-disable-next-line office-addins/call-sync-before-read
  return () => (used.isNullObject ? [] : cellsIn(used));
}

function cellsIn(used: Excel.Range): readonly HeldCell[] {
  const formulas = used.formulas as HeldCell['entry'][][];
  return formulas.flatMap((cells, i) =>
    cells.flatMap((formula, j): HeldCell[] => {
      if (formula === '') return [];
      const entry = entryOf(formula, used.values[i]?.[j]);
      const format = String(used.numberFormat[i]?.[j] ?? 'General');
      return [{ row: used.rowIndex + i, column: used.columnIndex + j, entry, format }];
    }),
  );
}

/** What enters a cell again: Excel hands out text without the apostrophe that kept it text. */
export function entryOf(formula: HeldCell['entry'], value: unknown): HeldCell['entry'] {
  const isText = typeof value === 'string' && formula === value;
  return isText && value !== '' && !/^#/.test(value) ? `'${value}` : formula;
}

/** Queues what was held to be held again. */
export function enterHeld(sheet: Excel.Worksheet, cells: readonly HeldCell[]): void {
  for (const { row, column, entry, format } of cells) {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    if (format !== 'General') cell.numberFormat = [[format]];
    cell.formulas = [[entry]];
  }
}

/** More cells than this are counted, not named. */
const mostNamed = 3;

/** "B2, C4 and 2 more cells". */
export function namesOf(cells: readonly Pick<Rectangle, 'row' | 'column'>[]): string {
  const names = cells.slice(0, mostNamed).map(cellName);
  const rest = cells.length - names.length;
  return names.join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
}

/** Cells were changed between the look at them and the writing. What was typed is entered again. */
export class ChangedMeanwhile extends Error {
  constructor(where: string) {
    super(`${where} changed at the same time.`);
  }
}
