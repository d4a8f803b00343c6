import type { LaidChart, LaidSeries } from '../../templates';

/**
 * Queues a chart on a sheet, over cells that may stand on another.
 * @returns undefined for a chart without series
 */
export function drawChart(
  sheet: Excel.Worksheet,
  cells: Excel.Worksheet,
  laid: LaidChart,
): Excel.Chart | undefined {
  const [first, ...others] = laid.series;
  if (!first) return undefined;
  // Always by columns, and every series set by itself: what Excel makes of a range differs by platform.
  const chart = sheet.charts.add(laid.type, cells.getRange(first.values), 'Columns');
  const place = sheet.getRange(laid.place);
  chart.setPosition(place.getCell(0, 0), place.getLastCell());
  const categories = cells.getRange(laid.categories);
  setSeries(chart.series.getItemAt(0), first, cells, categories, laid);
  for (const series of others) {
    setSeries(chart.series.add(series.name), series, cells, categories, laid);
  }
  label(chart, laid);
  return chart;
}

function setSeries(
  series: Excel.ChartSeries,
  laid: LaidSeries,
  cells: Excel.Worksheet,
  categories: Excel.Range,
  { gapWidth }: LaidChart,
): void {
  series.name = laid.name;
  series.setValues(cells.getRange(laid.values));
  series.setXAxisValues(categories);
  series.chartType = laid.type;
  const isLine = laid.type === 'Line' || laid.type === 'LineMarkers';
  if (gapWidth !== undefined && laid.type !== 'AreaStacked' && !isLine) series.gapWidth = gapWidth;
  if (isLine) drawLine(series, laid);
  else if (laid.color === undefined) series.format.fill.clear();
  else series.format.fill.setSolidColor(laid.color);
}

function drawLine(series: Excel.ChartSeries, laid: LaidSeries): void {
  const { type, color, weight, dash, onlyMarks } = laid;
  if (onlyMarks && color !== undefined) {
    drawMarks(series, color);
    return;
  }
  if (color !== undefined) series.format.line.color = color;
  if (weight !== undefined) series.format.line.weight = weight;
  if (dash) series.format.line.lineStyle = dash;
  series.markerStyle = type === 'LineMarkers' ? 'Circle' : 'None';
}

function drawMarks(series: Excel.ChartSeries, color: string): void {
  series.format.line.lineStyle = 'None';
  series.markerStyle = 'Dash';
  series.markerSize = 20;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function label(chart: Excel.Chart, laid: LaidChart): void {
  chart.title.text = laid.title;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = laid.categoryTitle;
  if (laid.categoryFormat !== undefined) categoryAxis.numberFormat = laid.categoryFormat;
  if (laid.lowLabels) categoryAxis.tickLabelPosition = 'Low';
  if (laid.type === 'AreaStacked') categoryAxis.isBetweenCategories = false;
  valueAxis.title.text = laid.valueTitle;
  if (laid.valueFormat !== undefined) valueAxis.numberFormat = laid.valueFormat;
  if (laid.valueRange?.minimum !== undefined) valueAxis.minimum = laid.valueRange.minimum;
  if (laid.valueRange?.maximum !== undefined) valueAxis.maximum = laid.valueRange.maximum;
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  laid.series.forEach(({ color, inLegend }, i) => {
    if (color === undefined || inLegend === false) {
      chart.legend.legendEntries.getItemAt(i).visible = false;
    }
  });
}
