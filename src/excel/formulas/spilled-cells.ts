import { batches, inTurn } from '../requests/queue';
import type { FormulaCell } from './formula-cells';

/** Spills, and how to ask for them, came with the same set. */
const spillSet = ['ExcelApi', '1.12'] as const;
const cellsARequest = 1_000;

/**
 * The formulas without those that only show through from an anchor's spill. Microsoft's documents
 * don't say whether `formulas` gives a spilled cell its anchor's formula; written back there, it
 * would be in the way of the spill. So where neighbours have the same formula, Excel is asked.
 */
export async function withoutSpilled(
  context: Excel.RequestContext,
  formulas: readonly FormulaCell[],
): Promise<readonly FormulaCell[]> {
  if (!Office.context.requirements.isSetSupported(...spillSet)) return formulas;
  const byPlace = new Map(formulas.map((each) => [placeOf(each, 0, 0), each]));
  const suspects = formulas.filter(
    (each) => sameAt(byPlace, each, 0, 1) || sameAt(byPlace, each, 1, 0),
  );
  const spilled = new Set<string>();
  await inTurn(batches(suspects, cellsARequest), async (batch) => {
    const areas = batch.map(({ sheet, row, column }) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, 1, 1)
        .getSpillingToRangeOrNullObject(),
    );
    for (const area of areas) area.load('rowCount,columnCount');
    await context.sync();
    batch.forEach((anchor, i) => {
      const area = areas[i];
      if (!area || area.isNullObject) return;
      for (let rows = 0; rows < area.rowCount; rows++) {
        for (let columns = 0; columns < area.columnCount; columns++) {
          if (rows + columns > 0) spilled.add(placeOf(anchor, rows, columns));
        }
      }
    });
  });
  return formulas.filter((each) => !spilled.has(placeOf(each, 0, 0)));
}

function placeOf({ sheet, row, column }: FormulaCell, rows: number, columns: number): string {
  return JSON.stringify([sheet, row + rows, column + columns]);
}

function sameAt(
  byPlace: ReadonlyMap<string, FormulaCell>,
  formula: FormulaCell,
  rows: number,
  columns: number,
): boolean {
  return byPlace.get(placeOf(formula, rows, columns))?.formula === formula.formula;
}
