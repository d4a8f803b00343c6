import { ColumnReader } from './column-reader';
import { numberOf } from './column-type';
import { CsvRows } from './csv';
import type { FieldDescriptor, TableDescriptor } from './descriptor';
import type { Cell, Field } from '../edition/edition';
import { matchFields } from './match-fields';
import { mostOf } from './package-limits';
import { firstWords, type PackageProblem } from './package-problem';
import type { ReadTable } from './read-table';
import { fail, succeed, type Result } from '../result';
import { eachOf, type Steps } from './steps';

/** A file of a table as text. */
export interface TableText {
  readonly path: string;
  readonly text: string;
}

/** Reads a table's CSV files, one below the other: header, types and constraints as its schema has them. */
export function* parseCells(
  table: TableDescriptor,
  texts: readonly TableText[],
): Steps<Result<ReadTable, readonly PackageProblem[]>> {
  const reading = new TableReading(table);
  for (const { path, text } of texts) {
    const problems = yield* reading.readFile(path, text);
    if (problems.length > 0) return fail(problems);
  }
  return yield* reading.finish();
}

/** Rows that are read in a step: each may have 200 cells. */
const rowsInStep = 50;

/** A file, from which row of the table on, and where each of its rows stands. */
interface ReadFile {
  readonly path: string;
  readonly from: number;
  readonly numbers: number[];
}

/** A table while it is read. */
class TableReading {
  private readonly files: ReadFile[] = [];
  private readonly rows: Cell[][] = [];
  private readonly faults: PackageProblem[] = [];
  private columns: readonly ColumnReader[] = [];
  private unread: readonly string[] = [];
  private header: readonly string[] | undefined;
  private width = 0;
  private cells = 0;

  constructor(private readonly table: TableDescriptor) {}

  /** @returns why the table is not read to its end */
  *readFile(path: string, text: string): Steps<readonly PackageProblem[]> {
    const csv = new CsvRows(path, text, this.table.dialect);
    let isThere = csv.next();
    const file: ReadFile = { path, from: this.rows.length, numbers: [] };
    const problem = this.files.length === 0 ? this.matchFirst(csv, path) : this.continue(csv, path);
    this.files.push(file);
    if (problem) return csv.problems.length > 0 ? csv.problems : [problem];
    if (this.files.length > 1) this.addRepeated(csv, file);
    for (; isThere; isThere = csv.next()) {
      const full = this.add(csv.cells, csv.row, file);
      if (full !== undefined) return [{ file: path, message: full }];
      if (file.numbers.length % rowsInStep === 0) yield;
    }
    return csv.problems;
  }

  *finish(): Steps<Result<ReadTable, readonly PackageProblem[]>> {
    const { table, rows, columns, faults, unread } = this;
    if (faults.length > 0) return fail(faults);
    const fields = columns.map((column) => column.typed());
    for (const [at, { field, isAny }] of fields.entries())
      if (isAny && field.type === 'number') yield* toNumbers(rows, at);
    const [file = ''] = table.paths;
    const remarks = columns.flatMap((column) => column.remarksIn(file));
    if (unread.length > 0)
      remarks.unshift({ file, message: `columns that are not read: ${firstWords(unread)}` });
    return succeed({
      table: { ...table, fields, columns: shownColumns(table, fields) },
      ...{ rows, remarks },
      placeOf: (index) => this.placeOf(index),
    });
  }

  private matchFirst(csv: CsvRows, file: string): PackageProblem | undefined {
    this.header = csv.header;
    this.width = csv.cells.length > 0 ? csv.cells.length : (csv.header?.length ?? 0);
    const matched = matchFields(this.table, csv.header, csv.cells.length);
    if (!matched.ok) return { file, row: 1, message: matched.error };
    this.columns = matched.value.places.map((place) => new ColumnReader(place, this.table));
    this.unread = matched.value.unread;
    return undefined;
  }

  /** The files that follow have as many columns. */
  private continue({ cells, header }: CsvRows, file: string): PackageProblem | undefined {
    const width = cells.length > 0 ? cells.length : (header?.length ?? this.width);
    if (width === this.width) return undefined;
    const message = `has ${String(width)} columns, the file before has ${String(this.width)}`;
    return { file, row: 1, message };
  }

  /** What follows may repeat the header, or go on with rows. */
  private addRepeated({ header }: CsvRows, file: ReadFile): void {
    if (header?.some((name, i) => name !== this.header?.[i])) this.add(header, 1, file);
  }

  /** @returns why no more rows are read */
  private add(texts: readonly string[], row: number, file: ReadFile): string | undefined {
    if (this.rows.length === mostOf.rows) return tooManyRows;
    this.cells += texts.length;
    if (this.cells > mostOf.cells) return tooManyCells;
    file.numbers.push(row);
    this.rows.push(this.faults.length < mostOf.problems ? this.readRow(texts, row, file) : []);
    return undefined;
  }

  private readRow(texts: readonly string[], row: number, { path }: ReadFile): Cell[] {
    const cells: Cell[] = [];
    for (const reader of this.columns) {
      const { column, descriptor } = reader;
      const cell = reader.read(column === undefined ? undefined : texts[column], row);
      cells.push(cell.ok ? cell.value : null);
      if (!cell.ok)
        this.faults.push({ file: path, row, field: descriptor.field.name, message: cell.error });
    }
    return cells;
  }

  private placeOf(index: number): { readonly file: string; readonly row: number } {
    const file = this.files.findLast(({ from }) => from <= index);
    return { file: file?.path ?? '', row: file?.numbers[index - file.from] ?? index };
  }
}

const tooManyRows = `has more than the ${String(mostOf.rows)} rows that are read of a table`;
/** Said of the file with which they become too many. */
export const tooManyCells = `has more than the ${String(mostOf.cells)} cells that are read of a package`;

/** Cells of a column of any type whose texts are all numbers. */
function* toNumbers(rows: readonly Cell[][], column: number): Steps<void> {
  yield* eachOf(rows, (row) => {
    const text = row[column];
    row[column] = typeof text === 'string' ? numberOf(text) : null;
  });
}

/** The table's columns with the types that its cells turned out to have. */
function shownColumns(
  table: TableDescriptor,
  typed: readonly FieldDescriptor[],
): TableDescriptor['columns'] {
  if (table.fieldsMatch === 'any') return typed.map(({ field }) => ({ field, from: field.name }));
  const now = new Map<Field, Field>(
    table.fields.map(({ field }, i) => [field, typed[i]?.field ?? field]),
  );
  return table.columns.map((column) => ({
    ...column,
    field: now.get(column.field) ?? column.field,
  }));
}
