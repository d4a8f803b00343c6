import { mostKept, type StoredKind } from './stored-kind';

/** Characters of a line after which the next items begin a new one. */
const enough = 65_536;

/**
 * A value as lines of JSON: first its members but for the kind's lists, then the items of each list,
 * as many a line as make up `enough` characters. Throws a RangeError when an item is too long to be
 * read again.
 */
export function* linesOf(kind: StoredKind, value: object): Generator<string> {
  const members = Object.entries(value);
  const head = members.filter(([name]) => !kind.lists.includes(name));
  yield `${JSON.stringify(Object.fromEntries(head))}\n`;
  for (const [name, items] of members)
    if (kind.lists.includes(name)) yield* listLines(name, items as readonly unknown[], kind);
}

function* listLines(
  name: string,
  items: readonly unknown[],
  { title }: StoredKind,
): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  const line = () => {
    const text = `${name} [${piece.join()}]`;
    if (whyTooLong(text) !== undefined)
      throw new RangeError(`${title}: a row is longer than a workbook can keep`);
    [piece, length] = [[], 0];
    return `${text}\n`;
  };
  for (const item of items) {
    const text = JSON.stringify(item);
    if (length > 0 && length + text.length > enough) yield line();
    piece.push(text);
    length += text.length + 1;
  }
  if (piece.length > 0) yield line();
}

/**
 * Why a line is not read, or undefined. Many small values take long to parse, long texts do not: so a
 * long line may hold few values.
 */
export function whyTooLong(line: string): string | undefined {
  if (line.length <= mostKept.line) return undefined;
  return line.length > mostKept.longLine || valuesIn(line) > mostKept.values
    ? 'holds a longer line than is read'
    : undefined;
}

/** How many values JSON holds, or one more than are read. Reads each character once. */
function valuesIn(json: string): number {
  let count = 0;
  let inText = false;
  for (let i = 0; i < json.length && count <= mostKept.values; i++) {
    const sign = json[i];
    if (sign === '"') inText = !inText;
    else if (inText && sign === '\\') i++;
    else if (!inText && (sign === ',' || sign === '[' || sign === '{')) count++;
  }
  return count;
}
