import { headerOf } from '../column-header';
import type { Cell, Field } from '../edition';
import { dateSerial } from '../excel-date';
import type { Unusual } from './conflicts';
import type { SourcedTable } from './tables';

/**
 * How much a running total moves without a question, told from the rows that were inserted.
 *
 * Up: by no more than the largest rise from one row to the next so far. Down: lists of losses take
 * doubles back, so by no more than the largest fall so far or a usual rise (the median), whichever
 * is larger. Where rows of the new data lie further apart in time than usual, they may rise by as
 * many times more. Fewer than six steps explain nothing, and nothing is asked.
 */
export interface Allowance {
  readonly field: Field;
  /** Its place among the fields of base, and of the new data. */
  readonly base: number;
  readonly theirs: number;
  /** In the column's unit. */
  readonly rise: number;
  readonly fall: number;
}

/** The rows of the new data in time: how far each lies from the one before, in usual distances. */
export type Distance = (row: number) => number;

const fewestSteps = 6;

/**
 * The allowances of the running totals that base and new data both have.
 * @param rows of base, in the new data's order: those that the new data still have
 */
export function allowancesOf(
  base: SourcedTable,
  theirs: SourcedTable,
  rows: readonly number[],
): readonly Allowance[] {
  return theirs.fields.flatMap((field, i): Allowance[] => {
    const at = base.fields.findIndex(({ name }) => name === field.name);
    if (field.cumulative !== true || at < 0) return [];
    const moves = stepsOf(rows.map((row) => numberIn(base, row, at))).sort((a, b) => a - b);
    if (moves.length < fewestSteps) return [];
    const [lowest = 0, highest = 0] = [moves[0], moves.at(-1)];
    const usual = median(moves.filter((move) => move > 0)) ?? 0;
    const fall = Math.max(-lowest, usual);
    return [{ field, base: at, theirs: i, rise: Math.max(highest, 0), fall }];
  });
}

/** Told from the table's first column of dates; rows of a table without one are all a usual distance apart. */
export function distanceOf(table: SourcedTable): Distance {
  const at = table.fields.findIndex(({ type }) => type === 'date' || type === 'yearmonth');
  const days = table.rows.map((row) => daysOf(row[at] ?? null));
  const usual = median(stepsOf(days).sort((a, b) => a - b));
  return (row) => {
    const [before, after] = [days[row - 1], days[row]];
    return before === undefined || after === undefined || !usual ? 1 : (after - before) / usual;
  };
}

/** The first running total of a row that was revised by more than its history explains. */
export function unusualRevision(
  allowances: readonly Allowance[],
  before: readonly Cell[],
  after: readonly Cell[],
): Unusual | undefined {
  return firstUnusual(allowances, ({ base, theirs }) => [before[base], after[theirs]], 1);
}

/** The first running total that a row carries further, or less far, than its history explains. */
export function unusualStep(
  allowances: readonly Allowance[],
  { rows }: SourcedTable,
  row: number,
  distance: Distance,
): Unusual | undefined {
  const [before, after] = [rows[row - 1] ?? [], rows[row] ?? []];
  const times = Math.max(1, distance(row));
  return firstUnusual(allowances, ({ theirs }) => [before[theirs], after[theirs]], times);
}

/** Whether a running total of a row is below that of the row before it. */
export function isCorrection({ fields, rows }: SourcedTable, row: number): boolean {
  const [before, after] = [rows[row - 1] ?? [], rows[row] ?? []];
  return fields.some(({ cumulative }, i) => cumulative === true && isLower(before[i], after[i]));
}

/** Whether a running total was lowered. */
export function isLower(from: Cell | undefined, to: Cell | undefined): boolean {
  return typeof from === 'number' && typeof to === 'number' && to < from;
}

function firstUnusual(
  allowances: readonly Allowance[],
  cells: (allowance: Allowance) => readonly (Cell | undefined)[],
  times: number,
): Unusual | undefined {
  for (const allowance of allowances) {
    const [from, to] = cells(allowance);
    if (typeof from !== 'number' || typeof to !== 'number') continue;
    const most = to < from ? allowance.fall : allowance.rise * times;
    if (Math.abs(to - from) > most) return { header: headerOf(allowance.field), from, to, most };
  }
  return undefined;
}

function numberIn({ rows }: SourcedTable, row: number, column: number): number | undefined {
  const cell = rows[row]?.[column];
  return typeof cell === 'number' ? cell : undefined;
}

function daysOf(cell: Cell): number | undefined {
  const days = typeof cell === 'string' ? dateSerial(cell) : NaN;
  return Number.isNaN(days) ? undefined : days;
}

/** The changes from each number to the next; where one is missing there is no step. */
function stepsOf(numbers: readonly (number | undefined)[]): number[] {
  return numbers.flatMap((number, i) => {
    const before = numbers[i - 1];
    return number === undefined || before === undefined ? [] : [number - before];
  });
}

function median(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor(sorted.length / 2)];
}
