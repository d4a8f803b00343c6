import type { DerivedColumn } from './descriptor';
import type { Field, Series } from '../edition/edition';
import { isObject, type JsonObject, type ShapeReader } from './shape-reader';

/**
 * Reads which column of a table holds its dates and which tells its series apart:
 *
 *     "tankstock": { "series": { "date": "as_of", "category": "family" } }
 *
 * Both name columns that the table shows. A table without the member is no series.
 */
export function readSeries(
  resource: JsonObject,
  at: string,
  columns: readonly DerivedColumn[],
  reader: ShapeReader,
): Series | undefined {
  const own = resource['tankstock'];
  if (!isObject(own) || own['series'] === undefined) return undefined;
  const member = `${at}.tankstock.series`;
  const series = reader.object(own['series'], member);
  const fields = columns.map(({ field }) => field);
  const named = (name: string, what: string, fits: (field: Field) => boolean): string => {
    const names = fields.filter(fits).map((field) => field.name);
    if (names.length > 0) return reader.oneOf(series[name], `${member}.${name}`, names) ?? '';
    reader.refuse(`${member}.${name}`, `the table shows no column of ${what}`);
    return '';
  };
  const date = named('date', 'dates', holdsDates);
  if (series['category'] === undefined) return { date };
  return { date, category: named('category', 'text', holdsText) };
}

function holdsDates({ type, dates }: Field): boolean {
  return type === 'date' || type === 'yearmonth' || dates !== undefined;
}

function holdsText({ type, dates }: Field): boolean {
  return type === 'string' && dates === undefined;
}
