import fc from 'fast-check';
import { noFlow } from '../../src/model/flow';
import { deliveriesNeeded } from '../../src/model/needed';
import { closingStocks } from '../../src/model/stock';
import { months, scenario } from './scenarios';

const thousands = { numRuns: 3000 };
const floors = fc.double({ min: 1, max: 6000, noNaN: true });

test('what is needed holds the floor, and a hair less does not', () => {
  let [tried, needed] = [0, 0];
  fc.assert(
    fc.property(scenario, floors, months, (given, floor, horizon) => {
      tried += 1;
      const delivery = deliveriesNeeded({ ...given, dprk: noFlow }, floor, horizon);
      const room = 1e-9 * (1 + given.start + floor);
      const lowest = (dprk: number) =>
        Math.min(...closingStocks({ ...given, dprk: [dprk] }, horizon).slice(1));
      expect(lowest(delivery)).toBeGreaterThanOrEqual(floor - room);
      if (delivery === 0) return;
      needed += 1;
      expect(lowest(delivery * (1 - 1e-6) - room)).toBeLessThan(floor);
    }),
    thousands,
  );
  expect(needed).toBeGreaterThan(tried / 4);
});

test('nothing is needed when the floor holds by itself', () => {
  fc.assert(
    fc.property(scenario, months, (given, horizon) => {
      const undelivered = { ...given, dprk: noFlow, losses: noFlow };
      expect(deliveriesNeeded(undelivered, given.start, horizon)).toBe(0);
    }),
    thousands,
  );
});

test('a higher floor or a longer time never needs less', () => {
  fc.assert(
    fc.property(scenario, floors, floors, months, months, (given, floor, more, horizon, longer) => {
      const undelivered = { ...given, dprk: noFlow };
      const needed = deliveriesNeeded(undelivered, floor, horizon);
      expect(deliveriesNeeded(undelivered, floor + more, horizon)).toBeGreaterThanOrEqual(needed);
      expect(deliveriesNeeded(undelivered, floor, horizon + longer)).toBeGreaterThanOrEqual(needed);
    }),
    thousands,
  );
});
