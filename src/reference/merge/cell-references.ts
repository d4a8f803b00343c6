/** A cell or a range that a formula refers to by address. */
export interface CellReference {
  /** Name of the sheet, where the formula says it. */
  readonly sheet?: string;
  readonly from: CellAddress;
  /** The other corner of a range. */
  readonly to?: CellAddress;
}

export interface CellAddress {
  readonly column: string;
  /** From 1, as Excel counts. */
  readonly row: number;
}

const address = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const cell = String.raw`\$?([A-Z]{1,3})\$?(\d+)`;
const range = `${cell}(?::${cell})?`;
/** What names may hold that stand without quotes, in every script. */
const letter = String.raw`\p{L}\p{M}\p{N}_.`;
const sheet = `(?:'((?:[^']|'')+)'|([${letter}]+))!`;
/** Texts, columns of tables by name, and sheets of other workbooks are no references. */
const passedOver = String.raw`"[^"]*"|\[[^\]]*\](?:[${letter}]+!${address}(?::${address})?)?`;
const reference = new RegExp(
  `${passedOver}|(?:${sheet}|(?<![${letter}$]))${range}(?![${letter}(])`,
  'gu',
);

/** A formula cut into what it refers to by address and the text between, from left to right. */
export function partsOf(formula: string): readonly (string | CellReference)[] {
  const parts: (string | CellReference)[] = [];
  let end = 0;
  for (const found of formula.matchAll(reference)) {
    const read = referenceIn(found);
    if (!read) continue;
    parts.push(formula.slice(end, found.index), read);
    end = found.index + found[0].length;
  }
  return [...parts, formula.slice(end)];
}

function referenceIn([, quoted, plain, ...corners]: RegExpMatchArray): CellReference | undefined {
  const [fromColumn, fromRow, toColumn, toRow] = corners;
  if (fromColumn === undefined) return undefined;
  const name = quoted?.replaceAll("''", "'") ?? plain;
  return {
    ...(name !== undefined && { sheet: name }),
    from: { column: fromColumn, row: Number(fromRow) },
    ...(toColumn !== undefined && { to: { column: toColumn, row: Number(toRow) } }),
  };
}

/** Whether a reference in a formula on a sheet is to cells of that sheet: Excel tells no case apart. */
export function isTo(own: string, { sheet: named = own }: CellReference): boolean {
  return named.toLowerCase() === own.toLowerCase();
}
