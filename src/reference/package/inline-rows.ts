import { isObject, type JsonObject } from './shape-reader';

/**
 * The rows that a resource holds in the descriptor itself, as CSV text: a list of lists, of which the
 * first is the header, a list of objects, or text.
 * @returns undefined for a resource whose rows stand in files, or in no form that is read
 */
export function inlineRows({ path, data, format, mediatype }: JsonObject): string | undefined {
  if (path !== undefined) return undefined;
  const isCsvText = format === 'csv' || mediatype === 'text/csv';
  if (typeof data === 'string') return isCsvText && data.includes('\n') ? data : undefined;
  if (!Array.isArray(data) || data.length === 0) return undefined;
  const rows: readonly unknown[] = data;
  if (rows.every(Array.isArray)) return rows.map(csvRow).join('\n');
  if (!rows.every(isObject)) return undefined;
  const header = [...new Set(rows.flatMap(Object.keys))];
  return [header, ...rows.map((row) => header.map((name) => row[name]))].map(csvRow).join('\n');
}

function csvRow(cells: readonly unknown[]): string {
  return cells.map((cell) => `"${cellText(cell).replaceAll('"', '""')}"`).join(',');
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
