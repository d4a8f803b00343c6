import { call, cell, CellError } from './shipped-functions';

/** Values that an independent implementation in another language gives. */
test.each([
  ['TANKSTOCK', [1750, 117, 70, 3, 24, 8], 886],
  ['TANKSTOCK', [1750, 117, 70, 3, 24, 8, 1000], 206],
  ['TANKSTOCK', [1000, [[100], [90], [80]], 20, [[0], [0], [30]], 5], 760],
  ['TANKSTOCK', [100, 60, 0, 0, 3], 0],
  ['TANKSTOCK', [100, [[60], [60], [0]], 0, 10, 4], 20],
  ['TANKMONTHS', [1750, 117, 70, 3, 0, 8], 48.6111111111],
  ['TANKMONTHS', [1750, 117, 70, 3, 0, 8, 1000], 25.9433962264],
  ['TANKMONTHS', [1750, 0, 0, 0, 3300, 25], 62],
  ['TANKBOUGHT', [1750, 117, 70, 3, 0, 8, 1000], 0.7140384282],
  ['TANKNEEDED', [1750, 117, 70, 1000, 36, 8, 1000], 60.3888888889],
  [
    'TANKRATE',
    [
      [['2022-02-24'], ['2025-05-05']],
      [[0], [3960]],
    ],
    103.3705188679,
  ],
])('%s(%j) is %d', (id, given, expected) => {
  expect(cell(id, ...given)).toBeCloseTo(expected, 10);
});

test('TANKMONTHS has no answer for a level that is never reached', () => {
  expect(call('TANKMONTHS', 1750, 10, 0, 0, 1800, 5)).toEqual(
    new CellError('#N/A', 'the stock never rises to 1,800 within 1200 months: it is 0 at the end'),
  );
});

test('TANKREFURB slows when the best class is used up', () => {
  const classes = [
    [614, 1, 1],
    [1700, 0.6, 2],
    [1100, 0.2, 4],
  ];
  const tanks = call('TANKREFURB', classes, 100, 8) as number[][];
  expect(tanks).toEqual([100, 100, 100, 100, 100, 100, 57, 50].map((month) => [month]));
});

test('TANKRATE takes dates as serial numbers too', () => {
  // 2022-02-24 and 2025-05-05, as Excel numbers them
  const serials = [[44616], [45782]];
  expect(cell('TANKRATE', serials, [[0], [3960]])).toBeCloseTo(103.3705188679, 10);
});
