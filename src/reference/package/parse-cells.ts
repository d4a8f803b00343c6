import { readCsv, rowNumber } from './csv';
import type { FieldDescriptor, TableDescriptor } from './descriptor';
import type { Cell } from '../edition/edition';
import { isExcelDate } from '../excel-date';
import { isIsoDay, isIsoMonth } from '../iso-date';
import { mostOf } from './package-limits';
import { firstWords, quoted, type PackageProblem } from './package-problem';
import { fail, succeed, type Result } from '../result';
import { eachOf, type Steps } from './steps';
import { whyNoCellText } from './untrusted-text';

/** The rows of one table, typed, each as long as the table has fields. */
export type Rows = readonly (readonly Cell[])[];

/** Reads a table's CSV text: header, types and constraints as its schema has them. */
export function* parseCells(
  table: TableDescriptor,
  text: string,
): Steps<Result<Rows, readonly PackageProblem[]>> {
  const csv = yield* readCsv(table.path, text);
  if (!csv.ok) return csv;
  const header = headerProblem(table, csv.value.header);
  if (header) return fail([header]);
  const problems: PackageProblem[] = [];
  const rows: Cell[][] = [];
  yield* eachOf(csv.value.rows, (row, index) => {
    if (problems.length < mostOf.problems)
      rows.push(parseRow(table, row, rowNumber(index), problems));
  });
  return problems.length > 0 ? fail(problems) : succeed(rows);
}

function parseRow(
  { path, fields, missingValues }: TableDescriptor,
  texts: readonly string[],
  row: number,
  problems: PackageProblem[],
): Cell[] {
  return fields.map((descriptor, column) => {
    const cell = parseCell(texts[column] ?? '', descriptor, missingValues);
    if (cell.ok) return cell.value;
    problems.push({ file: path, row, field: descriptor.field.name, message: cell.error });
    return null;
  });
}

function headerProblem(
  table: TableDescriptor,
  header: readonly string[],
): PackageProblem | undefined {
  const names = table.fields.map(({ field }) => field.name);
  return header.length === names.length && header.every((name, i) => name === names[i])
    ? undefined
    : { file: table.path, row: 1, message: `expected the columns ${names.join(',')}` };
}

function parseCell(
  text: string,
  { field, constraints }: FieldDescriptor,
  missingValues: ReadonlySet<string>,
): Result<Cell, string> {
  if (missingValues.has(text))
    return constraints.required ? fail('must not be empty') : succeed(null);
  switch (field.type) {
    case 'integer':
      return parseNumber(text, /^-?\d+$/, 'a whole number', constraints);
    case 'number':
      return parseNumber(text, /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/, 'a number', constraints);
    case 'date':
      return parseDate(text, isIsoDay, 'a day such as 2025-05-05');
    case 'yearmonth':
      return parseDate(text, isIsoMonth, 'a month such as 2025-05');
    case 'string':
      return parseText(text, field.dates !== undefined, constraints);
  }
}

function parseDate(
  text: string,
  isDate: (text: string) => boolean,
  what: string,
): Result<string, string> {
  if (!isDate(text)) return expected(what, text);
  return isExcelDate(text)
    ? succeed(text)
    : fail(
        `${quoted(text)} is before 1900-03-01, where Excel's days are those of the calendar; in a column of type string it stays as it is`,
      );
}

function parseNumber(
  text: string,
  form: RegExp,
  what: string,
  { minimum, maximum }: FieldDescriptor['constraints'],
): Result<number, string> {
  const value = Number(text);
  // Beyond 2^53 digits are lost, and Excel keeps 15 of them anyway.
  if (!form.test(text) || !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return expected(what, text);
  if (minimum !== undefined && value < minimum)
    return expected(`${what} of at least ${String(minimum)}`, text);
  if (maximum !== undefined && value > maximum)
    return expected(`${what} of at most ${String(maximum)}`, text);
  return succeed(value);
}

function parseText(
  text: string,
  isDate: boolean,
  constraints: FieldDescriptor['constraints'],
): Result<string, string> {
  const reason = whyNoCellText(text);
  if (reason !== undefined) return fail(`${quoted(text)} ${reason}`);
  if (isDate && !isIsoDay(text) && !isIsoMonth(text))
    return expected('a day or month such as 2025-05-05 or 2025-05', text);
  if (constraints.enum && !constraints.enum.has(text))
    return expected(`one of ${firstWords([...constraints.enum])}`, text);
  return succeed(text);
}

function expected(what: string, text: string): Result<never, string> {
  return fail(`expected ${what}, got ${quoted(text)}`);
}
