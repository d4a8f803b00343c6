import fc from 'fast-check';
import {
  lengthUpTo,
  numberAtRank,
  sortInSteps,
} from '../../../../src/model/uncertainty/histogram/sort-in-steps';

test('numbers come out as a sort at once has them, whatever their number', () => {
  for (const length of [0, 1, 4095, 4096, 4097, 12_288, 30_011]) {
    const numbers = Float64Array.from({ length }, (_, at) => (at * 7919) % 10_007);
    if (length > 2) numbers.fill(Infinity, 0, length / 3);
    const expected = numbers.slice().sort();
    const steps = [...sortInSteps(numbers, () => true)];
    expect(numbers).toEqual(expected);
    expect(steps.length).toBeGreaterThanOrEqual(Math.ceil(length / 4096));
  }
});

test('a rank of several sorted arrays is that of all their numbers', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Infinity));
  const arrays = fc
    .array(fc.array(number, { maxLength: 12 }), { minLength: 1, maxLength: 4 })
    .filter((all) => all.flat().length > 0);
  fc.assert(
    fc.property(arrays, fc.nat(), (given, at) => {
      const sorted = given.map((numbers) => Float64Array.from(numbers).sort());
      const all = Float64Array.from(given.flat()).sort();
      const rank = at % all.length;
      expect(numberAtRank(sorted, rank)).toBe(all[rank]);
      const upTo = sorted.reduce((sum, numbers) => sum + lengthUpTo(numbers, 10), 0);
      expect(upTo).toBe(all.filter((value) => value <= 10).length);
    }),
  );
});
