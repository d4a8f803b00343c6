import { call, CellError } from './shipped-functions';

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

  test('worked values of a stock that rises to the target', () => {
    const table = call('TANKWHEN', [[1400, 1500, 1600]], 0, 0, [[0, 2, 5]], 3300, [
      [15, 20, 30],
    ]) as unknown[][];
    for (const [row, expected, room] of [
      [1, [63.9, 71.83, 78.84, 86.55, 97.43], 0.025],
      [2, [69.84, 78.95, 87.18, 96.29, 108.4], 0.025],
      [3, [-15.74, -10.87, -7.94, -5.42, -2.63], 0.05],
    ] as const) {
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
    // Who loses less than 900 tanks in 1,200 months never comes: with deliveries of 4, less than 4.75.
    expect(table[1]?.[3]).toBeCloseTo(1 - 4.75 / 20, 3);
    expect(table[2]?.[3]).toBeCloseTo(1 - 0.75 / 20, 3);
    expect(table[3]?.[3]).toBe(table[2]?.[3]);
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

  test.each([
    [880, 'under 1%'], // without deliveries half a per cent lose less than 0.1 a month
    [0.1, '4%'],
  ])('of the draws that never come to %d it says %s', (level, share) => {
    const table = call('TANKWHEN', 1000, [[0, 20]], 0, 0, level, 0, null, 1) as unknown[][];
    expect(table[1]?.[1]).toEqual(
      new CellError('#N/A', `P100: ${share} of the draws never reach ${level} within 1200 months`),
    );
  });

  test('as long as one draw comes, not all are said never to', () => {
    // Only who loses more than 0.8333 a month comes to 0: one of 500.
    const table = call('TANKWHEN', 1000, [[0, 0.835]], 0, 0, 0, 0, null, [[0, 1]]) as unknown[][];
    expect(table[1]?.[1]).toEqual(expect.any(Number));
    expect(table[1]?.[2]).toEqual(
      new CellError('#N/A', 'P100: 99% of the draws never reach 0 within 1200 months'),
    );
  });
});

test('a correlation of 0 gives the digits of none, and another one others', () => {
  const given = [1750, [[60, 105, 140]], [[30, 70, 125]], 3, 24, 8, null, null, null, null];
  const none = call('TANKFAN', ...given);
  expect(call('TANKFAN', ...given, [['losses', 'refurb', 0]])).toEqual(none);
  expect(call('TANKFAN', ...given, [['Losses', 'REFURB', 0.5]])).not.toEqual(none);
});

describe('losses that rise while refurbishment falls come down to 1,000 sooner', () => {
  const inputs = [1750, [[60, 105, 140]], [[30, 70, 125]], 3, 1000];
  const correlated = (rank: number) => [['losses', 'refurb', rank]];

  test('by TANKRISK', () => {
    const risk = (correlation: unknown) => {
      const rest = [24, 8, null, null, null, correlation];
      return (call('TANKRISK', ...inputs, ...rest) as number[][]).at(-1)?.[1] as number;
    };
    expect(risk(correlated(0))).toBe(risk(null));
    expect(risk(correlated(-0.7))).toBeGreaterThan(risk(null));
    expect(risk(correlated(0.7))).toBeLessThan(risk(null));
  });

  test('by TANKWHEN', () => {
    const earliest = (correlation: unknown) => {
      const rest = [8, null, 0.05, null, null, correlation];
      return (call('TANKWHEN', ...inputs, ...rest) as number[][])[1]?.[1] as number;
    };
    expect(earliest(correlated(0))).toBe(earliest(null));
    expect(earliest(correlated(-0.7))).toBeLessThan(earliest(null));
    expect(earliest(correlated(0.7))).toBeGreaterThan(earliest(null));
  });
});

test('five columns go into TANKRISK and TANKWHEN, as percentiles', () => {
  const losses = [[10, 20, 25, 35, 60]];
  // From 1,000 to 790 in six months takes 35 a month, which is P75.
  const risk = call('TANKRISK', 1000, losses, 0, 0, 790, 6) as number[][];
  expect(risk.at(-1)?.[1]).toBeCloseTo(0.25, 2);
  const [, delivered] = call('TANKWHEN', 1000, losses, 0, 0, 790) as unknown[][];
  for (const [at, lost] of [60, 35, 25, 20, 10].entries()) {
    const months = 210 / lost;
    expect(Math.abs(Number(delivered?.[at + 1]) / months - 1)).toBeLessThan(0.005);
  }
});
