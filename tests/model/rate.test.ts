import fc from 'fast-check';
import { daysAMonth, monthlyRate } from '../../src/model/rate';

const thousands = { numRuns: 3000 };

const day = fc.integer({ min: 40_000, max: 60_000 });
const days = fc.uniqueArray(day, { minLength: 2, maxLength: 20 });
const count = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('the slope of a straight line, wherever it is taken', () => {
  fc.assert(
    fc.property(days, count, count, share, share, (observed, base, slope, one, other) => {
      const observations = observed.map((at) => ({
        day: at,
        count: base + (slope * at) / daysAMonth,
      }));
      const [first, last] = [Math.min(...observed), Math.max(...observed)];
      const from = first + one * (last - first);
      const to = first + other * (last - first);
      fc.pre(Math.abs(to - from) >= 1);
      const room = 1e-6 * (1 + Math.abs(base) + Math.abs(slope));
      const rate = monthlyRate(observations, from, to);
      expect(Math.abs(Number(rate) - slope)).toBeLessThan(room);
    }),
    thousands,
  );
});

const observations = days.chain((observed) =>
  fc
    .array(count, { minLength: observed.length, maxLength: observed.length })
    .map((counts) => observed.map((at, i) => ({ day: at, count: counts[i] ?? 0 }))),
);

test('the order of the observations does not matter', () => {
  fc.assert(
    fc.property(observations, (given) => {
      expect(monthlyRate([...given].reverse(), null, null)).toBe(monthlyRate(given, null, null));
    }),
    thousands,
  );
});

test('by default it is the whole change over the whole time', () => {
  fc.assert(
    fc.property(observations, (given) => {
      const inOrder = [...given].sort((a, b) => a.day - b.day);
      const [first, last] = [inOrder[0], inOrder.at(-1)];
      const change = (last?.count ?? NaN) - (first?.count ?? NaN);
      const months = ((last?.day ?? NaN) - (first?.day ?? NaN)) / daysAMonth;
      expect(monthlyRate(given, null, null)).toBeCloseTo(change / months, 6);
    }),
    thousands,
  );
});

test('two periods side by side add up', () => {
  fc.assert(
    fc.property(observations, share, (given, part) => {
      const observed = given.map((observation) => observation.day);
      const [first, last] = [Math.min(...observed), Math.max(...observed)];
      const middle = first + part * (last - first);
      fc.pre(middle > first && middle < last);
      const change = (from: number, to: number) =>
        Number(monthlyRate(given, from, to)) * ((to - from) / daysAMonth);
      expect(change(first, middle) + change(middle, last)).toBeCloseTo(change(first, last), 5);
    }),
    thousands,
  );
});

test.each([
  ['twice the same day', [5, 5, 9], null, null, { problem: 'repeated day', day: 5 }],
  ['no time between', [5, 9], 7, 7, { problem: 'no time between', day: 7 }],
  ['before the first', [5, 9], 4, null, { problem: 'outside', end: 'from', first: 5, last: 9 }],
  ['after the last', [5, 9], null, 10, { problem: 'outside', end: 'to', first: 5, last: 9 }],
])('refuses %s', (_, observed, from, to, why) => {
  const given = observed.map((at) => ({ day: at, count: 0 }));
  expect(monthlyRate(given, from, to)).toMatchObject(why);
});
