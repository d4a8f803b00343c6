import fc from 'fast-check';
import { monthsBought, monthsToReach } from '../../src/model/crossing';
import { noFlow } from '../../src/model/flow';
import { furthestMonth } from '../../src/model/horizon';
import { closingStocks } from '../../src/model/stock';
import { scenario, tanks } from './scenarios';

const runs = { numRuns: 1000 };

test('rounded up it is at the level or past it, a month earlier it is not', () => {
  let [tried, reached] = [0, 0];
  fc.assert(
    fc.property(scenario, tanks, (given, level) => {
      tried += 1;
      const months = monthsToReach(given, level);
      if (typeof months !== 'number' || months === 0) return;
      reached += 1;
      const month = Math.ceil(months);
      const stocks = closingStocks(given, month);
      const isPast = (stock = NaN) => (given.start > level ? stock <= level : stock >= level);
      expect(isPast(stocks[month])).toBe(true);
      expect(stocks.slice(0, month).some(isPast)).toBe(false);
    }),
    runs,
  );
  expect(reached).toBeGreaterThan(tried / 4);
});

test('a level that is never reached lies on one side of the whole path', () => {
  let [tried, missed] = [0, 0];
  fc.assert(
    fc.property(scenario, tanks, (given, level) => {
      tried += 1;
      const never = monthsToReach(given, level);
      if (typeof never === 'number') return;
      missed += 1;
      const stocks = closingStocks(given, furthestMonth);
      expect(never.direction).toBe(given.start > level ? 'falls' : 'rises');
      expect(stocks.every((stock) => stock > level === given.start > level)).toBe(true);
      expect(never.atEnd).toBe(stocks.at(-1));
    }),
    runs,
  );
  expect(missed).toBeGreaterThan(tried / 20);
});

test('a steady net loss takes (start − level) / net months', () => {
  const whole = (max: number) => fc.integer({ min: 1, max });
  fc.assert(
    fc.property(whole(5000), whole(100), whole(99), (start, net, percent) => {
      const level = (start * percent) / 100;
      const given = {
        start,
        losses: [net + 7],
        refurb: [4],
        dprk: [2],
        production: [1],
        reserve: Infinity,
      };
      const months = (start - level) / net;
      fc.pre(months <= furthestMonth);
      expect(monthsToReach(given, level)).toBeCloseTo(months, 8);
    }),
    runs,
  );
});

test('the stock is at its level at once only when it starts there', () => {
  fc.assert(
    fc.property(scenario, tanks, (given, level) => {
      expect(monthsToReach(given, given.start)).toBe(0);
      fc.pre(level !== given.start);
      expect(monthsToReach(given, level)).not.toBe(0);
    }),
    runs,
  );
});

test('deliveries buy time, and never cost any, while the stock falls', () => {
  let [tried, bought] = [0, 0];
  fc.assert(
    fc.property(scenario, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
      const floor = given.start * share;
      fc.pre(floor < given.start);
      tried += 1;
      const months = monthsBought(given, floor);
      if (typeof months !== 'number') return;
      bought += 1;
      expect(months).toBeGreaterThanOrEqual(-1e-9);
      const without = monthsToReach({ ...given, dprk: noFlow }, floor);
      expect(months).toBe(Number(monthsToReach(given, floor)) - Number(without));
    }),
    runs,
  );
  expect(bought).toBeGreaterThan(tried / 5);
});

test('when one of the two moments never comes, it says which', () => {
  const given = { start: 100, losses: [10], refurb: [0], production: [0], reserve: Infinity };
  expect(monthsBought({ ...given, dprk: [20] }, 50)).toMatchObject({ deliveries: 'with' });
  expect(monthsBought({ ...given, losses: [0], dprk: [0] }, 50)).toMatchObject({
    deliveries: 'with',
  });
  // Rising is possible with deliveries only.
  expect(monthsBought({ ...given, dprk: [20] }, 150)).toMatchObject({ deliveries: 'without' });
});
