import { readBack } from '../tables/written-cells';
import type { ChartSite } from './chart-site';
import type { ExcelValue } from '../tables/table-cells';

/**
 * Removes what a failed insert may have left, and nothing else. Whether the commands before a
 * failing one stay done is not documented, and people go on working meanwhile: the chart is known by
 * its name, which no other chart had, and a cell goes only where it holds what was written.
 */
export async function takeBackChart(
  context: Excel.RequestContext,
  written: readonly (readonly ExcelValue[])[],
  { sheet: name, chartName, cells }: ChartSite,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const chart = sheet.charts.getItemOrNullObject(chartName);
  chart.load('name');
  const place = sheet.getRangeByIndexes(cells.row, cells.column, cells.rows, cells.columns);
  place.load('formulas');
  await context.sync();

  if (!chart.isNullObject) chart.delete();
  const found = place.formulas as unknown[][];
  const isOurs = (i: number, j: number) =>
    found[i]?.[j] === '' || found[i]?.[j] === readBack(written[i]?.[j] ?? '');
  if (written.every((line, i) => line.every((_, j) => isOurs(i, j)))) place.clear('All');
  // What was typed in meanwhile stays (null).
  else place.formulas = written.map((line, i) => line.map((_, j) => (isOurs(i, j) ? '' : null)));
  await context.sync();
}
