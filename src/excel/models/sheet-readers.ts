import { cellName, namedSheet, tokensOf } from '../../formula';
import { formulaCells } from '../formulas/formula-cells';

/** Something outside some sheets whose formula names cells of one of them. */
export interface SheetReader {
  /** "Sheet1!A1" or "The name Peak". */
  readonly who: string;
  /** The sheet that it reads. */
  readonly sheet: string;
}

/**
 * Looks for the first formula on other sheets, or name, that reads one of these sheets. What charts, rules of
 * cells and PivotTables read is not looked at.
 * @param all the sheets of the workbook in their order, with names and ids loaded
 */
export async function readerOf(
  context: Excel.RequestContext,
  ids: ReadonlySet<string>,
  all: readonly Excel.Worksheet[],
): Promise<SheetReader | undefined> {
  const others = all.filter(({ id }) => !ids.has(id));
  const readIn = sheetReadIn(
    all.map(({ name }) => name),
    all.filter(({ id }) => ids.has(id)).map(({ name }) => name),
  );
  const lists = [context.workbook.names, ...others.map(({ names }) => names)];
  for (const list of lists) list.load('items/name,items/formula,items/scope');
  // Sends what is queued here too.
  const [cell] = await formulaCells(context, others, (formula) => readIn(formula) !== undefined);
  if (cell) {
    return { who: `${cell.sheet}!${cellName(cell)}`, sheet: readIn(cell.formula) ?? '' };
  }
  return lists
    .flatMap((list, i) =>
      // Names of a sheet, such as its print area, go with it.
      list.items.filter(({ scope }) => i > 0 || scope === 'Workbook'),
    )
    .flatMap(({ name, formula }) => {
      const sheet = readIn(String(formula));
      return sheet === undefined ? [] : [{ who: `The name ${name}`, sheet }];
    })[0];
}

/**
 * @param all names of sheets in their order
 * @param wanted some of them
 * @returns tells which of the wanted a formula reads first, also in a range over several sheets
 */
export function sheetReadIn(
  all: readonly string[],
  wanted: readonly string[],
): (formula: string) => string | undefined {
  const plain = (name: string) => name.toLowerCase();
  const order = all.map(plain);
  const marks = wanted.map((name) => plain(name).replaceAll("'", "''"));
  return (formula) => {
    const text = plain(formula);
    if (!text.includes('!')) return undefined;
    if (!text.includes(':') && !marks.some((mark) => text.includes(mark))) return undefined;
    const prefixes = tokensOf(formula)
      .filter(({ kind }) => kind === 'reference' || kind === 'name')
      .map(({ text: token }) => token.slice(0, token.lastIndexOf('!') + 1))
      .filter((prefix) => prefix !== '');
    for (const prefix of prefixes) {
      const { book, sheet = '', lastSheet = sheet } = namedSheet(prefix);
      if (book !== undefined) continue;
      const ends = [order.indexOf(plain(sheet)), order.indexOf(plain(lastSheet))];
      if (ends.includes(-1)) continue;
      const read = wanted.find((name) => {
        const at = order.indexOf(plain(name));
        return at >= Math.min(...ends) && at <= Math.max(...ends);
      });
      if (read !== undefined) return read;
    }
    return undefined;
  };
}
