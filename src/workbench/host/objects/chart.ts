import { undocumented } from '../errors';
import { method, navigation, property, settledMethod, type ObjectType } from '../member';
import {
  ChartAxesObject,
  ChartLegendObject,
  ChartSeriesCollectionObject,
  ChartTitleObject,
  type ChartObject,
} from './chart-handles';
import { assertDrawable, changeChart, chartOf, checkText } from './chart-of';
import { chartPosition } from './chart-position';
import { checkChartType, checkSeriesBy, seriesOfRange, sourceArgument } from './chart-source';
import { WorksheetObject } from './handles';

export const chart: ObjectType<ChartObject> = {
  members: {
    Id: property('1.7', (target, host) => chartOf(target, host).id),
    Name: property(
      '1.1',
      (target, host) => chartOf(target, host).name,
      (target, value, host) => {
        const name = checkText(value, 'name');
        if (name === '') throw undocumented('what a chart without a name is called');
        changeChart(target, host, () => ({ name }));
      },
    ),
    ChartType: property(
      '1.7',
      (target, host) => chartOf(target, host).type,
      (target, value, host) => {
        const type = checkChartType(value);
        changeChart(target, host, ({ series }) => ({
          type,
          series: series.map((each) => ({ ...each, type })),
        }));
      },
    ),
    ...chartPosition,
    Title: navigation('1.1', ({ chartId }) => new ChartTitleObject(chartId)),
    Legend: navigation('1.1', ({ chartId }) => new ChartLegendObject(chartId)),
    Axes: navigation('1.1', ({ chartId }) => new ChartAxesObject(chartId)),
    Series: navigation('1.1', ({ chartId }) => new ChartSeriesCollectionObject(chartId)),
    Worksheet: navigation('1.2', (target, host) => {
      return new WorksheetObject(chartOf(target, host).sheetId);
    }),
    SetData: settledMethod('1.1', (target, args, host) => {
      const { type, series: before } = chartOf(target, host);
      if (before.some(({ fill, line }) => fill ?? line)) {
        throw undocumented('what becomes of the look of series whose data is set anew');
      }
      const range = sourceArgument(args, 0, 'sourceData');
      checkSeriesBy(args, 1);
      const series = seriesOfRange(range, type, host);
      changeChart(target, host, () => ({ series }));
    }),
    Delete: method('1.1', (target, _, host) => {
      const { id, sheetId } = chartOf(target, host);
      assertDrawable(sheetId, host);
      host.engine.charts.delete(id);
    }),
  },
};
