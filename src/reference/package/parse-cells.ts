import { ColumnReader } from './column-reader';
import { numberOf } from './column-type';
import { CsvRows } from './csv';
import type { FileText } from './decode-text';
import type { FieldDescriptor, TableDescriptor } from './descriptor';
import type { Cell, Field } from '../edition/edition';
import { matchFields } from './match-fields';
import { mostOf } from './package-limits';
import { firstWords, quoted, type PackageProblem } from './package-problem';
import type { ReadTable } from './read-table';
import { fail, succeed, type Result } from '../result';
import { eachOf, type Steps } from './steps';
import { delimiterOf } from './undescribed-files';

/** A file of a table as text. */
export interface TableText {
  readonly path: string;
  readonly text: FileText;
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

/** What is wrong with a cell; a misfit is not of its column's type. */
interface CellFault {
  readonly problem: PackageProblem;
  readonly reader: ColumnReader;
  readonly isMisfit: boolean;
}

/** A table while it is read. */
class TableReading {
  private readonly files: ReadFile[] = [];
  private readonly rows: Cell[][] = [];
  private readonly faults: CellFault[] = [];
  private columns: readonly ColumnReader[] = [];
  private unread: readonly string[] = [];
  private remarks: readonly PackageProblem[] = [];
  private header: readonly string[] | undefined;
  private width = 0;
  private cells = 0;
  /** Faults that leave the table out: after so many no more are looked for. */
  private counted = 0;
  private readonly misfits = new Map<ColumnReader, number>();

  constructor(private table: TableDescriptor) {}

  /** @returns why the table is not read to its end */
  *readFile(path: string, text: FileText): Steps<readonly PackageProblem[]> {
    if (this.files.length === 0) this.tellDelimiter(path, text);
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
    const { table, rows, columns, unread } = this;
    const faults = this.faults.filter((fault) => this.counts(fault));
    if (faults.length > 0) return fail(faults.map(({ problem }) => problem));
    const fields = columns.map((column) => column.typed());
    const numeric = [...fields.keys()].filter((at) => isFoundNumeric(fields[at]));
    yield* toNumbers(rows, numeric);
    const [file = ''] = table.paths;
    const remarks = [...this.remarks, ...columns.flatMap((column) => column.remarksIn(file))];
    if (unread.length > 0)
      remarks.unshift({ file, message: `columns that are not read: ${firstWords(unread)}` });
    return succeed({
      table: { ...table, fields, columns: shownColumns(table, fields), ...keysOf(table, fields) },
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
    const { remark } = matched.value;
    if (remark !== undefined) this.remarks = [...this.remarks, { file, row: 1, message: remark }];
    return undefined;
  }

  /** The files that follow have as many columns. */
  private continue({ cells, header }: CsvRows, file: string): PackageProblem | undefined {
    const width = cells.length > 0 ? cells.length : (header?.length ?? this.width);
    if (width === this.width) return this.reordered(header, file);
    const message = `has ${String(width)} columns, the file before has ${String(this.width)}`;
    return { file, row: 1, message };
  }

  /** A header of the same columns in another order is no row, and its cells belong elsewhere. */
  private reordered(header: CsvRows['header'], file: string): PackageProblem | undefined {
    const first = this.header;
    if (!header || !first || header.every((name, i) => name === first[i])) return undefined;
    if ([...header].sort().join('\n') !== [...first].sort().join('\n')) return undefined;
    return { file, row: 1, message: 'has its columns in another order than the file before' };
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
    this.rows.push(this.counted < mostOf.problems ? this.readRow(texts, row, file) : []);
    return undefined;
  }

  /** Whether a fault leaves the table out; a type that is wrong of a whole column does not. */
  private counts({ reader, isMisfit }: CellFault): boolean {
    return !isMisfit || !this.table.isForeign || !reader.isTypeWrong;
  }

  /** What counts once counts for good; the first misfits of a column are kept until that is known. */
  private note(fault: CellFault): void {
    const { reader, isMisfit } = fault;
    const misfits = (this.misfits.get(reader) ?? 0) + (isMisfit ? 1 : 0);
    this.misfits.set(reader, misfits);
    if (misfits <= mostOf.problems) this.faults.push(fault);
    if (this.counts(fault)) this.counted += 1;
  }

  /** Without a word about it a file may have another delimiter than the standard's. */
  private tellDelimiter(file: string, text: FileText): void {
    const { dialect, isForeign } = this.table;
    if (!isForeign || !dialect.isDelimiterAssumed) return;
    const beginning = beginningOf(text);
    const first = new CsvRows(file, [beginning], dialect);
    first.next();
    // A first row of several cells, or of one without that sign, is as it should be.
    const [line = '', ...others] = first.header ?? first.cells;
    const delimiter = delimiterOf(beginning);
    if (delimiter === undefined || others.length > 0 || !line.includes(delimiter)) return;
    this.table = { ...this.table, dialect: { ...dialect, delimiter } };
    const message = `has ${quoted(delimiter)} between its cells, which its descriptor does not say`;
    this.remarks = [{ file, message }];
  }

  private readRow(texts: readonly string[], row: number, { path }: ReadFile): Cell[] {
    return this.columns.map((reader) => {
      const { column, descriptor } = reader;
      const cell = reader.read(column === undefined ? undefined : texts[column], row);
      if (cell.ok) return cell.value;
      const isMisfit = 'misfit' in cell;
      const problem = { file: path, row, field: descriptor.field.name, message: cell.error };
      this.note({ problem, reader, isMisfit });
      return isMisfit ? cell.misfit : null;
    });
  }

  private placeOf(index: number): { readonly file: string; readonly row: number } {
    const file = this.files.findLast(({ from }) => from <= index);
    return { file: file?.path ?? '', row: file?.numbers[index - file.from] ?? index };
  }
}

const tooManyRows = `has more than the ${String(mostOf.rows)} rows that are read of a table`;
/** Said of the file with which they become too many. */
export const tooManyCells = `has more than the ${String(mostOf.cells)} cells that are read of a package`;

/** As much of a file as its first row may have. */
function beginningOf(text: FileText): string {
  let beginning = '';
  for (const part of text) {
    if (beginning.length >= mostOf.row) break;
    beginning += part;
  }
  return beginning.slice(0, mostOf.row);
}

/** Whether a column is of any type and its texts are all numbers. */
function isFoundNumeric(column: FieldDescriptor | undefined): boolean {
  return column?.isAny === true && column.field.type === 'number';
}

/** @param columns of any type whose texts are all numbers */
function* toNumbers(rows: readonly Cell[][], columns: readonly number[]): Steps<void> {
  if (columns.length === 0) return;
  yield* eachOf(rows, (row) => {
    for (const column of columns) {
      const text = row[column];
      if (typeof text === 'string') row[column] = numberOf(text);
    }
  });
}

/** The table's columns with the types that its cells turned out to have. */
function shownColumns(
  table: TableDescriptor,
  typed: readonly FieldDescriptor[],
): TableDescriptor['columns'] {
  if (table.isForeign) return typed.map(({ field }) => ({ field, from: field.name }));
  const now = new Map<Field, Field>(
    table.fields.map(({ field }, i) => [field, typed[i]?.field ?? field]),
  );
  return table.columns.map((column) => ({
    ...column,
    field: now.get(column.field) ?? column.field,
  }));
}

/** The keys whose columns the file has. */
function keysOf(
  { primaryKey, uniqueKeys, foreignKeys }: TableDescriptor,
  typed: readonly FieldDescriptor[],
): Pick<TableDescriptor, 'primaryKey' | 'uniqueKeys' | 'foreignKeys'> {
  const names = new Set(typed.map(({ field }) => field.name));
  const isThere = (key: readonly string[]): boolean => key.every((name) => names.has(name));
  return {
    primaryKey: isThere(primaryKey) ? primaryKey : [],
    uniqueKeys: uniqueKeys.filter(isThere),
    foreignKeys: foreignKeys.filter(({ fields }) => isThere(fields)),
  };
}
