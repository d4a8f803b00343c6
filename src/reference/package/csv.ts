import Papa from 'papaparse';
import { mostOf } from './package-limits';
import type { PackageProblem } from './package-problem';
import { fail, succeed, type Result } from '../result';
import { atOnce, type Steps } from './steps';

/** A CSV file as text: `rows[0]` is row 2 of the file, below the header. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Read = Result<CsvTable, readonly PackageProblem[]>;

/** Characters that are parsed in a step: a quote in the wrong place makes the parser look at all that follow. */
const block = 16_384;

/** Row of the file, as a spreadsheet numbers it, of the row at `index` below the header. */
export function rowNumber(index: number): number {
  return index + 2;
}

/** Reads RFC 4180 text whose every row is as long as its header. */
export function parseCsv(file: string, text: string): Read {
  return atOnce(readCsv(file, text));
}

/** Does what `parseCsv` does, some rows a step. */
export function* readCsv(file: string, text: string): Steps<Read> {
  const newline = newlineOf(text);
  const end = text.length - (text.endsWith(newline) ? newline.length : 0);
  const parser = new Papa.Parser({ delimiter: ',', newline });
  const table = new GrowingTable(file);
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (let length = block; at < end; yield) {
    const isLast = at + length >= end;
    const part = text.slice(at, Math.min(at + length, end));
    const read = parser.parse(part, 0, !isLast) as Papa.ParseResult<string[]>;
    if (isFaulty(read, isLast)) return fail(read.errors.map(quoteFault(file, table.rows.length)));
    const refusal = table.add(read.data);
    if (refusal) return fail([refusal]);
    const grew = read.data.length > 0;
    if (!grew && length === mostOf.row)
      return fail([{ file, row: table.rows.length + 1, message: tooLong }]);
    at = isLast ? end : at + read.meta.cursor;
    length = grew ? block : Math.min(2 * length, mostOf.row);
  }
  const [header = []] = table.rows;
  return table.ragged.length > 0
    ? fail(table.ragged)
    : succeed({ header, rows: table.rows.slice(1) });
}

/** What was read so far, the header first. */
class GrowingTable {
  readonly rows: string[][] = [];
  /** A quote that is left open swallows the rows below it: these say nothing before the end. */
  readonly ragged: PackageProblem[] = [];
  private cells = 0;

  constructor(private readonly file: string) {}

  /** @returns why no more is read */
  add(rows: readonly string[][]): PackageProblem | undefined {
    const { file } = this;
    for (const row of rows) {
      this.rows.push(row);
      this.cells += row.length;
      this.compare(row.length, this.rows[0]?.length ?? 0);
    }
    if (this.rows.length - 1 > mostOf.rows) return { file, message: tooManyRows };
    return this.cells > mostOf.cells ? { file, message: tooManyCells } : undefined;
  }

  private compare(length: number, due: number): void {
    if (length === due || this.ragged.length === mostOf.problems) return;
    const message = `has ${String(length)} cells, the header has ${String(due)}`;
    this.ragged.push({ file: this.file, row: this.rows.length, message });
  }
}

/** The first break between rows: one inside a quoted cell may be another. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const breakOrOpening = /(?:^\uFEFF?|,)"|\r\n|\n|\r/g;
  for (let found; (found = breakOrOpening.exec(text));) {
    const [token] = found;
    if (token === '\r\n' || token === '\n' || token === '\r') return token;
    const closing = closingQuote(text, breakOrOpening.lastIndex);
    if (closing < 0) break;
    breakOrOpening.lastIndex = closing + 1;
  }
  return '\n';
}

/** Place of the quote that closes the cell, from where its text begins; -1 when none does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/**
 * A part may end between a quote and what should follow it: that is a fault only when the next part
 * shows it to be one. It can be so with the last quote alone.
 */
function isFaulty({ errors, data }: Papa.ParseResult<string[]>, isLast: boolean): boolean {
  return isLast || (errors[0]?.row ?? 0) < data.length ? errors.length > 0 : errors.length > 1;
}

const tooLong = `is longer than the ${String(mostOf.row)} characters that are read of a row, or a quoted cell is not closed`;
const tooManyRows = `has more than the ${String(mostOf.rows)} rows that are read of a table`;
/** Said of the file with which they become too many. */
export const tooManyCells = `has more than the ${String(mostOf.cells)} cells that are read of a package`;

function quoteFault(file: string, rowsBefore: number) {
  return ({ row = 0, code }: Papa.ParseError): PackageProblem => ({
    file,
    row: rowsBefore + row + 1,
    message:
      code === 'MissingQuotes'
        ? 'a quoted cell is not closed'
        : 'a quote inside a quoted cell is not doubled',
  });
}
