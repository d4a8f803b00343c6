import type { Descriptor, TableDescriptor, TableFaults } from './descriptor';
import { isIsoDay } from '../iso-date';
import { nameUnknownMembers } from './known-members';
import { mostOf } from './package-limits';
import { descriptorFile, isInside, readPath } from './package-path';
import { quoted, type PackageProblem } from './package-problem';
import { readColumns } from './parse-columns';
import { readSeries } from './parse-series';
import { licenceOf, readTable, type PackageContext, type TableShape } from './parse-table';
import { cslMediaType, isTable, whyNotCsv } from './resource-kind';
import { fail, succeed, type Result } from '../result';
import { isObject, parseJson, ShapeReader, type JsonObject } from './shape-reader';
import { tableIds } from './table-id';

type Read<T> = Result<T, readonly PackageProblem[]>;

/** Schemas and dialects that stand in files of their own: text by path. */
export type DescriptorParts = ReadonlyMap<string, string>;

/**
 * Reads the text of a datapackage.json. The paths in it are safe to fetch beside it. A table that is
 * wrong is left out; no table at all is a fault of the whole.
 * @param parts the files that `partsOf` names
 */
export function parseDescriptor(
  text: string,
  parts: DescriptorParts = new Map(),
): Read<Descriptor> {
  const json = parseJson(text);
  if (!json.ok) return fail([{ file: descriptorFile, message: json.error }]);
  const reader = new ShapeReader(descriptorFile);
  const root = reader.object(json.value, '');
  const resources = reader
    .list(root['resources'], 'resources', mostOf.resources)
    .map((value, i) => withParts(reader.object(value, `resources[${String(i)}]`), parts))
    .map(withPath);
  const context = readContext(root, resources, reader);
  const read = readTables(resources, context, root);
  const sourcesPath = readSourcesPath(resources, reader);
  nameUnknownMembers(root, resources, reader);
  const ofPackage: TableFaults = ['', reader.problems];
  const faults = [ofPackage, ...read.faults].filter(([, { length }]) => length > 0);
  if (read.tables.length === 0)
    return fail(
      faults.length > 0
        ? faults.flatMap(([, problems]) => problems).slice(0, mostOf.problems)
        : [{ file: descriptorFile, field: 'resources', message: 'holds no table' }],
    );
  const { version, created } = root;
  return succeed({
    ...{ title: context.title, tables: read.tables, sourcesPath, faults },
    version: typeof version === 'string' || typeof version === 'number' ? String(version) : '',
    released: dayOf(created),
    remarks: [...reader.remarks, ...read.remarks],
  });
}

/** Paths of the files in which a descriptor has schemas and dialects. */
export function partsOf(text: string): readonly string[] {
  const json = parseJson(text);
  const resources = json.ok && isObject(json.value) ? json.value['resources'] : [];
  const paths = (Array.isArray(resources) ? resources.slice(0, mostOf.resources) : [])
    .filter(isObject)
    .flatMap(({ schema, dialect }) => [schema, dialect].map(plainPath))
    .filter((path) => isInside(path));
  return [...new Set(paths)];
}

function plainPath(value: unknown): string {
  return typeof value === 'string' ? value.replace(/^(\.\/)+/, '') : '';
}

/** A part that is missing or broken stays the text that names it, which is refused where it is read. */
function withParts(resource: JsonObject, parts: DescriptorParts): JsonObject {
  const part = (member: string): JsonObject => {
    const json = parseJson(parts.get(plainPath(resource[member])) ?? '');
    return json.ok && isObject(json.value) ? { [member]: json.value } : {};
  };
  return { ...resource, ...part('schema'), ...part('dialect') };
}

/** Version 0 of the standard has `url` for what is `path` now. */
function withPath(resource: JsonObject): JsonObject {
  const { path, url } = resource;
  return path === undefined && url !== undefined ? { ...resource, path: url } : resource;
}

function readContext(
  root: JsonObject,
  resources: readonly JsonObject[],
  reader: ShapeReader,
): PackageContext {
  const own = reader.optionalObject(root['tankstock'], 'tankstock');
  const { $schema, profile } = root;
  return {
    title:
      reader.filledSheetText(root['title'], 'title') ??
      reader.filledSheetText(root['name'], 'name') ??
      'Untitled package',
    notes: reader.optionalObject(own['notes'], 'tankstock.notes'),
    licence: licenceOf(root),
    version1: typeof $schema !== 'string' && typeof profile === 'string',
    isForeign: [root, ...resources].every(({ tankstock }) => tankstock === undefined),
  };
}

function dayOf(created: unknown): string {
  const day = typeof created === 'string' ? created.slice(0, 10) : '';
  return isIsoDay(day) ? day : '';
}

/** A table as far as it was read, with what was found on the way. */
interface ReadShape {
  readonly resource: JsonObject;
  readonly shape: TableShape;
  readonly reader: ShapeReader;
}

type DescribedTables = Pick<Descriptor, 'tables' | 'faults' | 'remarks'>;

function readTables(
  resources: readonly JsonObject[],
  context: PackageContext,
  { profile }: JsonObject,
): DescribedTables {
  const read: ReadShape[] = [];
  const said: { readonly name: string; readonly reader: ShapeReader }[] = [];
  resources.forEach((resource, i) => {
    const at = `resources[${String(i)}]`;
    const reader = new ShapeReader(descriptorFile);
    said.push({ name: nameOf(resource), reader });
    if (!isTable(resource) && profile !== 'tabular-data-package') {
      if (resource['mediatype'] !== cslMediaType && Object.keys(resource).length > 0)
        reader.remark(at, `${quoted(nameOf(resource))} is no table, and is not read`);
      return;
    }
    const why = whyNotCsv(resource);
    if (why !== undefined) return void reader.refuse(at, why);
    read.push({ resource, reader, shape: readTable(resource, at, context, reader) });
  });
  refuseShared(read);
  const sound = read.filter(({ reader }) => reader.problems.length === 0);
  const ids = tableIds(read.map(({ shape }) => shape.name));
  const tables = read.flatMap((each, i): TableDescriptor[] => {
    const table = withColumns(each, read, sound);
    return each.reader.problems.length > 0 ? [] : [{ ...table, id: ids[i] ?? '' }];
  });
  return {
    tables,
    faults: said.map(({ name, reader }) => [name, reader.problems]),
    remarks: said.flatMap(({ reader: { problems, remarks } }) =>
      problems.length > 0 ? [] : remarks,
    ),
  };
}

function nameOf({ name, path }: JsonObject): string {
  return typeof name === 'string' ? name : typeof path === 'string' ? path : 'a resource';
}

/** Of tables of one name the first is meant; a file that thousands of tables share would be read as often. */
function refuseShared(read: readonly ReadShape[]): void {
  const names = new Set<string>();
  const paths = new Set<string>();
  for (const { shape, reader } of read) {
    const { name, at } = shape;
    if (names.has(name)) reader.refuse(`${at}.name`, `the name ${name} is used twice`);
    names.add(name);
    for (const path of shape.paths) {
      if (paths.has(path)) reader.refuse(`${at}.path`, `the path ${path} is used twice`);
      paths.add(path);
    }
  }
}

function withColumns(
  { resource, shape, reader }: ReadShape,
  all: readonly ReadShape[],
  sound: readonly ReadShape[],
): Omit<TableDescriptor, 'id'> {
  const shapes = sound.map((each) => each.shape);
  const isLeftOut = (name: string): boolean =>
    all.some((each) => each.shape.name === name) && !shapes.some((each) => each.name === name);
  const foreignKeys = shape.foreignKeys.filter(({ resource: name }, i) => {
    const isUnknown = shape.isForeign && !all.some((each) => each.shape.name === name);
    if (name === shape.name || !(isUnknown || isLeftOut(name))) return true;
    reader.remark(
      `${shape.at}.schema.foreignKeys[${String(i)}]`,
      `leads to ${quoted(name)}, which ${isUnknown ? 'is no table' : 'is left out'}: it was not checked`,
    );
    return false;
  });
  const kept = { ...shape, foreignKeys };
  const { at } = shape;
  const columns = readColumns(resource, at, kept, shapes, reader);
  return { ...kept, columns, series: readSeries(resource, at, columns, reader) };
}

function readSourcesPath(
  resources: readonly JsonObject[],
  reader: ShapeReader,
): string | undefined {
  const index = resources.findIndex(({ mediatype }) => mediatype === cslMediaType);
  const path = resources[index]?.['path'];
  return index < 0 ? undefined : readPath(path, `resources[${String(index)}].path`, reader);
}
