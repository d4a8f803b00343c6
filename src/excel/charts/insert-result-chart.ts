import { addressOf, type Rectangle } from '../../formula/addresses';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import type { CellAddress } from '../selection';
import { chartSite, type ChartSite } from './chart-site';
import type { FanChartResult } from './insert-fan-chart';
import { resultAt } from './result-at';
import { resultCells, resultChart, type ResultChart, type ResultColumn } from './result-chart';
import { takeBackChart } from './take-back-chart';

const action = 'insert the chart';
const colors = {
  outer: '#CFE7D8',
  inner: '#6FB78C',
  line: '#0B5A2F',
  second: '#8A6D00',
  flows: ['#C4314B', '#6FB78C', '#9FCFB2', '#2F7D9A'],
} as const;

/**
 * Inserts what a function gives as an Excel chart that follows it: what the chart reads stands in
 * cells beside it, as formulas. Nothing is covered or written over, and when Excel refuses a part,
 * the rest is taken back. Never throws: what went wrong is in the result.
 */
export function insertResultChart(place: CellAddress): Promise<FanChartResult> {
  return workbookWrites.queue(() => insertNow(place));
}

async function insertNow(place: CellAddress): Promise<FanChartResult> {
  let begun: { written: ReturnType<typeof resultCells>; site: ChartSite } | undefined;
  try {
    return await Excel.run(async (context): Promise<FanChartResult> => {
      const result = await resultAt(context, place);
      const chart = result && resultChart(result);
      if (!result || !chart)
        return failed(`${place.sheet}!${place.address} holds nothing to draw.`);
      const written = resultCells(chart, result);
      const site = await chartSite(context, {
        sheet: result.sheet,
        row: result.row,
        column: result.column + (result.cells[0]?.length ?? 1),
        cellRows: written.length,
        cellColumns: chart.columns.length,
        name: `TankStock ${result.call.replace('TANK', '').toLowerCase()}`,
      });
      if (typeof site === 'string') return failed(site);
      begun = { written, site };
      draw(context.workbook.worksheets.getItem(result.sheet), chart, written, site);
      await context.sync();
      return {
        kind: 'inserted',
        sheet: result.sheet,
        sheetId: site.sheetId,
        chart: addressOf(site.chart),
        cells: addressOf(site.cells),
      };
    });
  } catch (error) {
    // Caught outside Excel.run: inside, its closing sync would still send what is queued.
    const message = failureSentence(error, { action, sheet: place.sheet });
    return failed(message + (begun ? await afterTakingBack(begun.written, begun.site) : ''));
  }
}

const failed = (message: string): FanChartResult => ({ kind: 'failed', message });

async function afterTakingBack(
  written: ReturnType<typeof resultCells>,
  site: ChartSite,
): Promise<string> {
  try {
    await Excel.run((context) => takeBackChart(context, written, site));
    return '';
  } catch {
    return ` The chart "${site.chartName}" or its cells may stand in ${site.sheet}!${addressOf(site.cells)}: Excel did not take them back.`;
  }
}

/** Queues the cells and the chart. */
function draw(
  sheet: Excel.Worksheet,
  wanted: ResultChart,
  written: ReturnType<typeof resultCells>,
  site: ChartSite,
): void {
  const at = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const cells = at(site.cells);
  cells.formulas = written;
  cells.getRow(0).format.font.italic = true;
  cells.getRow(1).format.font.bold = true;
  const body = { ...site.cells, row: site.cells.row + 2, rows: site.cells.rows - 2 };
  const { columns } = wanted;
  at(body).numberFormat = written.slice(2).map(() => columns.map(({ format }) => format));
  const dataOf = (place: number) => at({ ...body, column: body.column + place, columns: 1 });

  const drawn = columns.map((column, place) => ({ column, data: dataOf(place) })).slice(1);
  const [first, ...others] = drawn;
  if (!first) return;
  // Always by columns: what Excel makes of a range by itself differs from platform to platform.
  const chart = sheet.charts.add(typeOf(wanted, first.column), first.data, 'Columns');
  chart.name = site.chartName;
  const covered = at(site.chart);
  chart.setPosition(covered.getCell(0, 0), covered.getLastCell());
  setSeries(chart.series.getItemAt(0), wanted, first.column, dataOf(0), first.data, 0);
  others.forEach(({ column, data }, i) => {
    setSeries(chart.series.add(column.header), wanted, column, dataOf(0), data, i + 1);
  });
  label(chart, wanted);
}

function typeOf({ type }: ResultChart, { draws }: ResultColumn) {
  if (type === 'bars') return 'BarStacked';
  if (draws === 'columns') return 'ColumnClustered';
  return draws === 'line' || draws === 'median' ? 'Line' : 'AreaStacked';
}

function setSeries(
  series: Excel.ChartSeries,
  chart: ResultChart,
  column: ResultColumn,
  categories: Excel.Range,
  data: Excel.Range,
  place: number,
): void {
  const { header, draws } = column;
  series.name = header;
  series.setValues(data);
  series.setXAxisValues(categories);
  series.chartType = typeOf(chart, column);
  switch (draws) {
    case 'line':
    case 'median':
      series.markerStyle = 'None';
      series.format.line.color = draws === 'median' ? colors.line : colors.second;
      series.format.line.weight = 2;
      return;
    case 'band-base':
      series.format.line.clear();
      series.format.fill.clear();
      return;
    case 'columns':
      series.format.fill.setSolidColor(colors.flows[place % colors.flows.length] ?? colors.inner);
      return;
    default:
      series.format.line.clear();
      series.format.fill.setSolidColor(draws === 'inner-band' ? colors.inner : colors.outer);
  }
}

function label(chart: Excel.Chart, wanted: ResultChart): void {
  const { title, categoryTitle, valueTitle, valueFormat, columns } = wanted;
  chart.title.text = title;
  const { categoryAxis, valueAxis } = chart.axes;
  if (categoryTitle !== '') categoryAxis.title.text = categoryTitle;
  valueAxis.title.text = valueTitle;
  valueAxis.numberFormat = valueFormat;
  const drawn = columns.slice(1);
  chart.legend.visible = drawn.length > 1;
  chart.legend.position = 'Bottom';
  drawn.forEach(({ draws, header }, i) => {
    // What only carries or repeats a band says nothing in the legend.
    if (draws === 'band-base' || header.startsWith('to '))
      chart.legend.legendEntries.getItemAt(i).visible = false;
  });
}
