import { call, CellError } from './shipped-functions';

/** Questions that can be read and have no answer: #N/A, and what happens instead. */
test.each([
  [
    'TANKMONTHS',
    [1750, 117, 110, 3, 500, 5.385],
    'the stock never falls to 500 within 1200 months: it is 3,412 at the end',
  ],
  [
    'TANKMONTHS',
    [100, 10, 0, 0, 150],
    'the stock never rises to 150 within 1200 months: it is 0 at the end',
  ],
  [
    'TANKMONTHS',
    [1000, 0.25, 0, 0, 500],
    'the stock never falls to 500 within 1200 months: it is 700 at the end',
  ],
  [
    'TANKBOUGHT',
    [100, 10, 0, 10, 50],
    'with the deliveries the stock never falls to 50 within 1200 months: it is 100 at the end',
  ],
  [
    'TANKBOUGHT',
    [100, 10, 0, 20, 150],
    'without deliveries the stock never rises to 150 within 1200 months: it is 0 at the end',
  ],
  // Numbers that would look the same with two digits behind the point have all of theirs.
  [
    'TANKMONTHS',
    [0.004, 0, 0, 0, 0],
    'the stock never falls to 0 within 1200 months: it is 0.004 at the end',
  ],
  [
    'TANKMONTHS',
    [1000.001, 0, 0, 0, 1000.002],
    'the stock never rises to 1000.002 within 1200 months: it is 1000.001 at the end',
  ],
])('%s(%j): %s', (id, given, message) => {
  expect(call(id, ...given)).toEqual(new CellError('#N/A', message));
});

const dates = [['2022-02-24'], ['2025-05-05']];

/** Dates and counts that do not fit each other: the question is wrong. */
test.each([
  [[dates, [[0], [1], [2]]], 'cumulative: 3 counts for 2 dates'],
  [[dates, 3960], 'cumulative: 1 count for 2 dates'],
  [
    [
      [['2022-02-24'], ['2022-02-24']],
      [[1], [2]],
    ],
    'dates: 2022-02-24 stands twice',
  ],
  [[45000, 1], 'dates: expected at least 2 dates, got 1'],
  [
    [
      [['2022-02-24'], [null]],
      [[1], [2]],
    ],
    'dates, value 2: expected a date from 1900-03-01 on, such as 2025-05-05, got 0',
  ],
  [
    [dates, [[3960], [0]]],
    'cumulative, 2025-05-05: 0 after 3,960; a blank cell counts as 0, so leave the row out',
  ],
  [
    [dates, [[0], [3960]], '2023-01-01', '2023-01-01'],
    'from and to: expected two dates that differ, got 2023-01-01 twice',
  ],
  [
    [dates, [[0], [3960]], null, '2025-05-06'],
    'to: expected a date from 2022-02-24 to 2025-05-05, got 2025-05-06',
  ],
])('TANKRATE(%j): %s', (given, message) => {
  expect(call('TANKRATE', ...given)).toEqual(new CellError('#VALUE!', message));
});

test('rows in which date and count are both blank are not read', () => {
  const longer = [
    [...dates, [null], [0]],
    [[0], [3960], [0], [null]],
  ];
  expect(call('TANKRATE', ...longer)).toBe(call('TANKRATE', dates, [[0], [3960]]));
});

test('a time of day is dropped, so that noon of the last day is not beyond it', () => {
  const wholeDays = call('TANKRATE', dates, [[0], [3960]]);
  expect(call('TANKRATE', dates, [[0], [3960]], 44616.25, 45782.5)).toBe(wholeDays);
  expect(call('TANKRATE', [[44616.75], [45782.9]], [[0], [3960]])).toBe(wholeDays);
});

test('TANKRATE gives the same rate whichever end is named first', () => {
  const given = [dates, [[0], [3960]]];
  const forward = call('TANKRATE', ...given, '2023-01-01', '2024-01-01');
  expect(call('TANKRATE', ...given, '2024-01-01', '2023-01-01')).toBeCloseTo(Number(forward), 9);
});
