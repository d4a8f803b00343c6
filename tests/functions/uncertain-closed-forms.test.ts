import { call, cell } from './shipped-functions';

type Table = (string | number)[][];
const fan = (...given: unknown[]) => call('TANKFAN', ...given) as Table;
const risk = (...given: unknown[]) => call('TANKRISK', ...given) as Table;
const tornado = (...given: unknown[]) => call('TANKTORNADO', ...given) as Table;
const numbers = (table: Table) => table.slice(1).map((row) => row.slice(1) as number[]);

const percentiles = [0, 0.05, 0.25, 0.5, 0.9, 1];
const many = 65_536;

describe('what can be worked out by hand', () => {
  test('a uniform start is moved on by the net flow: its percentiles are a straight line', () => {
    const given = [[[1000, 3000]], 20, 5, 3, 12, 2, null, [percentiles], 4096];
    for (const [month, row] of numbers(fan(...given)).entries()) {
      for (const [at, percentile] of percentiles.entries()) {
        // 4,096 = 2¹² draws have one level in each 4,096-th of the range.
        const exact = 1000 + 2000 * percentile - 10 * month;
        expect(Math.abs((row[at] as number) - exact)).toBeLessThan(2000 / 4096);
      }
    }
  });

  test('uniform losses spread the stock in proportion to the months', () => {
    const rows = numbers(fan(10_000, [[50, 150]], 0, 0, 20, null, null, [[0.25, 0.75]], many));
    for (const [month, [lower = 0, upper = 0]] of rows.entries()) {
      expect(Math.abs(lower - (10_000 - 125 * month))).toBeLessThan(0.05);
      expect(Math.abs(upper - (10_000 - 75 * month))).toBeLessThan(0.05);
    }
  });

  test('two uniform inputs: the triangular distribution of their sum', () => {
    const given = [[[5000, 6000]], [[0, 500]], 5, 0, 2, null, null, [[0.125, 0.5, 0.875]], many];
    // Month 2: 5,010 − 1,000 … 6,010, and each half as wide as the other.
    const half = (share: number) =>
      2000 * (share < 0.5 ? Math.sqrt(share / 2) : 1 - Math.sqrt((1 - share) / 2));
    const last = numbers(fan(...given))[2] ?? [];
    for (const [at, share] of [0.125, 0.5, 0.875].entries())
      expect(Math.abs((last[at] as number) - (4010 + half(share)))).toBeLessThan(0.5);
  });

  test('a PERT whose best is in the middle has its median there, and its mean (low + 4 · best + high) / 6', () => {
    const shares = Array.from({ length: 101 }, (_, at) => at / 100);
    const [start = []] = numbers(fan([[100, 400, 700]], 0, 0, 0, 1, null, null, [shares], many));
    expect(start[50]).toBeCloseTo(400, 1);
    const [skewed = []] = numbers(fan([[0, 100, 600]], 0, 0, 0, 1, null, null, [shares], many));
    const mean =
      skewed.slice(1).reduce((sum, value, at) => sum + (value + (skewed[at] as number)) / 2, 0) /
      100;
    expect(Math.abs(mean - (0 + 400 + 600) / 6)).toBeLessThan(0.5);
  });

  test('PERT with its best at an end: Beta(1, 5), whose quantiles are roots', () => {
    const [start = []] = numbers(
      fan([[0, 0, 1000]], 0, 0, 0, 1, null, null, [[0.1, 0.5, 0.9]], many),
    );
    for (const [at, share] of [0.1, 0.5, 0.9].entries())
      expect(Math.abs((start[at] as number) - 1000 * (1 - (1 - share) ** 0.2))).toBeLessThan(0.1);
  });

  test('the share of a uniform start at or below a floor', () => {
    const rows = numbers(risk([[1000, 2000]], 100, 0, 0, 1000, 12, null, null, many));
    for (const [at, [share]] of rows.entries()) {
      const exact = Math.min(1, (100 * (at + 1)) / 1000);
      expect(Math.abs((share as number) - exact)).toBeLessThanOrEqual(1 / many);
    }
  });

  test('a reserve that may run out: what is refurbished is the smaller of the two', () => {
    // 100 a month for five months, from a reserve of 200 to 400.
    const given = [1000, 0, 100, 0, 5, null, [[200, 400]], [[0.25, 0.5, 0.75]], many];
    const rows = numbers(fan(...given));
    expect(rows[2]).toEqual([1200, 1200, 1200]);
    for (const [at, exact] of [1250, 1300, 1350].entries())
      expect(Math.abs((rows[5]?.[at] as number) - exact)).toBeLessThan(0.05);
  });

  test('swings of steady flows are the range times the months', () => {
    expect(tornado(5000, [[50, 150]], [[20, 30, 70]], 3, 12)).toEqual([
      ['Input', 'Low', 'High', 'At low', 'At high', 'Swing'],
      ['losses', 50, 150, 5000 + 12 * (33 - 50), 5000 + 12 * (33 - 150), 1200],
      ['refurb', 20, 70, 5000 + 12 * (23 - 100), 5000 + 12 * (73 - 100), 600],
    ]);
  });
});

describe('with nothing uncertain', () => {
  const inputs = [1750, [[117], [95], [130]], [[70], [40]], 3];
  const path = (
    call('TANKSTOCK', ...inputs, [Array.from({ length: 61 }, (_, at) => at)], 8, 900) as number[][]
  )[0];

  test('every percentile is the stock that TANKSTOCK gives', () => {
    for (const range of [
      inputs,
      [
        [[1750, 1750]],
        [
          [117, 117, 117],
          [95, 95, 95],
          [130, 130, 130],
        ],
        ...inputs.slice(2),
      ],
    ]) {
      const rows = numbers(fan(...range, 60, 8, 900, [[0, 0.3, 1]], 1_000_000));
      expect(rows).toEqual(path?.map((stock) => [stock, stock, stock]));
    }
  });

  test('the probability is 0 until the stock is at the floor, and then 1', () => {
    const floor = path?.[20] as number;
    const rows = numbers(risk(...inputs, floor, 60, 8, 900));
    let fallen = 0;
    expect(rows).toEqual(path?.slice(1).map((stock) => [(fallen = stock <= floor ? 1 : fallen)]));
    expect(rows[18]).toEqual([0]);
    expect(rows[19]).toEqual([1]);
  });

  test('there is nothing for TANKTORNADO to compare', () => {
    expect(tornado(...inputs, 60, 8, 900)).toHaveLength(1);
  });
});

describe('TANKTORNADO', () => {
  const certain = {
    start: 1750,
    losses: [[105]],
    refurb: [[70]],
    dprk: 3,
    production: 10,
    reserve: 2900,
  };
  const ranges = {
    start: [1500, 1750, 2100],
    losses: [60, 105, 140],
    refurb: [30, 70, 125],
    dprk: [0, 3, 11],
    production: [3, 10, 25],
    reserve: [900, 2900, 3500],
  };
  type Name = keyof typeof ranges;

  test('each row is what TANKSTOCK gives at the ends, widest swing first', () => {
    const { start, losses, refurb, dprk, production, reserve } = ranges;
    const rows = tornado([start], [losses], [refurb], [dprk], 36, [production], [reserve]).slice(1);
    expect(rows).toHaveLength(6);
    for (const [at, [input, low, high, atLow, atHigh, swing]] of rows.entries()) {
      const end = (value: unknown) => {
        const one = { ...certain, [input as Name]: value };
        return cell(
          'TANKSTOCK',
          one.start,
          one.losses,
          one.refurb,
          one.dprk,
          36,
          one.production,
          one.reserve,
        );
      };
      expect([low, high]).toEqual([ranges[input as Name][0], ranges[input as Name][2]]);
      expect([atLow, atHigh]).toEqual([end(low), end(high)]);
      expect(swing).toBe(Math.abs((atHigh as number) - (atLow as number)));
      expect(swing).toBeLessThanOrEqual((rows[at - 1]?.[5] as number | undefined) ?? Infinity);
    }
  });

  test('equal swings stand in the order of the formula', () => {
    const rows = tornado(9000, [[50, 60]], [[10, 20]], [[0, 10]], 6, [[5, 15]]).slice(1);
    expect(rows.map(([input]) => input)).toEqual(['losses', 'refurb', 'dprk', 'production']);
  });

  test('a schedule shows its mean range over the months, its last row carrying on', () => {
    const [, row] = tornado(
      9000,
      [
        [10, 20],
        [40, 60],
      ],
      0,
      0,
      4,
    );
    expect(row).toEqual(['losses', 32.5, 50, 9000 - 130, 9000 - 200, 70]);
  });
});
