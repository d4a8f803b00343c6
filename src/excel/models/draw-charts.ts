import type { LaidChart } from '../../templates';

type LaidSeries = LaidChart['series'][number];

/** Queues the charts of a model: on its front, over cells of its calculation sheet. */
export function drawCharts(
  front: Excel.Worksheet,
  calculation: Excel.Worksheet,
  charts: readonly LaidChart[],
): void {
  for (const laid of charts) drawChart(front, calculation, laid);
}

function drawChart(front: Excel.Worksheet, calculation: Excel.Worksheet, laid: LaidChart): void {
  const [first, ...others] = laid.series;
  if (!first) return;
  // Always by columns, and every series set by itself: what Excel makes of a range differs by platform.
  const chart = front.charts.add(laid.type, calculation.getRange(first.values), 'Columns');
  const place = front.getRange(laid.place);
  chart.setPosition(place.getCell(0, 0), place.getLastCell());
  const months = calculation.getRange(laid.categories);
  setSeries(chart.series.getItemAt(0), first, calculation, months, laid);
  for (const series of others) {
    setSeries(chart.series.add(series.name), series, calculation, months, laid);
  }
  label(chart, laid);
}

function setSeries(
  series: Excel.ChartSeries,
  laid: LaidSeries,
  calculation: Excel.Worksheet,
  categories: Excel.Range,
  { gapWidth }: LaidChart,
): void {
  series.name = laid.name;
  series.setValues(calculation.getRange(laid.values));
  series.setXAxisValues(categories);
  series.chartType = laid.type;
  if (gapWidth !== undefined) series.gapWidth = gapWidth;
  if (laid.type === 'Line' || laid.type === 'LineMarkers') drawLine(series, laid);
  else if (laid.color === undefined) series.format.fill.clear();
  else series.format.fill.setSolidColor(laid.color);
}

function drawLine(series: Excel.ChartSeries, { type, color, weight, dashed }: LaidSeries): void {
  if (color !== undefined) series.format.line.color = color;
  if (weight !== undefined) series.format.line.weight = weight;
  if (dashed) series.format.line.lineStyle = 'Dash';
  series.markerStyle = type === 'LineMarkers' ? 'Circle' : 'None';
}

function label(chart: Excel.Chart, laid: LaidChart): void {
  chart.title.text = laid.title;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = laid.categoryTitle;
  if (laid.categoryFormat !== undefined) categoryAxis.numberFormat = laid.categoryFormat;
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
