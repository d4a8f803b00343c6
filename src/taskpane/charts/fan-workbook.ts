import { drawnAt } from '../../excel/charts/drawn-at';
import { insertFanChart } from '../../excel/charts/insert-fan-chart';
import { watchCells } from '../../excel/watch-cells';

/** What the fan view asks of Excel. */
export interface FanWorkbook {
  find: typeof drawnAt;
  watchCells: typeof watchCells;
  insertChart: typeof insertFanChart;
}

export const excelFans: FanWorkbook = {
  find: drawnAt,
  watchCells,
  insertChart: insertFanChart,
};
