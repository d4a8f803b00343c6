import type { DerivedColumn } from './descriptor';
import type { Field } from '../edition/edition';
import { refuseUnfitHeaders } from './doubles';
import type { TableShape } from './parse-table';
import { mostOf, tooMany } from './package-limits';
import { quoted } from './package-problem';
import { isObject, type JsonObject, type ShapeReader } from './shape-reader';

/**
 * Reads which columns a table shows: names of its own fields or of those in the tables that its
 * foreign keys lead to, or rates brought to one unit. Without a list it shows its own.
 */
export function readColumns(
  resource: JsonObject,
  at: string,
  table: TableShape,
  tables: readonly TableShape[],
  reader: ShapeReader,
): DerivedColumn[] {
  const own = table.fields.map(({ field }) => field);
  if (table.isForeign) return own.map((field) => ({ field, from: field.name }));
  const referred = referredFields(table, `${at}.schema.foreignKeys`, tables, reader);
  const fields = [...own, ...(referred ?? [])];
  const tankstock = resource['tankstock'];
  const listed = isObject(tankstock) ? tankstock['columns'] : undefined;
  if (listed === undefined || !referred) return own.map((field) => ({ field, from: field.name }));
  const member = `${at}.tankstock.columns`;
  const columns = reader.list(listed, member, mostOf.fields).flatMap((value, i) => {
    const place = `${member}[${String(i)}]`;
    return isObject(value)
      ? readRate(value, place, fields, reader)
      : namedField(value, place, fields, reader).map((field) => ({ field, from: field.name }));
  });
  refuseUnfitHeaders(
    columns.map(({ field }) => field),
    member,
    reader,
  );
  return columns;
}

/** The fields of all tables that foreign keys lead to, or undefined when one leads nowhere. */
function referredFields(
  table: TableShape,
  at: string,
  tables: readonly TableShape[],
  reader: ShapeReader,
): readonly Field[] | undefined {
  const targets = table.foreignKeys.map(({ resource, referenceFields }, i) => {
    const fields = tables.find(({ name }) => name === resource)?.fields;
    const names = fields?.map(({ field }) => field.name) ?? [];
    const place = `${at}[${String(i)}].reference`;
    if (!fields) reader.refuse(`${place}.resource`, `there is no table ${quoted(resource)}`);
    else for (const name of referenceFields) reader.oneOf(name, `${place}.fields`, names);
    return fields;
  });
  return targets.includes(undefined)
    ? undefined
    : targets.flatMap((fields) => fields ?? []).map(({ field }) => field);
}

function namedField(
  value: unknown,
  at: string,
  fields: readonly Field[],
  reader: ShapeReader,
): Field[] {
  const names = fields.map(({ name }) => name);
  const name = reader.oneOf(value, at, names);
  return fields.filter((field) => field.name === name).slice(0, 1);
}

function readRate(
  json: JsonObject,
  at: string,
  fields: readonly Field[],
  reader: ShapeReader,
): DerivedColumn[] {
  const [from] = namedField(json['from'], `${at}.from`, fields, reader);
  const [unitFrom] = namedField(json['unitFrom'], `${at}.unitFrom`, fields, reader);
  const divideBy = readDivisors(json['divideBy'], `${at}.divideBy`, reader);
  const field: Field = {
    name: reader.sheetText(json['name'], `${at}.name`),
    title: reader.sheetText(json['title'], `${at}.title`),
    description: reader.text(json['description'], `${at}.description`),
    type: 'number',
    unit: reader.sheetText(json['unit'], `${at}.unit`),
  };
  if (!from || !unitFrom) return [];
  return [{ field, from: from.name, perUnit: { unitFrom: unitFrom.name, divideBy } }];
}

/** What numbers of each unit are divided by. */
function readDivisors(
  value: unknown,
  at: string,
  reader: ShapeReader,
): ReadonlyMap<string, number> {
  const units = Object.entries(reader.object(value, at));
  if (units.length > mostOf.words) reader.refuse(at, tooMany(units.length, mostOf.words));
  const divisors = units.slice(0, mostOf.words).map(([unit, divisor]) => {
    const number = reader.optionalNumber(divisor, `${at}.${unit}`) ?? 0;
    if (number <= 0) reader.refuse(`${at}.${unit}`, 'expected a number above 0');
    return [unit, number] as const;
  });
  return new Map(divisors);
}
