import type { NeverBought, NeverReached } from '../model/crossing';
import { furthestMonth } from '../model/horizon';
import type { NoRate } from '../model/rate';
import { isoOf } from '../reference/excel-date';
import { describeLookupProblem, type LookupProblem } from '../reference/figures/lookup-problem';
import type { Bounds, Column } from './contracts/contract';
import { Failure, type CellError } from './failure';
import type { NoEdition } from './reference-in-use';

const refused = (expected: string, got: string, advice = '') =>
  new Failure('#VALUE!', `expected ${expected}, got ${got}${advice && `; ${advice}`}`);

/** A cell's value as its reader would say it: `"n/a"`, TRUE, -5. */
function shown(found: unknown): string {
  if (typeof found === 'string') return found === '' ? 'an empty text' : `"${shortened(found)}"`;
  if (typeof found === 'boolean') return found ? 'TRUE' : 'FALSE';
  if (typeof found === 'number') return String(found).toUpperCase();
  return 'a data type';
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** A number for a sentence: 3,412 */
const inWords = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** Two numbers for one sentence, with all their digits when they would look the same with fewer. */
function toCompare(one: number, other: number): [string, string] {
  const short: [string, string] = [inWords(one), inWords(other)];
  return short[0] === short[1] ? [shown(one), shown(other)] : short;
}

/** A value that is not a number, or not one within the bounds. */
export function notWithin(bounds: Bounds, found: unknown): Failure {
  const { least, most, whole, aboveLeast, negative, over } = bounds;
  if (whole) return refused(`a whole number from ${least} to ${most}`, shown(found));
  if (typeof found !== 'number' || Number.isNaN(found)) return refused('a number', shown(found));
  if (found > most) return refused(`at most ${inWords(most)}`, shown(found), over);
  const lower = aboveLeast ? `more than ${inWords(least)}` : `${inWords(least)} or more`;
  return refused(lower, shown(found), negative);
}

export function notADate(found: unknown): Failure {
  return refused('a date from 1900-03-01 on, such as 2025-05-05', shown(found));
}

export const notAText = (such: string, found: unknown) =>
  refused(`a text such as "${such}"`, shownOrBlank(found));

export const notAChoice = (choices: readonly string[], found: unknown) =>
  refused(`one of ${choices.join(', ')}`, shownOrBlank(found));

/** For a blank cell the desktop hands 0 and the web null. */
function shownOrBlank(found: unknown): string {
  return found === null || found === 0 ? 'a blank cell or 0' : shown(found);
}

export const noCells = () => refused('at least one cell', 'an empty range');

export const unevenRows = () => refused('rows of the same length', 'rows of several lengths');

export const severalCells = (rows: number, columns: number) =>
  refused('one cell', size(rows, columns));

export const notOneLine = (rows: number, columns: number) =>
  refused('one cell, one row or one column', size(rows, columns));

export function otherColumns(expected: readonly Column[], rows: number, columns: number): Failure {
  const names = expected.map(({ name }) => name).join(', ');
  return refused(`${expected.length} columns (${names})`, size(rows, columns));
}

export const severalRows = (rows: number, columns: number) =>
  refused('one row', size(rows, columns));

/** What someone is told who may have laid a schedule out in a row. */
export const monthsGoDown = 'months go down the rows';

export const tooManyEnds = (rows: number, columns: number, advice: string) =>
  refused('1 column (certain), 2 (low, high) or 3 (low, best, high)', size(rows, columns), advice);

/** @param ends what the values are, such as low and high */
export const notAscending = (ends: readonly string[], values: readonly number[], advice: string) =>
  refused(ends.join(' ≤ '), values.map(shownOrBlank).join(', '), advice);

const size = (rows: number, columns: number) =>
  `a range of ${counted(rows, 'row')} and ${counted(columns, 'column')}`;

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

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

/** @param months rows of the ledger: the last is named by the date one month less after the first */
export function ledgerTooLong(first: number, months: number): Failure {
  const ahead = counted(months - 1, 'month');
  return refused(`a date ${ahead} or more before 9999-12-31`, isoOf(first)).at('first');
}

export const neverReached = (why: NeverReached) => notAvailable('the stock', why);

export function neverBought(why: NeverBought): Failure {
  const which = why.deliveries === 'with' ? 'with the deliveries' : 'without deliveries';
  return notAvailable(`${which} the stock`, why);
}

function notAvailable(stock: string, { level, direction, atEnd }: NeverReached): Failure {
  const [wanted, instead] = toCompare(level, atEnd);
  const never = `${stock} never ${direction} to ${wanted} within ${furthestMonth} months`;
  return new Failure('#N/A', `${never}: it is ${instead} at the end`);
}

export const tooFewDates = (found: number) =>
  refused('at least 2 dates', String(found)).at('dates');

export const otherLength = (dates: number, found: number) =>
  refused(`${dates} values, one for each date`, String(found)).at('cumulative');

export const tooManyPercentiles = (most: number, found: number) =>
  refused(`at most ${most} values`, String(found)).at('percentiles');

/** A run that ended without an answer; the cell of one that was superseded shows the next one's. */
export function noRun(why: 'canceled' | 'out of memory', draws: number, months: number): Failure {
  if (why === 'canceled')
    return new Failure('#N/A', 'the calculation was stopped: enter the formula again');
  const work = `${inWords(draws)} draws × ${counted(months, 'month')}`;
  return new Failure(
    '#VALUE!',
    `expected fewer, got ${work}, for which this computer has not enough memory`,
  ).at('draws');
}

export function noRate(why: NoRate): Failure {
  const day = isoOf(why.day);
  switch (why.problem) {
    case 'repeated day':
      return refused('each date once', `${day} twice`).at('dates');
    case 'no time between':
      return refused('two dates that differ', `${day} twice`).at('from and to');
    case 'outside': {
      const span = `a date from ${isoOf(why.first)} to ${isoOf(why.last)}`;
      return refused(span, day).at(why.end);
    }
  }
}

/** Why TANKREF or TANKCITE has no answer. A field or style that nobody knows is refused before. */
export function noEntry(problem: LookupProblem | NoEdition): Failure {
  switch (problem.kind) {
    case 'no-edition':
      return new Failure('#N/A', problem.because);
    case 'unknown-key': {
      const cut = { ...problem, key: shortened(problem.key) };
      return new Failure('#N/A', describeLookupProblem(cut)).at('key');
    }
    case 'unknown-field':
    case 'unknown-style':
      return new Failure('#VALUE!', describeLookupProblem(problem));
    case 'not-given':
      return new Failure('#N/A', describeLookupProblem(problem));
  }
}

export const notLoaded = () =>
  new Failure(
    '#N/A',
    'the reference edition is not loaded: open TankStock on the Home tab, then enter the formula again',
  );
