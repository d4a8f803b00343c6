import fc from 'fast-check';
import { ledger } from '../../src/model/ledger';
import { closingStocks } from '../../src/model/stock';
import { months, scenario } from './scenarios';

const thousands = { numRuns: 3000 };

/** Whether two sums of the same numbers agree, whatever the order they were added in. */
const agree = (one: number, other: number, scale: number) =>
  Math.abs(one - other) <= 1e-9 * (1 + scale);

test('every month balances', () => {
  fc.assert(
    fc.property(scenario, months, (given, horizon) =>
      ledger(given, horizon).every((month) => {
        const gained = month.refurbished + month.produced + month.delivered;
        const balance = month.opening + gained - month.lost;
        return agree(balance, month.closing, month.opening + gained);
      }),
    ),
    thousands,
  );
});

test('a month opens with what the month before closed with', () => {
  fc.assert(
    fc.property(scenario, months, (given, horizon) => {
      const accounts = ledger(given, horizon);
      const openings = accounts.map(({ opening }) => opening);
      const closings = accounts.map(({ closing }) => closing);
      expect(openings).toEqual([given.start, ...closings.slice(0, -1)]);
    }),
    thousands,
  );
});

test('its closings are the stock, to the last digit', () => {
  fc.assert(
    fc.property(scenario, months, (given, horizon) => {
      const closings = ledger(given, horizon).map(({ closing }) => closing);
      expect([given.start, ...closings]).toEqual(closingStocks(given, horizon));
    }),
    thousands,
  );
});

test('the reserve goes into refurbishment hull by hull and never below 0', () => {
  fc.assert(
    fc.property(scenario, months, (given, horizon) => {
      let left = given.reserve;
      return ledger(given, horizon).every(({ refurbished, reserve }) => {
        left -= refurbished;
        return reserve >= 0 && (left === reserve || agree(left, reserve, given.reserve));
      });
    }),
    thousands,
  );
});

test('nothing in it is negative', () => {
  fc.assert(
    fc.property(scenario, months, (given, horizon) =>
      ledger(given, horizon).every((month) => Object.values(month).every((value) => value >= 0)),
    ),
    thousands,
  );
});
