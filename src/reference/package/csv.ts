import { plainDialect, type Dialect } from './dialect';
import { mostOf } from './package-limits';
import type { PackageProblem } from './package-problem';
import { fail, succeed, type Result } from '../result';
import { RecordScanner } from './csv-record';
import type { FileText } from './decode-text';

/** A CSV file as text. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads text whose every row is as long as its header. Blank lines are no rows. */
export function parseCsv(file: string, text: string): Result<CsvTable, readonly PackageProblem[]> {
  const read = new CsvRows(file, [text], plainDialect);
  const rows: (readonly string[])[] = [];
  while (read.next()) rows.push([...read.cells]);
  return read.problems.length > 0
    ? fail(read.problems)
    : succeed({ header: read.header ?? [], rows });
}

/** The rows of a CSV file, one after the other: without its header, its comments and blank lines. */
export class CsvRows {
  /** Once `next` was called; undefined when the dialect says that there is none. */
  header: readonly string[] | undefined;
  /** Row of the file, as a spreadsheet numbers it, that was read last. */
  row = 0;
  /** A quote that is left open swallows the rows below it: what is said of rows counts at the end. */
  readonly problems: PackageProblem[] = [];
  private readonly scanner: RecordScanner;
  private readonly skipped: ReadonlySet<number>;
  private readonly headerRows: ReadonlySet<number>;
  private readonly lastHeaderRow: number;
  private readonly heads: (readonly string[])[] = [];
  private width: number | undefined;
  /** Rows that are neither blank nor comments: the standard counts header rows among them. */
  private counted = 0;

  constructor(
    private readonly file: string,
    text: FileText,
    private readonly dialect: Dialect,
  ) {
    this.scanner = new RecordScanner(text, dialect);
    this.skipped = new Set(dialect.commentRows);
    this.headerRows = new Set(dialect.headerRows);
    this.lastHeaderRow = Math.max(0, ...dialect.headerRows);
  }

  /** Texts of the row that was read last; the next row takes their place. */
  get cells(): readonly string[] {
    return this.scanner.cells;
  }

  /** Goes to the next row. @returns whether there is one */
  next(): boolean {
    const { scanner } = this;
    while (!scanner.isAtEnd) {
      this.row += 1;
      const broken = scanner.next();
      if (broken !== undefined) {
        this.problems.splice(0, Infinity, { file: this.file, row: this.row, message: broken });
        break;
      }
      if (this.isNoRow()) continue;
      this.counted += 1;
      if (this.counted > this.lastHeaderRow) {
        this.compare(scanner.cells.length);
        this.header ??= this.headerOf();
        return true;
      }
      // What stands above the header is a title, no row of the table.
      if (!this.headerRows.has(this.counted)) continue;
      this.compare(scanner.cells.length);
      this.heads.push([...scanner.cells]);
    }
    this.header ??= this.headerOf();
    return false;
  }

  private headerOf(): readonly string[] | undefined {
    if (this.headerRows.size === 0) return undefined;
    const [first = []] = this.heads;
    return first.map((_, column) =>
      this.heads
        .map((head) => head[column] ?? '')
        .filter((text) => text !== '')
        .join(this.dialect.headerJoin),
    );
  }

  private isNoRow(): boolean {
    const { cells } = this.scanner;
    const { commentChar } = this.dialect;
    return (
      cells.length === 0 ||
      (this.skipped.size > 0 && this.skipped.has(this.row)) ||
      (commentChar !== undefined && cells[0]?.startsWith(commentChar) === true)
    );
  }

  private compare(length: number): void {
    this.width ??= length;
    if (length === this.width || this.problems.length === mostOf.problems) return;
    const first = this.headerRows.size > 0 ? 'the header' : 'the first row';
    const cells = length === 1 ? '1 cell' : `${String(length)} cells`;
    // A title above or a note below the table is what mostly stands alone.
    const advice = length === 1 ? ': a line that is no row of the table must be taken out' : '';
    const message = `has ${cells}, ${first} has ${String(this.width)}${advice}`;
    this.problems.push({ file: this.file, row: this.row, message });
  }
}
