import type { FieldDescriptor, ForeignKey, TableDescriptor } from './descriptor';
import type { Plot } from '../edition/edition';
import { refuseDoubles, refuseUnfitHeaders } from './doubles';
import { mostOf } from './package-limits';
import { readPath } from './package-path';
import { readField } from './parse-field';
import { readRules } from './parse-rules';
import type { JsonObject, ShapeReader } from './shape-reader';

/** Text that all tables draw on: the package's title, and the notes that they name. */
export interface PackageText {
  readonly title: string;
  readonly notes: JsonObject;
}

/** A table but for the columns that it shows, which may be another table's, and what names them. */
export type TableShape = Omit<TableDescriptor, 'columns' | 'series'>;

/** Reads a tabular resource. Without a `tankstock` member it shows up under the package's title. */
export function readTable(
  resource: JsonObject,
  at: string,
  text: PackageText,
  reader: ShapeReader,
): TableShape {
  refuseOtherLayouts(resource, at, reader);
  const schema = reader.object(resource['schema'], `${at}.schema`);
  const own = reader.optionalObject(resource['tankstock'], `${at}.tankstock`);
  const fields = readFields(schema, `${at}.schema`, reader);
  const names = fields.map(({ field }) => field.name);
  const name = readName(resource, at, reader);
  return {
    name,
    path: readPath(resource, at, reader),
    title: reader.sheetText(resource['title'] ?? name, `${at}.title`),
    subtitle: reader.sheetText(own['subtitle'] ?? text.title, `${at}.tankstock.subtitle`),
    group: reader.sheetText(own['group'] ?? text.title, `${at}.tankstock.group`),
    licence: reader.sheetText(own['licence'] ?? 'No licence stated.', `${at}.tankstock.licence`),
    notes: readNotes(own, `${at}.tankstock.notes`, text, reader),
    plot: readPlot(own, `${at}.tankstock.plot`, names, reader),
    fields,
    missingValues: readMissingValues(schema, `${at}.schema.missingValues`, reader),
    primaryKey: readKey(schema['primaryKey'] ?? [], `${at}.schema.primaryKey`, names, reader),
    foreignKeys: readForeignKeys(schema, `${at}.schema.foreignKeys`, names, reader),
    uniqueKeys: reader
      .optionalList(schema['uniqueKeys'], `${at}.schema.uniqueKeys`, mostOf.keys)
      .map((key, i) => readKey(key, `${at}.schema.uniqueKeys[${String(i)}]`, names, reader)),
    rules: readRules(own['rules'], `${at}.tankstock.rules`, fields, reader),
  };
}

/** What Data Package allows and this reader does not: said, so that nothing is misread. */
function refuseOtherLayouts(resource: JsonObject, at: string, reader: ShapeReader): void {
  if (resource['format'] !== undefined) reader.oneOf(resource['format'], `${at}.format`, ['csv']);
  if (resource['encoding'] !== undefined)
    reader.oneOf(resource['encoding'], `${at}.encoding`, ['utf-8', 'UTF-8']);
  if (resource['dialect'] !== undefined)
    reader.refuse(`${at}.dialect`, 'only commas, double quotes and one header row can be read');
}

function readName(resource: JsonObject, at: string, reader: ShapeReader): string {
  const name = reader.text(resource['name'], `${at}.name`);
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(name))
    reader.refuse(
      `${at}.name`,
      'expected lower-case letters, digits and _: it names a table in Excel',
    );
  return name;
}

function readFields(schema: JsonObject, at: string, reader: ShapeReader): FieldDescriptor[] {
  for (const match of reader.optionalList(schema['fieldsMatch'], `${at}.fieldsMatch`, mostOf.keys))
    reader.oneOf(match, `${at}.fieldsMatch`, ['exact']);
  const fields = reader
    .list(schema['fields'], `${at}.fields`, mostOf.fields)
    .map((field, i) => readField(field, `${at}.fields[${String(i)}]`, reader));
  refuseDoubles(
    fields.map(({ field }) => field.name),
    `${at}.fields`,
    'name',
    reader,
  );
  refuseUnfitHeaders(
    fields.map(({ field }) => field),
    `${at}.fields`,
    reader,
  );
  return fields;
}

function readNotes(
  own: JsonObject,
  at: string,
  text: PackageText,
  reader: ShapeReader,
): readonly string[] {
  return reader.optionalList(own['notes'], at, mostOf.notes).map((value, i) => {
    const name = reader.text(value, `${at}[${String(i)}]`);
    return reader.sheetText(text.notes[name], `tankstock.notes.${name}`);
  });
}

function readPlot(
  own: JsonObject,
  at: string,
  names: readonly string[],
  reader: ShapeReader,
): Plot | undefined {
  if (own['plot'] === undefined) return undefined;
  const plot = reader.object(own['plot'], at);
  return {
    x: reader.oneOf(plot['x'], `${at}.x`, names) ?? '',
    y: reader.oneOf(plot['y'], `${at}.y`, names) ?? '',
    label: reader.sheetText(plot['label'], `${at}.label`),
  };
}

function readMissingValues(
  schema: JsonObject,
  at: string,
  reader: ShapeReader,
): ReadonlySet<string> {
  const values = reader.list(schema['missingValues'] ?? [''], at, mostOf.words);
  return new Set(
    values.map((value, i) => (value === '' ? value : reader.text(value, `${at}[${String(i)}]`))),
  );
}

/** Data Package v1 allowed a lone field name for a key of one field. */
function readKey(
  value: unknown,
  at: string,
  names: readonly string[],
  reader: ShapeReader,
): readonly string[] {
  const key = typeof value === 'string' ? [value] : reader.list(value, at, mostOf.keys);
  return key.map((name, i) => reader.oneOf(name, `${at}[${String(i)}]`, names) ?? '');
}

function readForeignKeys(
  schema: JsonObject,
  at: string,
  names: readonly string[],
  reader: ShapeReader,
): ForeignKey[] {
  return reader.optionalList(schema['foreignKeys'], at, mostOf.keys).map((value, i) => {
    const place = `${at}[${String(i)}]`;
    const json = reader.object(value, place);
    const reference = reader.object(json['reference'], `${place}.reference`);
    const fields = readKey(json['fields'], `${place}.fields`, names, reader);
    const referenceFields = reader.texts(
      reference['fields'],
      `${place}.reference.fields`,
      mostOf.keys,
    );
    if (fields.length !== referenceFields.length)
      reader.refuse(place, 'names more fields on one side than on the other');
    return {
      fields,
      resource: reader.text(reference['resource'], `${place}.reference.resource`),
      referenceFields,
    };
  });
}
