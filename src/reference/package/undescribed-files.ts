import { decodeText } from './decode-text';

/**
 * A descriptor of tables that have none: how they are written is told by how they begin.
 * @param begins the first bytes of each file, by its path
 */
export function describeFiles(
  title: string,
  begins: ReadonlyMap<string, Uint8Array>,
): Readonly<Record<string, unknown>> {
  const resources = [...begins].map(([path, bytes]) => ({
    ...{ path, type: 'table', format: 'csv' },
    dialect: dialectOf(beginOf(bytes)),
  }));
  return { title, resources };
}

/** The text of a file's beginning; a letter of several bytes may be cut off at its end. */
function beginOf(bytes: Uint8Array): string {
  for (let cut = 0; cut < 4; cut += 1) {
    const text = decodeText(bytes.subarray(0, bytes.length - cut), 'utf-8');
    if (text.ok) return text.value;
  }
  return ''; // what it is not is said where it is read
}

const delimiters = [',', ';', '\t', '|'];
/** Lines that are looked at. */
const lines = 50;

/** The delimiter that a text seems to have; undefined when its rows have one cell each. */
export function delimiterOf(text: string): string | undefined {
  const { delimiter } = dialectOf(text);
  return typeof delimiter === 'string' ? delimiter : undefined;
}

/** Excel writes semicolons where a comma is the decimal sign, and reads a first line `sep=;`. */
function dialectOf(text: string): Readonly<Record<string, unknown>> {
  const named = /^sep=(.)\r?\n/.exec(text);
  if (named) return { delimiter: named[1], headerRows: [2] };
  const bare = text.replace(/"(?:[^"]|"")*"/g, '');
  const rows = bare.split(/\r\n|\n|\r/).filter((row) => row.trim() !== '');
  const looked = rows.slice(0, Math.max(1, Math.min(lines, rows.length - 1)));
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, ...usualWidth(looked, delimiter) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.rows - a.rows || b.width - a.width);
  if (!best) return {};
  const { delimiter, header } = best;
  return { delimiter, ...(header > 0 && { headerRows: [header + 1] }) };
}

/**
 * How many cells most rows have, how many rows have so many, and which of them is the header: lines
 * above it that have fewer cells are titles. A comma of decimal numbers is not as often in each line.
 */
function usualWidth(
  rows: readonly string[],
  delimiter: string,
): { readonly width: number; readonly rows: number; readonly header: number } {
  const widths = rows.map((row) => row.split(delimiter).length);
  const times = (width: number): number => widths.filter((each) => each === width).length;
  const width = [...new Set(widths)].sort((a, b) => times(b) - times(a) || b - a)[0] ?? 1;
  const first = widths.indexOf(width);
  const header = widths.slice(0, first).every((each) => each < width) ? first : 0;
  return { width, rows: times(width), header };
}
