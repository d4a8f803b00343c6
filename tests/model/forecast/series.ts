import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { monthEndCounts, type MonthEndCounts } from '../../../src/model/forecast';
import * as calendar from '../../../src/reference/excel-date';

/** Month-end counts from 2025-07-31 to 2026-07-31. */
export const thirteenCounts = [
  4082, 4112, 4152, 4211, 4250, 4301, 4331, 4341, 4371, 4389, 4394, 4407, 4430,
];

/** All counts of Oryx's list up to July 2026, as the reference package has them. */
export function oryxCounts(): MonthEndCounts {
  const [header = '', ...rows] = readFileSync('assets/reference/losses-oryx-monthly.csv', 'utf8')
    .trim()
    .split('\n');
  const columns = header.split(',');
  const observations = rows
    .map((row) => row.split(','))
    .map((row) => ({
      day: calendar.serialOf(row[columns.indexOf('as_of')] ?? '') ?? NaN,
      count: Number(row[columns.indexOf('total')]),
    }))
    .filter(({ day }) => day <= (calendar.serialOf('2026-07-31') as number));
  return monthEndCounts(observations, calendar) as MonthEndCounts;
}

/** Month-end counts of any course, corrections included. */
export const countsOf = (fewest: number): fc.Arbitrary<number[]> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 5000 }),
      fc.array(fc.integer({ min: -40, max: 300 }), { minLength: fewest - 1, maxLength: 60 }),
    )
    .map(([first, changes]) => {
      let count = first;
      return [first, ...changes.map((change) => (count += change))];
    });
