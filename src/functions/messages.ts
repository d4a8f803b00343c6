import { countsMonths, type Argument } from './contracts/contract';
import { Failure, type CellError } from './failure';

/** A cell's value as its reader would say it: `"n/a"`, TRUE, -5, a blank cell. */
function shown(found: unknown): string {
  if (found === null) return 'a blank cell';
  if (typeof found === 'string') return found === '' ? 'an empty text' : `"${shortened(found)}"`;
  if (typeof found === 'boolean') return found ? 'TRUE' : 'FALSE';
  if (typeof found === 'number') return String(found).toUpperCase();
  return 'a data type';
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const number = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

function refused(place: string, expected: string, got: string, advice?: string): Failure {
  const message = `${place}: expected ${expected}, got ${got}`;
  return new Failure('#VALUE!', advice === undefined ? message : `${message}; ${advice}`);
}

/** How messages name the value of one month of a flow. */
export const monthOf = (argument: Argument, month: number) => `${argument.name}, month ${month}`;

/** How messages name a cell of a range that was given as one argument. */
export const cellOf = (argument: Argument, row: number, column: number) =>
  `${argument.name}, row ${row}, column ${column}`;

export function notANumber(argument: Argument, place: string, found: unknown): Failure {
  return refused(place, countsMonths(argument) ? wholeNumber(argument) : 'a number', shown(found));
}

export function outOfBounds(argument: Argument, place: string, found: number): Failure {
  if (countsMonths(argument)) return notANumber(argument, place, found);
  if (found > argument.most)
    return refused(place, `at most ${number(argument.most)}`, shown(found));
  return refused(place, `${number(argument.least)} or more`, shown(found), argument.negative);
}

const wholeNumber = (argument: Argument) =>
  `a whole number from ${argument.least} to ${argument.most}`;

export function severalCells(argument: Argument, rows: number, columns: number): Failure {
  return refused(argument.name, 'one cell', size(rows, columns));
}

export function notARowOrColumn(argument: Argument, rows: number, columns: number): Failure {
  return refused(argument.name, 'one number, or one row or column of them', size(rows, columns));
}

export function unevenRows(argument: Argument): Failure {
  return refused(argument.name, 'rows of the same length', 'rows of several lengths');
}

export function noCells(argument: Argument): Failure {
  return refused(argument.name, 'at least one cell', 'an empty range');
}

const size = (rows: number, columns: number) =>
  `a range of ${counted(rows, 'row')} and ${counted(columns, 'column')}`;

/**
 * An error that a cell handed in comes out as it is. #NAME?, #REF! and the newer ones can't: Excel
 * takes only five errors from a custom function, so they come out as #VALUE! and are named.
 */
export function errorInCell(place: string, error: string): Failure {
  const passedOn = outgoing.find((code) => code === error) ?? '#VALUE!';
  return new Failure(passedOn, `${place}: the cell holds ${error}`);
}

const outgoing: readonly CellError[] = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'];
