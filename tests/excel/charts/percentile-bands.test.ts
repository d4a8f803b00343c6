import fc from 'fast-check';
import type { Track } from '../../../src/excel/charts/chart';
import { percentileBands } from '../../../src/excel/charts/percentile-bands';

/** The percentiles as they stand in the table; each track knows its own by its formula. */
function drawn(...percentiles: number[]) {
  const labels = percentiles.map((percentile) => `P${percentile}`);
  const tracks = labels.map((formula): Track => [{ value: 0, formula }]);
  const { bands, lines, edges } = percentileBands(labels, tracks, 'of the paths');
  const percentileOf = ([point]: Track) => Number(point?.formula.slice(1));
  return {
    edges,
    bands: bands.map(({ low, high, name, look, inLegend }) => {
      return { from: percentileOf(low), to: percentileOf(high), name, look, inLegend };
    }),
    lines: lines.map(({ name, track }) => [name, percentileOf(track)]),
  };
}

test('the default fan has three bands, named in words, and the median as a line', () => {
  const [outer, inner] = ['nine tenths of the paths', 'half of the paths'];
  expect(drawn(5, 25, 50, 75, 95)).toEqual({
    edges: ['P5', 'P95'],
    bands: [
      { from: 5, to: 25, name: outer, look: 'outer', inLegend: true },
      { from: 25, to: 75, name: inner, look: 'inner', inLegend: true },
      { from: 75, to: 95, name: outer, look: 'outer', inLegend: false },
    ],
    lines: [['median', 50]],
  });
});

test.each([
  [[10, 90], 'eight tenths of the paths'],
  [[40, 50], undefined],
  [[45, 55], 'one tenth of the paths'],
  [[1, 99], '98% of the paths'],
  [[2.5, 97.5], '95% of the paths'],
])('%j are %s', (percentiles, name) => {
  expect(drawn(...percentiles).bands[0]?.name).toBe(name);
});

test('one percentile besides the median leaves no band', () => {
  expect(drawn(50)).toMatchObject({ bands: [], lines: [['median', 50]] });
  expect(drawn(50, 10)).toMatchObject({
    bands: [],
    lines: [
      ['P10', 10],
      ['median', 50],
    ],
  });
});

test('bands touch, rise, and reach from the lowest percentile to the highest, in whatever order they stand', () => {
  const percentiles = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1 });
  fc.assert(
    fc.property(percentiles, (given) => {
      const { bands, lines } = drawn(...given);
      const between = [...bands.slice(0, 1).map(({ from }) => from), ...bands.map(({ to }) => to)];
      bands.forEach(({ from, to }, i) => {
        expect(from).toBeLessThan(to);
        if (i > 0) expect(from).toBe(bands[i - 1]?.to);
      });
      const all = [...between, ...lines.map(([, percentile]) => Number(percentile))];
      expect(all.sort((a, b) => a - b)).toEqual([...given].sort((a, b) => a - b));
      expect(lines.length === 0 || bands.length === 0 || lines[0]?.[1] === 50).toBe(true);
    }),
  );
});
