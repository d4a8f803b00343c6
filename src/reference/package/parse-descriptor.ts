import type { Descriptor, TableDescriptor } from './descriptor';
import { isVersion } from '../edition/edition-version';
import { isIsoDay } from '../iso-date';
import { checkMetadata, checkResourceMetadata } from './check-metadata';
import { refuseDoubles } from './doubles';
import { mostOf } from './package-limits';
import type { PackageProblem } from './package-problem';
import { descriptorFile, readPath } from './package-path';
import { readColumns } from './parse-columns';
import { readSeries } from './parse-series';
import { readTable, type PackageText } from './parse-table';
import { fail, succeed, type Result } from '../result';
import { isObject, parseJson, ShapeReader, type JsonObject } from './shape-reader';

const cslMediaType = 'application/vnd.citationstyles.csl+json';

/** Reads the text of a datapackage.json. The paths in it are safe to fetch beside it. */
export function parseDescriptor(text: string): Result<Descriptor, readonly PackageProblem[]> {
  const json = parseJson(text);
  if (!json.ok) return fail([{ file: descriptorFile, message: json.error }]);
  const reader = new ShapeReader(descriptorFile);
  const descriptor = readDescriptor(json.value, reader);
  return reader.problems.length > 0 ? fail(reader.problems) : succeed(descriptor);
}

function readDescriptor(json: unknown, reader: ShapeReader): Descriptor {
  const root = reader.object(json, '');
  const title = reader.sheetText(root['title'] ?? root['name'], 'title');
  const notes = reader.optionalObject(
    reader.optionalObject(root['tankstock'], 'tankstock')['notes'],
    'tankstock.notes',
  );
  const resources = reader
    .list(root['resources'], 'resources', mostOf.resources)
    .map((value, i) => reader.object(value, `resources[${String(i)}]`));
  checkMetadata(root, reader);
  resources.forEach((resource, i) => {
    checkResourceMetadata(resource, `resources[${String(i)}]`, reader);
  });
  return {
    version: readVersion(root, reader),
    title,
    released: readReleased(root, reader),
    tables: readTables(resources, { title, notes }, reader),
    sourcesPath: readSourcesPath(resources, reader),
  };
}

function readVersion(root: JsonObject, reader: ShapeReader): string {
  const version = reader.text(root['version'], 'version');
  if (version !== '' && !isVersion(version))
    reader.refuse('version', 'expected a semantic version such as 2026.8.0');
  return version;
}

function readReleased(root: JsonObject, reader: ShapeReader): string {
  const released = reader.text(root['created'], 'created').slice(0, 10);
  if (released !== '' && !isIsoDay(released))
    reader.refuse('created', 'expected a date and time such as 2026-11-23T00:00:00Z');
  return released;
}

function readTables(
  resources: readonly JsonObject[],
  text: PackageText,
  reader: ShapeReader,
): TableDescriptor[] {
  const read = resources.flatMap((resource, i) => {
    const at = `resources[${String(i)}]`;
    return isObject(resource['schema']) || resource['type'] === 'table'
      ? [{ resource, at, shape: readTable(resource, at, text, reader) }]
      : [];
  });
  const shapes = read.map(({ shape }) => shape);
  const tables = read.map(({ resource, at, shape }) => {
    const columns = readColumns(resource, at, shape, shapes, reader);
    return { ...shape, columns, series: readSeries(resource, at, columns, reader) };
  });
  if (tables.length === 0) reader.refuse('resources', 'holds no table');
  const names = tables.map(({ name }) => name);
  refuseDoubles(names, 'resources', 'name', reader);
  // A file that thousands of tables share would be read as often.
  refuseDoubles(
    tables.map(({ path }) => path),
    'resources',
    'path',
    reader,
  );
  return tables;
}

function readSourcesPath(
  resources: readonly JsonObject[],
  reader: ShapeReader,
): string | undefined {
  const index = resources.findIndex(({ mediatype }) => mediatype === cslMediaType);
  return index < 0 ? undefined : readPath(resources[index], `resources[${String(index)}]`, reader);
}
