/**
 * How the computer writes numbers and lists. Excel's own language stays English, so the names of
 * functions do too: what an Excel in another language calls them, no document lists.
 */
export interface RegionalSettings {
  /** Language and region, as in `de-DE`. */
  readonly name: string;
  readonly decimal: string;
  /** Between groups of three digits. */
  readonly group: string;
  /** Between the arguments of a function. */
  readonly list: string;
  /** Between the columns and between the rows of an array constant. */
  readonly arrayColumn: string;
  readonly arrayRow: string;
}

const NO_BREAK_SPACE = '\u00A0';

/**
 * As the Unicode CLDR has them; the list separator is the one Excel takes beside a decimal comma.
 * How array constants are written no document lists: as people write them in these languages.
 */
export const regions = {
  'en-US': { name: 'en-US', decimal: '.', group: ',', list: ',', arrayColumn: ',', arrayRow: ';' },
  'de-DE': { name: 'de-DE', decimal: ',', group: '.', list: ';', arrayColumn: '.', arrayRow: ';' },
  'pl-PL': {
    ...{ name: 'pl-PL', decimal: ',', group: NO_BREAK_SPACE, list: ';' },
    ...{ arrayColumn: '\\', arrayRow: ';' },
  },
  'uk-UA': {
    ...{ name: 'uk-UA', decimal: ',', group: NO_BREAK_SPACE, list: ';' },
    ...{ arrayColumn: ';', arrayRow: ':' },
  },
} as const satisfies Record<string, RegionalSettings>;

export type Region = keyof typeof regions;

/** The formula cannot be written or read in these settings; the message says why. */
export class RegionalError extends Error {
  override name = 'RegionalError';
}

/** A formula as Excel's English has it, written as the person at this computer would. */
export const toLocal = (formula: string, settings: RegionalSettings): string =>
  rewritten(formula, regions['en-US'], settings);

/** What a person at this computer types, as Excel's English has it. */
export const fromLocal = (formula: string, settings: RegionalSettings): string =>
  rewritten(formula, settings, regions['en-US']);

/**
 * Goes through a formula piece by piece: texts, quoted names, names and numbers stay as they are but
 * for the decimal mark; list separators change, between the parts of a structured reference too.
 */
function rewritten(formula: string, from: RegionalSettings, to: RegionalSettings): string {
  const { decimal } = from;
  if (decimal === to.decimal && from.list === to.list) return formula;
  const mark = decimal === '.' ? '\\.' : decimal;
  const piece = new RegExp(
    [
      '(?<text>"(?:[^"]|"")*")',
      "(?<quoted>'(?:[^']|'')*')",
      '(?<name>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)',
      `(?<number>(?:\\d+(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][+-]?\\d+)?)`,
      '(?<other>[\\s\\S])',
    ].join('|'),
    'uy',
  );
  const inBrackets = /'[\s\S]|[\s\S]/uy;
  const betweenCells = [from.arrayColumn, from.arrayRow]; // of them \ could begin a name
  let brackets = 0;
  let inArray = false;
  let afterNumber = false;
  let result = '';
  for (let at = 0; at < formula.length;) {
    const isBetweenCells = inArray && betweenCells.includes(formula.charAt(at));
    const next = brackets > 0 || isBetweenCells ? inBrackets : piece;
    next.lastIndex = at;
    const found = next.exec(formula);
    const text = found?.[0] ?? '';
    at = next.lastIndex;
    if (text === '[') brackets++;
    if (text === ']') brackets--;
    const isNumber = found?.groups?.['number'] !== undefined;
    if (isNumber && afterNumber) throw new RegionalError(`${formula} is not a formula here.`);
    afterNumber = isNumber;
    if (isNumber) result += text.replace(decimal, to.decimal);
    else if (brackets === 0 && (text === '{' || text === '}')) result += text;
    else if (inArray) result += inConstant(text, formula, from, to);
    else if (text === from.list && brackets < 2) result += to.list;
    else if (brackets === 0) result += unmarked(text, formula);
    else result += text;
    if (brackets === 0 && text === '{') inArray = true;
    if (text === '}') inArray = false;
  }
  return result;
}

/** A piece of an array constant. */
function inConstant(
  text: string,
  formula: string,
  from: RegionalSettings,
  to: RegionalSettings,
): string {
  if (text === from.arrayColumn) return to.arrayColumn;
  if (text === from.arrayRow) return to.arrayRow;
  return unmarked(text, formula);
}

/** What separates nothing in these settings is refused. */
function unmarked(text: string, formula: string): string {
  if (text === ',' || text === ';') {
    throw new RegionalError(`${formula} is not a formula here: "${text}" separates nothing.`);
  }
  return text;
}
