import { enterHeld, type HeldCell } from '../requests/read-before-write';
import { readBack } from '../tables/written-cells';
import { chartCells } from './chart-cells';
import type { ChartSite } from './chart-site';
import type { ChartedTable } from './find-table';

/**
 * Removes what a failed insert may have left, and nothing else. Whether the commands before a
 * failing one stay done is not documented, and people go on working meanwhile: a chart is known by
 * its name, which no other chart had, and a cell goes only where it holds what was written.
 * @param overwritten what was typed into the cells before they were written: it is entered again
 */
export async function takeBackCharts(
  context: Excel.RequestContext,
  table: ChartedTable,
  { sheet: name, charts, cells }: ChartSite,
  overwritten: readonly HeldCell[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const drawn = charts.map((chart) => sheet.charts.getItemOrNullObject(chart.name).load('name'));
  const place = sheet.getRangeByIndexes(cells.row, cells.column, cells.rows, cells.columns);
  place.load('formulas');
  await context.sync();

  for (const chart of drawn) if (!chart.isNullObject) chart.delete();
  const written = chartCells(table);
  const found = place.formulas as unknown[][];
  const isOurs = (i: number, j: number) =>
    found[i]?.[j] === '' || found[i]?.[j] === readBack(written[i]?.[j] ?? '');
  if (written.every((line, i) => line.every((_, j) => isOurs(i, j)))) place.clear('All');
  // What was typed in meanwhile stays (null).
  else place.formulas = written.map((line, i) => line.map((_, j) => (isOurs(i, j) ? '' : null)));
  enterHeld(sheet, overwritten);
  await context.sync();
}
