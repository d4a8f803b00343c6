import { tableAt } from '../../excel/charts/find-table';
import { insertCharts } from '../../excel/charts/insert-charts';
import { goTo } from '../../excel/go-to';
import { watchCells } from '../../excel/watch-cells';

/** What the view of charts asks of Excel. */
export interface ChartWorkbook {
  find: typeof tableAt;
  watchCells: typeof watchCells;
  insertCharts: typeof insertCharts;
  goTo: typeof goTo;
}

export const excelCharts: ChartWorkbook = { find: tableAt, watchCells, insertCharts, goTo };
