import type { LaidModel, LaidSheet } from '../../templates';
import { drawChart } from '../charts/draw-chart';
import { laidFormats, laidFormulas } from './laid-block';
import { lookOfCalculation, lookOfFront } from './look-of-model';

/** Excel's ids of the two sheets of a model. */
export interface SheetIds {
  readonly front: string;
  readonly calculation: string;
}

/**
 * Lays a model on two new sheets: formulas, looks and charts. Throws Excel's error.
 * @param stands is told the sheets' ids as soon as Excel has said them
 */
export async function layModel(
  context: Excel.RequestContext,
  laid: LaidModel,
  stands: (ids: SheetIds) => void = () => undefined,
): Promise<SheetIds> {
  const { application, worksheets } = context.workbook;
  // All cells in the request that adds the sheets: nobody can type there before what is laid is there.
  const front = begin(worksheets, laid.front);
  const calculation = begin(worksheets, laid.calculation);
  application.suspendApiCalculationUntilNextSync();
  write(calculation, laid.calculation);
  write(front, laid.front);
  await context.sync();
  const ids = { front: front.id, calculation: calculation.id };
  stands(ids);
  lookOfFront(front, laid);
  lookOfCalculation(calculation, laid);
  await context.sync();
  laid.charts.forEach((chart, i) => {
    const drawn = drawChart(front, calculation, chart);
    if (drawn) drawn.name = nameOfChart(i);
  });
  await context.sync();
  return ids;
}

/** The name of a chart on a model's front: none that Excel itself gives. */
export const nameOfChart = (i: number) => `Model chart ${String(i + 1)}`;

/** The cell by which a sheet of ours is known, however little else of it Excel has carried out. */
export const markCell = 'B1';

/** What is laid in the cell by which a sheet is known. */
export function markOf({ cells }: LaidSheet): string | number {
  return cells.find(({ row, column }) => row === 0 && column === 1)?.content ?? '';
}

function begin(worksheets: Excel.WorksheetCollection, laid: LaidSheet): Excel.Worksheet {
  const sheet = worksheets.add(laid.name).load('id');
  sheet.getRange(markCell).formulas = [[markOf(laid)]];
  return sheet;
}

function write(sheet: Excel.Worksheet, laid: LaidSheet): void {
  const at = (cells: readonly (readonly unknown[])[]) =>
    sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0);
  const formulas = laidFormulas(laid);
  at(formulas).formulas = formulas;
  const formats = laidFormats(laid);
  at(formats).numberFormat = formats;
}
