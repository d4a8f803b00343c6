import { mostOf } from './package-limits';
import { quoted } from './package-problem';
import { isObject, type JsonObject, type ShapeReader } from './shape-reader';

/** How a CSV file is written: what is read of Table Dialect (v2) and of CSV Dialect (v1). */
export interface Dialect {
  readonly delimiter: string;
  /** Nothing says the delimiter: a file without it is read as it looks. */
  readonly isDelimiterAssumed: boolean;
  /** Undefined when no cell is quoted. */
  readonly quoteChar: string | undefined;
  readonly doubleQuote: boolean;
  readonly escapeChar: string | undefined;
  readonly skipInitialSpace: boolean;
  /** Numbers of the rows that make the header, comments and blank lines not counted; none when there is no header. */
  readonly headerRows: readonly number[];
  readonly headerJoin: string;
  /** Numbers of rows of the file that are no data. */
  readonly commentRows: readonly number[];
  readonly commentChar: string | undefined;
  /** A cell text that means "no value", besides those of the schema. */
  readonly nullSequence: string | undefined;
}

/** What a resource without a dialect is written in. */
export const plainDialect: Dialect = {
  delimiter: ',',
  isDelimiterAssumed: true,
  quoteChar: '"',
  doubleQuote: true,
  escapeChar: undefined,
  skipInitialSpace: false,
  headerRows: [1],
  headerJoin: ' ',
  commentRows: [],
  commentChar: undefined,
  nullSequence: undefined,
};

/** Members that have no bearing on how text is read, or only on files of other kinds. */
const said = [
  ...['$schema', 'csvddfVersion', 'caseSensitiveHeader', 'lineTerminator', 'name', 'title'],
  ...['property', 'itemType', 'itemKeys', 'sheetNumber', 'sheetName', 'table', 'csv'],
];
export const dialectMembers = [
  ...['header', 'headerRows', 'headerJoin', 'commentRows', 'commentChar', 'delimiter', 'quoteChar'],
  ...['doubleQuote', 'escapeChar', 'nullSequence', 'skipInitialSpace', 'type', ...said],
];

/**
 * Reads Table Dialect (v2) or CSV Dialect (v1). Frictionless' own tools put what concerns CSV under `csv`.
 * @param standard what holds where the dialect says nothing
 */
export function readDialect(
  { csv, ...rest }: JsonObject,
  at: string,
  standard: Dialect,
  reader: ShapeReader,
): Dialect {
  const json = isObject(csv) ? { ...rest, ...csv } : rest;
  const char = (member: string): string | undefined => {
    const value = reader.filledText(json[member], `${at}.${member}`);
    if (value !== undefined && value.length !== 1)
      reader.refuse(`${at}.${member}`, 'expected one character');
    return value;
  };
  const flag = (member: string, otherwise: boolean): boolean =>
    reader.flag(json[member], `${at}.${member}`) ?? otherwise;
  const rows = (member: string): readonly number[] | undefined =>
    readRows(json[member], `${at}.${member}`, reader);
  const hasHeader = flag('header', true);
  const escapeChar = char('escapeChar');
  const delimiter = reader.filledText(json['delimiter'], `${at}.delimiter`);
  refuseOtherBreaks(json['lineTerminator'], `${at}.lineTerminator`, reader);
  return {
    delimiter: delimiter ?? standard.delimiter,
    isDelimiterAssumed: delimiter === undefined && standard.isDelimiterAssumed,
    quoteChar: json['quoteChar'] === '' ? undefined : (char('quoteChar') ?? standard.quoteChar),
    doubleQuote: flag('doubleQuote', escapeChar === undefined),
    escapeChar,
    skipInitialSpace: flag('skipInitialSpace', false),
    headerRows: hasHeader ? (rows('headerRows') ?? [1]) : [],
    headerJoin: typeof json['headerJoin'] === 'string' ? json['headerJoin'] : ' ',
    commentRows: rows('commentRows') ?? [],
    commentChar: reader.filledText(json['commentChar'], `${at}.commentChar`),
    nullSequence: reader.filledText(json['nullSequence'], `${at}.nullSequence`),
  };
}

/** Any of the usual line breaks ends a row, whatever is said; other signs are read as part of a cell. */
function refuseOtherBreaks(value: unknown, at: string, reader: ShapeReader): void {
  const text = reader.filledText(value, at);
  if (text !== undefined && !/^(\r|\n|\\r|\\n)+$/.test(text))
    reader.refuse(at, `rows that end with ${quoted(text)} can't be read, only line breaks`);
}

function readRows(value: unknown, at: string, reader: ShapeReader): readonly number[] | undefined {
  if (value === undefined || value === null) return undefined;
  return reader.list(value, at, mostOf.words).map((row, i) => {
    if (Number.isInteger(row) && Number(row) > 0) return Number(row);
    reader.refuse(`${at}[${String(i)}]`, 'expected the number of a row, from 1');
    return 0;
  });
}
