import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { QuantileTable } from '../../../../../src/model/uncertainty/distributions/pert/quantile-table';
import { createScriptBlock } from '../../../../../src/model/uncertainty/engine/script-block';
import { BetaQuantiles } from '../../../../../src/model/uncertainty/distributions/pert/beta-quantiles';

interface Reference {
  share: number;
  quantiles: [level: number, quantile: number][];
}

/** Made by beta-quantiles.py with an independent implementation at 40 digits. */
const references = JSON.parse(
  readFileSync(path.join(__dirname, 'beta-quantiles.json'), 'utf8'),
) as Reference[];

const block = createScriptBlock();

function quantile({ cubics }: QuantileTable, level: number): number {
  block.cubics.set(cubics);
  block.levels[0] = level;
  block.read(1);
  return block.quantiles[0] as number;
}

test.each(references)('a best value at $share of the range: as the reference', (reference) => {
  const table = new QuantileTable(reference.share);
  for (const [level, expected] of reference.quantiles) {
    expect(Math.abs(quantile(table, level) - expected)).toBeLessThan(3e-7);
  }
});

test.each(references)(
  'the quantiles that the table is made of are right to 9 digits ($share)',
  (reference) => {
    const downwards = reference.quantiles.filter(([, expected]) => expected <= 0.5).reverse();
    const quantiles = new BetaQuantiles(4 * reference.share);
    for (const [level, expected] of downwards) {
      quantiles.goTo((level + 0.5) / 2 ** 32);
      expect(Math.abs(quantiles.x - expected)).toBeLessThan(1e-9);
    }
  },
);

test('with the best value at the low end it is the closed form 1 − (1 − u)^(1/5)', () => {
  const table = new QuantileTable(0);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (level) => {
      const aboveIt = (2 ** 32 - level - 0.5) / 2 ** 32;
      expect(quantile(table, level)).toBeCloseTo(1 - aboveIt ** 0.2, 6);
    }),
  );
});

test('quantiles never fall as the level rises, and stay inside the range', () => {
  const level = fc.oneof(
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    fc.integer({ min: 0, max: 2 ** 20 }),
    fc.integer({ min: 2 ** 32 - 2 ** 20, max: 2 ** 32 - 1 }),
  );
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), level, level, (share, a, b) => {
      const table = new QuantileTable(share);
      const lower = quantile(table, Math.min(a, b));
      const upper = quantile(table, Math.max(a, b));
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(upper);
      expect(upper).toBeLessThanOrEqual(1);
    }),
  );
});

test('neighbouring cells meet', () => {
  const ends = Array.from({ length: 255 }, (_, cell) => (cell + 1) * 2 ** 24);
  const octaves = Array.from({ length: 27 }, (_, octave) => 2 ** (octave + 1));
  for (const share of [0, 0.1, 0.5, 0.8, 1]) {
    const table = new QuantileTable(share);
    for (const end of [...ends, ...octaves, ...octaves.map((level) => 2 ** 32 - level)]) {
      const step = quantile(table, end) - quantile(table, end - 1);
      const before = quantile(table, end - 1) - quantile(table, end - 2);
      const after = quantile(table, Math.min(end + 1, 2 ** 32 - 1)) - quantile(table, end);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThanOrEqual(2 * Math.max(before, after) + 1e-15);
    }
  }
});

test('a distribution and its mirror image have mirrored quantiles', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (level) => {
      const left = quantile(new QuantileTable(0.25), level);
      const right = quantile(new QuantileTable(0.75), 2 ** 32 - 1 - level);
      expect(left + right).toBeCloseTo(1, 12);
    }),
    { numRuns: 30 },
  );
});
