import fc from 'fast-check';
import type { Scenario } from '../../src/model/scenario';
import { closingStocks } from '../../src/model/stock';
import { flow, months, scenario, tanks } from './scenarios';

const thousands = { numRuns: 3000 };

/** At least, with room for rounding where two sums run in a different order. */
const atLeast = (value: number, other: number) => value >= other - 1e-9 * (1 + Math.abs(other));

/** Whether every month of one path is at least that of the other. */
function neverBelow(path: readonly number[], other: readonly number[]): boolean {
  return path.every((stock, month) => atLeast(stock, other[month] ?? NaN));
}

const raised = (
  given: Scenario,
  name: 'losses' | 'refurb' | 'dprk' | 'production',
  by: number,
) => ({
  ...given,
  [name]: given[name].map((value) => value + by),
});

test('a stock is finite and never negative', () => {
  fc.assert(
    fc.property(scenario, months, (given, horizon) =>
      closingStocks(given, horizon).every((stock) => stock >= 0 && stock < Infinity),
    ),
    thousands,
  );
});

test('a longer horizon leaves the months before as they were', () => {
  fc.assert(
    fc.property(scenario, months, months, (given, horizon, more) => {
      const path = closingStocks(given, horizon + more).slice(0, horizon + 1);
      expect(path).toEqual(closingStocks(given, horizon));
    }),
    thousands,
  );
});

test.each(['dprk', 'production'] as const)('more %s never leaves fewer tanks', (name) => {
  fc.assert(
    fc.property(scenario, months, tanks, (given, horizon, by) =>
      neverBelow(closingStocks(raised(given, name, by), horizon), closingStocks(given, horizon)),
    ),
    thousands,
  );
});

test('more losses never leave more tanks', () => {
  fc.assert(
    fc.property(scenario, months, tanks, (given, horizon, by) =>
      neverBelow(
        closingStocks(given, horizon),
        closingStocks(raised(given, 'losses', by), horizon),
      ),
    ),
    thousands,
  );
});

test.each(['start', 'reserve'] as const)('more %s never leaves fewer tanks', (name) => {
  fc.assert(
    fc.property(scenario, months, tanks, (given, horizon, by) =>
      neverBelow(
        closingStocks({ ...given, [name]: given[name] + by }, horizon),
        closingStocks(given, horizon),
      ),
    ),
    thousands,
  );
});

test('faster refurbishment never leaves fewer tanks while the reserve lasts', () => {
  fc.assert(
    fc.property(scenario, months, tanks, (given, horizon, by) => {
      const endless = { ...given, reserve: Infinity };
      return neverBelow(
        closingStocks(raised(endless, 'refurb', by), horizon),
        closingStocks(endless, horizon),
      );
    }),
    thousands,
  );
});

test('a reserve spent early is lost early: with a limited one, faster can leave fewer', () => {
  const late = { start: 0, losses: [1, 0], dprk: [0], production: [0], reserve: 1, refurb: [0, 1] };
  expect(closingStocks(late, 2)[2]).toBe(1);
  expect(closingStocks({ ...late, refurb: [1, 1] }, 2)[2]).toBe(0);
});

test('scaling start, reserve and flows scales the stock', () => {
  const scale = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(scenario, months, scale, (given, horizon, by) => {
      const times = (value: number) => value * by;
      const scaled: Scenario = {
        start: times(given.start),
        losses: given.losses.map(times),
        refurb: given.refurb.map(times),
        dprk: given.dprk.map(times),
        production: given.production.map(times),
        reserve: times(given.reserve),
      };
      const path = closingStocks(given, horizon).map(times);
      const room = 1e-9 * Math.max(...path, times(300));
      return closingStocks(scaled, horizon).every(
        (stock, month) => Math.abs(stock - (path[month] ?? NaN)) <= room,
      );
    }),
    thousands,
  );
});

test('a flow carries on with its last value', () => {
  fc.assert(
    fc.property(scenario, flow, months, (given, losses, horizon) => {
      const carriedOn = [...losses, ...Array<number>(horizon).fill(losses.at(-1) ?? NaN)];
      expect(closingStocks({ ...given, losses: carriedOn }, horizon)).toEqual(
        closingStocks({ ...given, losses }, horizon),
      );
    }),
    thousands,
  );
});
