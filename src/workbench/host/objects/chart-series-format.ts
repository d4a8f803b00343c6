import type { ChartLine } from '../../grid/charts/chart';
import type { Host } from '../host';
import { method, navigation, property, type ObjectType } from '../member';
import {
  ChartFillObject,
  ChartLineFormatObject,
  type ChartSeriesFormatObject,
} from './chart-handles';
import { changeSeries, checkNumber, checkWord, known, seriesOf } from './chart-of';
import { checkColor } from './range-look';

/** Excel's thickest line, in points (Excel specifications: 0 to 1,584). */
const THICKEST = 1_584;
const LINE_STYLES =
  'None Continuous Dash DashDot DashDotDot Dot Grey25 Grey50 Grey75 Automatic RoundDot'.split(' ');

export const chartSeriesFormat: ObjectType<ChartSeriesFormatObject> = {
  members: {
    Fill: navigation('1.1', ({ series }) => new ChartFillObject(series)),
    Line: navigation('1.1', ({ series }) => new ChartLineFormatObject(series)),
  },
};

export const chartFill: ObjectType<ChartFillObject> = {
  members: {
    SetSolidColor: method('1.1', ({ series }, args, host) => {
      changeSeries(series, host, { fill: { color: checkColor(args.at(0)) } });
    }),
    Clear: method('1.1', ({ series }, _, host) => {
      changeSeries(series, host, { fill: 'none' });
    }),
  },
};

function lineOf({ series }: ChartLineFormatObject, host: Host): ChartLine {
  const { line = {} } = seriesOf(series, host);
  return line === 'none' ? {} : line;
}

/** A line that is given a colour, a width or a style is there again. */
function changeLine(target: ChartLineFormatObject, host: Host, changed: ChartLine): void {
  changeSeries(target.series, host, { line: { ...lineOf(target, host), ...changed } });
}

export const chartLineFormat: ObjectType<ChartLineFormatObject> = {
  members: {
    Color: property(
      '1.1',
      (target, host) => known(lineOf(target, host).color, 'the line of a new series'),
      (target, value, host) => {
        changeLine(target, host, { color: checkColor(value) });
      },
    ),
    Weight: property(
      '1.7',
      (target, host) => known(lineOf(target, host).weight, 'the line of a new series'),
      (target, value, host) => {
        changeLine(target, host, { weight: checkNumber(value, 'weight', 0, THICKEST) });
      },
    ),
    LineStyle: property(
      '1.7',
      (target, host) => known(lineOf(target, host).style, 'the line of a new series'),
      (target, value, host) => {
        changeLine(target, host, { style: checkWord(value, 'lineStyle', LINE_STYLES) });
      },
    ),
    Clear: method('1.1', (target, _, host) => {
      changeSeries(target.series, host, { line: 'none' });
    }),
  },
};
