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
import { inlineRows } from './inline-rows';
import { refuseDoubles, refuseUnfitHeaders, withUnlikeNames } from './doubles';
import { readMissingValues } from './missing-values';
import { mostOf } from './package-limits';
import { readPaths } from './package-path';
import { firstWords, quoted } from './package-problem';
import { readField } from './parse-field';
import { readRules } from './parse-rules';
import { isTabSeparated } from './resource-kind';
import { isObject, textOf, type JsonObject, type ShapeReader } from './shape-reader';

/** What all tables of a package draw on. */
export interface PackageContext {
  readonly title: string;
  /** The notes that tables name. */
  readonly notes: JsonObject;
  /** Words for the licence of what states none of its own. */
  readonly licence: string;
  /** Version 1 of the standard, which lacks `$schema` of version 2. */
  readonly version1: boolean;
  /** Without our member `tankstock`, as in `TableDescriptor`. */
  readonly isForeign: boolean;
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
  const { isForeign } = context;
  const schema = readSchema(resource['schema'], `${at}.schema`, isForeign, reader);
  const own = reader.optionalObject(resource['tankstock'], `${at}.tankstock`);
  const hasFields = schema['fields'] !== undefined;
  const fields = hasFields ? readFields(schema, `${at}.schema`, context, reader) : [];
  const names = fields.map(({ field }) => field.name);
  const inline = inlineRows(resource);
  const paths = inline === undefined ? readPaths(resource, at, reader) : [`${at}.data`];
  const name = readName(resource, at, inline === undefined ? paths : [], reader);
  const key = (value: unknown, place: string) =>
    isForeign ? knownKey(value, place, names, reader) : readKey(value, place, names, reader);
  const dialect =
    inline === undefined
      ? readOwnDialect(resource, at, paths, reader)
      : { ...plainDialect, isDelimiterAssumed: typeof resource['data'] === 'string' };
  const text = (member: string): string | undefined =>
    reader.filledSheetText(own[member], `${at}.tankstock.${member}`);
  return {
    ...{ name, at, paths, dialect, isForeign },
    ...(inline !== undefined && { inline }),
    encoding: readEncoding(resource, at, reader),
    fieldsMatch: hasFields ? readFieldsMatch(schema, `${at}.schema`, isForeign, reader) : 'any',
    title: reader.filledSheetText(resource['title'], `${at}.title`) ?? name,
    subtitle: text('subtitle') ?? context.title,
    group: text('group') ?? context.title,
    licence: text('licence') ?? (licenceOf(resource) || context.licence || 'No licence stated.'),
    notes: readNotes(own, `${at}.tankstock.notes`, context, reader),
    plot: readPlot(own, `${at}.tankstock.plot`, names, reader),
    fields,
    missingValues: missingValuesOf(schema, `${at}.schema.missingValues`, dialect, reader),
    primaryKey: key(schema['primaryKey'] ?? [], `${at}.schema.primaryKey`),
    foreignKeys: readForeignKeys(
      schema,
      `${at}.schema.foreignKeys`,
      { names, name, isForeign },
      reader,
    ),
    uniqueKeys: reader
      .optionalList(schema['uniqueKeys'], `${at}.schema.uniqueKeys`, mostOf.keys)
      .map((each, i) => key(each, `${at}.schema.uniqueKeys[${String(i)}]`))
      .filter((each) => each.length > 0),
    rules: readRules(own['rules'], `${at}.tankstock.rules`, fields, reader),
  };
}

/** A schema at an address elsewhere is not asked for: the cells of the table say as much as they can. */
function readSchema(
  value: unknown,
  at: string,
  isForeign: boolean,
  reader: ShapeReader,
): JsonObject {
  const isElsewhere = typeof value === 'string' && /^https?:/i.test(value);
  if (!isElsewhere && (isObject(value) || !isForeign)) return reader.optionalObject(value, at);
  if (isElsewhere) reader.remark(at, 'stands elsewhere and is not read: types come from the cells');
  else if (value !== undefined && value !== null && value !== '')
    reader.remark(at, `${quoted(textOf(value))} holds no schema: types come from the cells`);
  return {};
}

/** Names of the licences that a package or a resource states, in one line; empty when there are none. */
export function licenceOf({ licenses, license }: JsonObject): string {
  const stated = Array.isArray(licenses) ? licenses : [license];
  const words = stated.map((licence: unknown) => {
    if (typeof licence === 'string') return licence;
    const { name, title, path, id, type, url } = Object(licence) as JsonObject;
    return [title, name, path, id, type, url].find(
      (text) => typeof text === 'string' && text.trim() !== '',
    );
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
  const tabs = { delimiter: '\t', isDelimiterAssumed: false };
  const standard = { ...plainDialect, ...(isTabSeparated(resource, paths) && tabs) };
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

function readFieldsMatch(
  { fieldsMatch }: JsonObject,
  at: string,
  isForeign: boolean,
  reader: ShapeReader,
): FieldsMatch {
  const [match] = Array.isArray(fieldsMatch) ? (fieldsMatch as readonly unknown[]) : [fieldsMatch];
  if (match === undefined || match === null) return isForeign ? 'names' : 'exact';
  return reader.oneOf(match, `${at}.fieldsMatch`, fieldMatches) ?? 'exact';
}

function readFields(
  schema: JsonObject,
  at: string,
  context: PackageContext,
  reader: ShapeReader,
): FieldDescriptor[] {
  const read = reader
    .list(schema['fields'], `${at}.fields`, mostOf.fields)
    .map((field, i) => readField(field, `${at}.fields[${String(i)}]`, context, reader));
  const descriptors = context.isForeign ? withUnlikeNames(read, `${at}.fields`, reader) : read;
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

/** A key of somebody else's table that names columns which it has not says nothing. */
function knownKey(
  value: unknown,
  at: string,
  names: readonly string[],
  reader: ShapeReader,
): readonly string[] {
  const key = typeof value === 'string' ? [value] : reader.list(value, at, mostOf.keys);
  const known = key.filter((name): name is string => names.some((each) => each === name));
  if (known.length === key.length) return known;
  const words = firstWords(key.map(textOf));
  reader.remark(at, `names columns that the table has not (${words}): it was not checked`);
  return [];
}

/** Without a resource, or with an empty one, a key leads to the table itself. */
function readForeignKeys(
  schema: JsonObject,
  at: string,
  {
    names,
    name,
    isForeign,
  }: Pick<TableDescriptor, 'name' | 'isForeign'> & {
    readonly names: readonly string[];
  },
  reader: ShapeReader,
): ForeignKey[] {
  return reader.optionalList(schema['foreignKeys'], at, mostOf.keys).flatMap((value, i) => {
    const place = `${at}[${String(i)}]`;
    const json = reader.object(value, place);
    const reference = reader.object(json['reference'], `${place}.reference`);
    if (isForeign && (reference['package'] ?? reference['datapackage'] ?? '') !== '') {
      reader.remark(place, 'leads to another package: it was not checked');
      return [];
    }
    const fields = isForeign
      ? knownKey(json['fields'], `${place}.fields`, names, reader)
      : readKey(json['fields'], `${place}.fields`, names, reader);
    if (isForeign && fields.length === 0) return [];
    const named = reference['fields'];
    const referenceFields = reader.texts(
      typeof named === 'string' ? [named] : named,
      `${place}.reference.fields`,
      mostOf.keys,
    );
    if (fields.length !== referenceFields.length)
      reader.refuse(place, 'names more fields on one side than on the other');
    const resource = reader.filledText(reference['resource'], `${place}.reference.resource`);
    return [{ fields, resource: resource ?? name, referenceFields }];
  });
}
