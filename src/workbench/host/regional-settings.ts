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
}

const NO_BREAK_SPACE = '\u00A0';

/** As the Unicode CLDR has them; the list separator is the one Excel takes beside a decimal comma. */
export const regions = {
  'en-US': { name: 'en-US', decimal: '.', group: ',', list: ',' },
  'de-DE': { name: 'de-DE', decimal: ',', group: '.', list: ';' },
  'pl-PL': { name: 'pl-PL', decimal: ',', group: NO_BREAK_SPACE, list: ';' },
  'uk-UA': { name: 'uk-UA', decimal: ',', group: NO_BREAK_SPACE, list: ';' },
} as const satisfies Record<string, RegionalSettings>;

export type Region = keyof typeof regions;

/** The formula cannot be written or read in these settings; the message says why. */
export class RegionalError extends Error {
  override name = 'RegionalError';
}

/** A formula as Excel's English has it, written as the person at this computer would. */
export function toLocal(formula: string, { decimal, list }: RegionalSettings): string {
  return rewritten(formula, '.', decimal, ',', list);
}

/** What a person at this computer types, as Excel's English has it. */
export function fromLocal(formula: string, { decimal, list }: RegionalSettings): string {
  return rewritten(formula, decimal, '.', list, ',');
}

/**
 * Goes through a formula piece by piece: texts, quoted names, names and numbers stay as they are but
 * for the decimal mark; list separators change, between the parts of a structured reference too.
 */
function rewritten(
  formula: string,
  decimal: string,
  newDecimal: string,
  list: string,
  newList: string,
): string {
  if (decimal === newDecimal && list === newList) return formula;
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
  let brackets = 0;
  let afterNumber = false;
  let result = '';
  for (let at = 0; at < formula.length;) {
    const next = brackets > 0 ? inBrackets : piece;
    next.lastIndex = at;
    const found = next.exec(formula);
    const text = found?.[0] ?? '';
    at = next.lastIndex;
    if (text === '[') brackets++;
    if (text === ']') brackets--;
    const isNumber = found?.groups?.['number'] !== undefined;
    if (isNumber && afterNumber) throw new RegionalError(`${formula} is not a formula here.`);
    afterNumber = isNumber;
    if (isNumber) result += text.replace(decimal, newDecimal);
    else if (text === list && brackets < 2) result += newList;
    else if (brackets === 0) result += unmarked(text, formula);
    else result += text;
  }
  return result;
}

/** What separates nothing in these settings is refused, and array constants, which no document tells of. */
function unmarked(text: string, formula: string): string {
  if (text === '{') {
    throw new RegionalError('No document says how array constants are written here.');
  }
  if (text === ',' || text === ';') {
    throw new RegionalError(`${formula} is not a formula here: "${text}" separates nothing.`);
  }
  return text;
}
