import fc from 'fast-check';
import { dimensions, SobolDimension } from '../../../src/model/uncertainty/sobol';

function levels(dimension: number, seed: number, first: number, count: number): Uint32Array {
  const drawn = new SobolDimension(dimension, seed);
  return Uint32Array.from({ length: count }, (_, at) => drawn.levelOf(first + at));
}

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const dimension = fc.integer({ min: 0, max: dimensions - 1 });

test('each stretch of 2ᵏ draws has one level in each 2ᵏ-th of the range', () => {
  const power = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(dimension, seed, power, fc.nat(50), (which, seeded, k, stretch) => {
      const drawn = levels(which, seeded, stretch * 2 ** k, 2 ** k);
      const parts = new Set([...drawn].map((level) => Math.floor(level / 2 ** (32 - k))));
      expect(parts.size).toBe(2 ** k);
    }),
  );
});

test('the first two dimensions are a (0, m, 2)-net: each elementary rectangle has one point', () => {
  const m = 10;
  const across = levels(0, 7, 0, 2 ** m);
  const up = levels(1, 7, 0, 2 ** m);
  for (let k = 0; k <= m; k++) {
    const cells = new Set<number>();
    for (let i = 0; i < 2 ** m; i++) {
      const column = Math.floor((across[i] as number) / 2 ** (32 - k));
      const row = Math.floor((up[i] as number) / 2 ** (32 - (m - k)));
      cells.add(column * 2 ** (m - k) + row);
    }
    expect(cells.size).toBe(2 ** m);
  }
});

test('every two dimensions fill the square evenly', () => {
  const drawn = Array.from({ length: dimensions }, (_, which) => levels(which, 3, 0, 4096));
  for (let a = 0; a < dimensions; a++) {
    for (let b = 0; b < a; b++) {
      const cells = new Int32Array(256);
      for (let i = 0; i < 4096; i++) {
        const column = (drawn[a]?.[i] as number) >>> 28;
        const cell = column * 16 + ((drawn[b]?.[i] as number) >>> 28);
        cells[cell] = (cells[cell] as number) + 1;
      }
      expect([Math.min(...cells), Math.max(...cells)]).toEqual([16, 16]);
    }
  }
});

test('another seed and another dimension give other levels', () => {
  const drawn = [1, 2, 3].flatMap((seeded) =>
    Array.from({ length: dimensions }, (_, which) => levels(which, seeded, 0, 8).join()),
  );
  expect(new Set(drawn).size).toBe(3 * dimensions);
});

test('over many seeds a draw is anywhere in the range', () => {
  const tenths = new Int32Array(10);
  for (let seeded = 0; seeded < 5000; seeded++) {
    const level = levels(4, seeded, 17, 1)[0] as number;
    const tenth = Math.floor((level / 2 ** 32) * 10);
    tenths[tenth] = (tenths[tenth] as number) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 500)).toBeLessThan(110); // five sigma
});
