import { protectedSheetText } from '../requests/failures';
import { freeName } from '../tables/insert/names';
import { nearestFree } from '../tables/insert/occupied-cells';
import { fitsTheGrid, type Rectangle } from '../../formula/addresses';

/** What a place is looked for: a chart beside what it shows, and the cells that it reads. */
export interface WantedSite {
  readonly sheet: string;
  /** Of what the chart shows, counted from 0. */
  readonly row: number;
  /** The first column behind it. */
  readonly column: number;
  readonly cellRows: number;
  readonly cellColumns: number;
  /** What the chart is called, such as "TankStock fan". */
  readonly name: string;
}

/** A free place for a chart and the cells that it reads. */
export interface ChartSite {
  readonly sheet: string;
  /** Excel's id of the sheet. */
  readonly sheetId: string;
  readonly chart: Rectangle;
  readonly cells: Rectangle;
  /** Not the name of another chart on the sheet. */
  readonly chartName: string;
}

/** Cells that the chart covers: some 510 × 400 pixels where nobody has changed their size. */
const chartRows = 20;
const chartColumns = 8;
/** Between what it shows and the chart, and between the chart and its cells. */
const gap = 1;

/**
 * Looks for a place beside what the chart shows, else beyond all that the sheet holds: neither the chart nor its
 * cells may cover anything. A sentence when there is none.
 */
export async function chartSite(
  context: Excel.RequestContext,
  wanted: WantedSite,
): Promise<ChartSite | string> {
  const sheet = context.workbook.worksheets.getItem(wanted.sheet);
  const { protection, charts } = sheet;
  sheet.load('id');
  protection.load('protected');
  charts.load('items/name');
  const used = sheet.getUsedRange(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const beside = placeBeside(wanted);
  const fits = fitsTheGrid(beside);
  const looked = fits ? queueLook(sheet, beside) : undefined;
  await context.sync();

  if (protection.protected) {
    return protectedSheetText([wanted.sheet], 'then insert the chart again');
  }
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  const place =
    looked && isFree(looked) ? beside : nearestFree(beside, { row, column, rows, columns });
  if (!place) {
    return `The sheet "${wanted.sheet}" has no room for the chart and its cells: move what it shows further up or left.`;
  }
  const taken = charts.items.map(({ name }) => name);
  return { ...siteAt(wanted, place, freeName(wanted.name, taken, ' ')), sheetId: sheet.id };
}

function placeBeside({ row, column, cellRows, cellColumns }: WantedSite): Rectangle {
  return {
    row,
    column: column + gap,
    rows: Math.max(chartRows, cellRows),
    columns: chartColumns + gap + cellColumns,
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

function siteAt(wanted: WantedSite, { row, column }: Rectangle, chartName: string) {
  return {
    sheet: wanted.sheet,
    chart: { row, column, rows: chartRows, columns: chartColumns },
    cells: {
      row,
      column: column + chartColumns + gap,
      rows: wanted.cellRows,
      columns: wanted.cellColumns,
    },
    chartName,
  };
}
