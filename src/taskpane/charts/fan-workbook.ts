import { fanAt } from '../../excel/charts/find-fan';
import { insertFanChart } from '../../excel/charts/insert-fan-chart';
import { watchCells } from '../../excel/watch-cells';

/** What the fan view asks of Excel. */
export interface FanWorkbook {
  find: typeof fanAt;
  watchCells: typeof watchCells;
  insertChart: typeof insertFanChart;
}

export const excelFans: FanWorkbook = {
  find: fanAt,
  watchCells,
  insertChart: insertFanChart,
};
