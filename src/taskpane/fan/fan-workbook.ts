import { findFan, type FanSpill, type FanWithoutSpill } from '../../excel/fan/find-fan';
import { insertFanChart } from '../../excel/fan/insert-fan-chart';
import type { Place } from '../../excel/selection';
import { watchCells } from '../../excel/watch-cells';

/** What the fan view asks of Excel. */
export interface FanWorkbook {
  find: (place: Place) => Promise<FanSpill | FanWithoutSpill | undefined>;
  watchCells: typeof watchCells;
  insertChart: typeof insertFanChart;
}

export const excelFans: FanWorkbook = {
  find: (place) => Excel.run((context) => findFan(context, place)),
  watchCells,
  insertChart: insertFanChart,
};
