import { itemNotFound } from '../errors';
import type { Host } from '../host';
import { method, navigation, property, type ObjectType } from '../member';
import {
  ChartLegendEntryCollectionObject,
  ChartLegendEntryObject,
  type ChartLegendObject,
} from './chart-handles';
import { changeChart, chartOf, checkBoolean, checkWord, known } from './chart-of';

const POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'];

export const chartLegend: ObjectType<ChartLegendObject> = {
  members: {
    Visible: property(
      '1.1',
      (target, host) =>
        known(chartOf(target, host).legend.visible, 'whether a new chart shows a legend'),
      (target, value, host) => {
        const visible = checkBoolean(value, 'visible');
        changeChart(target, host, ({ legend }) => ({ legend: { ...legend, visible } }));
      },
    ),
    Position: property(
      '1.1',
      (target, host) =>
        known(chartOf(target, host).legend.position, 'where the legend of a new chart stands'),
      (target, value, host) => {
        const position = checkWord(value, 'position', POSITIONS);
        changeChart(target, host, ({ legend }) => ({ legend: { ...legend, position } }));
      },
    ),
    LegendEntries: navigation('1.7', ({ chartId }) => {
      return new ChartLegendEntryCollectionObject(chartId);
    }),
  },
};

/** An entry for each series, in their order. */
export const chartLegendEntryCollection: ObjectType<ChartLegendEntryCollectionObject> = {
  items: entries,
  members: {
    GetCount: method('1.7', (target, _, host) => entries(target, host).length),
    GetItemAt: method('1.7', (target, args, host) => {
      const entry = entries(target, host)[args.integer(0, 'index')];
      if (!entry) throw itemNotFound();
      return entry;
    }),
  },
};

function entries(target: ChartLegendEntryCollectionObject, host: Host): ChartLegendEntryObject[] {
  const { id, series } = chartOf(target, host);
  return series.map(({ key }) => new ChartLegendEntryObject(id, key));
}

export const chartLegendEntry: ObjectType<ChartLegendEntryObject> = {
  members: {
    Visible: property(
      '1.7',
      (entry, host) => !chartOf(entry, host).legend.hidden.includes(entry.seriesKey),
      (entry, value, host) => {
        const visible = checkBoolean(value, 'visible');
        changeChart(entry, host, ({ legend }) => {
          const others = legend.hidden.filter((key) => key !== entry.seriesKey);
          const hidden = visible ? others : [...others, entry.seriesKey];
          return { legend: { ...legend, hidden } };
        });
      },
    ),
    Index: property('1.8', (entry, host) => {
      return chartOf(entry, host).series.findIndex(({ key }) => key === entry.seriesKey);
    }),
  },
};
