/**
 * Levels are whole numbers from 0 to 2³² − 1 that stand for the probabilities (level + ½) / 2³²:
 * never 0 or 1.
 */
export type Levels = Uint32Array;

/** Of a level, and so many direction numbers has a dimension. */
export const bits = 32;

/**
 * Direction numbers of Sobol's sequence by S. Joe and F. Y. Kuo, "Constructing Sobol sequences with
 * better two-dimensional projections" (SIAM J. Sci. Comput. 30, 2008): the first six dimensions of
 * their set new-joe-kuo-6.21201. `polynomial` holds the inner coefficients of the primitive
 * polynomial, of the same degree as there are initial numbers. The first dimension, van der
 * Corput's sequence, has none.
 */
const joeKuo = [
  { polynomial: 0, initial: [] },
  { polynomial: 0, initial: [1] },
  { polynomial: 1, initial: [1, 3] },
  { polynomial: 1, initial: [1, 3, 1] },
  { polynomial: 2, initial: [1, 1, 1] },
  { polynomial: 1, initial: [1, 1, 3, 3] },
] as const;

/** How many inputs can be uncertain at once, each with a dimension of its own. */
export const dimensions = joeKuo.length;

/**
 * One dimension of Sobol's low-discrepancy sequence, scrambled: every stretch of 2ᵏ draws that
 * begins at a multiple of 2ᵏ has one level in each 2ᵏ-th of the range.
 *
 * The scramble is J. Matoušek's random linear one with a random shift ("On the L2-discrepancy for
 * anchored boxes", J. Complexity 14, 1998). It has the variance of A. B. Owen's nested scramble
 * (Owen, "Variance with alternative scramblings of digital nets", 2003) and, unlike hashes that
 * imitate that one, costs nothing a draw: it is built into the direction numbers. The seed
 * and the dimension alone choose it, so no dimension's levels depend on whether others are used.
 */
export class SobolDimension {
  /** The scrambled direction numbers, and the level of the first draw. */
  readonly directions: Int32Array;
  readonly shift: number;

  constructor(dimension: number, seed: number) {
    const random = randomWords(seed, dimension);
    this.directions = scrambled(directionNumbers(dimension), random);
    this.shift = random();
  }

  /** The level of a draw of the sequence, counted from 0: as a whole number of 32 bits with a sign. */
  levelOf(draw: number): number {
    let level = this.shift;
    // In Gray code order each draw differs from the one before in a single direction number.
    for (let rest = draw ^ (draw >>> 1), bit = 0; rest !== 0; rest >>>= 1, bit++) {
      if (rest & 1) level ^= this.directions[bit] as number;
    }
    return level;
  }
}

/** The dimensions of the last seed: mostly all questions have the same. */
let known: { readonly seed: number; readonly dimensions: SobolDimension[] } | undefined;

/** A dimension scrambled by a seed. */
export function sobolDimension(dimension: number, seed: number): SobolDimension {
  if (known?.seed !== seed) known = { seed, dimensions: [] };
  return (known.dimensions[dimension] ??= new SobolDimension(dimension, seed));
}

/** The direction numbers by the recurrence of the dimension's primitive polynomial. */
function directionNumbers(dimension: number): Int32Array {
  const { polynomial, initial } = joeKuo[dimension] as (typeof joeKuo)[number];
  const degree = initial.length;
  const directions = new Int32Array(bits);
  for (let bit = 0; bit < bits; bit++) {
    if (degree === 0) {
      directions[bit] = 1 << (bits - 1 - bit);
    } else if (bit < degree) {
      directions[bit] = (initial[bit] as number) << (bits - 1 - bit);
    } else {
      const oldest = directions[bit - degree] as number;
      let direction = oldest ^ (oldest >>> degree);
      for (let back = 1; back < degree; back++) {
        if ((polynomial >>> (degree - 1 - back)) & 1) direction ^= directions[bit - back] as number;
      }
      directions[bit] = direction;
    }
  }
  return directions;
}

/** The direction numbers times a random lower triangular matrix of bits. */
function scrambled(directions: Int32Array, random: () => number): Int32Array {
  const rows = Array.from({ length: bits }, (_, row) => {
    const diagonal = 1 << (bits - 1 - row);
    const above = row === 0 ? 0 : -1 << (bits - row);
    return (random() & above) | diagonal;
  });
  return directions.map((direction) =>
    rows.reduce((word, row) => (word << 1) | parity(direction & row), 0),
  );
}

function parity(word: number): number {
  let folded = word ^ (word >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  folded ^= folded >>> 2;
  return (folded ^ (folded >>> 1)) & 1;
}

/** Random 32-bit words that the seed and the dimension choose (splitmix32, the mixer of murmur3). */
function randomWords(seed: number, dimension: number): () => number {
  let state = mixed(Math.imul(seed, dimensions) + dimension);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mixed(state);
  };
}

function mixed(word: number): number {
  let mix = word ^ (word >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
