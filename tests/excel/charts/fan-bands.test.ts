import fc from 'fast-check';
import { bandsOf } from '../../../src/excel/charts/fan-bands';

const percentiles = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1 });

test('the default fan has three bands, the middle one inside, and the median as a line', () => {
  expect(bandsOf([5, 25, 50, 75, 95])).toEqual({
    bands: [
      { from: 0, to: 1, depth: 0 },
      { from: 1, to: 3, depth: 1 },
      { from: 3, to: 4, depth: 0 },
    ],
    lines: [2],
  });
});

test('one percentile besides the median leaves no band', () => {
  expect(bandsOf([50])).toEqual({ bands: [], lines: [0] });
  expect(bandsOf([50, 10])).toEqual({ bands: [], lines: [1, 0] });
});

test('bands touch, rise, and reach from the lowest percentile to the highest, in whatever order they stand', () => {
  fc.assert(
    fc.property(percentiles, (given) => {
      const { bands, lines } = bandsOf(given);
      const edges = [...bands.slice(0, 1).map(({ from }) => from), ...bands.map(({ to }) => to)];
      bands.forEach(({ from, to }, i) => {
        expect(given[from]).toBeLessThan(given[to] ?? NaN);
        if (i > 0) expect(from).toBe(bands[i - 1]?.to);
      });
      expect([...edges, ...lines].sort()).toEqual(given.map((_, i) => i).sort());
      expect(lines.length === 0 || bands.length === 0 || given[lines[0] ?? -1] === 50).toBe(true);
    }),
  );
});
