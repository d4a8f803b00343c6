import { protectedSheetText } from '../requests/failures';
import { freeName } from '../tables/insert/names';
import { nearestFree } from '../tables/insert/occupied-cells';
import { fitsTheGrid, type Rectangle } from '../../formula/addresses';
import { chartCells } from './fan-chart-cells';
import type { FanSpill } from './find-fan';

/** A free place for the chart of a fan and the cells that it reads. */
export interface ChartSite {
  readonly sheet: string;
  readonly chart: Rectangle;
  readonly cells: Rectangle;
  /** Not the name of another chart on the sheet. */
  readonly chartName: string;
}

/** Cells that the chart covers: some 510 × 400 pixels where nobody has changed their size. */
const chartRows = 20;
const chartColumns = 8;
/** Between the fan and the chart, and between the chart and its cells. */
const gap = 1;

/**
 * Looks for a place beside the fan, else beyond all that the sheet holds: neither the chart nor its
 * cells may cover anything. A sentence when there is none.
 */
export async function chartSite(
  context: Excel.RequestContext,
  fan: FanSpill,
): Promise<ChartSite | string> {
  const sheet = context.workbook.worksheets.getItem(fan.sheet);
  const { protection, charts } = sheet;
  protection.load('protected');
  charts.load('items/name');
  const used = sheet.getUsedRange(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const beside = placeBeside(fan);
  const fits = fitsTheGrid(beside);
  const looked = fits ? queueLook(sheet, beside) : undefined;
  await context.sync();

  if (protection.protected) {
    return protectedSheetText([fan.sheet], 'then insert the chart again');
  }
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  const place =
    looked && isFree(looked) ? beside : nearestFree(beside, { row, column, rows, columns });
  if (!place) {
    return `The sheet "${fan.sheet}" has no room for the chart and its cells: move the fan further up or left.`;
  }
  const taken = charts.items.map(({ name }) => name);
  return siteAt(fan, place, freeName('TankStock fan', taken, ' '));
}

function placeBeside(fan: FanSpill): Rectangle {
  const cells = chartCells(fan);
  return {
    row: fan.row,
    column: fan.column + fan.percentiles.length + 1 + gap,
    rows: Math.max(chartRows, cells.length),
    columns: chartColumns + gap + (cells[0]?.length ?? 0),
  };
}

interface Looked {
  readonly held: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
}

function queueLook(sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): Looked {
  const place = sheet.getRangeByIndexes(row, column, rows, columns);
  const held = place.getUsedRangeOrNullObject(false);
  held.load('address');
  const tables = place.getTables(false);
  tables.load('items/name');
  return { held, tables };
}

/** A cell with a format only counts as full: what is taken back after a failure is cleared of all. */
function isFree({ held, tables }: Looked): boolean {
  return held.isNullObject && tables.items.length === 0;
}

function siteAt(fan: FanSpill, { row, column, columns }: Rectangle, chartName: string): ChartSite {
  return {
    sheet: fan.sheet,
    chart: { row, column, rows: chartRows, columns: chartColumns },
    cells: {
      row,
      column: column + chartColumns + gap,
      rows: fan.months.length + 2,
      columns: columns - chartColumns - gap,
    },
    chartName,
  };
}
