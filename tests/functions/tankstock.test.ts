import { call, cell } from './shipped-functions';

test('the answer has the shape of the months', () => {
  const months = [
    [0, 1, 2],
    [24, 2, 36],
  ];
  expect(call('TANKSTOCK', 1750, 117, 70, 3, months, 8)).toEqual([
    [1750, 1714, 1678],
    [886, 1678, 454],
  ]);
});

test('a schedule may stand in a row or in a column', () => {
  const inColumn = cell('TANKSTOCK', 1000, [[100], [90], [80]], 20, [[0], [0], [30]], 5);
  expect(inColumn).toBe(cell('TANKSTOCK', 1000, [[100, 90, 80, 80]], 20, [[0, 0, 30, 30]], 5));
});

test('what is longer than the horizon is not read', () => {
  expect(cell('TANKSTOCK', 1000, [[100], [90], ['later']], 0, 0, 2)).toBe(810);
});

test('left out, production is none and the reserve unlimited', () => {
  expect(cell('TANKSTOCK', 1750, 117, 70, 3, 24)).toBe(cell('TANKSTOCK', 1750, 117, 70, 3, 24, 0));
  expect(cell('TANKSTOCK', 1000, 10, 10, 0, 1200)).toBe(1000);
});

test.each([0, null])('a blank cell, handed as %p, is 0', (blank) => {
  expect(cell('TANKSTOCK', 1750, [[117], [blank]], 70, 3, 2)).toBe(1750 - 117 + 73 * 2);
  expect(cell('TANKSTOCK', [[blank]], 0, 5, 0, 2)).toBe(10);
  expect(cell('TANKSTOCK', 1750, 117, 70, 3, 2, 8, [[blank]])).toBe(1750 - 2 * (117 - 11));
  expect(cell('TANKSTOCK', 1750, 117, 70, 3, [[blank]], 8)).toBe(1750);
});

test('left out where it is not optional, an argument is a blank cell: 0, as in Excel’s own functions', () => {
  expect(cell('TANKSTOCK', 1750, 117, 70, null, 24, 8)).toBe(1750 - 24 * (117 - 78));
  expect(cell('TANKSTOCK', null, 0, 5, 0, 2)).toBe(10);
});
