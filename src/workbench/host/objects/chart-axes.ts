import type { Host } from '../host';
import { method, navigation, property, type ObjectType, type Property } from '../member';
import { invalidArgument, notImplemented } from '../errors';
import {
  ChartAxisObject,
  ChartAxisTitleObject,
  ChartGridlinesObject,
  type ChartAxesObject,
} from './chart-handles';
import {
  changeAxis,
  chartOf,
  checkBoolean,
  checkNumber,
  checkText,
  checkWord,
  known,
} from './chart-of';

export const chartAxes: ObjectType<ChartAxesObject> = {
  members: {
    CategoryAxis: navigation('1.1', ({ chartId }) => new ChartAxisObject(chartId, 'category')),
    ValueAxis: navigation('1.1', ({ chartId }) => new ChartAxisObject(chartId, 'value')),
    GetItem: method('1.7', ({ chartId }, args) => {
      const type = args.oneOf(0, 'type', ['Category', 'Value', 'Series']);
      const group = args.oneOf(1, 'group', ['Primary', 'Secondary'], true);
      if (type === 'Series') throw notImplemented('series axes');
      if (group === 'Primary') {
        return new ChartAxisObject(chartId, type === 'Category' ? 'category' : 'value');
      }
      if (type === 'Category') throw notImplemented('secondary category axes');
      return new ChartAxisObject(chartId, 'secondaryValue');
    }),
  },
};

const CATEGORY_TYPES = ['Automatic', 'TextAxis', 'DateAxis'];

const LABEL_POSITIONS = ['NextToAxis', 'High', 'Low', 'None'];

const axisOf = (target: ChartAxisObject, host: Host) => chartOf(target, host).axes[target.axis];

export const chartAxis: ObjectType<ChartAxisObject> = {
  members: {
    Title: navigation('1.1', ({ chartId, axis }) => new ChartAxisTitleObject(chartId, axis)),
    MajorGridlines: navigation('1.1', ({ chartId, axis }) => {
      return new ChartGridlinesObject(chartId, axis);
    }),
    Minimum: bound('minimum'),
    Maximum: bound('maximum'),
    Visible: property(
      '1.7',
      (target, host) => known(axisOf(target, host).visible, 'whether a new chart shows its axes'),
      (target, value, host) => {
        changeAxis(target, host, { visible: checkBoolean(value, 'visible') });
      },
    ),
    CategoryType: property(
      '1.7',
      (target, host) =>
        known(axisOf(target, host).categoryType, 'the type of a new chart’s category axis'),
      (target, value, host) => {
        if (target.axis !== 'category') throw invalidArgument('Only category axes have it.');
        changeAxis(target, host, {
          categoryType: checkWord(value, 'categoryType', CATEGORY_TYPES),
        });
      },
    ),
    NumberFormat: property(
      '1.8',
      (target, host) =>
        known(axisOf(target, host).numberFormat, 'the number format of a new chart’s axis'),
      (target, value, host) => {
        changeAxis(target, host, { numberFormat: checkText(value, 'numberFormat') });
      },
    ),
    ReversePlotOrder: property(
      '1.7',
      (target, host) => known(axisOf(target, host).reversed, 'the plot order of a new chart'),
      (target, value, host) => {
        changeAxis(target, host, { reversed: checkBoolean(value, 'reversePlotOrder') });
      },
    ),
    MajorUnit: property(
      '1.1',
      (target, host) =>
        known(axisOf(target, host).majorUnit, 'the unit that Excel chooses for an axis'),
      (target, value, host) => {
        if (target.axis === 'category') throw notImplemented('majorUnit of a category axis');
        const unit = value === '' ? undefined : checkNumber(value, 'majorUnit', 0, Infinity);
        changeAxis(target, host, { majorUnit: unit });
      },
    ),
    TickLabelPosition: property(
      '1.7',
      (target, host) =>
        known(axisOf(target, host).tickLabelPosition, 'where a new axis has its labels'),
      (target, value, host) => {
        const word = checkWord(value, 'tickLabelPosition', LABEL_POSITIONS);
        changeAxis(target, host, { tickLabelPosition: word });
      },
    ),
    IsBetweenCategories: property(
      '1.8',
      (target, host) =>
        known(axisOf(target, host).betweenCategories, 'where a new chart’s axes cross'),
      (target, value, host) => {
        changeAxis(target, host, { betweenCategories: checkBoolean(value, 'isBetweenCategories') });
      },
    ),
  },
};

/** A number, or "" for Excel's own choice; what it then is, the documents leave open. */
function bound(side: 'minimum' | 'maximum'): Property<ChartAxisObject> {
  return property(
    '1.1',
    (target, host) =>
      known(axisOf(target, host)[side], 'the bounds that Excel chooses for an axis'),
    (target, value, host) => {
      if (target.axis === 'category') throw invalidArgument('Only value axes have bounds.');
      if (typeof value === 'number') {
        changeAxis(target, host, { [side]: value });
        return;
      }
      if (value !== '') throw invalidArgument(`${side} must be a number or "".`);
      changeAxis(target, host, { [side]: undefined });
    },
  );
}

export const chartAxisTitle: ObjectType<ChartAxisTitleObject> = {
  members: {
    Text: property(
      '1.1',
      ({ chartId, axis }, host) =>
        known(chartOf({ chartId }, host).axes[axis].title.text, 'what a new axis is titled'),
      (target, value, host) => {
        const title = { text: checkText(value, 'text'), visible: true };
        changeAxis(target, host, { title });
      },
    ),
    Visible: property(
      '1.1',
      ({ chartId, axis }, host) =>
        known(chartOf({ chartId }, host).axes[axis].title.visible, 'whether a new axis is titled'),
      (target, value, host) => {
        const { title } = chartOf(target, host).axes[target.axis];
        changeAxis(target, host, { title: { ...title, visible: checkBoolean(value, 'visible') } });
      },
    ),
  },
};

export const chartGridlines: ObjectType<ChartGridlinesObject> = {
  members: {
    Visible: property(
      '1.1',
      ({ chartId, axis }, host) =>
        known(chartOf({ chartId }, host).axes[axis].gridlines, 'which gridlines a new chart shows'),
      (target, value, host) => {
        changeAxis(target, host, { gridlines: checkBoolean(value, 'visible') });
      },
    ),
  },
};
