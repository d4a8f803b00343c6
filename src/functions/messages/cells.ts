// Why the cells of an argument are refused.
import type { NumberBounds, ArgumentColumn } from '../contracts/contract';
import { Failure, type CellError } from '../failure';
import {
  refused,
  sentence,
  shown,
  shownOrBlank,
  shortened,
  inWords,
  counted,
  size,
} from './wording';

/** A value that is not a number, or not one within the bounds. */
export function notWithin(bounds: NumberBounds, found: unknown): Failure {
  const { least, most, whole, aboveLeast, negative, over } = bounds;
  if (whole) return refused(`a whole number from ${least} to ${most}`, shown(found));
  if (typeof found !== 'number' || Number.isNaN(found)) return refused('a number', shown(found));
  if (found > most) return refused(`at most ${inWords(most)}`, shown(found), over);
  const lower = aboveLeast ? `more than ${inWords(least)}` : `${inWords(least)} or more`;
  return refused(lower, shown(found), negative);
}

export const notAText = (such: string, found: unknown) =>
  refused(`a text such as "${such}"`, shownOrBlank(found));

export const notAChoice = (choices: readonly string[], found: unknown) =>
  refused(`one of ${choices.join(', ')}`, shownOrBlank(found));

export const noCells = () => refused('at least one cell', 'an empty range');

export const unevenRows = () => refused('rows of the same length', 'rows of several lengths');

export const severalCells = (rows: number, columns: number) =>
  refused('one cell', size(rows, columns));

export const notOneLine = (rows: number, columns: number) =>
  refused('one cell, one row or one column', size(rows, columns));

export const severalRows = (rows: number, columns: number) =>
  refused('one row', size(rows, columns));

export const severalColumns = (rows: number, columns: number) =>
  refused('one column', size(rows, columns));

export const notOneColumn = (rows: number, columns: number) =>
  new Failure(
    '#VALUE!',
    `${counted(rows, 'row')} and ${counted(columns, 'column')}: give one column, for instance =INDEX(…,0,3)`,
  );

export function otherColumns(
  expected: readonly ArgumentColumn[],
  rows: number,
  columns: number,
): Failure {
  const names = expected.map(({ name }) => name).join(', ');
  return refused(`${expected.length} columns (${names})`, size(rows, columns));
}

/** Outcomes or naive forecasts that are not as many as the forecasts. */
export const otherRows = (argument: string, rows: number, forecasts: number) =>
  sentence(`${counted(rows, 'row')} for ${counted(forecasts, 'forecast')}`).at(argument);

export const notCorrelations = (rows: number, columns: number) =>
  refused('3 columns (input, input, rank correlation)', size(rows, columns));

/** @param cells two, three or five cells in a row where one number a month is meant */
export function rangeOrMonths(cells: number): Failure {
  const what =
    cells === 2
      ? 'low, high or two'
      : cells === 3
        ? 'low, best, high or three'
        : 'P5, P25, P50, P75, P95 or five';
  const where =
    'put months in a column; ranges go into TANKFAN, TANKRISK, TANKTORNADO and TANKWHEN';
  return new Failure('#VALUE!', `${cells} cells in a row could be ${what} months: ${where}`);
}

/** What someone is told who may have laid a schedule out in a row. */
export const monthsGoDown = '; months go down';

export const noRange = (columns: number, advice: string) =>
  new Failure(
    '#VALUE!',
    `${counted(columns, 'column')}; a range has 2 (low, high), 3 (low, best, high) or ` +
      `5 (P5, P25, P50, P75, P95)${advice}`,
  );

/**
 * @param ends what the values are, such as low and high
 * @param at which of them is below the one before it
 */
export function notAscending(
  ends: readonly string[],
  values: readonly number[],
  at: number,
): Failure {
  const above = `${ends[at - 1]} ${shown(values[at - 1])}`;
  return new Failure('#VALUE!', `${above} is above ${ends[at]} ${shown(values[at])}`);
}

export const tooManyValues = (most: number, found: number) =>
  refused(`at most ${most} values`, String(found));

/**
 * An error that a cell handed in comes out as it is. #NAME?, #REF! and the newer ones can't: Excel
 * takes only five errors from a custom function, so they come out as #VALUE! and are named.
 */
export function errorInCell(error: string): Failure {
  const passedOn = outgoing.find((code) => code === error) ?? '#VALUE!';
  return new Failure(passedOn, `the cell holds ${shortened(error)}`);
}

const outgoing: readonly CellError[] = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'];

/** A best that is #N/A between two ends that are known, as a source with no best leaves it. */
export const bestMissing = () =>
  new Failure('#N/A', 'the cell holds #N/A; give low and high alone for a uniform range');
