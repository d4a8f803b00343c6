import { cellArea, columnCount, type Area } from '../../grid/area';
import { chartTypes, type ChartSeries, type ChartType } from '../../grid/charts/chart';
import type { ValueType } from '../../grid/cells';
import type { Arguments } from '../arguments';
import { invalidArgument, notImplemented, undocumented } from '../errors';
import type { Host } from '../host';
import { RangeObject } from './handles';
import { isUnbounded } from './range-grid';

/** A chart type that the workbench draws. */
export function checkChartType(value: unknown): ChartType {
  const type = chartTypes.find((each) => each === value);
  if (type) return type;
  if (typeof value !== 'string') throw invalidArgument('A chart type must be a word.');
  throw notImplemented(`charts of the type ${value}`);
}

/** An argument that a series may read: Excel takes a Range here, no address and no name. */
export function sourceArgument(args: Arguments, index: number, name: string): RangeObject {
  const range = args.object(index);
  if (!(range instanceof RangeObject)) throw invalidArgument(`${name} must be a Range.`);
  if (isUnbounded(range)) throw undocumented('what a chart of whole rows or columns shows');
  return range;
}

/** `Auto` guesses on the desktop and means columns on the web, so it says nothing. */
export function checkSeriesBy(args: Arguments, index: number): void {
  const by = args.oneOf(index, 'seriesBy', ['Auto', 'Columns', 'Rows'], true);
  if (by === 'Auto') throw undocumented('which way Auto cuts a range into series');
  if (by === 'Rows') throw notImplemented('charts whose series are rows');
}

/**
 * A range as series, a column each. A first row of text names them and a first column of text holds
 * the categories, as the documents show; when the first column could be either it is refused.
 */
export function seriesOfRange(range: RangeObject, type: ChartType, host: Host): ChartSeries[] {
  const { sheetId, area } = range;
  const types = host.engine.cells.valueTypes(sheetId, area);
  const isText = (type: ValueType | undefined) => type === 'String';
  const hasNames = isText(types[0]?.at(-1)) && area.bottom > area.top;
  const body: Area = { ...area, top: area.top + (hasNames ? 1 : 0) };
  const first = types.slice(hasNames ? 1 : 0).map(([type]) => type);
  const hasCategories = columnCount(area) > 1 && first.every(isText);
  if (columnCount(area) > 1 && !hasCategories) {
    throw undocumented('whether a first column of numbers holds categories or values');
  }
  const categories = { sheetId, area: { ...body, right: body.left } };
  const firstColumn = area.left + (hasCategories ? 1 : 0);
  return Array.from({ length: area.right - firstColumn + 1 }, (_, i) => {
    const column = firstColumn + i;
    return {
      key: newKey(),
      type,
      ...(hasNames && { name: { sheetId, area: cellArea(area.top, column) } }),
      values: { sheetId, area: { ...body, left: column, right: column } },
      ...(hasCategories && { categories }),
    };
  });
}

export const newKey = (): string => `{${crypto.randomUUID().toUpperCase()}}`;
