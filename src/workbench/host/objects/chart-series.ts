import { undocumented, invalidArgument, itemNotFound } from '../errors';
import type { Host } from '../host';
import { method, navigation, property, type ObjectType, type Property } from '../member';
import {
  ChartDataLabelsObject,
  ChartSeriesFormatObject,
  ChartSeriesObject,
  type ChartSeriesCollectionObject,
} from './chart-handles';
import {
  changeChart,
  changeSeries,
  chartOf,
  checkBoolean,
  checkNumber,
  checkText,
  checkWord,
  known,
  seriesOf,
} from './chart-of';
import { checkColor } from './range-look';
import { checkChartType, newKey, sourceArgument } from './chart-source';

const LONGEST_NAME = 255;
const MARKER_STYLES =
  'Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus Picture'.split(' ');

function seriesIn(target: ChartSeriesCollectionObject, host: Host): ChartSeriesObject[] {
  const { id, series } = chartOf(target, host);
  return series.map(({ key }) => new ChartSeriesObject(id, key));
}

function checkName(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  throw invalidArgument(`A series name has at most ${LONGEST_NAME} characters.`);
}

export const chartSeriesCollection: ObjectType<ChartSeriesCollectionObject> = {
  items: seriesIn,
  members: {
    Count: property('1.1', (target, host) => seriesIn(target, host).length),
    GetCount: method('1.4', (target, _, host) => seriesIn(target, host).length),
    GetItemAt: method('1.1', (target, args, host) => {
      const found = seriesIn(target, host)[args.integer(0, 'index')];
      if (!found) throw itemNotFound();
      return found;
    }),
    /** It does not show until it has values (reference: ChartSeriesCollection.add). */
    Add: method('1.7', (target, args, host) => {
      const { id, type } = chartOf(target, host);
      const name = args.optionalText(0, 'name');
      if (args.at(1) !== undefined) throw undocumented('where a series goes that is added there');
      const key = newKey();
      const added = { key, type, ...(name !== undefined && { name: checkName(name) }) };
      changeChart(target, host, ({ series }) => ({ series: [...series, added] }));
      return new ChartSeriesObject(id, key);
    }),
  },
};

export const chartSeries: ObjectType<ChartSeriesObject> = {
  members: {
    Name: property(
      '1.1',
      (target, host) => {
        const name = known(seriesOf(target, host).name, 'the name of a series without one');
        if (typeof name === 'string') return name;
        return String(host.engine.cells.values(name.sheetId, name.area)[0]?.[0] ?? '');
      },
      (target, value, host) => {
        changeSeries(target, host, { name: checkName(checkText(value, 'name')) });
      },
    ),
    ChartType: property(
      '1.7',
      (target, host) => seriesOf(target, host).type,
      (target, value, host) => {
        changeSeries(target, host, { type: checkChartType(value) });
      },
    ),
    GapWidth: property(
      '1.7',
      (target, host) => known(seriesOf(target, host).gapWidth, 'the gaps of a new chart'),
      (target, value, host) => {
        if (!/^(Column|Bar)/.test(seriesOf(target, host).type)) {
          throw invalidArgument('Only columns and bars have gaps.');
        }
        changeSeries(target, host, { gapWidth: checkNumber(value, 'gapWidth', 0, 500) });
      },
    ),
    MarkerStyle: property(
      '1.7',
      (target, host) => known(seriesOf(target, host).markerStyle, 'the markers of a new chart'),
      (target, value, host) => {
        changeSeries(target, host, { markerStyle: checkWord(value, 'markerStyle', MARKER_STYLES) });
      },
    ),
    MarkerSize: property(
      '1.7',
      (target, host) => known(seriesOf(target, host).markerSize, 'the markers of a new chart'),
      (target, value, host) => {
        changeSeries(target, host, { markerSize: checkNumber(value, 'markerSize', 2, 72) });
      },
    ),
    MarkerBackgroundColor: markerColor('markerBackgroundColor'),
    MarkerForegroundColor: markerColor('markerForegroundColor'),
    Smooth: property(
      '1.7',
      (target, host) => known(seriesOf(target, host).smooth, 'whether a new line is smooth'),
      (target, value, host) => {
        changeSeries(target, host, { smooth: checkBoolean(value, 'smooth') });
      },
    ),
    Overlap: property(
      '1.8',
      (target, host) => known(seriesOf(target, host).overlap, 'how columns of a new chart overlap'),
      (target, value, host) => {
        if (!/^(Column|Bar)/.test(seriesOf(target, host).type)) {
          throw invalidArgument('Only columns and bars overlap.');
        }
        changeSeries(target, host, { overlap: checkNumber(value, 'overlap', -100, 100) });
      },
    ),
    AxisGroup: property(
      '1.8',
      (target, host) => known(seriesOf(target, host).axisGroup, 'the axis group of a new series'),
      (target, value, host) => {
        const group = checkWord(value, 'axisGroup', ['Primary', 'Secondary']);
        changeSeries(target, host, { axisGroup: group === 'Primary' ? 'Primary' : 'Secondary' });
      },
    ),
    HasDataLabels: property(
      '1.7',
      (target, host) => known(seriesOf(target, host).hasDataLabels, 'the labels of a new series'),
      (target, value, host) => {
        changeSeries(target, host, { hasDataLabels: checkBoolean(value, 'hasDataLabels') });
      },
    ),
    DataLabels: navigation('1.8', (target) => new ChartDataLabelsObject(target)),
    Format: navigation('1.1', (target) => new ChartSeriesFormatObject(target)),
    SetValues: method('1.7', (target, args, host) => {
      const { sheetId, area } = sourceArgument(args, 0, 'sourceData');
      changeSeries(target, host, { values: { sheetId, area } });
    }),
    SetXAxisValues: method('1.7', (target, args, host) => {
      const { sheetId, area } = sourceArgument(args, 0, 'sourceData');
      changeSeries(target, host, { categories: { sheetId, area } });
    }),
    Delete: method('1.7', (target, _, host) => {
      seriesOf(target, host);
      changeChart(target, host, ({ series }) => ({
        series: series.filter(({ key }) => key !== target.seriesKey),
      }));
    }),
  },
};

/** The colour of what a marker is filled or drawn with. */
function markerColor(
  name: 'markerBackgroundColor' | 'markerForegroundColor',
): Property<ChartSeriesObject> {
  return property(
    '1.7',
    (target, host) => known(seriesOf(target, host)[name], 'the markers of a new chart'),
    (target, value, host) => {
      changeSeries(target, host, { [name]: checkColor(value) });
    },
  );
}
