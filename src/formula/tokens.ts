import { addressEnd } from './references';
import { english, type Separators } from './separators';
import { wordEnd } from './words';

/**
 * What a part of a formula is. A `name` is a defined name, a parameter of LET or LAMBDA, TRUE or
 * FALSE; a `function` is a name before a parenthesis; a `table` is a reference to a table's columns,
 * as `Losses[[#Headers],[Month]]` and `[@Month]`. An `error` may stand with its sheet, as
 * `Sheet1!#REF!`. What is no formula's part, such as a text that is not closed, is `unknown`.
 */
export interface Token {
  readonly kind:
    | 'space'
    | 'text'
    | 'number'
    | 'error'
    | 'reference'
    | 'name'
    | 'function'
    | 'table'
    | 'list'
    | 'array-column'
    | 'array-row'
    | 'bracket'
    | 'operator'
    | 'unknown';
  readonly text: string;
}

/**
 * Cuts a formula, with or without its `=`, into its parts from left to right: joined, they are the
 * formula again. Takes time in proportion to its length, whatever stands in it.
 */
export function tokensOf(formula: string, separators = english): readonly Token[] {
  const tokens: Token[] = [];
  let inArray = false;
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at, { separators, inArray, before: tokens.at(-1) });
    if (token.text === '{') inArray = true;
    if (token.text === '}') inArray = false;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

interface Context {
  readonly separators: Separators;
  readonly inArray: boolean;
  readonly before: Token | undefined;
}

function tokenAt(formula: string, at: number, context: Context): Token {
  const first = formula.charAt(at);
  const { separators, inArray } = context;
  if (inArray && first === separators.arrayColumn) return { kind: 'array-column', text: first };
  if (inArray && first === separators.arrayRow) return { kind: 'array-row', text: first };
  if (!inArray && first === separators.list) return { kind: 'list', text: first };
  if (first === '"') return quotedText(formula, at);
  if (first === '#' && !isOperand(context.before)) return errorAt(formula, at, '');
  if (isSign(first)) return signAt(formula, at);
  return (
    (inArray ? undefined : (sheetAt(formula, at) ?? referenceAt(formula, at, ''))) ??
    numberAt(formula, at, separators.decimal) ??
    nameAt(formula, at, '', inArray) ??
    signAt(formula, at)
  );
}

/** What stands at `at` by the pattern, which is sticky. */
function matchAt(pattern: RegExp, formula: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
}

const closedText = /"(?:[^"]|"")*"/y;

function quotedText(formula: string, at: number): Token {
  const text = matchAt(closedText, formula, at);
  return text === undefined ? { kind: 'unknown', text: formula.slice(at) } : { kind: 'text', text };
}

/** After what `#` means the cells that a formula spills into. */
function isOperand(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'reference' ||
      token.kind === 'name' ||
      token.kind === 'table' ||
      token.text === ')')
  );
}

const error = /#[\p{L}\p{N}_/]+[!?]?/uy;

/** `#REF!` before an address is one error: the sheet is gone. */
function errorAt(formula: string, at: number, prefix: string): Token {
  const text = matchAt(error, formula, at);
  if (text === undefined) return { kind: 'unknown', text: `${prefix}#` };
  const address = text.endsWith('!') ? addressEnd(formula, at + text.length) : 0;
  const end = address || at + text.length;
  return { kind: 'error', text: prefix + formula.slice(at, end) };
}

/** What a name of a sheet, of several or of a workbook stands before. */
function sheetAt(formula: string, at: number): Token | undefined {
  const end = prefixEnd(formula, at);
  if (end === undefined) return undefined;
  const prefix = formula.slice(at, end);
  return (
    referenceAt(formula, end, prefix) ??
    (formula[end] === '#' ? errorAt(formula, end, prefix) : undefined) ??
    nameAt(formula, end, prefix, false) ?? { kind: 'unknown', text: prefix }
  );
}

const quotedSheet = /'(?:[^']|'')+'/y;
const bracketedBook = /\[[^\][]+\]/y;

/** Where a prefix ends, behind its `!`; undefined where none begins. */
function prefixEnd(formula: string, at: number): number | undefined {
  const first = formula[at];
  const quoted = first === "'" ? matchAt(quotedSheet, formula, at) : undefined;
  const book = first === '[' ? matchAt(bracketedBook, formula, at) : undefined;
  const start = at + (quoted ?? book ?? '').length;
  let end = quoted === undefined ? wordEnd(formula, start) : start;
  if (formula[end] === ':' && quoted === undefined) end = wordEnd(formula, end + 1);
  return end > at && formula[end] === '!' ? end + 1 : undefined;
}

function referenceAt(formula: string, at: number, prefix: string): Token | undefined {
  const end = addressEnd(formula, at);
  return end === 0 ? undefined : { kind: 'reference', text: prefix + formula.slice(at, end) };
}

const numbers = {
  '.': /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y,
  ',': /(?:\d+,?\d*|,\d+)(?:[Ee][+-]?\d+)?/y,
};

function numberAt(formula: string, at: number, decimal: '.' | ','): Token | undefined {
  const text = matchAt(numbers[decimal], formula, at);
  return text === undefined ? undefined : { kind: 'number', text };
}

/** In arrays only TRUE and FALSE, in any language: a full stop or a backslash may be a separator there. */
const truthValue = /\p{L}+/uy;

function nameAt(formula: string, at: number, prefix: string, inArray: boolean): Token | undefined {
  const name = inArray
    ? (matchAt(truthValue, formula, at) ?? '')
    : formula.slice(at, wordEnd(formula, at));
  if (name === '') return undefined;
  const after = at + name.length;
  const text = prefix + name;
  if (formula[after] === '(') return { kind: 'function', text };
  // R and C before a bracket are R1C1, which a cell's formula is never given in.
  if (formula[after] !== '[' || /^[rc]$/i.test(name)) return { kind: 'name', text };
  return columnsAt(formula, after, text);
}

/** From one square bracket to its partner; an apostrophe quotes the next character in a column's name. */
function columnsAt(formula: string, at: number, table: string): Token {
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const character = formula[end];
    if (character === "'") end++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0)
      return { kind: 'table', text: table + formula.slice(at, end + 1) };
  }
  return { kind: 'unknown', text: table + formula.slice(at) };
}

const spaces = /[ \t\r\n\u00a0]+/y;
const quotedName = /'(?:[^']|'')*'?/y;
const brackets = '(){}';
const operators = '=<>+-*/^&%@#:,;!';

/** What neither a name, a number, a sheet nor an address begins with. */
const isSign = (character: string) =>
  operators.includes(character) || brackets.includes(character) || character === ' ';

function signAt(formula: string, at: number): Token {
  const first = formula.charAt(at);
  if (brackets.includes(first)) return { kind: 'bracket', text: first };
  if (operators.includes(first)) return { kind: 'operator', text: operatorAt(formula, at) };
  if (first === '[') return columnsAt(formula, at, '');
  const pattern = first === "'" ? quotedName : spaces;
  const text = matchAt(pattern, formula, at);
  return pattern === spaces && text !== undefined
    ? { kind: 'space', text }
    : { kind: 'unknown', text: text ?? String.fromCodePoint(formula.codePointAt(at) ?? 0) };
}

function operatorAt(formula: string, at: number): string {
  const two = formula.slice(at, at + 2);
  return ['<=', '>=', '<>'].includes(two) ? two : two.charAt(0);
}
