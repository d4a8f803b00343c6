import fc from 'fast-check';
import { binsPerMonth } from '../../../../src/model/uncertainty/engine/path-block';
import { createScriptBlock } from '../../../../src/model/uncertainty/engine/script-block';
import { LinkedBins } from '../../../../src/model/uncertainty/histogram/linked-bins';
import {
  locate,
  nthSmallest,
  pick,
  Ranks,
} from '../../../../src/model/uncertainty/histogram/order-statistics';
import { binOf, binMappingOf } from '../../../../src/model/uncertainty/histogram/bin-mapping';

const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** As Microsoft documents PERCENTILE.INC: linear between the two nearest ranks. */
function percentileInc(numbers: readonly number[], p: number): number {
  const sorted = ascending(numbers);
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return lower + (position - below) * (upper - lower);
}

const stocks = fc.array(
  fc.oneof(fc.double({ min: 0, max: 5000, noNaN: true }), fc.constantFrom(0, 0, 1, 700)),
  { minLength: 2, maxLength: 300 },
);

test('the n-th smallest is where sorting puts it', () => {
  fc.assert(
    fc.property(stocks, fc.nat(), (numbers, at) => {
      const n = at % numbers.length;
      expect(nthSmallest(Float64Array.from(numbers), n)).toBe(ascending(numbers)[n]);
    }),
  );
});

test('percentiles from bins and counts, and from linked bins, are those of Excel', () => {
  const block = createScriptBlock();
  const percentiles = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(stocks, percentiles, (numbers, asked) => {
      const ranks = new Ranks(asked, numbers.length);
      const mapping = binMappingOf({ lowest: 0, highest: 5000 }, 64, 0);
      const counts = new Int32Array(binsPerMonth);
      for (const stock of numbers) {
        const bin = binOf(mapping, stock);
        counts[bin] = (counts[bin] as number) + 1;
      }
      const located = locate(counts, ranks.needed);
      const collected = [Float64Array.from(numbers)];
      const picked = pick(ranks.needed, located, counts, collected, mapping, 0);
      for (const [at, value] of ranks.interpolate(picked).entries()) {
        expect(value).toBeCloseTo(percentileInc(numbers, asked[at] as number), 9);
      }
      block.stock.set(numbers);
      block.findBins(numbers.length, mapping);
      const linked = new LinkedBins(block, 64, numbers.length);
      linked.link(numbers.length);
      expect(linked.pick(ranks.needed, 0)).toEqual(picked);
    }),
  );
});

test('only the lowest stock itself goes to bin 0', () => {
  const highest = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(highest, fc.double({ min: 1e-15, max: 1, noNaN: true }), (most, share) => {
      const mapping = binMappingOf({ lowest: 0, highest: most }, binsPerMonth, 0);
      expect(binOf(mapping, 0)).toBe(0);
      expect(binOf(mapping, most * share)).toBeGreaterThan(0);
      expect(binOf(mapping, most)).toBeLessThan(binsPerMonth);
    }),
  );
});
