import { headerOf } from '../column-header';
import type { Cell, Field } from '../edition';
import { dateSerial } from '../excel-date';
import type { CellChange } from './changes';
import type { Unusual } from './conflicts';
import type { SourcedTable } from './tables';

/**
 * How much a running total moves without a question, told from the rows that were inserted.
 *
 * Up: by no more than the largest rise from one row to the next so far. Down: lists of losses take
 * doubles back, so by no more than the largest fall so far or a usual rise (the median), whichever
 * is larger. Where rows lie further apart in time than usual, a rise counts for as many usual
 * distances. Fewer than six steps explain nothing, and nothing is asked.
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
  const running = theirs.fields.some(({ cumulative }) => cumulative);
  const distances = running ? distancesOf(base, rows) : [];
  return theirs.fields.flatMap((field, i): Allowance[] => {
    const at = base.fields.findIndex(({ name }) => name === field.name);
    if (field.cumulative !== true || at < 0) return [];
    const totals = rows.map((row) => numberIn(base.rows[row], at));
    const moves = stepsOf(totals, distances).sort((a, b) => a - b);
    if (moves.length < fewestSteps) return [];
    const [lowest = 0, highest = 0] = [moves[0], moves.at(-1)];
    const usual = median(moves.filter((move) => move > 0)) ?? 0;
    const fall = Math.max(-lowest, usual);
    return [{ field, base: at, theirs: i, rise: Math.max(highest, 0), fall }];
  });
}

/**
 * How far each of a table's rows lies from the one before, in usual distances; at least one. Told
 * from the first column of dates; without one, rows are a usual distance apart.
 */
export function distancesOf(
  { fields, rows: all }: SourcedTable,
  rows: readonly number[] = all.map((_, row) => row),
): readonly number[] {
  const at = fields.findIndex(({ type }) => type === 'date' || type === 'yearmonth');
  const days = rows.map((row) => daysOf(all[row]?.[at]));
  const usual = median(stepsOf(days).sort((a, b) => a - b));
  return days.map((day, i) => {
    const before = days[i - 1];
    const measured = day !== undefined && before !== undefined && usual !== undefined && usual > 0;
    return measured ? Math.max(1, (day - before) / usual) : 1;
  });
}

/** The first running total of a row that was revised by more than its history explains. */
export function unusualRevision(
  allowances: readonly Allowance[],
  before: readonly Cell[],
  after: readonly Cell[],
): Unusual | undefined {
  return firstUnusual(allowances, ({ base, theirs }) => [before[base], after[theirs]], 1);
}

/** The same, among the cells of a row that are to be changed. */
export function unusualChange(
  allowances: readonly Allowance[],
  cells: readonly CellChange[],
): Unusual | undefined {
  const changeOf = (field: Field) => cells.find((cell) => cell.field === field);
  return firstUnusual(allowances, ({ field }) => [changeOf(field)?.from, changeOf(field)?.to], 1);
}

/** The first running total that a row carries further, or less far, than its history explains. */
export function unusualStep(
  allowances: readonly Allowance[],
  { rows }: SourcedTable,
  row: number,
  distances: readonly number[],
): Unusual | undefined {
  const [before, after] = [rows[row - 1] ?? [], rows[row] ?? []];
  return firstUnusual(
    allowances,
    ({ theirs }) => [before[theirs], after[theirs]],
    distances[row] ?? 1,
  );
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

function numberIn(row: readonly Cell[] | undefined, column: number): number | undefined {
  const cell = row?.[column];
  return typeof cell === 'number' ? cell : undefined;
}

function daysOf(cell: Cell | undefined): number | undefined {
  const days = typeof cell === 'string' ? dateSerial(cell) : NaN;
  return Number.isNaN(days) ? undefined : days;
}

/** The changes from each number to the next, for one usual distance; where one is missing there is no step. */
function stepsOf(
  numbers: readonly (number | undefined)[],
  distances: readonly number[] = [],
): number[] {
  return numbers.flatMap((number, i) => {
    const before = numbers[i - 1];
    if (number === undefined || before === undefined) return [];
    return [(number - before) / (distances[i] ?? 1)];
  });
}

function median(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor(sorted.length / 2)];
}
