import fc from 'fast-check';
import { inMonth } from '../../src/model/flow';
import { refurbish, type ConditionClass } from '../../src/model/refurbishment';
import { flow, months } from './scenarios';

const thousands = { numRuns: 3000 };

const conditionClass: fc.Arbitrary<ConditionClass> = fc.record({
  hulls: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0, max: 1e12, noNaN: true })),
  recoverable: fc.double({ min: 0, max: 1, noNaN: true }),
  effort: fc.oneof(
    fc.double({ min: 0.1, max: 10, noNaN: true }),
    fc.double({ min: Number.MIN_VALUE, max: 1e12, noNaN: true }),
  ),
});

const classes = fc.array(conditionClass, { minLength: 1, maxLength: 6 });

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const recoverable = (list: readonly ConditionClass[]) =>
  sum(list.map(({ hulls, recoverable: share }) => hulls * share));

test('never more than is recoverable in all, and never a negative month', () => {
  fc.assert(
    fc.property(classes, flow, months, (list, capacity, horizon) => {
      const tanks = refurbish(list, capacity, horizon);
      expect(tanks).toHaveLength(horizon);
      expect(tanks.every((month) => month >= 0 && month < Infinity)).toBe(true);
      expect(sum(tanks)).toBeLessThanOrEqual(recoverable(list) * (1 + 1e-9));
    }),
    thousands,
  );
});

test('never spends over capacity', () => {
  fc.assert(
    fc.property(classes, flow, months, (list, capacity, horizon) => {
      // The least effort that so many tanks can have taken is that of the easiest class.
      const least = Math.min(...list.map(({ effort }) => effort));
      return refurbish(list, capacity, horizon).every(
        (tanks, at) => tanks * least <= inMonth(capacity, at + 1) * (1 + 1e-9) + 1e-300,
      );
    }),
    thousands,
  );
});

test('the effort spent by any month is the capacity until then, or all that there is to spend on', () => {
  const oneEach = fc.record({
    hulls: fc.integer({ min: 0, max: 50 }),
    recoverable: fc.constantFrom(0, 0.5, 1),
    effort: fc.constantFrom(1, 2, 4),
  });
  fc.assert(
    fc.property(
      fc.array(oneEach, { minLength: 1, maxLength: 5 }),
      flow,
      months,
      (list, capacity, horizon) => {
        const done = sum(refurbish(list, capacity, horizon));
        // Taken best first, `done` tanks leave this much effort behind them.
        let tanks = done;
        let spent = 0;
        for (const { hulls, recoverable: share, effort } of list) {
          const taken = Math.min(tanks, hulls * share);
          tanks -= taken;
          spent += taken * effort;
        }
        const available = sum(
          Array.from({ length: horizon }, (_, at) => inMonth(capacity, at + 1)),
        );
        const spendable = sum(list.map((of) => of.hulls * of.recoverable * of.effort));
        expect(Math.abs(spent - Math.min(available, spendable))).toBeLessThan(
          1e-9 * (1 + available),
        );
      },
    ),
    thousands,
  );
});

test('output falls when the best class is used up, long before storage is empty', () => {
  const list = [
    { hulls: 614, recoverable: 1, effort: 1 },
    { hulls: 1700, recoverable: 0.6, effort: 2 },
    { hulls: 1100, recoverable: 0.2, effort: 4 },
  ];
  expect(refurbish(list, [100], 8)).toEqual([100, 100, 100, 100, 100, 100, 57, 50]);
});
