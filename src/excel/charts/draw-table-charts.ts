import { addressOf, type Rectangle } from '../../formula/addresses';
import type { LaidChart } from '../../templates';
import type { DrawnChart } from './chart';
import { cellColumns, chartCells, headRows } from './chart-cells';
import type { ChartSite } from './chart-site';
import { drawChart } from './draw-chart';
import type { ChartedTable } from './find-table';

/** Queues the cells of a table's charts and the charts: one request. */
export function drawTableCharts(
  sheet: Excel.Worksheet,
  table: ChartedTable,
  site: ChartSite,
): void {
  const at = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const cells = at(site.cells);
  cells.formulas = chartCells(table);
  cells.getRow(0).format.font.italic = true;
  cells.getRow(1).format.font.bold = true;
  const formats = cellColumns(table).map(({ format }) => format);
  at(bodyOf(site)).numberFormat = table.drawn.along.formulas.map(() => formats);
  table.drawn.charts.forEach((chart, place) => {
    const drawn = drawChart(sheet, sheet, laidChart(table, site, chart, place));
    const name = site.charts[place]?.name;
    if (drawn && name !== undefined) drawn.name = name;
  });
}

function bodyOf({ cells }: ChartSite): Rectangle {
  return { ...cells, row: cells.row + headRows, rows: cells.rows - headRows };
}

function laidChart(
  table: ChartedTable,
  site: ChartSite,
  chart: DrawnChart,
  place: number,
): LaidChart {
  const body = bodyOf(site);
  const addressAt = (column: number) =>
    addressOf({ ...body, column: body.column + column, columns: 1 });
  const series = cellColumns(table).flatMap(({ series, chart }, column) =>
    series && chart === place ? [{ ...series, values: addressAt(column) }] : [],
  );
  const { along } = table.drawn;
  const { title, values, form } = chart;
  return {
    title,
    type: series[0]?.type === 'Line' ? 'Line' : chartType[form],
    place: addressOf(site.charts[place]?.place ?? site.cells),
    categories: addressAt(0),
    categoryTitle: along.title,
    ...(along.form === 'dates' && { categoryFormat: 'yyyy-mm' }),
    valueTitle: values.title,
    valueFormat: values.format,
    ...(values.range && { valueRange: values.range }),
    ...(form !== 'course' && { gapWidth: 60 }),
    ...(form === 'columns' && { lowLabels: true }),
    series,
  };
}

const chartType = { course: 'AreaStacked', columns: 'ColumnStacked', bars: 'BarStacked' } as const;
