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

test('dates in any order and a range longer than its entries give the same forecast', () => {
  const longer = [column([...monthEnds, null, 0]), column([...counts, 0, null])];
  const expected = call('TANKFORECAST', D, C, 3);
  expect(call('TANKFORECAST', ...longer, 3)).toEqual(expected);
  expect(call('TANKFORECAST', [...D].reverse(), [...C].reverse(), 3)).toEqual(expected);
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

describe('TANKWHEN', () => {
  const falling = [
    [[1500, 1750, 2100]],
    [[60, 105, 140]],
    [[30, 70, 125]],
    [[0, 3, 11]],
    500,
    [[3, 10, 25]],
    [[2400, 2900, 3500]],
  ];

  test('worked values', () => {
    const table = call('TANKWHEN', ...falling) as unknown[][];
    expect(table[0]).toEqual(['Months until', 'P5', 'P25', 'P50', 'P75', 'P95', 'Share']);
    for (const [row, name, expected, room] of [
      [1, 'With deliveries', [23.01, 36.83, 45.27, 53.82, 68.25], 0.025],
      [2, 'Without', [21.53, 34.13, 42.88, 50.96, 64.0], 0.025],
      [3, 'Bought', [0.49, 1.28, 2.21, 3.57, 6.76], 0.05],
    ] as const) {
      expect(table[row]?.[0]).toBe(name);
      expect(table[row]?.[6]).toBe(1);
      const width = expected[4] - expected[0];
      for (const [at, value] of expected.entries()) {
        expect(Math.abs(Number(table[row]?.[at + 1]) - value)).toBeLessThan(room * width);
      }
    }
  });

  test('certain inputs give TANKMONTHS and TANKBOUGHT in every column', () => {
    const given = [1750, 117, 70, 3, 0, 8, 1000];
    const table = call('TANKWHEN', ...given) as unknown[][];
    expect(new Set(table[1]?.slice(1, 6))).toEqual(new Set([call('TANKMONTHS', ...given)]));
    expect(new Set(table[3]?.slice(1, 6))).toEqual(new Set([call('TANKBOUGHT', ...given)]));
  });

  test('what never comes is #N/A, and says of how many draws', () => {
    const scarce = [1000, [[0, 20]], 0, 4, 100, 0, null, [[0.5, 0.95]]];
    const table = call('TANKWHEN', ...scarce) as unknown[][];
    expect(table[1]?.[1]).toEqual(expect.any(Number));
    expect(table[1]?.[2]).toEqual(
      new CellError('#N/A', 'P95: 24% of the draws never reach 100 within 1200 months'),
    );
    expect(table[3]?.[2]).toEqual(
      new CellError(
        '#N/A',
        'P95: of the draws that reach 100 without deliveries, 21% never reach it with them within 1200 months',
      ),
    );
    const never = call('TANKWHEN', 1000, 0, 0, [[1, 3]], 2000, 0, null, 0.5) as unknown[][];
    expect(never[2]).toEqual([
      'Without',
      new CellError('#N/A', 'P50: 100% of the draws never reach 2,000 within 1200 months'),
      0,
    ]);
    expect(never[3]?.[1]).toEqual(
      new CellError('#N/A', 'P50: no draw reaches 2,000 without deliveries within 1200 months'),
    );
  });
});

test('a correlation of 0 gives the digits of none, and another one others', () => {
  const given = [1750, [[60, 105, 140]], [[30, 70, 125]], 3, 24, 8, null, null, null, null];
  const none = call('TANKFAN', ...given);
  expect(call('TANKFAN', ...given, [['losses', 'refurb', 0]])).toEqual(none);
  expect(call('TANKFAN', ...given, [['Losses', 'REFURB', 0.5]])).not.toEqual(none);
});
