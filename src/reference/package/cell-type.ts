import type { Cell, Field } from '../edition/edition';
import { isIsoDay, isIsoMonth } from '../iso-date';
import { doubtfulPoint } from './column-type';
import { mostOf } from './package-limits';
import { quoted } from './package-problem';
import { fail, succeed, type Result } from '../result';
import { datePattern } from './date-pattern';
import { isObject, parseJson, type JsonObject, type ShapeReader } from './shape-reader';
import { whyNoCellText } from './untrusted-text';

/** How texts of a column are read as cells, and what type the cells have in a sheet. */
export interface CellType {
  readonly type: Field['type'];
  readonly read: (text: string) => Result<Cell, string>;
  /** What a column of the type often holds besides, without being wrong. */
  readonly kin?: Kin;
  /** Nothing here tells which of two cells is the greater one, as with P1M and P30D. */
  readonly isUnordered?: true;
}

/** Texts near a type: with them the column is of another one. */
export interface Kin {
  readonly holds: (text: string) => boolean;
  readonly cellOf: (text: string) => Cell;
  /** Of the column that holds both. */
  readonly type: Field['type'];
  /** What is said of it. */
  readonly words: string;
}

/** Months and years among days, days among instants: each says what it says. */
export const mixedDates = 'the column mixes dates of several lengths and goes in as ISO text';

const otherDates: Kin = {
  holds: (text) => isIsoMonth(text) || isIsoDay(text) || isIsoInstant(text) || /^\d{4}$/.test(text),
  cellOf: (text) => text,
  type: 'string',
  words: mixedDates,
};

const fractions: Kin = {
  // A whole number that is written 1.234 is one of thousands.
  holds: (text) => decimalNumber.test(text) && !doubtfulPoint.test(text),
  cellOf: Number,
  type: 'number',
  words: 'the column holds fractions and goes in as numbers',
};

/**
 * The field types of Table Schema. Sheets get numbers, dates and months; what else the standard
 * knows goes in as text. A year is a number without thousands separators.
 */
export const fieldTypes = [
  ...['string', 'number', 'integer', 'boolean', 'date', 'time', 'datetime', 'year', 'yearmonth'],
  ...['object', 'array', 'list', 'duration', 'geopoint', 'geojson', 'any'],
] as const;

export type FieldType = (typeof fieldTypes)[number];

/** @param type one of `fieldTypes` */
export function cellTypeOf(
  type: FieldType,
  json: JsonObject,
  at: string,
  reader: ShapeReader,
): CellType {
  switch (type) {
    case 'integer':
      return {
        ...{ type: 'integer', kin: fractions },
        read: wholeNumbers(numberForm(json, at, reader)),
      };
    case 'number':
      return { type: 'number', read: numbers(numberForm(json, at, reader)) };
    case 'year':
      return { type: 'number', read: numbersOf(/^-?\d{4,}$/, 'a year such as 2025') };
    case 'boolean':
      return { type: 'string', read: readBooleans(json, at, reader) };
    case 'date':
    case 'yearmonth':
    case 'datetime':
    case 'time':
      return datedType(type, json, at, reader);
    case 'duration':
      return {
        ...textOf(/^-?P(?=.)([\d.]+[YMWD])*(T([\d.]+[HMS])+)?$/, 'a duration such as P1Y6M'),
        isUnordered: true,
      };
    case 'object':
      return { type: 'string', read: (text) => readJson(text, isObject, 'a JSON object') };
    case 'array':
      return { type: 'string', read: (text) => readJson(text, Array.isArray, 'a JSON array') };
    default:
      return plainText;
  }
}

export const plainText: CellType = { type: 'string', read: readText };

export function readText(text: string): Result<string, string> {
  const reason = whyNoCellText(text);
  return reason === undefined ? succeed(text) : fail(`${quoted(text)} ${reason}`);
}

/** Text as numbers are written in a column, brought to the plain form. */
type Plainly = (text: string) => string;

function numberForm(json: JsonObject, at: string, reader: ShapeReader): Plainly | undefined {
  const decimal = reader.filledText(json['decimalChar'], `${at}.decimalChar`) ?? '.';
  const group = reader.filledText(json['groupChar'], `${at}.groupChar`);
  const isBare = reader.flag(json['bareNumber'], `${at}.bareNumber`) ?? true;
  if (decimal === '.' && group === undefined && isBare) return undefined;
  return (text) => {
    const bare = isBare ? text : text.replace(/^[^\d+\-.,]+/, '').replace(/[^\d.,]+$/, '');
    const ungrouped = group === undefined ? bare : bare.replaceAll(group, '');
    return decimal === '.' ? ungrouped : ungrouped.replace(decimal, '.');
  };
}

const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function numbers(plainly: Plainly | undefined): CellType['read'] {
  const read = numbersOf(decimalNumber, 'a number', plainly);
  // The standard has words for what no cell can hold.
  return (text) => (/^(NaN|-?INF)$/i.test(text) ? succeed(null) : read(text));
}

/** Programs that know fractions only write 3 as 3.0. */
function wholeNumbers(plainly: Plainly | undefined): CellType['read'] {
  const read = numbersOf(/^[+-]?\d+(\.0*)?$/, 'a whole number', plainly);
  return (text) => {
    const number = read(text);
    // Beyond 2^53 digits are lost, and Excel keeps 15 of them anyway.
    return number.ok && Math.abs(Number(number.value)) > Number.MAX_SAFE_INTEGER
      ? fail(
          `${quoted(text)} has more digits than Excel keeps of a number; as text it would stay whole`,
        )
      : number;
  };
}

function numbersOf(form: RegExp, what: string, plainly?: Plainly): CellType['read'] {
  return (text) => {
    const plain = plainly ? plainly(text) : text;
    const value = Number(plain);
    return form.test(plain) && Math.abs(value) <= mostOf.number
      ? succeed(value)
      : expected(what, text);
  };
}

function readBooleans(json: JsonObject, at: string, reader: ShapeReader): CellType['read'] {
  const words = (member: string, usual: readonly string[]): ReadonlySet<string> =>
    new Set(
      json[member] === undefined
        ? usual
        : reader.texts(json[member], `${at}.${member}`, mostOf.words),
    );
  const yes = words('trueValues', ['true', 'True', 'TRUE', '1']);
  const no = words('falseValues', ['false', 'False', 'FALSE', '0']);
  return (text) => {
    if (yes.has(text)) return succeed('TRUE');
    return no.has(text) ? succeed('FALSE') : expected('true or false', text);
  };
}

const isoForms = {
  date: { holds: isIsoDay, what: 'a day such as 2025-05-05' },
  yearmonth: { holds: isIsoMonth, what: 'a month such as 2025-05' },
  datetime: { holds: isIsoInstant, what: 'a day and time such as 2025-05-05T12:30:00' },
  time: { holds: isIsoTime, what: 'a time such as 12:30:00' },
};

/** The format of a date or time that is neither of the standard's words nor a pattern that is read; undefined when there is none. */
export function unreadFormat(type: FieldType, json: JsonObject): string | undefined {
  const { format } = json;
  if (!(type in isoForms) || typeof format !== 'string') return undefined;
  const isRead =
    ['', 'default', 'any'].includes(format) ||
    (format.includes('%') && datePattern(format.replace(/^fmt:/, '')) !== undefined);
  return isRead ? undefined : format;
}

function datedType(
  type: keyof typeof isoForms,
  json: JsonObject,
  at: string,
  reader: ShapeReader,
): CellType {
  const format = reader.filledText(json['format'], `${at}.format`) ?? 'default';
  // What "any" lets a text mean, each reader guesses otherwise: the text stays as it is.
  if (format === 'any') return plainText;
  const shown = type === 'date' || type === 'yearmonth' ? type : 'string';
  const { holds, what } = isoForms[type];
  if (format === 'default')
    return {
      ...{ type: shown, kin: otherDates },
      read: (text) => (holds(text) ? succeed(text) : expected(what, text)),
    };
  const pattern = datePattern(format.replace(/^fmt:/, ''));
  if (!pattern)
    reader.refuse(
      `${at}.format`,
      `expected default, any or a pattern such as %d/%m/%Y, got ${quoted(format)}`,
    );
  return {
    type: shown,
    read: (text) => {
      const { date, time } = pattern?.(text) ?? {};
      const iso =
        type === 'time' ? time : type === 'datetime' && date && time ? `${date}T${time}` : date;
      return iso !== undefined && holds(iso)
        ? succeed(iso)
        : expected(`a date as ${format} has it`, text);
    },
  };
}

function isIsoInstant(text: string): boolean {
  const [day = '', time = '', ...more] = text.split(/[T ]/);
  return isIsoDay(day) && isIsoTime(time) && more.length === 0;
}

function isIsoTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-6]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.test(text);
}

function textOf(form: RegExp, what: string): CellType {
  return {
    type: 'string',
    read: (text) => (form.test(text) ? readText(text) : expected(what, text)),
  };
}

function readJson(
  text: string,
  holds: (value: unknown) => boolean,
  what: string,
): Result<string, string> {
  const json = parseJson(text);
  return json.ok && holds(json.value) ? readText(text) : expected(what, text);
}

export function expected(what: string, text: string): Result<never, string> {
  return fail(`expected ${what}, got ${quoted(text)}`);
}

export function readDayOrMonth(text: string): Result<string, string> {
  return isIsoDay(text) || isIsoMonth(text)
    ? succeed(text)
    : expected('a day or month such as 2025-05-05 or 2025-05', text);
}
