import type { Guide } from './guide';
import { exampleCounts } from './example-counts';

export const tankforecastGuide: Guide = {
  id: 'TANKFORECAST',
  answers: 'What does a cumulative count, such as a list of losses, say of the coming months?',
  result:
    'A row for each of the coming months and five columns, P5, P25, P50, P75 and P95, in tanks a ' +
    'month, without a header. It goes straight into TANKFAN, TANKRISK, TANKTORNADO and TANKWHEN; ' +
    '=INDEX(…,0,3) is the point forecast for TANKSTOCK. Not rounded.',
  method: [
    'the counts at month ends: those of the last of the dates and of the same day in every month before (or all last days of their months), linear between dates',
    'the recent rate is carried forward, each month counting two thirds of the next; it is not below 0',
    'for every earlier month the same forecast is made from the counts up to then; its miss over the next t months is the difference between the square roots of its total and of the outcome, since square roots are the natural scale for counts',
    'the typical miss t months ahead is the root of the mean square of these; with fewer than five of them it grows in proportion to t',
    'the total of t months: the square of the root of t months at the rate and z · (1 + 1/m) typical misses, m being their number and z −1.645, −0.6745, 0, 0.6745, 1.645',
    'the row of month t is the total of t months less that of t − 1',
    'the rows are to be added up, since a draw of TANKFAN takes one level for all months; they are not ranges of single months',
  ],
  examples: [
    {
      formula: `=TANKFORECAST(${exampleCounts},2)`,
      gives: [
        [1.9869310762, 9.8654789227, 18.8723264656, 30.7750025989, 52.9819888188],
        [2.9292695978, 10.6891144734, 18.8723264656, 29.3435899166, 48.424617417],
      ],
      says: 'Thirteen counts of Oryx’s list at month ends, and the two months after them.',
    },
    {
      formula: `=INDEX(TANKFORECAST(${exampleCounts},4),0,3)`,
      gives: [[18.8723264656], [18.8723264656], [18.8723264656], [18.8723264656]],
      says: 'The point forecast alone. It is flat.',
    },
    {
      formula: '=TANKFORECAST({"2026-06-30";"2026-07-31"},{4407;4430},12)',
      gives: {
        error: '#N/A',
        message: 'dates: a forecast needs counts at 12 month ends or more, got 2',
      },
      says: 'A year of counts is the least from which past misses can be told.',
    },
  ],
  fails: [
    'The forecast is flat: it continues no fall and no rise.',
    'A range made of past misses knows only the changes that the series has been through. As a trial, the outcomes after each forecast were multiplied. Halved, 26% of Oryx’s 12-month totals and 5% of the General Staff’s lay in the 90% range. Doubled, 100% and 84% did. Tripled, 21% and 47% did.',
    'For Oryx tanks the 12-month forecasts were too high by 15 a month on average.',
    'Seasons are not modelled. For a count with seasons a year’s mean or FORECAST.ETS is better.',
    'It forecasts the list, not the losses.',
    'Look at TANKBACKTEST first. A Bias far from 0, or an In P5-P95 well below 0.9, says not to trust the range. The column Apart counts the forecasts that don’t overlap. Three of them are too few to trust.',
  ],
  mistakes: [
    {
      mistake: 'Fewer months than the fan.',
      instead: 'Ask for as many months as TANKFAN: after the last row its values carry on.',
    },
    {
      mistake: 'A row read as the band of that month.',
      instead: 'The rows are differences of accumulated totals: add them up, or let TANKFAN do so.',
    },
    {
      mistake: 'A one-row forecast given to TANKSTOCK.',
      instead:
        'It is refused as a short row of five cells. Give TANKSTOCK =INDEX(…,0,3), the point forecast.',
    },
    {
      mistake: 'Monthly additions instead of a cumulative count.',
      instead: 'Give the running total; the function takes the differences.',
    },
    {
      mistake: 'A 0 or a blank cell for a count that is not known yet.',
      instead: 'Leave the row out. Where date and count are both blank, the row is not read.',
    },
  ],
  related: ['TANKBACKTEST', 'TANKFAN', 'TANKRATE'],
  article: {
    says: 'The article carries a rate of losses forward without a range; the list’s own past gives one.',
    figures: ['losses.oryx.total'],
  },
};
