import { cellName, columnLetters, columnNumber, gridColumns, gridRows } from './addresses';
import { wordEnd } from './words';

/** One end of a reference along rows or columns: the index from 0, and whether a `$` fixes it. */
export interface End {
  readonly index: number;
  readonly fixed: boolean;
}

/** What a reference takes in along rows or columns, in the order that the formula has. */
export interface Span {
  readonly from: End;
  readonly to: End;
}

/** Cells that a formula refers to by address, as A1, not R1C1. */
export interface Reference {
  /** What stands before the address, with the `!`: `'It''s'!`, `[Book]Sheet!`, or nothing. */
  readonly prefix: string;
  /** Left out where whole rows are meant, as in `1:3`. */
  readonly columns?: Span;
  /** Left out where whole columns are meant, as in `A:C`. */
  readonly rows?: Span;
  /** The sign between two corners: `:`, or `.:.` and its like, which leave out blank edges; none for a cell. */
  readonly colon?: string;
}

/** Where the address that begins at `at` ends; 0 where none does, as in names such as YTD2025. */
export function addressEnd(formula: string, at: number): number {
  const column = columnEnd(formula, at);
  const row = rowEnd(formula, column || at);
  const range = colonEnd(formula, row || column);
  if (range) {
    const last = column ? columnEnd(formula, range) : range;
    const end = row && last ? rowEnd(formula, last) : last;
    if (end && isAddressEnd(formula, end)) return end;
  }
  return column && row && isAddressEnd(formula, row) ? row : 0;
}

const code = (character: string) => character.charCodeAt(0);
const [dollar, colon, stop, nought, nine] = [...'$:.09'].map(code) as [
  number,
  number,
  number,
  number,
  number,
];

function columnEnd(text: string, at: number): number {
  const start = text.charCodeAt(at) === dollar ? at + 1 : at;
  let end = start;
  let number = 0;
  for (; end < start + 3; end++) {
    const letter = text.charCodeAt(end) & ~32; // a capital
    if (!(letter >= 65 && letter <= 90) || text.charCodeAt(end) < 65) break;
    number = number * 26 + letter - 64;
  }
  return end > start && number <= gridColumns ? end : 0;
}

function rowEnd(text: string, at: number): number {
  const start = text.charCodeAt(at) === dollar ? at + 1 : at;
  let end = start;
  let number = 0;
  for (; number <= gridRows; end++) {
    const digit = text.charCodeAt(end);
    if (!(digit >= nought && digit <= nine)) break;
    number = number * 10 + digit - nought;
  }
  return text.charCodeAt(start) !== nought && number > 0 && number <= gridRows ? end : 0;
}

/** Behind `:`, or `.:.` and its like; 0 where there is none, and where nothing stands before. */
function colonEnd(text: string, at: number): number {
  if (at === 0) return 0;
  const sign = text.charCodeAt(at) === stop ? at + 1 : at;
  if (text.charCodeAt(sign) !== colon) return 0;
  return text.charCodeAt(sign + 1) === stop ? sign + 2 : sign + 1;
}

/** Names go on with letters and digits, functions with a parenthesis, sheets with "!". */
function isAddressEnd(formula: string, at: number): boolean {
  const next = formula.charAt(at);
  if (next === '') return true;
  if (next === '.') return formula[at + 1] === ':';
  return !'(!$['.includes(next) && wordEnd(formula, at) === at;
}

const corners = /^(\$?[A-Z]*)(\$?\d*)(?:(\.?:\.?)(\$?[A-Z]*)(\$?\d*))?$/i;

/** Reads a part of a formula that is a reference as a whole; undefined for what is none. */
export function referenceIn(text: string): Reference | undefined {
  const start = text.lastIndexOf('!') + 1;
  if (start === text.length || addressEnd(text, start) !== text.length) return undefined;
  const [, left = '', top = '', colon, right = left, bottom = top] =
    corners.exec(text.slice(start)) ?? [];
  // In `$1:$3` the dollar belongs to the row.
  const isRows = left === '' || left === '$';
  const [rowFrom, rowTo] = isRows ? [left + top, right + bottom] : [top, bottom];
  return {
    prefix: text.slice(0, start),
    ...(!isRows && { columns: spanOf(left, right, columnNumber) }),
    ...(rowFrom !== '' && { rows: spanOf(rowFrom, rowTo, (digits) => Number(digits) - 1) }),
    ...(colon !== undefined && { colon }),
  };
}

function spanOf(from: string, to: string, numberOf: (text: string) => number): Span {
  const endOf = (text: string): End => {
    const fixed = text.startsWith('$');
    return { index: numberOf(fixed ? text.slice(1) : text), fixed };
  };
  return { from: endOf(from), to: endOf(to) };
}

function isOnTheGrid({ columns, rows }: Reference): boolean {
  return fits(columns, gridColumns) && fits(rows, gridRows);
}

function fits(span: Span | undefined, size: number): boolean {
  const isWithin = ({ index }: End) => index >= 0 && index < size;
  return !span || (isWithin(span.from) && isWithin(span.to));
}

/** A reference as a formula has it; `#REF!`, with its sheet, once an end lies beyond the grid. */
export function referenceText(reference: Reference): string {
  const { prefix, columns, rows, colon } = reference;
  if (!isOnTheGrid(reference)) return `${prefix}#REF!`;
  const corner = (end: 'from' | 'to') =>
    (columns ? endText(columns[end], columnLetters) : '') +
    (rows ? endText(rows[end], (index) => String(index + 1)) : '');
  return prefix + corner('from') + (colon === undefined ? '' : colon + corner('to'));
}

function endText({ index, fixed }: End, textOf: (index: number) => string): string {
  return (fixed ? '$' : '') + textOf(index);
}

/** The address of a cell that a reference names alone, without `$` and sheet: "B2". */
export function cellAddress({ columns, rows, colon }: Reference): string | undefined {
  if (!columns || !rows || colon !== undefined) return undefined;
  return cellName({ row: rows.from.index, column: columns.from.index });
}

/** What the prefix of a reference names: `lastSheet` where it reaches over several, as `Jan:Mar!A1` does. */
export interface NamedSheet {
  /** Name of another workbook, with its path where the formula has it. */
  readonly book?: string;
  /** Left out where only a workbook is named. */
  readonly sheet?: string;
  readonly lastSheet?: string;
}

/** Reads the prefix of a reference or name; nothing is named by an empty one. */
export function namedSheet(prefix: string): NamedSheet {
  const whole = prefix.slice(0, -1);
  const text = whole.startsWith("'") ? whole.slice(1, -1).replaceAll("''", "'") : whole;
  const bracket = text.lastIndexOf(']');
  const [sheet = '', lastSheet] = text.slice(bracket + 1).split(':');
  return {
    ...(bracket !== -1 && { book: text.slice(0, bracket).replace('[', '') }),
    ...(sheet !== '' && { sheet }),
    ...(lastSheet !== undefined && { lastSheet }),
  };
}

/** Whether a reference in a formula on a sheet is to cells of that sheet alone: Excel tells no case apart. */
export function isToSheet(own: string, { prefix }: Reference): boolean {
  if (prefix === '') return true;
  const { book, sheet, lastSheet } = namedSheet(prefix);
  return (
    book === undefined && lastSheet === undefined && sheet?.toLowerCase() === own.toLowerCase()
  );
}
