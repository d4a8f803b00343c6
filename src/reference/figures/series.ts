import { dateSerial, isoOf } from '../excel-date';
import type { Cell, Field, ReferenceTable } from '../edition/edition';
import { daysCovered, isIsoDay, isIsoMonth } from '../iso-date';
import { firstWords, quoted } from '../package/package-problem';
import { fail, succeed, type Result } from '../result';
import { nearestKeys } from './nearest-keys';

/** What is asked of a table. Dates are Excel's serial numbers. */
export interface SeriesQuestion {
  readonly table: string;
  /** All columns under a header row without it. */
  readonly column?: string;
  /** First and last day, both included. */
  readonly from?: number;
  readonly to?: number;
  /** What the table's category must equal. */
  readonly where?: string;
}

/** Why there is no answer: the question is wrong, or nothing answers it. */
export interface SeriesProblem {
  readonly kind: 'wrong' | 'none';
  /** The argument that it is about. */
  readonly argument: keyof SeriesQuestion;
  readonly message: string;
}

/** A text, a number or a date's serial number; null where the source gives no number or date. */
export type SeriesCell = string | number | null;

export type SeriesRows = readonly (readonly SeriesCell[])[];

/**
 * A table's column as a series: its rows in the order of their dates, those without a date last, as
 * the cells of an inserted table hold them. Without a column all columns, under their names. A table
 * without dates keeps its order. Case and blanks around names don't count.
 */
export function lookUpSeries(
  tables: ReadonlyMap<string, ReferenceTable>,
  question: SeriesQuestion,
): Result<SeriesRows, SeriesProblem> {
  const table = tables.get(folded(question.table));
  if (!table)
    return none(
      'table',
      `no table of this edition is called ${quoted(question.table)}`,
      question.table,
      tables.keys(),
    );
  const prepared = prepare(table);
  const { column } = question;
  const at = column === undefined ? undefined : prepared.names.indexOf(folded(column));
  if (column !== undefined && at === -1)
    return none('column', `${table.id} has no column ${quoted(column)}`, column, prepared.names);
  const rows = rowsAsked(prepared, question);
  if (!rows.ok) return rows;
  return succeed(
    at === undefined
      ? [table.fields.map(({ name }) => name), ...rows.value.map(({ cells }) => cells)]
      : rows.value.map(({ cells }) => [cells[at] ?? null]),
  );
}

function rowsAsked(
  { table, rows }: Prepared,
  { from, to, where }: SeriesQuestion,
): Result<readonly SeriesRow[], SeriesProblem> {
  const { id, series } = table;
  const dated = from === undefined ? (to === undefined ? undefined : 'to') : 'from';
  if (dated && !series) return wrong(dated, `${id} has no column of dates`);
  if (from !== undefined && to !== undefined && from > to) return wrong('from', 'is later than to');
  if (where !== undefined && series?.category === undefined)
    return wrong('where', `${id} has no column that tells series apart`);
  const wanted = where === undefined ? undefined : folded(where);
  const ofCategory = wanted === undefined ? rows : rows.filter(({ folded }) => folded === wanted);
  if (where !== undefined && ofCategory.length === 0) {
    const categories = new Set(rows.map(({ category }) => category));
    const lacks = `${id} has no ${series?.category ?? 'category'} ${quoted(where)}`;
    return none('where', lacks, where, categories);
  }
  if (!dated) return succeed(ofCategory);
  const [least, most] = [from ?? -Infinity, to ?? Infinity];
  const between = ofCategory.filter(({ first, last }) => last >= least && first <= most);
  return between.length > 0 ? succeed(between) : fail(noRows(table, dated, ofCategory));
}

/** A row as it is answered, and the serial numbers of the days that its date covers. */
interface SeriesRow {
  readonly cells: readonly SeriesCell[];
  readonly first: number;
  readonly last: number;
  readonly category: string;
  /** The category as it is looked up. */
  readonly folded: string;
}

interface Prepared {
  readonly table: ReferenceTable;
  /** Of the columns, as they are looked up. */
  readonly names: readonly string[];
  /** In the order of their dates. */
  readonly rows: readonly SeriesRow[];
}

/** Thousands of cells may ask one table. */
const preparedTables = new WeakMap<ReferenceTable, Prepared>();

function prepare(table: ReferenceTable): Prepared {
  const before = preparedTables.get(table);
  if (before) return before;
  const { fields, series } = table;
  const place = (name: string | undefined) => fields.findIndex((field) => field.name === name);
  const [dateAt, categoryAt] = [place(series?.date), place(series?.category)];
  const rows = table.rows.map((row): SeriesRow => {
    const category = String(row[categoryAt] ?? '');
    return {
      cells: fields.map((field, i) => answered(field, row[i] ?? null)),
      ...serialsOf(row[dateAt] ?? null),
      category,
      folded: folded(category),
    };
  });
  // Equal dates stay in the table's order, and so do all rows of a table without dates.
  if (series) rows.sort((a, b) => inOrder(a.first, b.first) || inOrder(a.last, b.last));
  const prepared = { table, names: fields.map(({ name }) => folded(name)), rows };
  preparedTables.set(table, prepared);
  return prepared;
}

function answered({ type }: Field, cell: Cell): SeriesCell {
  if (cell === null) return type === 'string' ? '' : null;
  return typeof cell === 'string' && type !== 'string' ? dateSerial(cell) : cell;
}

/** Below 0 when a comes first. Two that are infinite are equal. */
function inOrder(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}

/** The days that a day or month covers; none when there is no date. */
function serialsOf(date: Cell): Pick<SeriesRow, 'first' | 'last'> {
  if (typeof date !== 'string' || !(isIsoDay(date) || isIsoMonth(date)))
    return { first: Infinity, last: -Infinity };
  const { first, last } = daysCovered(date);
  return { first: dateSerial(first), last: dateSerial(last) };
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

function wrong(argument: keyof SeriesQuestion, message: string): Result<never, SeriesProblem> {
  return fail({ kind: 'wrong', argument, message });
}

/** Nothing is called so: names the nearest, or the first of all. */
function none(
  argument: keyof SeriesQuestion,
  problem: string,
  wanted: string,
  known: Iterable<string>,
): Result<never, SeriesProblem> {
  const names = [...known];
  const [first, ...others] = nearestKeys(folded(wanted), names);
  if (first === undefined)
    return fail({ kind: 'none', argument, message: `${problem}; there are ${firstWords(names)}` });
  const nearest = others.length > 0 ? 'the nearest are' : 'the nearest is';
  const list = [first, ...others].join(', ');
  return fail({ kind: 'none', argument, message: `${problem}; ${nearest} ${list}` });
}

function noRows(
  { id }: ReferenceTable,
  argument: 'from' | 'to',
  rows: readonly SeriesRow[],
): SeriesProblem {
  const dated = rows.filter(({ last }) => last >= 0);
  const [first, last] = [dated[0]?.first ?? NaN, dated.at(-1)?.last ?? NaN];
  const covered =
    dated.length > 0
      ? `its dates run from ${isoOf(first)} to ${isoOf(last)}`
      : 'it has none with a date';
  return { kind: 'none', argument, message: `${id} has no row in that period: ${covered}` };
}
