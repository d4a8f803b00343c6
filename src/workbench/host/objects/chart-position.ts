import { boundingArea } from '../../grid/area';
import type { Chart } from '../../grid/charts/chart';
import { cornersOf, rectangleOf, type ChartRectangle } from '../../grid/charts/chart-place';
import { invalidArgument, undocumented } from '../errors';
import type { Host } from '../host';
import { method, property, type Member, type Property } from '../member';
import type { ChartObject } from './chart-handles';
import { changeChart, chartOf, checkNumber } from './chart-of';
import { rangeArgument } from './resolve-range';

/** Excel's largest row is 409 points high and a sheet has 1,048,576 of them. */
const FARTHEST = 409 * 1_048_576;

/** Chart: where it is and how large. */
export const chartPosition: Record<string, Member<ChartObject>> = {
  Left: side('left'),
  Top: side('top'),
  Width: side('width'),
  Height: side('height'),
  SetPosition: method('1.1', (target, args, host) => {
    const chart = chartOf(target, host);
    const start = rangeArgument(host, args.at(0), chart.sheetId);
    const end = args.at(1) === undefined ? start : rangeArgument(host, args.at(1), chart.sheetId);
    if (start.sheetId !== chart.sheetId || end.sheetId !== chart.sheetId) {
      throw invalidArgument('A chart stays on its sheet: the cells are on another.');
    }
    const covered = boundingArea(start.area, end.area);
    host.engine.sheets.makeRoom(chart.sheetId, covered);
    const { top: row, left: column, bottom, right } = covered;
    const from = { row, column, down: 0, right: 0 };
    if (args.at(1) === undefined) {
      const { left, top } = rectangleOf({ ...chart, from }, host.engine.dimensions);
      move(target, { left, top }, host);
      return;
    }
    const to = { row: bottom + 1, column: right + 1, down: 0, right: 0 };
    changeChart(target, host, () => ({ from, to, placed: true, sized: true }));
  }),
};

function side(name: keyof ChartRectangle): Property<ChartObject> {
  return property(
    '1.1',
    (target, host) => {
      const chart = chartOf(target, host);
      const isKnown = name === 'left' || name === 'top' ? chart.placed : chart.sized;
      if (!isKnown) throw undocumented('where Excel puts a new chart, and how large it is');
      return rectangleOf(chart, host.engine.dimensions)[name];
    },
    (target, value, host) => {
      move(target, { [name]: checkNumber(value, name, 0, FARTHEST) }, host);
    },
  );
}

function move(target: ChartObject, to: Partial<ChartRectangle>, host: Host): void {
  const { dimensions } = host.engine;
  changeChart(target, host, (chart: Chart) => ({
    ...cornersOf({ ...rectangleOf(chart, dimensions), ...to }, chart.sheetId, dimensions),
    placed: chart.placed || to.left !== undefined || to.top !== undefined,
    sized: chart.sized || to.width !== undefined || to.height !== undefined,
  }));
}
