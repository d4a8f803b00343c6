import { knownEncoding } from './decode-text';
import {
  fieldMatches,
  type FieldDescriptor,
  type FieldsMatch,
  type ForeignKey,
  type TableDescriptor,
} from './descriptor';
import { plainDialect, readDialect, type Dialect } from './dialect';
import type { Plot } from '../edition/edition';
import { refuseDoubles, refuseUnfitHeaders } from './doubles';
import { readMissingValues } from './missing-values';
import { mostOf } from './package-limits';
import { readPaths } from './package-path';
import { quoted } from './package-problem';
import { readField } from './parse-field';
import { readRules } from './parse-rules';
import { isTabSeparated } from './resource-kind';
import type { JsonObject, ShapeReader } from './shape-reader';

/** What all tables of a package draw on. */
export interface PackageContext {
  readonly title: string;
  /** The notes that tables name. */
  readonly notes: JsonObject;
  /** Words for the licence of what states none of its own. */
  readonly licence: string;
  /** Version 1 of the standard, which lacks `$schema` of version 2. */
  readonly version1: boolean;
}

/** A table but for its id, the columns that it shows, which may be another table's, and what names them. */
export type TableShape = Omit<TableDescriptor, 'id' | 'columns' | 'series'>;

/** Reads a tabular resource. Without a `tankstock` member it shows up under the package's title. */
export function readTable(
  resource: JsonObject,
  at: string,
  context: PackageContext,
  reader: ShapeReader,
): TableShape {
  const schema = readSchema(resource['schema'], `${at}.schema`, reader);
  const own = reader.optionalObject(resource['tankstock'], `${at}.tankstock`);
  const hasFields = schema['fields'] !== undefined;
  const fields = hasFields ? readFields(schema, `${at}.schema`, context, reader) : [];
  const names = fields.map(({ field }) => field.name);
  const paths = readPaths(resource, at, reader);
  const name = readName(resource, at, paths, reader);
  const key = (value: unknown, place: string) => readKey(value, place, names, reader);
  const dialect = readOwnDialect(resource, at, paths, reader);
  const text = (member: string): string | undefined =>
    reader.filledSheetText(own[member], `${at}.tankstock.${member}`);
  return {
    ...{ name, at, paths, dialect },
    encoding: readEncoding(resource, at, reader),
    fieldsMatch: hasFields ? readFieldsMatch(schema, `${at}.schema.fieldsMatch`, reader) : 'any',
    title: reader.filledSheetText(resource['title'], `${at}.title`) ?? name,
    subtitle: text('subtitle') ?? context.title,
    group: text('group') ?? context.title,
    licence: text('licence') ?? (licenceOf(resource) || context.licence || 'No licence stated.'),
    notes: readNotes(own, `${at}.tankstock.notes`, context, reader),
    plot: readPlot(own, `${at}.tankstock.plot`, names, reader),
    fields,
    missingValues: missingValuesOf(schema, `${at}.schema.missingValues`, dialect, reader),
    primaryKey: key(schema['primaryKey'] ?? [], `${at}.schema.primaryKey`),
    foreignKeys: readForeignKeys(schema, `${at}.schema.foreignKeys`, { names, name }, reader),
    uniqueKeys: reader
      .optionalList(schema['uniqueKeys'], `${at}.schema.uniqueKeys`, mostOf.keys)
      .map((each, i) => key(each, `${at}.schema.uniqueKeys[${String(i)}]`)),
    rules: readRules(own['rules'], `${at}.tankstock.rules`, fields, reader),
  };
}

/** A schema at an address elsewhere is not asked for: the cells of the table say as much as they can. */
function readSchema(value: unknown, at: string, reader: ShapeReader): JsonObject {
  if (typeof value !== 'string' || !/^https?:/i.test(value))
    return reader.optionalObject(value, at);
  reader.remark(at, `stands elsewhere and is not read: types come from the cells`);
  return {};
}

/** Names of the licences that a package or a resource states, in one line; empty when there are none. */
export function licenceOf({ licenses }: JsonObject): string {
  const words = (Array.isArray(licenses) ? licenses : []).map((licence: unknown) => {
    const { name, title, path } = Object(licence) as JsonObject;
    return [title, name, path].find((text) => typeof text === 'string' && text.trim() !== '');
  });
  return words
    .filter((text) => text !== undefined)
    .join(', ')
    .slice(0, 500);
}

function readOwnDialect(
  resource: JsonObject,
  at: string,
  paths: readonly string[],
  reader: ShapeReader,
): Dialect {
  const standard = { ...plainDialect, ...(isTabSeparated(resource, paths) && { delimiter: '\t' }) };
  const json = reader.optionalObject(resource['dialect'], `${at}.dialect`);
  return readDialect(json, `${at}.dialect`, standard, reader);
}

function readEncoding(resource: JsonObject, at: string, reader: ShapeReader): string {
  const written = reader.filledText(resource['encoding'], `${at}.encoding`) ?? 'utf-8';
  const encoding = knownEncoding(written);
  if (encoding === undefined)
    reader.refuse(`${at}.encoding`, `${quoted(written)} can't be read; save the file as CSV UTF-8`);
  return encoding ?? 'utf-8';
}

/** Version 1 asks for a name, and many packages have none. */
function readName(
  resource: JsonObject,
  at: string,
  [path = '']: readonly string[],
  reader: ShapeReader,
): string {
  const ofFile =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  const name = reader.filledSheetText(resource['name'], `${at}.name`) ?? ofFile;
  return name === '' ? 'table' : name;
}

function readFieldsMatch(schema: JsonObject, at: string, reader: ShapeReader): FieldsMatch {
  const value = schema['fieldsMatch'];
  const [match = 'exact'] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return reader.oneOf(match, at, fieldMatches) ?? 'exact';
}

function readFields(
  schema: JsonObject,
  at: string,
  { version1 }: PackageContext,
  reader: ShapeReader,
): FieldDescriptor[] {
  const descriptors = reader
    .list(schema['fields'], `${at}.fields`, mostOf.fields)
    .map((field, i) => readField(field, `${at}.fields[${String(i)}]`, version1, reader));
  const fields = descriptors.map(({ field }) => field);
  if (fields.length === 0) reader.refuse(`${at}.fields`, 'holds no field');
  const names = fields.map(({ name }) => name);
  refuseDoubles(names, `${at}.fields`, 'name', reader);
  refuseUnfitHeaders(fields, `${at}.fields`, reader);
  return descriptors;
}

function readNotes(
  own: JsonObject,
  at: string,
  { notes }: PackageContext,
  reader: ShapeReader,
): readonly string[] {
  return reader.optionalList(own['notes'], at, mostOf.notes).map((value, i) => {
    const name = reader.text(value, `${at}[${String(i)}]`);
    return reader.sheetText(notes[name], `tankstock.notes.${name}`);
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

function missingValuesOf(
  schema: JsonObject,
  at: string,
  { nullSequence }: Dialect,
  reader: ShapeReader,
): ReadonlySet<string> {
  const values = readMissingValues(schema['missingValues'], at, reader) ?? [''];
  return new Set([...values, ...(nullSequence === undefined ? [] : [nullSequence])]);
}

/** A lone field name is a key of one field. */
function readKey(
  value: unknown,
  at: string,
  names: readonly string[],
  reader: ShapeReader,
): readonly string[] {
  const key = typeof value === 'string' ? [value] : reader.list(value, at, mostOf.keys);
  return key.map((name, i) => reader.oneOf(name, `${at}[${String(i)}]`, names) ?? '');
}

/** Without a resource, or with an empty one, a key leads to the table itself. */
function readForeignKeys(
  schema: JsonObject,
  at: string,
  { names, name }: { readonly names: readonly string[]; readonly name: string },
  reader: ShapeReader,
): ForeignKey[] {
  return reader.optionalList(schema['foreignKeys'], at, mostOf.keys).map((value, i) => {
    const place = `${at}[${String(i)}]`;
    const json = reader.object(value, place);
    const reference = reader.object(json['reference'], `${place}.reference`);
    const fields = readKey(json['fields'], `${place}.fields`, names, reader);
    const named = reference['fields'];
    const referenceFields = reader.texts(
      typeof named === 'string' ? [named] : named,
      `${place}.reference.fields`,
      mostOf.keys,
    );
    if (fields.length !== referenceFields.length)
      reader.refuse(place, 'names more fields on one side than on the other');
    const resource = reader.filledText(reference['resource'], `${place}.reference.resource`);
    return { fields, resource: resource ?? name, referenceFields };
  });
}
