import { fitsTheGrid, type Rectangle } from '../../formula/addresses';
import { protectedSheetText } from '../requests/failures';
import { freeName } from '../tables/insert/names';
import { nearestFree } from '../tables/insert/occupied-cells';
import { cellColumns, cellRows } from './chart-cells';
import type { ChartedTable } from './find-table';

/** A free place for the charts of a table and the cells that they read. */
export interface ChartSite {
  readonly sheet: string;
  readonly sheetId: string;
  readonly charts: readonly {
    readonly place: Rectangle;
    /** Not the name of another chart on the sheet. */
    readonly name: string;
  }[];
  /** All that the charts cover. */
  readonly covered: Rectangle;
  /** What they read. */
  readonly cells: Rectangle;
}

/** Cells that a chart covers: some 510 × 400 pixels where nobody has changed their size. */
const chartRows = 20;
const chartColumns = 8;
/** Between the table and the charts, between two charts, and between the charts and their cells. */
const gap = 1;
/** A chart begins with its table, unless the selected cell lies so far below that both can't be seen. */
const rowsInView = 25;

/**
 * Looks for a place beside the table, else beyond all that the sheet holds: neither the charts nor
 * their cells may cover anything. A sentence when there is none.
 * @param row of the selected cell, which is in view
 */
export async function chartSite(
  context: Excel.RequestContext,
  table: ChartedTable,
  row: number,
): Promise<ChartSite | string> {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const { protection, charts } = sheet;
  sheet.load('id');
  protection.load('protected');
  charts.load('items/name');
  const used = sheet.getUsedRange(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const beside = placeBeside(table, row);
  const fits = fitsTheGrid(beside);
  const looked = fits ? queueLook(sheet, beside) : undefined;
  await context.sync();

  if (protection.protected) {
    return protectedSheetText([table.sheet], 'then insert the chart again');
  }
  const place =
    looked && isFree(looked)
      ? beside
      : nearestFree(beside, {
          row: used.rowIndex,
          column: used.columnIndex,
          rows: used.rowCount,
          columns: used.columnCount,
        });
  if (!place) {
    return `The sheet "${table.sheet}" has no room for the chart and its cells: move the table further up or left.`;
  }
  return siteAt(
    table,
    place,
    sheet.id,
    charts.items.map(({ name }) => name),
  );
}

function placeBeside(table: ChartedTable, row: number): Rectangle {
  const isFar = row - table.row > rowsInView;
  return {
    row: isFar ? row - Math.floor(chartRows / 2) : table.row,
    column: table.column + table.columns + gap,
    rows: Math.max(coveredRows(table), cellRows(table)),
    columns: chartColumns + gap + cellColumns(table).length,
  };
}

const coveredRows = ({ drawn }: ChartedTable) => drawn.charts.length * (chartRows + gap) - gap;

interface LoadedSite {
  readonly held: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
}

function queueLook(sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): LoadedSite {
  const place = sheet.getRangeByIndexes(row, column, rows, columns);
  const held = place.getUsedRangeOrNullObject(false);
  held.load('address');
  const tables = place.getTables(false);
  tables.load('items/name');
  return { held, tables };
}

/** A cell with a format only counts as full: what is taken back after a failure is cleared of all. */
function isFree({ held, tables }: LoadedSite): boolean {
  return held.isNullObject && tables.items.length === 0;
}

function siteAt(
  table: ChartedTable,
  { row, column, columns }: Rectangle,
  sheetId: string,
  taken: readonly string[],
): ChartSite {
  const names = [...taken];
  const charts = table.drawn.charts.map((_, i) => {
    const name = freeName(`TankStock ${table.chartKind.noun.toLowerCase()}`, names, ' ');
    names.push(name);
    const top = row + i * (chartRows + gap);
    return { name, place: { row: top, column, rows: chartRows, columns: chartColumns } };
  });
  const cells = {
    row,
    column: column + chartColumns + gap,
    rows: cellRows(table),
    columns: columns - chartColumns - gap,
  };
  const covered = { row, column, rows: coveredRows(table), columns: chartColumns };
  return { sheet: table.sheet, sheetId, charts, covered, cells };
}
