import { countShift, linkShift, wantedMark } from './path-block';
import { layout, pages, type BlockPart } from './assembly-layout';
import {
  cells,
  cellsPerOctave,
  middleCells,
  tailCells,
  tailEnd,
} from '../distributions/pert/quantile-cells';

/**
 * The loops of a block in WebAssembly's text form: the arithmetic of `script-block.ts` operation by
 * operation, two stocks to an instruction where they are independent, and so the same digits.
 *
 * `$at` counts bytes of the bins: 4 a path.
 */
export const assembly = `
(module
  (memory (export "memory") ${pages})
  ${draw()}
  ${read()}
  ${readLines()}
  ${add()}
  ${moveOn('advance', readChange)}
  ${moveOn('advanceWithReserve', readChangeWithReserve)}
  ${moveOn('findBins')}
  ${visitEach('link', link)}
  ${visitEach('tally', (path) => `${count(path)} ${keep(path)}`)}
  ${visitEach('collect', (path) => `${readWord(path)} ${keep(path)}`)}
  ${takeOut()}
)`;

/** A month for all paths, four at a time, and their bins; without `readNet` only the bins. */
function moveOn(name: string, readNet?: (pair: number) => string): string {
  const four = [0, 1].map((pair) => {
    const stock = `offset=${layout.stock + 16 * pair} (local.get $twice)`;
    return `
      ${readNet ? readNet(pair) : ''}
      (local.set $stock${pair} ${
        readNet
          ? positive(`(f64x2.add (v128.load ${stock}) (local.get $net))`)
          : `(v128.load ${stock})`
      })
      ${readNet ? `(v128.store ${stock} (local.get $stock${pair}))` : ''}`;
  });
  const mapped = [0, 1].map(
    (pair) =>
      `(f64x2.add
         (f64x2.add (f64x2.mul (local.get $stock${pair}) (local.get $factors)) (local.get $shifts))
         (local.get $origins))`,
  );
  return `
  (func (export "${name}") (param $paths i32) (param $factor f64) (param $shift f64) (param $origin f64)
    (local $at i32) (local $twice i32) (local $net v128) (local $before v128) (local $after v128)
    (local $stock0 v128) (local $stock1 v128)
    (local $factors v128) (local $shifts v128) (local $origins v128)
    (local.set $factors (f64x2.splat (local.get $factor)))
    (local.set $shifts (f64x2.splat (local.get $shift)))
    (local.set $origins (f64x2.splat (local.get $origin)))
    (local.set $paths (i32.shl (local.get $paths) (i32.const 2)))
    (loop $next
      (local.set $twice (i32.shl (local.get $at) (i32.const 1)))
      ${four.join('')}
      ;; the lower words of the four sums, in bytes of the bins' words
      (v128.store offset=${layout.pathBins} (local.get $at) (i32x4.shl
        (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 ${mapped.join(' ')})
        (i32.const 2)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $paths)))))`;
}

function readChange(pair: number): string {
  return `(local.set $net (v128.load offset=${layout.change + 16 * pair} (local.get $twice)))`;
}

function readChangeWithReserve(pair: number): string {
  const pairOf = (part: BlockPart) => `offset=${layout[part] + 16 * pair} (local.get $twice)`;
  return `
      (local.set $before (v128.load ${pairOf('reserve')}))
      (local.set $after ${positive(`(f64x2.sub (local.get $before) (v128.load ${pairOf('refurb')}))`)})
      (v128.store ${pairOf('reserve')} (local.get $after))
      (local.set $net (f64x2.add
        (v128.load ${pairOf('change')})
        (f64x2.sub (local.get $before) (local.get $after))))`;
}

/** The numbers, or 0 for those below: the first operand where it is not less, so never −0. */
function positive(numbers: string): string {
  return `(f64x2.pmax (v128.const f64x2 0 0) ${numbers})`;
}

/** Something for each path, four at a time and then one by one; returns how many it has kept. */
function visitEach(name: string, visit: (path: number) => string): string {
  return `
  (func (export "${name}") (param $paths i32) (result i32)
    (local $at i32) (local $twice i32) (local $bin i32) (local $word i32) (local $kept i32)
    (local $fours i32)
    (local.set $fours (i32.shl (i32.and (local.get $paths) (i32.const -4)) (i32.const 2)))
    (local.set $paths (i32.shl (local.get $paths) (i32.const 2)))
    (block $few
      (br_if $few (i32.eqz (local.get $fours)))
      (loop $next
        (local.set $twice (i32.shl (local.get $at) (i32.const 1)))
        ${[0, 1, 2, 3].map(visit).join('')}
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $fours)))))
    (block $none
      (br_if $none (i32.eq (local.get $at) (local.get $paths)))
      (loop $next
        (local.set $twice (i32.shl (local.get $at) (i32.const 1)))
        ${visit(0)}
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $paths)))))
    (i32.shr_u (local.get $kept) (i32.const 3)))`;
}

function readWord(path: number): string {
  return `
        (local.set $bin ${binOf(path)})
        (local.set $word (i32.load offset=${layout.binWords} (local.get $bin)))`;
}

function count(path: number): string {
  return `${readWord(path)}
        (i32.store offset=${layout.binWords} (local.get $bin)
          (i32.add (local.get $word) (i32.const ${1 << countShift})))`;
}

/**
 * Collects a stock; it is overwritten by the next one unless it is wanted: then the bytes kept grow
 * by the mark, which is as long as a stock.
 */
function keep(path: number): string {
  return `
        (f64.store offset=${layout.collected} (local.get $kept)
          (f64.load offset=${layout.stock + 8 * path} (local.get $twice)))
        (local.set $kept
          (i32.add (local.get $kept) (i32.and (local.get $word) (i32.const ${wantedMark}))))`;
}

function link(path: number): string {
  const number = `(i32.add (i32.shr_u (local.get $at) (i32.const 2)) (i32.const ${(1 << linkShift) + path}))`;
  return `${readWord(path)}
        (i32.store offset=${layout.links + 4 * path} (local.get $at) (local.get $word))
        (i32.store offset=${layout.binWords} (local.get $bin)
          (i32.add (i32.and (local.get $word) (i32.const ${-1 << linkShift})) ${number}))`;
}

function binOf(path: number): string {
  return `(i32.load offset=${layout.pathBins + 4 * path} (local.get $at))`;
}

function takeOut(): string {
  const stock = `offset=${layout.stock} (local.get $at)`;
  return `
  (func (export "takeOut") (param $paths i32) (param $floor f64) (result i32)
    (local $at i32) (local $stock f64) (local $falls i32) (local $out i32)
    (local.set $paths (i32.shl (local.get $paths) (i32.const 3)))
    (loop $next
      (local.set $stock (f64.load ${stock}))
      (local.set $falls (f64.le (local.get $stock) (local.get $floor)))
      (f64.store ${stock} (select (f64.const inf) (local.get $stock) (local.get $falls)))
      (local.set $out (i32.add (local.get $out) (local.get $falls)))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $paths))))
    (local.get $out))`;
}

/** Four levels at a time, which differ from the first in the same two direction numbers each time. */
function draw(): string {
  const direction = (bit: number) =>
    `(i32.load offset=${layout.directions + 4 * bit} (i32.const 0))`;
  return `
  (func (export "draw") (param $paths i32) (param $first i32) (param $level i32)
    (local $at i32) (local $two i32) (local $four v128)
    (local.set $two ${direction(1)})
    (local.set $four (i32x4.replace_lane 3
      (i32x4.replace_lane 2
        (i32x4.replace_lane 1 (v128.const i32x4 0 0 0 0) ${direction(0)})
        (i32.xor ${direction(0)} (local.get $two)))
      (local.get $two)))
    (local.set $paths (i32.shl (local.get $paths) (i32.const 2)))
    (loop $next
      (v128.store offset=${layout.levels} (local.get $at)
        (v128.xor (i32x4.splat (local.get $level)) (local.get $four)))
      (local.set $first (i32.add (local.get $first) (i32.const 4)))
      (local.set $level (i32.xor
        (i32.xor (local.get $level) (local.get $two))
        (i32.load offset=${layout.directions}
          (i32.shl (i32.ctz (local.get $first)) (i32.const 2)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $paths)))))`;
}

/** The quantile of each level: which cell it is in, how far in it, and the cell's cubic there. */
function read(): string {
  const coefficient = (power: number) =>
    `(f64.load offset=${layout.cubics + 8 * power} (local.get $cubic))`;
  const timesT = (value: string) => `(f64.mul ${value} (local.get $t))`;
  const cubic = [2, 1, 0].reduce(
    (value, power) => `(f64.add ${timesT(value)} ${coefficient(power)})`,
    coefficient(3),
  );
  return `
  (func (export "read") (param $paths i32)
    (local $at i32) (local $level i32) (local $cell i32) (local $cubic i32) (local $t f64)
    (local $isUpper i32) (local $fromEnd i32) (local $octave i32)
    (local.set $paths (i32.shl (local.get $paths) (i32.const 2)))
    (loop $next
      (local.set $level (i32.load offset=${layout.levels} (local.get $at)))
      (local.set $cell (i32.shr_u (local.get $level) (i32.const 24)))
      (if (i32.lt_u (i32.sub (local.get $cell) (i32.const ${tailEnd})) (i32.const ${middleCells - 2 * tailEnd}))
        (then
          (local.set $cell (i32.add (local.get $cell) (i32.const ${tailCells - tailEnd})))
          (local.set $t (f64.mul
            (f64.add
              (f64.convert_i32_u (i32.and (local.get $level) (i32.const 0xffffff)))
              (f64.const 0.5))
            (f64.const ${2 ** -24}))))
        (else
          (local.set $isUpper (i32.shr_u (local.get $level) (i32.const 31)))
          ;; all bits of the upper half turned round: counted from its end
          (local.set $fromEnd (i32.or
            (i32.shl
              (i32.xor (local.get $level) (i32.sub (i32.const 0) (local.get $isUpper)))
              (i32.const 1))
            (i32.const 1)))
          (local.set $octave (i32.sub (i32.const 31) (i32.clz (local.get $fromEnd))))
          (local.set $cell (i32.and
            (i32.shr_u (i32.shl (local.get $fromEnd) (i32.const 3)) (local.get $octave))
            (i32.const 7)))
          ;; times ${cellsPerOctave} / 2^octave, made of its exponent
          (local.set $t (f64.sub
            (f64.mul
              (f64.convert_i32_u (local.get $fromEnd))
              (f64.reinterpret_i64 (i64.shl
                (i64.extend_i32_u (i32.sub
                  (i32.const ${1023 + Math.log2(cellsPerOctave)})
                  (local.get $octave)))
                (i64.const 52))))
            (f64.convert_i32_u (i32.add (local.get $cell) (i32.const ${cellsPerOctave})))))
          (local.set $cell (i32.add
            (i32.mul (local.get $octave) (i32.const ${cellsPerOctave}))
            (local.get $cell)))
          (if (local.get $isUpper)
            (then (local.set $cell (i32.sub (i32.const ${cells - 1}) (local.get $cell)))))))
      (local.set $cubic (i32.shl (local.get $cell) (i32.const 5)))
      (f64.store offset=${layout.quantiles} (i32.shl (local.get $at) (i32.const 1)) ${cubic})
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $paths)))))`;
}

/** The quantile of each level by straight lines, two at a time. */
function readLines(): string {
  const number = (at: number) =>
    `(v128.load64_splat offset=${layout.lines + 8 * at} (i32.const 0))`;
  const bends = [0, 1, 2, 3, 4];
  const locals = bends.map((bend) => `(local $p${bend} v128) (local $change${bend} v128)`);
  const loads = bends.map(
    (bend) => `
    (local.set $p${bend} ${number(2 + 2 * bend)})
    (local.set $change${bend} ${number(3 + 2 * bend)})`,
  );
  const first = `(f64x2.add (local.get $value) (f64x2.mul (local.get $slope) (local.get $level)))`;
  const quantile = bends.reduce(
    (sum, bend) => `(f64x2.add ${sum} (f64x2.mul
          (local.get $change${bend})
          ${positive(`(f64x2.sub (local.get $level) (local.get $p${bend}))`)}))`,
    first,
  );
  return `
  (func (export "readLines") (param $paths i32)
    (local $at i32) (local $level v128) (local $value v128) (local $slope v128)
    ${locals.join(' ')}
    (local.set $value ${number(0)})
    (local.set $slope ${number(1)})
    ${loads.join('')}
    (local.set $paths (i32.shl (local.get $paths) (i32.const 2)))
    (loop $next
      (local.set $level (f64x2.mul
        (f64x2.add
          (f64x2.convert_low_i32x4_u (v128.load64_zero offset=${layout.levels} (local.get $at)))
          (v128.const f64x2 0.5 0.5))
        (v128.const f64x2 ${2 ** -32} ${2 ** -32})))
      (v128.store offset=${layout.quantiles} (i32.shl (local.get $at) (i32.const 1)) ${quantile})
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $paths)))))`;
}

/** Adds low + width times the quantile to the sums that begin at an address. */
function add(): string {
  return `
  (func (export "add") (param $sums i32) (param $paths i32) (param $low f64) (param $width f64)
    (local $at i32) (local $lows v128) (local $widths v128)
    (local.set $lows (f64x2.splat (local.get $low)))
    (local.set $widths (f64x2.splat (local.get $width)))
    (local.set $paths (i32.shl (local.get $paths) (i32.const 3)))
    (loop $next
      (v128.store (local.get $sums) (f64x2.add
        (v128.load (local.get $sums))
        (f64x2.add (local.get $lows) (f64x2.mul
          (local.get $widths)
          (v128.load offset=${layout.quantiles} (local.get $at))))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $paths)))))`;
}
