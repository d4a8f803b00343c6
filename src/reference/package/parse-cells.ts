import { expected } from './cell-type';
import { ColumnRemarks } from './column-remarks';
import { readCsv, type CsvTable } from './csv';
import type { FieldDescriptor, TableDescriptor } from './descriptor';
import type { Cell, Field } from '../edition/edition';
import { inferType } from './infer-type';
import { matchFields, type FieldPlace } from './match-fields';
import { mostOf } from './package-limits';
import { firstWords, type PackageProblem } from './package-problem';
import type { ReadTable } from './read-table';
import { fail, succeed, type Result } from '../result';
import { eachOf, type Steps } from './steps';

type Read<T> = Result<T, readonly PackageProblem[]>;

/** A file of a table as text. */
export interface TableText {
  readonly path: string;
  readonly text: string;
}

/** Reads a table's CSV files, one below the other: header, types and constraints as its schema has them. */
export function* parseCells(
  table: TableDescriptor,
  texts: readonly TableText[],
): Steps<Read<ReadTable>> {
  const csv = yield* joined(table, texts);
  if (!csv.ok) return csv;
  const { header, rows, placeOf } = csv.value;
  const matched = matchFields(table, header, rows[0]?.length ?? 0);
  const [file = ''] = table.paths;
  if (!matched.ok) return fail([{ file, row: 1, message: matched.error }]);
  const { places, unread } = matched.value;
  const problems: PackageProblem[] = [];
  const columns = places.map((place) => columnOf(place, table));
  const cells: Cell[][] = [];
  yield* eachOf(rows, (row, index) => {
    if (problems.length < mostOf.problems)
      cells.push(readRow(columns, row, placeOf(index), problems));
  });
  if (problems.length > 0) return fail(problems);
  const fields = places.map(({ descriptor }) => descriptor);
  const typed = yield* withTypes(fields, cells);
  const remarks =
    unread.length > 0
      ? [{ file, message: `columns that are not read: ${firstWords(unread)}` }]
      : [];
  return succeed({
    table: { ...table, fields: typed, columns: shownColumns(table, typed) },
    rows: cells,
    placeOf,
    remarks: [
      ...remarks,
      ...columns.flatMap(({ remarks: said }, i) =>
        said.read(file, typed[i]?.field.type ?? 'string'),
      ),
    ],
  });
}

/** The rows of all files of a table. */
interface JoinedRows {
  readonly header: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly placeOf: ReadTable['placeOf'];
}

function* joined(
  { dialect }: TableDescriptor,
  texts: readonly TableText[],
): Steps<Read<JoinedRows>> {
  const parts: (CsvTable & { readonly file: string; readonly from: number })[] = [];
  let from = 0;
  for (const { path, text } of texts) {
    const csv = yield* readCsv(path, text, dialect);
    if (!csv.ok) return csv;
    const part = withoutHeader(csv.value, parts[0]?.header);
    const width = parts[0]?.rows[0]?.length ?? parts[0]?.header.length;
    const [first = []] = part.rows;
    if (width !== undefined && first.length > 0 && first.length !== width)
      return fail([
        {
          file: path,
          row: 1,
          message: `has ${String(first.length)} columns, the file before has ${String(width)}`,
        },
      ]);
    parts.push({ ...part, file: path, from });
    from += part.rows.length;
  }
  const [only] = parts;
  return succeed({
    header: dialect.headerRows.length > 0 ? (only?.header ?? []) : undefined,
    rows: parts.length === 1 && only ? only.rows : parts.flatMap(({ rows }) => rows),
    placeOf: (index) => {
      const part = parts.findLast((candidate) => candidate.from <= index);
      return { file: part?.file ?? '', row: part?.numbers[index - part.from] ?? index };
    },
  });
}

/** What follows may repeat the header, or go on with rows. */
function withoutHeader(csv: CsvTable, header: readonly string[] | undefined): CsvTable {
  if (!header || csv.header.every((name, i) => name === header[i])) return csv;
  return { header, rows: [csv.header, ...csv.rows], numbers: [1, ...csv.numbers] };
}

interface ReadColumn {
  readonly place: FieldPlace;
  readonly missing: ReadonlySet<string>;
  readonly remarks: ColumnRemarks;
}

function columnOf(place: FieldPlace, { missingValues }: TableDescriptor): ReadColumn {
  const { missingValues: own, field } = place.descriptor;
  return { place, missing: own ?? missingValues, remarks: new ColumnRemarks(field) };
}

function readRow(
  columns: readonly ReadColumn[],
  texts: readonly string[],
  at: ReturnType<ReadTable['placeOf']>,
  problems: PackageProblem[],
): Cell[] {
  return columns.map(({ place: { descriptor, column }, missing, remarks }) => {
    const text = column === undefined ? undefined : texts[column];
    const isMissing = text === undefined || missing.has(text);
    const cell = isMissing ? missingCell(descriptor) : readCell(text, descriptor);
    if (!cell.ok) {
      problems.push({ ...at, field: descriptor.field.name, message: cell.error });
      return null;
    }
    if (!isMissing) remarks.look(cell.value, text, at.row);
    return cell.value;
  });
}

const empty = succeed(null);

function missingCell({ constraints }: FieldDescriptor): Result<Cell, string> {
  return constraints.required ? fail('must not be empty') : empty;
}

function readCell(text: string, { read, constraints }: FieldDescriptor): Result<Cell, string> {
  const cell = read(text);
  const reason = cell.ok ? constraints.whyNot(cell.value, text) : undefined;
  return reason === undefined ? cell : expected(reason, text);
}

/** Gives columns of any type the type of their cells. */
function* withTypes(
  fields: readonly FieldDescriptor[],
  rows: readonly Cell[][],
): Steps<readonly FieldDescriptor[]> {
  const typed: FieldDescriptor[] = [];
  for (const [column, descriptor] of fields.entries()) {
    const type = descriptor.isAny ? inferType(rows, column) : descriptor.field.type;
    if (type === 'number' && descriptor.isAny)
      for (const row of rows)
        row[column] = typeof row[column] === 'string' ? Number(row[column]) : null;
    typed.push(
      type === descriptor.field.type
        ? descriptor
        : { ...descriptor, field: { ...descriptor.field, type } },
    );
    yield;
  }
  return typed;
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
