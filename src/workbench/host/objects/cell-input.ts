import type { CellInput } from '../../grid/cells';
import { DAYS_TO_1904 } from '../../grid/univer-patches';
import { invalidArgument, undocumented } from '../errors';

/** Excel's limit on the characters in a cell. */
const LONGEST_TEXT = 32_767;

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** Text that Excel might turn into a number, a percentage, an amount, a fraction, a date or a time. */
const NUMBER_LIKE = /^[\s\d.,:;/\\()%+\-–$€£¥eE]*\d[\s\d.,:;/\\()%+\-–$€£¥eE]*([ap]\.?m\.?)?$/i;
const DATE_WORDS = new RegExp(`^[\\d\\s,./-]*(${MONTH})[a-z]*[\\d\\s,./:-]*$`, 'i');
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TRUTH = /^(true|false)$/i;
const ERROR_NAME = /^#[A-Z/0!?]+$/;

/**
 * What a value written by the add-in puts into a cell, as Microsoft's documents have it:
 * `null` leaves the cell (undefined here), `""` clears it, text that starts with = + or - is a
 * formula, an ISO date becomes a serial number. Text that may or may not be converted is refused:
 * the documents do not say.
 * @param numberFormat the format the cell has now
 */
export function cellInput(
  value: unknown,
  numberFormat: string,
  dates1904: boolean,
): CellInput | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return textInput(value, numberFormat, dates1904);
  if (typeof value !== 'number' && typeof value !== 'boolean') {
    throw invalidArgument(`A cell takes text, a number, true or false, not ${describe(value)}.`);
  }
  if (numberFormat === '@') {
    throw undocumented(`whether ${value} becomes text in a cell with the number format "@"`);
  }
  return { kind: 'constant', value };
}

function textInput(text: string, numberFormat: string, dates1904: boolean): CellInput {
  if (text === '') return { kind: 'clear' };
  if (text.length > LONGEST_TEXT) {
    throw invalidArgument(`A cell takes at most ${LONGEST_TEXT} characters, not ${text.length}.`);
  }
  if (text.startsWith("'")) return quotedText(text, numberFormat);
  if (numberFormat === '@') return { kind: 'constant', value: text };
  if (NUMBER_LIKE.test(text)) return numberLike(text, numberFormat, dates1904);
  if (/^[=+-]/.test(text)) {
    return { kind: 'formula', formula: text.startsWith('=') ? text : `=${text}` };
  }
  const open =
    text.startsWith('@') || TRUTH.test(text) || ERROR_NAME.test(text) || isWordDate(text);
  if (open) throw undocumented(`what the text ${JSON.stringify(text)} becomes in a cell`);
  return { kind: 'constant', value: text };
}

/** The apostrophe makes what follows text and is not part of it. */
function quotedText(text: string, numberFormat: string): CellInput {
  if (numberFormat === '@') {
    throw undocumented('what an apostrophe does in a cell with the number format "@"');
  }
  const value = text.slice(1);
  return value === '' ? { kind: 'clear' } : { kind: 'constant', value };
}

function numberLike(text: string, numberFormat: string, dates1904: boolean): CellInput {
  const date = ISO_DATE.exec(text);
  if (!date) throw undocumented(`what the text ${JSON.stringify(text)} becomes in a cell`);
  if (!/[ymd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) {
    throw undocumented(
      `which number format the date ${text} sets: give the cell one first, or write a serial number`,
    );
  }
  const [year, month, day] = date.slice(1).map(Number);
  const serial = dateSerial(year ?? 0, month ?? 1, day ?? 1);
  return { kind: 'constant', value: dates1904 ? serial - DAYS_TO_1904 : serial };
}

/** Days since 1899-12-30: Excel's calendar has a 29 February 1900 that never was. */
function dateSerial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function isWordDate(text: string): boolean {
  return /\d/.test(text) && DATE_WORDS.test(text);
}

function describe(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
