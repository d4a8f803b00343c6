import fc from 'fast-check';
import { furthestMonth } from '../../src/model/horizon';
import { closingStocks } from '../../src/model/stock';

/** The model once more, in whole thousandths of a tank and without any rounding. */
function exactStock(
  start: bigint,
  losses: readonly bigint[],
  refurb: readonly bigint[],
  reserve: bigint,
): bigint {
  let stock = start;
  let left = reserve;
  losses.forEach((loss, at) => {
    const planned = refurb[at] ?? 0n;
    const refurbished = planned < left ? planned : left;
    left -= refurbished;
    const available = stock + refurbished;
    stock = loss < available ? available - loss : 0n;
  });
  return stock;
}

const thousandths = (max: number) => fc.integer({ min: 0, max: max * 1000 });
const schedule = fc.array(thousandths(200), {
  minLength: furthestMonth,
  maxLength: furthestMonth,
});

test('a hundred years of changing flows are exact to nine digits', () => {
  fc.assert(
    fc.property(
      thousandths(5000),
      schedule,
      schedule,
      thousandths(200_000),
      (start, losses, refurb, reserve) => {
        const exact = exactStock(
          BigInt(start),
          losses.map(BigInt),
          refurb.map(BigInt),
          BigInt(reserve),
        );
        const tanks = (values: readonly number[]) => values.map((value) => value / 1000);
        const found = closingStocks(
          {
            start: start / 1000,
            losses: tanks(losses),
            refurb: tanks(refurb),
            dprk: [0],
            production: [0],
            reserve: reserve / 1000,
          },
          furthestMonth,
        )[furthestMonth];
        const expected = Number(exact) / 1000;
        // Relative to the tanks that came and went: what is left may be a small difference of them.
        const turnover = start / 1000 + 1000;
        expect(Math.abs((found ?? NaN) - expected)).toBeLessThanOrEqual(
          1e-9 * Math.max(expected, turnover),
        );
      },
    ),
    { numRuns: 200 },
  );
});
