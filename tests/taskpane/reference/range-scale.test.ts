import fc from 'fast-check';
import { rangeScale } from '../../../src/taskpane/reference/range-scale';

const values = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 20_000_000_000 }),
    fc.double({ min: 0.01, max: 1000, noNaN: true }),
  ),
  { minLength: 1, maxLength: 8 },
);

test('every value, and zero, stands on the axis, in order', () => {
  fc.assert(
    fc.property(values, (given) => {
      const { at } = rangeScale(given);
      const places = [0, ...given].toSorted((a, b) => a - b).map(at);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThanOrEqual(0);
      expect(places.at(-1)).toBeLessThanOrEqual(1);
    }),
  );
});

test('ticks run from end to end at even steps, few enough to be read', () => {
  fc.assert(
    fc.property(values, (given) => {
      const { ticks, at } = rangeScale(given);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
      ticks.forEach((tick, i) => expect(at(tick)).toBeCloseTo(i / (ticks.length - 1), 6));
    }),
  );
});

test.each([
  [[7342], [0, 5000, 10_000]],
  [
    [500, 600],
    [0, 250, 500, 750],
  ],
  [
    [6200, 13_700],
    [0, 5000, 10_000, 15_000],
  ],
  [[0.3], [0, 0.2, 0.4]],
  [[0], [0, 1]],
])('%p gets the axis %p', (given, ticks) => {
  expect(rangeScale(given).ticks).toEqual(ticks);
});
