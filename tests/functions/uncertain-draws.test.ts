import fc from 'fast-check';
import { call } from './shipped-functions';

type Table = (string | number)[][];
const fan = (...given: unknown[]) => call('TANKFAN', ...given) as Table;
const risk = (...given: unknown[]) => call('TANKRISK', ...given) as Table;
const numbers = (table: Table) => table.slice(1).map((row) => row.slice(1) as number[]);

const russia = [[[1500, 1750, 2100]], [[60, 105, 140]], [[30, 70, 125]], [[0, 3, 11]]];
const [production, reserve] = [[[3, 10, 25]], [[2400, 2900, 3500]]];

describe('against an independent simulation', () => {
  const draws = 60_000;
  const months = 30;

  /** Marsaglia's xorshift, so that a failure can be repeated. */
  let state = 88_675_123;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  /** Gamma variates by Marsaglia and Tsang; two of them make a Beta variate. */
  function gamma(shape: number): number {
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  }
  function pert(low: number, best: number, high: number): number {
    const above = gamma(1 + (4 * (best - low)) / (high - low));
    const below = gamma(1 + (4 * (high - best)) / (high - low));
    return low + ((high - low) * above) / (above + below);
  }

  /** A path, month by month, as the method of TANKSTOCK's help page says. */
  function path(): number[] {
    let stock = pert(1500, 1750, 2100);
    let left = pert(2400, 2900, 3500);
    const [losses, refurb] = [pert(60, 105, 140), pert(30, 70, 125)];
    const arriving = pert(0, 3, 11) + pert(3, 10, 25);
    return Array.from({ length: months }, () => {
      const refurbished = Math.min(refurb, left);
      left -= refurbished;
      const available = stock + refurbished + arriving;
      return (stock = available - Math.min(losses, available));
    });
  }
  const paths = Array.from({ length: draws }, path);
  const within = (share: number) => 5 * Math.sqrt((share * (1 - share)) / draws) + 1e-3;

  test('as many independent paths are below each percentile as it says', () => {
    const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
    const rows = numbers(fan(...russia, months, production, reserve, [shares], 16_384));
    for (const month of [1, 12, months]) {
      for (const [at, share] of shares.entries()) {
        const percentile = rows[month]?.[at] as number;
        const below = paths.filter((stocks) => (stocks[month - 1] as number) < percentile).length;
        expect(Math.abs(below / draws - share)).toBeLessThan(within(share));
      }
    }
  });

  test('as many have come down to the floor by each month as TANKRISK says', () => {
    const floor = 900;
    const rows = numbers(risk(...russia, floor, months, production, reserve, 16_384));
    for (const month of [6, 12, 24, months]) {
      const [share = NaN] = rows[month - 1] ?? [];
      const fallen = paths.filter((stocks) => Math.min(...stocks.slice(0, month)) <= floor).length;
      expect(Math.abs(fallen / draws - share)).toBeLessThan(within(share));
    }
    expect(rows[months - 1]?.[0]).toBeGreaterThan(0.1);
  });
});

describe('draws', () => {
  const question = [...russia, 36, production, reserve];

  test('the same arguments give the same digits, and left-out ones are the defaults', () => {
    const plain = fan(...question);
    expect(fan(...question)).toEqual(plain);
    expect(fan(...question, [[0.05], [0.25], [0.5], [0.75], [0.95]], 4096, 1)).toEqual(plain);
    expect(risk(...russia, 500, 36, production, reserve, 4096, 1)).toEqual(
      risk(...russia, 500, 36, production, reserve),
    );
  });

  test('the default fan keeps its digits from version to version', () => {
    const last = numbers(fan(...question)).at(-1);
    expect(last?.map((stock) => stock.toPrecision(17))).toEqual([
      '0.0000000000000000',
      '554.04033983538534',
      '1056.1772788070366',
      '1569.2569995769652',
      '2257.8156962446528',
    ]);
  });

  test.each([0, 2, 2026, 2_147_483_647])('seed %i picks other draws of the same fan', (seed) => {
    const one = numbers(fan(...question)).at(-1) ?? [];
    const other = numbers(fan(...question, null, null, seed)).at(-1) ?? [];
    expect(other[2]).not.toBe(one[2]);
    for (const [at, stock] of one.entries())
      expect(Math.abs(stock - (other[at] as number))).toBeLessThan(60);
  });

  test('making one more input uncertain leaves the draws of the others as they were', () => {
    const certainDprk = [...russia.slice(0, 3), 0, 36, production, reserve];
    const almost = [...russia.slice(0, 3), [[0, 1e-7]], 36, production, reserve];
    const rows = numbers(fan(...certainDprk));
    for (const [month, row] of numbers(fan(...almost)).entries()) {
      for (const [at, stock] of row.entries())
        expect(Math.abs(stock - (rows[month]?.[at] as number))).toBeLessThan(month * 1e-7 + 1e-8);
    }
  });

  test('one draw serves all months of a schedule', () => {
    // What is lost more in month 1 is lost less in month 2: at every level the two add up to 150.
    const losses = [
      [50, 100],
      [150, 150],
      [0, 0],
    ];
    const [, first = [], second = [], third = []] = numbers(
      fan(1000, losses, 0, 0, 3, null, null, [[0, 1]]),
    );
    expect((first[1] as number) - (first[0] as number)).toBeGreaterThan(49.9);
    expect((second[1] as number) - (second[0] as number)).toBeCloseTo(
      (first[1] as number) - (first[0] as number),
      9,
    );
    expect(third).toEqual(second);
  });

  test('percentiles come in the order asked for, named by their percentage', () => {
    const [header, ...rows] = fan(...question, [[0.975, 0.07, 0.5, 0.005, 1, 0]]);
    expect(header).toEqual(['Month', 'P97.5', 'P7', 'P50', 'P0.5', 'P100', 'P0']);
    expect(rows.map(([month]) => month)).toEqual(Array.from({ length: 37 }, (_, month) => month));
    const [, upper, lower, middle, lowest, most, least] = rows[36] as number[];
    const ascending = [least, lowest, lower, middle, upper, most];
    expect([...ascending].sort((a = 0, b = 0) => a - b)).toEqual(ascending);
  });

  test('more rows than months are not read', () => {
    const losses = [
      [60, 140],
      [50, 120],
      ['later', 'later'],
    ];
    expect(fan(1750, losses, 70, 3, 2)).toEqual(fan(1750, losses.slice(0, 2), 70, 3, 2));
  });

  test.each([0, null])('a blank cell, handed as %p, is 0', (blank) => {
    expect(fan(1750, [[blank, 100]], 70, 3, 6)).toEqual(fan(1750, [[0, 100]], 70, 3, 6));
    expect(fan([[blank]], 0, 5, 0, 2)).toEqual(fan(0, 0, 5, 0, 2));
  });

  test('low and high alike are certain, and leave the fan as a certain input does', () => {
    const [start, ...rest] = question;
    expect(fan([[1750, 1750]], ...rest)).toEqual(fan(1750, ...rest));
    expect(fan(start, [[90, 90, 90]], ...rest.slice(1))).toEqual(fan(start, 90, ...rest.slice(1)));
  });
});

describe('properties of any scenario', () => {
  const range = (most: number) =>
    fc
      .array(fc.double({ min: 0, max: most, noNaN: true }), { minLength: 1, maxLength: 3 })
      .map((ends) => [...ends].sort((a, b) => a - b));
  const flow = fc
    .tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.array(
        fc.array(fc.double({ min: 0, max: 150, noNaN: true }), { minLength: 3, maxLength: 3 }),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([columns, rows]) => rows.map((row) => row.slice(0, columns).sort((a, b) => a - b)));
  const scenario = fc.tuple(
    range(3000).map((row) => [row]),
    flow,
    flow,
    flow,
  );
  const rest = fc.tuple(flow, fc.option(range(3000).map((row) => [row])));
  const months = 18;
  const few = { numRuns: 60 };

  test('percentiles never cross, and no stock is below 0', () => {
    fc.assert(
      fc.property(scenario, rest, (given, more) => {
        for (const row of numbers(fan(...given, months, ...more, null, 256))) {
          expect([...row].sort((a, b) => a - b)).toEqual(row);
          expect(row[0]).toBeGreaterThanOrEqual(0);
        }
      }),
      few,
    );
  });

  test('TANKRISK never falls, and is 0 to 1', () => {
    fc.assert(
      fc.property(
        scenario,
        rest,
        fc.double({ min: 0, max: 3000, noNaN: true }),
        (given, more, floor) => {
          const shares = numbers(risk(...given, floor, months, ...more, 256)).flat();
          expect([...shares].sort((a, b) => a - b)).toEqual(shares);
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        },
      ),
      few,
    );
  });

  test('where stocks only fall, TANKRISK at a percentile of the fan is that percentile', () => {
    const falling = fc.tuple(
      range(3000).map((row) => [row]),
      fc.constant([[160, 300]]),
      flow,
      fc.constant(0),
    );
    fc.assert(
      fc.property(falling, fc.constantFrom(0.1, 0.5, 0.8), (given, share) => {
        const [start, losses, , dprk] = given;
        const only = [start, losses, [[0, 50]], dprk];
        const floor = numbers(fan(...only, 4, null, null, share, 1024))[4]?.[0] as number;
        const [fallen = NaN] = numbers(risk(...only, floor, 4, null, null, 1024))[3] ?? [];
        if (floor > 0) expect(Math.abs(fallen - share)).toBeLessThanOrEqual(1 / 1024);
        else expect(fallen).toBeGreaterThanOrEqual(share);
      }),
      few,
    );
  });

  test('a wider range widens the fan', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 140 }),
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 25 }),
        (best, half, wider) => {
          const width = (by: number) => {
            const [, , row = []] = numbers(fan(9000, [[best - by, best, best + by]], 70, 3, 2));
            return (row[4] as number) - (row[0] as number);
          };
          expect(width(half + wider)).toBeGreaterThan(width(half));
        },
      ),
      few,
    );
  });
});
