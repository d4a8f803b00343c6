import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { addressOf } from '../../formula/addresses';
import type { CellAddress } from '../selection';
import { chartSite, type ChartSite } from './chart-site';
import { chartCells } from './fan-chart-cells';
import { drawFanChart } from './draw-fan-chart';
import { findFan, type FanSpill } from './find-fan';
import { takeBackChart } from './take-back-chart';

/** What became of an insert: done, or not done for a reason in one sentence. */
export type FanChartResult =
  | {
      readonly kind: 'inserted';
      readonly sheet: string;
      /** Excel's id of the sheet. */
      readonly sheetId: string;
      /** The cells that the chart covers. */
      readonly chart: string;
      /** The cells that it reads. */
      readonly cells: string;
    }
  | { readonly kind: 'failed'; readonly message: string };

const action = 'insert the chart';
/** More bands can't be told apart, and their formulas may be more than a request can carry. */
const mostPercentiles = 20;

/**
 * Inserts the fan that a cell belongs to as an Excel chart: bands as stacked areas, the median as a
 * line. What the bands need is worked out in cells beside the chart, by formulas, so that the chart
 * follows the fan. Nothing is covered or written over, and when Excel refuses a part, the rest is
 * taken back. Never throws: what went wrong is in the result.
 */
export function insertFanChart(place: CellAddress): Promise<FanChartResult> {
  return workbookWrites.queue(() => insertNow(place));
}

async function insertNow(place: CellAddress): Promise<FanChartResult> {
  let begun: { readonly fan: FanSpill; readonly site: ChartSite } | undefined;
  try {
    return await Excel.run(async (context): Promise<FanChartResult> => {
      const fan = await findFan(context, place);
      if (fan?.kind !== 'fan')
        return failed(noFan(place, fan?.kind === 'no-spill' ? fan.shows : undefined));
      if (fan.percentiles.length > mostPercentiles) return failed(tooMany(fan));
      const cells = chartCells(fan);
      const site = await chartSite(context, {
        sheet: fan.sheet,
        row: fan.row,
        column: fan.column + fan.percentiles.length + 1,
        cellRows: cells.length,
        cellColumns: cells[0]?.length ?? 0,
        name: 'TankStock fan',
      });
      if (typeof site === 'string') return failed(site);
      begun = { fan, site };
      drawFanChart(context.workbook.worksheets.getItem(fan.sheet), fan, site);
      await context.sync();
      return {
        kind: 'inserted',
        sheet: fan.sheet,
        sheetId: site.sheetId,
        chart: addressOf(site.chart),
        cells: addressOf(site.cells),
      };
    });
  } catch (error) {
    // Caught outside Excel.run: inside, its closing sync would still send what is queued.
    const message = failureSentence(error, { action, sheet: place.sheet });
    return failed(message + (begun ? await afterTakingBack(begun.fan, begun.site) : ''));
  }
}

const failed = (message: string): FanChartResult => ({ kind: 'failed', message });

function tooMany({ percentiles }: FanSpill): string {
  return `The fan has ${percentiles.length} percentiles, more than the ${mostPercentiles} that a chart can show: ask for fewer.`;
}

function noFan({ sheet, address }: CellAddress, shows: string | undefined): string {
  if (shows === undefined) {
    return `${sheet}!${address} is not part of a fan: select a cell of what TANKFAN gives.`;
  }
  return `${sheet}!${address} shows ${shows} and no fan: insert the chart when the fan is there.`;
}

async function afterTakingBack(fan: FanSpill, site: ChartSite): Promise<string> {
  try {
    await Excel.run((context) => takeBackChart(context, chartCells(fan), site));
    return '';
  } catch {
    return ` The chart "${site.chartName}" or its cells may stand in ${site.sheet}!${addressOf(site.cells)}: Excel did not take them back.`;
  }
}
