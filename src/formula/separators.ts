/** The signs by which Excel's languages tell parts of a formula apart. */
export interface Separators {
  /** Between the arguments of a function, and in unions. */
  readonly list: string;
  readonly decimal: '.' | ',';
  /** Between the columns of an array constant. */
  readonly arrayColumn: string;
  /** Between the rows of an array constant. */
  readonly arrayRow: string;
}

/** As Excel's `formulas` and its files have them, whatever its language. */
export const english: Separators = { list: ',', decimal: '.', arrayColumn: ',', arrayRow: ';' };

export const german: Separators = { list: ';', decimal: ',', arrayColumn: '.', arrayRow: ';' };

export const polish: Separators = { list: ';', decimal: ',', arrayColumn: '\\', arrayRow: ';' };

export const ukrainian: Separators = { list: ';', decimal: ',', arrayColumn: ';', arrayRow: ':' };

/**
 * How Excel writes formulas on a computer. With a decimal comma it parts arguments by semicolons;
 * what parts the columns of an array is then the language's own.
 * @param language as in "de-DE"
 * @param decimal what stands before decimals there
 */
export function separatorsOf(language: string, decimal: string): Separators {
  if (decimal !== ',') return english;
  const [code = ''] = language.toLowerCase().split('-');
  if (code === 'de' || code === 'fr') return german;
  return code === 'uk' || code === 'ru' || code === 'be' ? ukrainian : polish;
}
