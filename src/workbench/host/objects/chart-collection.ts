import type { Chart, ChartType } from '../../grid/charts/chart';
import { cornersOf } from '../../grid/charts/chart-place';
import { itemNotFound } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, property, settledMethod, type ObjectType } from '../member';
import { ChartObject, type ChartCollectionObject } from './chart-handles';
import { assertDrawable } from './chart-of';
import {
  checkChartType,
  checkSeriesBy,
  newKey,
  seriesOfRange,
  sourceArgument,
} from './chart-source';
import type { RangeObject } from './handles';

/** Where a chart is drawn until somebody places it, in points. */
const UNPLACED = { left: 0, top: 0, width: 360, height: 216 };

function chartsIn({ sheetId }: ChartCollectionObject, host: Host): Chart[] {
  return host.engine.charts.all().filter((chart) => chart.sheetId === sheetId);
}

/** By id or by name: of equal names the first. */
function find(list: ChartCollectionObject, host: Host, key: unknown): ChartObject | undefined {
  const charts = chartsIn(list, host);
  const found = charts.find(({ id }) => id === key) ?? charts.find(({ name }) => name === key);
  return found && new ChartObject(found.id);
}

function get(list: ChartCollectionObject, host: Host, key: unknown): ChartObject {
  const found = find(list, host, key);
  if (!found) throw itemNotFound();
  return found;
}

export const chartCollection: ObjectType<ChartCollectionObject> = {
  items: (list, host) => chartsIn(list, host).map(({ id }) => new ChartObject(id)),
  item: (list, key, host) => get(list, host, key),
  members: {
    Count: property('1.1', (list, host) => chartsIn(list, host).length),
    GetCount: method('1.4', (list, _, host) => chartsIn(list, host).length),
    GetItem: method('1.1', (list, args, host) => get(list, host, args.text(0, 'name'))),
    GetItemAt: method('1.1', (list, args, host) => {
      const found = chartsIn(list, host)[args.integer(0, 'index')];
      if (!found) throw itemNotFound();
      return new ChartObject(found.id);
    }),
    GetItemOrNullObject: method(
      '1.4',
      (list, args, host) => find(list, host, args.text(0, 'name')) ?? new NullObject(),
    ),
    Add: settledMethod('1.1', (list, args, host) => {
      const type = checkChartType(args.at(0));
      const range = sourceArgument(args, 1, 'sourceData');
      checkSeriesBy(args, 2);
      return add(list, type, range, host);
    }),
  },
};

function add(
  { sheetId }: ChartCollectionObject,
  type: ChartType,
  range: RangeObject,
  host: Host,
): ChartObject {
  assertDrawable(sheetId, host);
  const { charts, dimensions } = host.engine;
  const chart: Chart = {
    id: newKey(),
    name: freeName(charts.all()),
    sheetId,
    type,
    ...cornersOf(UNPLACED, sheetId, dimensions),
    placed: false,
    sized: false,
    title: {},
    legend: { hidden: [] },
    axes: { category: { title: {} }, value: { title: {} }, secondaryValue: { title: {} } },
    series: seriesOfRange(range, type, host),
  };
  charts.add(chart);
  return new ChartObject(chart.id);
}

function freeName(charts: readonly Chart[]): string {
  let number = 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number++;
  return `Chart ${number}`;
}
