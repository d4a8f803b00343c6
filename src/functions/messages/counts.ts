// Why a cumulative count has no rate or no forecast.
import type { NotMonthly } from '../../model/forecast';
import type { NoRate } from '../../model/rate';
import { isoOf } from '../../reference/excel-date';
import { Failure } from '../failure';
import { refused, sentence, inWords, counted } from './wording';

export const tooFewDates = (found: number) =>
  refused('at least 2 dates', String(found)).at('dates');

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
