import {
  blockSize,
  monthsAtHand,
  binsPerMonth,
  countShift,
  lineNumbers,
  linkShift,
  wantedMark,
  type PathBlock,
  type BinMapping,
} from './path-block';
import {
  cells,
  cellsPerOctave,
  middleCells,
  octaves,
  tailCells,
  tailEnd,
} from '../distributions/pert/quantile-cells';
import { bits } from '../sobol';
import { takeTurns } from './take-turns';

/**
 * A block whose loops are plain script, for hosts that run no WebAssembly.
 *
 * The loops see the arrays as constants of one surrounding function that runs once: engines then
 * build the addresses into the machine code, and the loops run two to four times as fast as with
 * arrays that they are handed.
 */
export function createScriptBlock(): PathBlock {
  const { abs, clz32 } = Math; // here, and not looked up in every step
  const stock = new Float64Array(blockSize);
  const change = new Float64Array(blockSize);
  const refurb = new Float64Array(blockSize);
  const reserve = new Float64Array(blockSize);
  const steadyChange = new Float64Array(blockSize);
  const steadyRefurb = new Float64Array(blockSize);

  const directions = new Int32Array(bits);
  const levels = new Uint32Array(blockSize);
  const quantiles = new Float64Array(blockSize);
  const cubics = new Float64Array(4 * cells);
  const lines = new Float64Array(lineNumbers);

  const binWords = new Int32Array(monthsAtHand * binsPerMonth);
  const links = new Int32Array(blockSize);
  const collected = new Float64Array(blockSize + 1);

  // Each path's bin, added to 2⁵²: the sum's last bits are then the bin, rounded, and can be read
  // as a whole number without a conversion. Every platform that browsers run on is little-endian, so
  // the even words are the lower ones.
  const mapped = new Float64Array(blockSize);
  const pathBins = new Int32Array(mapped.buffer);

  // In Gray code order each draw differs from the one before in a single direction number: of every
  // four in the first, the second, the first again and then a higher one.
  function draw(paths: number, first: number, level: number): void {
    const one = directions[0] as number;
    const two = directions[1] as number;
    for (let i = 0; i < paths; i += 4) {
      levels[i] = level;
      levels[i + 1] = level ^ one;
      levels[i + 2] = level ^ one ^ two;
      levels[i + 3] = level ^ two;
      const next = first + i + 4;
      level ^= two ^ (directions[31 - clz32(next & -next)] as number);
    }
  }

  function read(paths: number): void {
    for (let i = 0; i < paths; i++) {
      const level = levels[i] as number;
      const cell = level >>> 24;
      quantiles[i] =
        cell >= tailEnd && cell < middleCells - tailEnd
          ? cubicAt(tailCells - tailEnd + cell, ((level & 0xffffff) + 0.5) * 2 ** -24)
          : tailQuantile(level);
    }
  }

  function tailQuantile(level: number): number {
    const isUpper = level > 2 ** 31;
    const fromEnd = 2 * (isUpper ? 2 ** 32 - 1 - level : level) + 1;
    const octave = 31 - clz32(fromEnd);
    const cell = ((fromEnd << 3) >>> octave) & 7;
    const behind = fromEnd * (octaveScale[octave] as number) - (cellsPerOctave + cell);
    const fromLowest = octave * cellsPerOctave + cell;
    return cubicAt(isUpper ? cells - 1 - fromLowest : fromLowest, behind);
  }

  function cubicAt(cell: number, t: number): number {
    const at = 4 * cell;
    const cubic = cubics[at + 3] as number;
    const square = cubics[at + 2] as number;
    const linear = cubics[at + 1] as number;
    return ((cubic * t + square) * t + linear) * t + (cubics[at] as number);
  }

  function readLines(paths: number): void {
    const [value, slope, ...bends] = lines as unknown as FiveLines;
    const [p1, change1, p2, change2, p3, change3, p4, change4, p5, change5] = bends;
    for (let i = 0; i < paths; i++) {
      const level = ((levels[i] as number) + 0.5) * 2 ** -32;
      quantiles[i] =
        value +
        slope * level +
        change1 * positive(level - p1) +
        change2 * positive(level - p2) +
        change3 * positive(level - p3) +
        change4 * positive(level - p4) +
        change5 * positive(level - p5);
    }
  }

  /** The number, or 0 where it is below, without a branch. */
  function positive(number: number): number {
    return 0.5 * (number + abs(number));
  }

  function add(sums: Float64Array, paths: number, low: number, width: number): void {
    for (let i = 0; i < paths; i++) {
      sums[i] = (sums[i] as number) + (low + width * (quantiles[i] as number));
    }
  }

  function advance(paths: number, { factor, shift, origin }: BinMapping): void {
    let i = 0;
    // Four at a time, for the loop itself costs as much as a path does.
    for (; i <= paths - 4; i += 4) {
      close(i, change[i] as number, factor, shift, origin);
      close(i + 1, change[i + 1] as number, factor, shift, origin);
      close(i + 2, change[i + 2] as number, factor, shift, origin);
      close(i + 3, change[i + 3] as number, factor, shift, origin);
    }
    for (; i < paths; i++) close(i, change[i] as number, factor, shift, origin);
  }

  function advanceWithReserve(paths: number, { factor, shift, origin }: BinMapping): void {
    let i = 0;
    for (; i <= paths - 4; i += 4) {
      close(i, changeWithReserve(i), factor, shift, origin);
      close(i + 1, changeWithReserve(i + 1), factor, shift, origin);
      close(i + 2, changeWithReserve(i + 2), factor, shift, origin);
      close(i + 3, changeWithReserve(i + 3), factor, shift, origin);
    }
    for (; i < paths; i++) close(i, changeWithReserve(i), factor, shift, origin);
  }

  function close(i: number, net: number, factor: number, shift: number, origin: number): void {
    const unclipped = (stock[i] as number) + net;
    const closing = positive(unclipped);
    stock[i] = closing;
    mapped[i] = closing * factor + shift + origin;
  }

  function changeWithReserve(i: number): number {
    const before = reserve[i] as number;
    const spare = before - (refurb[i] as number);
    const after = positive(spare);
    reserve[i] = after;
    return (change[i] as number) + (before - after);
  }

  function findBins(paths: number, { factor, shift, origin }: BinMapping): void {
    for (let i = 0; i < paths; i++) mapped[i] = (stock[i] as number) * factor + shift + origin;
  }

  function link(paths: number): void {
    for (let i = 0; i < paths; i++) {
      const bin = pathBins[2 * i] as number;
      const word = binWords[bin] as number;
      links[i] = word;
      binWords[bin] = (word & -oneLinked) + (oneLinked + i);
    }
  }

  function tally(paths: number): number {
    let kept = 0;
    let i = 0;
    for (; i <= paths - 4; i += 4) {
      kept = tallyOne(i, kept);
      kept = tallyOne(i + 1, kept);
      kept = tallyOne(i + 2, kept);
      kept = tallyOne(i + 3, kept);
    }
    for (; i < paths; i++) kept = tallyOne(i, kept);
    return kept;
  }

  function tallyOne(i: number, kept: number): number {
    const bin = pathBins[2 * i] as number;
    const word = binWords[bin] as number;
    binWords[bin] = word + oneCounted;
    collected[kept] = stock[i] as number; // overwritten by the next one unless it is wanted
    return kept + ((word & wantedMark) >>> markShift);
  }

  function collect(paths: number): number {
    let kept = 0;
    let i = 0;
    for (; i <= paths - 4; i += 4) {
      kept = keep(i, kept);
      kept = keep(i + 1, kept);
      kept = keep(i + 2, kept);
      kept = keep(i + 3, kept);
    }
    for (; i < paths; i++) kept = keep(i, kept);
    return kept;
  }

  function keep(i: number, kept: number): number {
    collected[kept] = stock[i] as number;
    return kept + (((binWords[pathBins[2 * i] as number] as number) & wantedMark) >>> markShift);
  }

  function takeOut(paths: number, floor: number): number {
    let out = 0;
    for (let i = 0; i < paths; i++) {
      if ((stock[i] as number) > floor) continue;
      stock[i] = Infinity; // so that it never comes down to the floor again
      out += 1;
    }
    return out;
  }

  return {
    ...{ stock, change, refurb, reserve, steadyChange, steadyRefurb },
    ...{ directions, levels, quantiles, cubics, lines, binWords, links, collected },
    claim: takeTurns(),
    ...{
      draw,
      read,
      readLines,
      add,
      advance,
      advanceWithReserve,
      findBins,
      link,
      tally,
      collect,
      takeOut,
    },
  };
}

/** The numbers of `PathBlock.lines`. */
type FiveLines = readonly [
  ...[value: number, slope: number],
  ...[number, number, number, number, number, number, number, number, number, number],
];

const oneCounted = 1 << countShift;
const oneLinked = 1 << linkShift;
const markShift = Math.log2(wantedMark);

const octaveScale = Float64Array.from(
  { length: octaves },
  (_, octave) => cellsPerOctave / 2 ** octave,
);
