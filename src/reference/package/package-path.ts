import { mostOf } from './package-limits';
import type { JsonObject, ShapeReader } from './shape-reader';

/** Where a Data Package's descriptor stands. */
export const descriptorFile = 'datapackage.json';

/** Beside it, in the package on the add-in's own site: the version alone, and why figures changed. */
export const editionFile = 'edition.json';
export const changelogFile = 'CHANGELOG.md';

/** Where the add-in's own site has its package, beside the pages. */
export const siteFolder = 'reference/';

/** Paths of a resource's files below the package's own folder, in one form: without `./`. */
export function readPaths(
  resource: JsonObject,
  at: string,
  reader: ShapeReader,
): readonly string[] {
  const { path } = resource;
  const paths = Array.isArray(path) ? reader.list(path, `${at}.path`, mostOf.files) : [path];
  if (paths.length === 0) reader.refuse(`${at}.path`, 'names no file');
  return paths.map((each) => readPath(each, `${at}.path`, reader));
}

/** Data Package forbids `..` and absolute paths for safety. */
export function readPath(value: unknown, at: string, reader: ShapeReader): string {
  const path = reader.text(value, at).replace(/^(\.\/)+/, '');
  if (/^https?:/i.test(path))
    reader.refuse(at, 'is an address elsewhere; only files inside the package are read');
  else if (path !== '' && !isInside(path))
    reader.refuse(at, 'expected the path of a file inside the package');
  return path;
}

/** Whether a path leads to a file beside the descriptor or in a folder below. */
export function isInside(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && !/^\.+$/.test(part) && !/[\p{Cc}\\:*?"<>|#%]/u.test(part));
}
