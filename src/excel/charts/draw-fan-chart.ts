import type { Rectangle } from '../../formula/addresses';
import type { ChartSite } from './chart-site';
import { chartCells, chartColumns, type ChartColumn } from './fan-chart-cells';
import type { FanSpill } from './find-fan';

/** Bands from the outermost in; the innermost colour serves whatever lies deeper. */
const bandColors = ['#CFE7D8', '#9FCFB2', '#6FB78C'];
const lineColor = '#0B5A2F';

/** Queues the cells of a fan's chart and the chart: one request. */
export function drawFanChart(sheet: Excel.Worksheet, fan: FanSpill, site: ChartSite): void {
  const at = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const cells = at(site.cells);
  cells.formulas = chartCells(fan);
  cells.getRow(0).format.font.italic = true;
  cells.getRow(1).format.font.bold = true;
  const body = { ...site.cells, row: site.cells.row + 2, rows: fan.months.length };
  at(body).numberFormat = fan.months.map(() => Array<string>(body.columns).fill('#,##0'));

  const columns = chartColumns(fan);
  const dataOf = (place: number) => at({ ...body, column: body.column + place, columns: 1 });
  const months = dataOf(0);
  const drawn = columns.map((column, place) => ({ column, data: dataOf(place) })).slice(1);
  const [first, ...others] = drawn;
  if (!first) return;
  const stacked = columns.some(({ draws }) => draws === 'band');
  // Always by columns: what Excel makes of a range by itself differs from platform to platform.
  const chart = sheet.charts.add(stacked ? 'AreaStacked' : 'Line', first.data, 'Columns');
  chart.name = site.chartName;
  place(chart, at(site.chart));
  setSeries(chart.series.getItemAt(0), first.column, months, first.data);
  for (const { column, data } of others) {
    setSeries(chart.series.add(column.header), column, months, data);
  }
  label(chart, columns);
}

function place(chart: Excel.Chart, cells: Excel.Range): void {
  chart.setPosition(cells.getCell(0, 0), cells.getLastCell());
}

function setSeries(
  series: Excel.ChartSeries,
  { header, draws, depth }: ChartColumn,
  months: Excel.Range,
  data: Excel.Range,
): void {
  series.name = header;
  series.setValues(data);
  series.setXAxisValues(months);
  if (draws === 'line') {
    series.chartType = 'Line';
    series.markerStyle = 'None';
    series.format.line.color = lineColor;
    series.format.line.weight = 2;
    return;
  }
  series.chartType = 'AreaStacked';
  series.format.line.clear();
  const color = bandColors[Math.min(depth, bandColors.length - 1)];
  if (draws === 'base' || color === undefined) series.format.fill.clear();
  else series.format.fill.setSolidColor(color);
}

function label(chart: Excel.Chart, columns: readonly ChartColumn[]): void {
  chart.title.text = 'Tanks in service';
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = 'Months from the start';
  categoryAxis.isBetweenCategories = false;
  valueAxis.title.text = 'Tanks';
  valueAxis.numberFormat = '#,##0';
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  // The first series only carries the bands.
  if (columns[1]?.draws === 'base') chart.legend.legendEntries.getItemAt(0).visible = false;
}
