import fc from 'fast-check';
import { assemble } from '../../../../src/build/assemble';
import { createAssembledBlock } from '../../../../src/model/uncertainty/engine/assembled-block';
import { assemblyCode } from '../../../../src/model/uncertainty/engine/assembly-code';
import {
  blockSize,
  monthsAtHand,
  binsPerMonth,
  lineNumbers,
  wantedMark,
  type PathBlock,
} from '../../../../src/model/uncertainty/engine/path-block';
import { QuantileTable } from '../../../../src/model/uncertainty/distributions/pert/quantile-table';
import { createScriptBlock } from '../../../../src/model/uncertainty/engine/script-block';
import { dimensions, SobolDimension } from '../../../../src/model/uncertainty/sobol';
import { binMappingOf } from '../../../../src/model/uncertainty/histogram/bin-mapping';

const script = createScriptBlock();
const assembled = createAssembledBlock() as PathBlock;

test('the machine form is that of the loops as they are written', async () => {
  expect(assemblyCode).toBe(await assemble());
});

const flow = fc.double({ min: -400, max: 400, noNaN: true });
const stock = fc.double({ min: 0, max: 5000, noNaN: true });
const path = fc.record({ stock, change: flow, refurb: stock, reserve: stock });
// Loops take four paths at a time and the rest one by one.
const paths = fc.array(path, { minLength: 1, maxLength: 11 });

/** Both blocks with the same paths, and all that any loop may change. */
function begin(
  given: readonly { stock: number; change: number; refurb: number; reserve: number }[],
) {
  for (const block of [script, assembled]) {
    block.binWords.fill(0);
    block.links.fill(0);
    block.collected.fill(0);
    given.forEach((each, i) => {
      block.stock[i] = each.stock;
      block.change[i] = each.change;
      block.refurb[i] = each.refurb;
      block.reserve[i] = each.reserve;
    });
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array) =>
  Buffer.from(buffer, byteOffset, byteLength);

function expectTheSame(count: number) {
  const parts = [
    ...(['stock', 'change', 'refurb', 'reserve', 'quantiles', 'links', 'collected'] as const),
  ];
  for (const part of parts) {
    expect(assembled[part].slice(0, count)).toEqual(script[part].slice(0, count));
  }
  expect(bytesOf(assembled.binWords).equals(bytesOf(script.binWords))).toBe(true);
}

test('assembled loops move paths on, count, collect and link them as the script does, to the bit', () => {
  const months = fc.array(fc.constantFrom('advance', 'advanceWithReserve', 'findBins'), {
    minLength: 1,
    maxLength: 4,
  } as const);
  const slot = fc.nat(monthsAtHand - 1);
  fc.assert(
    fc.property(paths, months, slot, fc.nat(binsPerMonth), (given, steps, at, wantedFrom) => {
      begin(given);
      const mapping = binMappingOf({ lowest: 0, highest: 8000 }, binsPerMonth, at);
      const count = given.length;
      for (const step of steps) {
        const kept = [script, assembled].map((block) => {
          block.binWords.fill(0).fill(wantedMark, at * binsPerMonth + wantedFrom);
          block[step](count, mapping);
          return [block.tally(count), block.collect(count)];
        });
        expect(kept[1]).toEqual(kept[0]);
        expectTheSame(count);
        for (const block of [script, assembled]) {
          block.binWords.fill(0);
          block.link(count);
        }
        expectTheSame(count);
      }
    }),
  );
});

test('and take out the paths at or below the floor', () => {
  fc.assert(
    fc.property(paths, fc.nat(5000), (given, level) => {
      const floor = level % 2 === 0 ? level : (given[0]?.stock ?? 0);
      begin(given);
      const count = given.length;
      expect(assembled.takeOut(count, floor)).toBe(script.takeOut(count, floor));
      expectTheSame(count);
    }),
  );
});

test('and draw the levels of the sequence, wherever a stretch of it begins', () => {
  const dimension = fc.integer({ min: 0, max: dimensions - 1 });
  const stretch = [fc.nat(250_000), fc.integer({ min: 1, max: blockSize })] as const;
  fc.assert(
    fc.property(dimension, fc.integer(), ...stretch, (which, seed, fours, count) => {
      const drawn = new SobolDimension(which, seed);
      const first = 4 * fours;
      const levels = Uint32Array.from({ length: count }, (_, at) => drawn.levelOf(first + at));
      for (const block of [script, assembled]) {
        block.directions.set(drawn.directions);
        block.draw(count, first, drawn.levelOf(first));
        expect(block.levels.slice(0, count)).toEqual(levels);
      }
    }),
    { numRuns: 30 },
  );
});

test('and find the quantiles of levels and add what was drawn', () => {
  const level = fc.oneof(
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    fc.integer({ min: 0, max: 40 }).map((bit) => 2 ** (bit % 32)),
    fc.integer({ min: 1, max: 2 ** 16 }).map((fromEnd) => 2 ** 32 - fromEnd),
  );
  const levels = fc.array(level, { minLength: 1, maxLength: 11 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(levels, share, flow, stock, (given, best, low, width) => {
      const { cubics } = new QuantileTable(best);
      begin(given.map((each) => ({ stock: each, change: 0, refurb: 0, reserve: 0 })));
      for (const block of [script, assembled]) {
        block.cubics.set(cubics);
        block.levels.set(given);
        block.read(given.length);
        block.add(block.stock, given.length, low, width);
      }
      expectTheSame(given.length);
    }),
  );
});

test('and the quantiles on straight lines', () => {
  const levels = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), {
    minLength: 1,
    maxLength: 11,
  });
  const lines = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
    minLength: lineNumbers,
    maxLength: lineNumbers,
  });
  fc.assert(
    fc.property(levels, lines, (given, numbers) => {
      begin(given.map(() => ({ stock: 0, change: 0, refurb: 0, reserve: 0 })));
      for (const block of [script, assembled]) {
        block.lines.set(numbers);
        block.levels.set(given);
        block.readLines(given.length);
      }
      expectTheSame(given.length);
    }),
  );
});
