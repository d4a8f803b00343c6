import { inlineRows } from './inline-rows';
import { isObject, type JsonObject } from './shape-reader';

export const cslMediaType = 'application/vnd.citationstyles.csl+json';

/** Whether a resource is a table, of which a CSV file is read. */
export function isTable(resource: JsonObject): boolean {
  const { schema, type, profile } = resource;
  return (
    isObject(schema) ||
    type === 'table' ||
    (typeof profile === 'string' && profile.includes('tabular-data-resource')) ||
    inlineRows(resource) !== undefined ||
    (type === undefined && isCsv(resource))
  );
}

/** Why a table is of a kind that is not read, or undefined. */
export function whyNotCsv(resource: JsonObject): string | undefined {
  if (inlineRows(resource) !== undefined) return undefined;
  if (resource['data'] !== undefined && resource['path'] === undefined)
    return 'holds its rows in the descriptor, and not as a list of rows';
  if (resource['compression'] !== undefined || /\.(gz|zip|bz2)$/i.test(firstPath(resource)))
    return 'is compressed; unpack it to CSV';
  const { format } = resource;
  const isRead = typeof format !== 'string' || format === '' || /^(csv|tsv|tab|txt)$/i.test(format);
  return isRead && !/\.(json|geojson|xlsx?|ods|parquet|xml)$/i.test(firstPath(resource))
    ? undefined
    : 'is no CSV file; save it as CSV UTF-8';
}

/** Whether a file is a table by its name. */
export function isTableFile(path: string): boolean {
  return /\.(csv|tsv|tab)$/i.test(path);
}

export function isTabSeparated(
  { format, mediatype }: JsonObject,
  [path = '']: readonly string[],
): boolean {
  return (
    format === 'tsv' ||
    mediatype === 'text/tab-separated-values' ||
    (format === undefined && /\.(tsv|tab)$/i.test(path))
  );
}

function isCsv(resource: JsonObject): boolean {
  const { format, mediatype } = resource;
  return (
    isTableFile(firstPath(resource)) ||
    (typeof format === 'string' && /^(csv|tsv)$/i.test(format)) ||
    mediatype === 'text/csv'
  );
}

function firstPath({ path }: JsonObject): string {
  const first: unknown = Array.isArray(path) ? path[0] : path;
  return typeof first === 'string' ? first : '';
}
