import type { JsonObject, ShapeReader } from './shape-reader';

/** Where a Data Package's descriptor stands. */
export const descriptorFile = 'datapackage.json';

/** Beside it, in the package on the add-in's own site: the version alone, and why figures changed. */
export const editionFile = 'edition.json';
export const changelogFile = 'CHANGELOG.md';

/** Where the add-in's own site has its package, beside the pages. */
export const siteFolder = 'reference/';

/** A path below the package's own folder: Data Package forbids `..` and absolute paths for safety. */
export function readPath(
  resource: JsonObject | undefined,
  field: string,
  reader: ShapeReader,
): string {
  const path = reader.text(resource?.['path'], `${field}.path`);
  const parts = path.split('/');
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(path) || parts.some((part) => /^\.+$/.test(part)))
    reader.refuse(`${field}.path`, 'expected the path of a file inside the package');
  return path;
}
