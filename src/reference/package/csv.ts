import { plainDialect, type Dialect } from './dialect';
import { mostOf } from './package-limits';
import type { PackageProblem } from './package-problem';
import { fail, succeed, type Result } from '../result';
import { readRecord } from './csv-record';
import { atOnce, type Steps } from './steps';

/** A CSV file as text. */
export interface CsvTable {
  /** Empty when the dialect says that there is none. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row of the file, as a spreadsheet numbers it, of each of `rows`. */
  readonly numbers: readonly number[];
}

type Read = Result<CsvTable, readonly PackageProblem[]>;

/** Characters that are parsed in a step. */
const block = 16_384;

/** Reads text whose every row is as long as its header. Blank lines are no rows. */
export function parseCsv(file: string, text: string): Read {
  return atOnce(readCsv(file, text));
}

/** Does what `parseCsv` does, in a dialect, some rows a step. */
export function* readCsv(file: string, text: string, dialect: Dialect = plainDialect): Steps<Read> {
  const table = new GrowingTable(file, dialect);
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let pause = at + block;
  for (let row = 1; at < text.length; row += 1) {
    const record = readRecord(text, at, dialect);
    if (!record.ok) return fail([{ file, row, message: record.error }]);
    at = record.value.end;
    const refusal = table.add(record.value.cells, row);
    if (refusal) return fail([refusal]);
    if (at < pause) continue;
    yield;
    pause = at + block;
  }
  return table.ragged.length > 0 ? fail(table.ragged) : succeed(table.read());
}

/** What was read so far. */
class GrowingTable {
  /** A quote that is left open swallows the rows below it: these say nothing before the end. */
  readonly ragged: PackageProblem[] = [];
  private readonly heads: (readonly string[])[] = [];
  private readonly rows: (readonly string[])[] = [];
  private readonly numbers: number[] = [];
  private readonly skipped: ReadonlySet<number>;
  private readonly headerRows: ReadonlySet<number>;
  private width: number | undefined;
  private cells = 0;
  /** Rows that are neither blank nor comments: the standard counts header rows among them. */
  private counted = 0;

  constructor(
    private readonly file: string,
    private readonly dialect: Dialect,
  ) {
    this.skipped = new Set(dialect.commentRows);
    this.headerRows = new Set(dialect.headerRows);
  }

  /** @returns why no more is read */
  add(row: readonly string[], number: number): PackageProblem | undefined {
    const { file } = this;
    if (this.isNoRow(row, number)) return undefined;
    this.counted += 1;
    this.compare(row.length, number);
    if (this.headerRows.has(this.counted)) {
      this.heads.push(row);
      return undefined;
    }
    this.rows.push(row);
    this.numbers.push(number);
    this.cells += row.length;
    if (this.rows.length > mostOf.rows) return { file, message: tooManyRows };
    return this.cells > mostOf.cells ? { file, message: tooManyCells } : undefined;
  }

  read(): CsvTable {
    const [first = []] = this.heads;
    const header = first.map((_, column) =>
      this.heads
        .map((head) => head[column] ?? '')
        .filter((text) => text !== '')
        .join(this.dialect.headerJoin),
    );
    return { header, rows: this.rows, numbers: this.numbers };
  }

  private isNoRow(row: readonly string[], number: number): boolean {
    const [first = ''] = row;
    const { commentChar } = this.dialect;
    return (
      row.length === 0 ||
      this.skipped.has(number) ||
      (commentChar !== undefined && first.startsWith(commentChar))
    );
  }

  private compare(length: number, row: number): void {
    this.width ??= length;
    if (length === this.width || this.ragged.length === mostOf.problems) return;
    const first = this.headerRows.size > 0 ? 'the header' : 'the first row';
    const message = `has ${String(length)} cells, ${first} has ${String(this.width)}`;
    this.ragged.push({ file: this.file, row, message });
  }
}

const tooManyRows = `has more than the ${String(mostOf.rows)} rows that are read of a table`;
/** Said of the file with which they become too many. */
export const tooManyCells = `has more than the ${String(mostOf.cells)} cells that are read of a package`;
