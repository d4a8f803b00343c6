import { readFileSync } from 'node:fs';
import { call, CellError } from './shipped-functions';

const counts = [4082, 4112, 4152, 4211, 4250, 4301, 4331, 4341, 4371, 4389, 4394, 4407, 4430];
const monthEnds = [
  '2025-07-31',
  '2025-08-31',
  '2025-09-30',
  '2025-10-31',
  '2025-11-30',
  '2025-12-31',
  '2026-01-31',
  '2026-02-28',
  '2026-03-31',
  '2026-04-30',
  '2026-05-31',
  '2026-06-30',
  '2026-07-31',
];
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const [D, C] = [column(monthEnds), column(counts)];

/** All counts of Oryx's list up to July 2026, as the reference package has them. */
const [header = '', ...rows] = readFileSync('assets/reference/losses-oryx-monthly.csv', 'utf8')
  .trim()
  .split('\n');
const [asOfAt, totalAt] = ['as_of', 'total'].map((name) => header.split(',').indexOf(name)) as [
  number,
  number,
];
const oryx = rows.map((row) => row.split(',')).filter((row) => (row[asOfAt] ?? '') <= '2026-07-31');
const allDates = column(oryx.map((row) => row[asOfAt]));
const allCounts = column(oryx.map((row) => Number(row[totalAt])));

function expectClose(found: readonly unknown[] | undefined, expected: readonly unknown[]) {
  expect(found).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) {
    if (typeof value === 'number') expect(found?.[at]).toBeCloseTo(value, 9);
    else expect(found?.[at]).toBe(value);
  }
}

describe('worked values of an independent implementation', () => {
  test('TANKFORECAST', () => {
    const rows = call('TANKFORECAST', D, C, 4) as number[][];
    expect(rows).toHaveLength(4);
    expectClose(rows[0], [1.9869310762, 9.8654789227, 18.8723264656, 30.7750025989, 52.9819888188]);
    expectClose(rows[1], [2.9292695978, 10.6891144734, 18.8723264656, 29.3435899166, 48.424617417]);
    expectClose(rows[3], [0, 6.3497114239, 18.8723264656, 37.1779680882, 73.6635742517]);
    const eight = call('TANKFORECAST', D, C, 8) as number[][];
    expectClose(eight[7], [0, 1.732099047, 18.8723264656, 49.3892738219, 116.7686085137]);
  });

  test('TANKBACKTEST', () => {
    const table = call('TANKBACKTEST', D, C) as unknown[][];
    expect(table).toHaveLength(2);
    expectClose(
      table[1],
      [1, 1, 1, 1, 1, -6.2156494326, 6.2156494326, 0.3784350567, 0.0503868922, 4.360361568],
    );
    const all = call('TANKBACKTEST', allDates, allCounts) as unknown[][];
    expect(all.map(([months]) => months)).toEqual(['Months', 1, 3, 6, 12]);
    expectClose(
      all[4],
      [
        12, 31, 3, 0.9677419355, 0.6451612903, 14.895099733, 18.9081158502, 0.2457839271,
        0.2560955882, 15.3312141868,
      ],
    );
  });

  test('54 counts, through a fan', () => {
    const rows = call('TANKFORECAST', allDates, allCounts, 12) as number[][];
    const series = (column: string) =>
      call('TANKSERIES', 'losses_oryx', column, null, '2026-07-31') as number[][];
    expect(call('TANKFORECAST', series('as_of'), series('total'), 12)).toEqual(rows);
    const sums = [0, 1, 2, 3, 4].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? NaN), 0));
    expectClose(
      sums,
      [26.5575427419, 118.1950220188, 229.3567396001, 377.0316690761, 653.5773143236],
    );
    const fan = call('TANKFAN', 1750, rows, 70, 3, 12, 8) as number[][];
    for (const [at, expected] of [2068.42, 2344.97, 2492.64, 2603.8, 2695.44].entries()) {
      expect(Math.abs((fan[13]?.[at + 1] ?? NaN) - expected)).toBeLessThan(1);
    }
  });

  test('five columns in a fan and a tornado', () => {
    const range = [[10, 20, 25, 35, 60]];
    const fan = call('TANKFAN', 1000, range, 0, 0, 1) as number[][];
    for (const [at, expected] of [940, 965, 975, 980, 990].entries()) {
      expect(Math.abs((fan[2]?.[at + 1] ?? NaN) - expected)).toBeLessThan(0.1);
    }
    const tornado = call('TANKTORNADO', 1000, range, 0, 0, 1) as unknown[][];
    expect(tornado[1]).toEqual(['losses', 10, 60, 990, 940, 50]);
  });

  test('TANKSCORE', () => {
    const ranges = [
      [10, 25, 60],
      [20, 30, 45],
      [5, 20, 50],
    ];
    const table = call('TANKSCORE', ranges, column([22, 50, 4]), 30) as unknown[][];
    expectClose(
      table[1],
      [3, 0.3333333333, 0.3333333333, 1.3661023709, 14.2749223375, 0.206948759, 10.4168849602],
    );
    const without = call('TANKSCORE', ranges, column([22, 50, 4])) as unknown[][];
    expect(without[0]).not.toContain('Skill');
    expect(without[0]).toHaveLength(6);
  });
});

test('outcomes and naive forecasts may be below 0, and none is cut off there', () => {
  const given = [column([20, 25]), column([-22, 21]), column([-30, 30])];
  const [, row] = call('TANKSCORE', ...given) as unknown[][];
  // Single numbers: the errors are 42 and 4, the naive ones 8 and 9.
  expectClose(row, [2, 0, 0, 23, 23, 1 - 23 / 8.5, 23]);
});

test.each([
  [13, [1]],
  [15, [1, 3]],
  [18, [1, 3, 6]],
  [24, [1, 3, 6, 12]],
])('%d month ends are tested so far ahead: %j', (found, expected) => {
  const given = [allDates.slice(-found), allCounts.slice(-found)];
  const [, ...rows] = call('TANKBACKTEST', ...given) as unknown[][];
  expect(rows.map(([months]) => months)).toEqual(expected);
});

test('dates in any order and a range longer than its entries give the same forecast', () => {
  const longer = [column([...monthEnds, null, 0]), column([...counts, 0, null])];
  const expected = call('TANKFORECAST', D, C, 3);
  expect(call('TANKFORECAST', ...longer, 3)).toEqual(expected);
  expect(call('TANKFORECAST', [...D].reverse(), [...C].reverse(), 3)).toEqual(expected);
});

test('rows of dates and counts, and a time of day, give the same forecast', () => {
  const expected = call('TANKFORECAST', D, C, 3);
  expect(call('TANKFORECAST', [monthEnds], [counts], 3)).toEqual(expected);
  const [atNoon, ...others] = [...D].reverse();
  expect(atNoon).toEqual(['2026-07-31']);
  expect(call('TANKFORECAST', [[46234.5], ...others], [...C].reverse(), 3)).toEqual(expected);
});

test('a back-test takes a long column of horizons', () => {
  // More than a call takes as arguments.
  const table = call('TANKBACKTEST', D, C, Array(130_000).fill([1])) as unknown[][];
  expect(table.length).toBe(130_001);
});

test('a steady count has no skill to tell', () => {
  const steady = column(counts.map((_, month) => 100 + 3 * month));
  const [, row] = call('TANKBACKTEST', D, steady) as unknown[][];
  expectClose(row, [1, 1, 1, 1, 1, 0, 0, '', '', 0]);
});

test.each([
  [
    'TANKFORECAST',
    [D.slice(2), C.slice(2), 3],
    '#N/A',
    'dates: a forecast needs counts at 12 month ends or more, got 11',
  ],
  [
    'TANKBACKTEST',
    [D.slice(1), C.slice(1), 6],
    '#N/A',
    'dates: a back-test needs counts at 13 month ends or more, got 12',
  ],
  [
    'TANKBACKTEST',
    [allDates.slice(-20), allCounts.slice(-20), [[1, 12]]],
    '#N/A',
    'months: 12 months ahead needs counts at 24 month ends, got 20',
  ],
  [
    'TANKFORECAST',
    [D.filter((_, at) => at !== 9), C.filter((_, at) => at !== 9), 3],
    '#VALUE!',
    'dates: no count between 2026-03-31 and 2026-04-30; a forecast needs one in every month',
  ],
  [
    'TANKFORECAST',
    [[...D, ['2026-07-31']], [...C, [1]], 3],
    '#VALUE!',
    'dates: 2026-07-31 stands twice',
  ],
  ['TANKFORECAST', [D, C.slice(1), 3], '#VALUE!', 'cumulative: 12 counts for 13 dates'],
  [
    'TANKFORECAST',
    [D, [...C.slice(0, 12), [0]], 3],
    '#VALUE!',
    'cumulative, 2026-07-31: 0 after 4,407; a blank cell counts as 0, so leave the row out',
  ],
  ['TANKSCORE', [column([1, 2]), column([1])], '#VALUE!', 'outcomes: 1 row for 2 forecasts'],
  [
    'TANKSCORE',
    [column([1, 2]), column([1, 2]), column([1, 2, 3])],
    '#VALUE!',
    'naive: 3 rows for 2 forecasts',
  ],
] as const)('%s refuses: %#', (id, given, code, message) => {
  expect(call(id, ...given)).toEqual(new CellError(code, message));
});

test('of several mistakes the first is named: cells, lengths, equal dates, a gap, month ends, months', () => {
  const [date, count] = [D.slice(3), C.slice(3)];
  const gap = [date.filter((_, at) => at !== 6), count.filter((_, at) => at !== 6)] as const;
  const twice = [
    [...gap[0], ['2026-07-31']],
    [...gap[1], [4430]],
  ] as const;
  const messages = [
    [twice[0], [...twice[1], ['n/a']]],
    [twice[0], gap[1]],
    twice,
    gap,
    [date, count],
    [D, C],
  ].map(([dates, counted]) => (call('TANKBACKTEST', dates, counted, 12) as CellError).message);
  expect(messages).toEqual([
    'cumulative, value 11: expected a number, got "n/a"',
    'cumulative: 9 counts for 10 dates',
    'dates: 2026-07-31 stands twice',
    'dates: no count between 2026-03-31 and 2026-04-30; a forecast needs one in every month',
    'dates: a back-test needs counts at 13 month ends or more, got 10',
    'months: 12 months ahead needs counts at 24 month ends, got 13',
  ]);
});
