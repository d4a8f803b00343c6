import { mostOf } from './package-limits';
import { isObject, type ShapeReader } from './shape-reader';

/**
 * Cell texts that mean "no value", of a table or of a field. Version 2 may give each a label, which
 * no cell shows.
 * @returns undefined where nothing is declared
 */
export function readMissingValues(
  value: unknown,
  at: string,
  reader: ShapeReader,
): ReadonlySet<string> | undefined {
  if (value === undefined || value === null) return undefined;
  const values = reader.list(value, at, mostOf.words).map((item, i) => {
    const text = isObject(item) ? item['value'] : item;
    if (typeof text === 'string' || typeof text === 'number') return String(text);
    reader.refuse(`${at}[${String(i)}]`, 'expected text');
    return '';
  });
  return new Set(values);
}
