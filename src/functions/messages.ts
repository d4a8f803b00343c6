import type { NeverBought, NeverReached } from '../model/crossing';
import { furthestMonth } from '../model/horizon';
import type { NotMonthly } from '../model/forecast';
import type { NoRate } from '../model/rate';
import type { NoCorrelation } from '../model/uncertainty/correlation';
import { firstSerial, isoOf } from '../reference/excel-date';
import { describeLookupProblem, type LookupProblem } from '../reference/figures/lookup-problem';
import type { SeriesProblem } from '../reference/figures/series';
import type { NumberBounds, ArgumentColumn } from './contracts/contract';
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
export function notWithin(bounds: NumberBounds, found: unknown): Failure {
  const { least, most, whole, aboveLeast, negative, over } = bounds;
  if (whole) return refused(`a whole number from ${least} to ${most}`, shown(found));
  if (typeof found !== 'number' || Number.isNaN(found)) return refused('a number', shown(found));
  if (found > most) return refused(`at most ${inWords(most)}`, shown(found), over);
  const lower = aboveLeast ? `more than ${inWords(least)}` : `${inWords(least)} or more`;
  return refused(lower, shown(found), negative);
}

export function notADate(found: unknown): Failure {
  return refused(`a date from ${isoOf(firstSerial)} on, such as 2025-05-05`, shown(found));
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

export function otherColumns(
  expected: readonly ArgumentColumn[],
  rows: number,
  columns: number,
): Failure {
  const names = expected.map(({ name }) => name).join(', ');
  return refused(`${expected.length} columns (${names})`, size(rows, columns));
}

export const severalRows = (rows: number, columns: number) =>
  refused('one row', size(rows, columns));

export const severalColumns = (rows: number, columns: number) =>
  refused('one column', size(rows, columns));

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

export const notOneColumn = (rows: number, columns: number) =>
  new Failure(
    '#VALUE!',
    `${counted(rows, 'row')} and ${counted(columns, 'column')}: give one column, for instance =INDEX(…,0,3)`,
  );

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

const sentence = (reason: string) => new Failure('#VALUE!', reason);

export const otherLength = (dates: number, found: number) =>
  sentence(`${counted(found, 'count')} for ${counted(dates, 'date')}`).at('cumulative');

/** A 0 that is later than a count above 0. */
export const blankCount = (day: number, after: number) =>
  sentence(`0 after ${inWords(after)}; a blank cell counts as 0, so leave the row out`)
    .at(isoOf(day))
    .at('cumulative');

const repeatedDay = (day: number) => sentence(`${isoOf(day)} stands twice`).at('dates');

export function notMonthly(why: NotMonthly): Failure {
  if (why.problem === 'repeated day') return repeatedDay(why.day);
  const between = `no count between ${isoOf(why.after)} and ${isoOf(why.upTo)}`;
  return sentence(`${between}; a forecast needs one in every month`).at('dates');
}

const tooFewMonthEnds = (what: string, needed: number, found: number) =>
  new Failure('#N/A', `${what} needs counts at ${needed} month ends or more, got ${found}`).at(
    'dates',
  );

export const tooFewToForecast = (needed: number, found: number) =>
  tooFewMonthEnds('a forecast', needed, found);

export const tooFewToTest = (needed: number, found: number) =>
  tooFewMonthEnds('a back-test', needed, found);

export const tooFewForHorizon = (months: number, needed: number, found: number) =>
  new Failure(
    '#N/A',
    `${counted(months, 'month')} ahead needs counts at ${needed} month ends, got ${found}`,
  ).at('months');

/** Outcomes or naive forecasts that are not as many as the forecasts. */
export const otherRows = (argument: string, rows: number, forecasts: number) =>
  sentence(`${counted(rows, 'row')} for ${counted(forecasts, 'forecast')}`).at(argument);

/** A share in whole per cent. Neither none nor all are said of what is only nearly so. */
function inPercent(share: number): string {
  if (share < 0.01) return 'under 1%';
  return `${share < 1 ? Math.min(Math.round(share * 100), 99) : 100}%`;
}

const within = `within ${furthestMonth} months`;

export const someNeverReach = (share: number, level: number) =>
  new Failure('#N/A', `${inPercent(share)} of the draws never reach ${inWords(level)} ${within}`);

export const someNeverBuy = (share: number, level: number) =>
  new Failure(
    '#N/A',
    `of the draws that reach ${inWords(level)} without deliveries, ` +
      `${inPercent(share)} never reach it with them ${within}`,
  );

export const noneReachesWithout = (level: number) =>
  new Failure('#N/A', `no draw reaches ${inWords(level)} without deliveries ${within}`);

export const notCorrelations = (rows: number, columns: number) =>
  refused('3 columns (input, input, rank correlation)', size(rows, columns));

/** Two cells that should name inputs: losses–refurb */
export const pairName = (one: unknown, other: unknown) =>
  [one, other]
    .map((cell) => (typeof cell === 'string' && cell !== '' ? shortened(cell) : shownOrBlank(cell)))
    .join('–');

/** −0.5, with a true minus */
const signed = (value: number) => String(value).replace('-', '−');

export function noCorrelation(why: NoCorrelation): Failure {
  switch (why.problem) {
    case 'itself':
      return sentence('an input does not go with itself')
        .at(pairName(why.one, why.one))
        .at('correlation');
    case 'twice':
      return sentence('the pair stands twice').at(pairName(why.one, why.other)).at('correlation');
    case 'certain':
      return sentence(`${why.certain} is certain`)
        .at(pairName(why.one, why.other))
        .at('correlation');
    case 'impossible': {
      const pairs = why.together.map(
        ({ one, other, rank }) => `${pairName(one, other)} ${signed(rank)}`,
      );
      const all = `${pairs.slice(0, -1).join(', ')} and ${pairs.at(-1)}`;
      return sentence(`${all} cannot hold together`).at('correlation');
    }
  }
}

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
      return repeatedDay(why.day);
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
    case 'other-unit':
      return new Failure('#VALUE!', describeLookupProblem(problem));
    case 'not-given':
      return new Failure('#N/A', describeLookupProblem(problem));
  }
}

export const noDateSystem = () =>
  new Failure(
    '#N/A',
    'it is not known whether this workbook counts dates from 1900 or from 1904: close it, open it again, then enter the formula again',
  );

export const notLoaded = () =>
  new Failure(
    '#N/A',
    'the reference edition is not loaded: open TankStock on the Home tab, then enter the formula again',
  );

export function noSeries(problem: SeriesProblem | NoEdition): Failure {
  if (problem.kind === 'no-edition') return new Failure('#N/A', problem.because);
  const { kind, argument, message } = problem;
  return new Failure(kind === 'wrong' ? '#VALUE!' : '#N/A', message).at(argument);
}

export const noNumber = () => new Failure('#N/A', 'the table gives none for this row');
