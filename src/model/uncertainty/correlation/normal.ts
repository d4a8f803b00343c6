// The standard normal distribution by sums, products and roots alone: platforms differ in the last
// digits of their own exponential function, and draws must not.
import { cubicsThrough, nodeProbabilities } from '../distributions/pert/quantile-table';

/** Where the tables end: beyond the lowest and the highest level. */
const furthest = 6.5;
const cellsAUnit = 64;
const tableCells = 2 * furthest * cellsAUnit;

/** e^−x for x of 0 or more: the Taylor series of a 256th, squared eight times. */
function exponential(x: number): number {
  const small = -x / 256;
  let term = 1;
  let power = 1;
  for (let n = 1; n < 14; n++) {
    term *= small / n;
    power += term;
  }
  for (let times = 0; times < 8; times++) power *= power;
  return power;
}

const rootOfTau = Math.sqrt(2 * Math.PI);

export function normalDensity(z: number): number {
  return exponential((z * z) / 2) / rootOfTau;
}

/** The probability of falling below −z, for z of 0 or more. */
function lowerTail(z: number): number {
  if (z < 3) {
    // Laplace's series of what lies between 0 and z.
    let term = z;
    let sum = term;
    for (let n = 1; n < 80; n++) {
      term *= (z * z) / (2 * n + 1);
      sum += term;
    }
    return 0.5 - normalDensity(z) * sum;
  }
  // His continued fraction of what lies beyond it.
  let fraction = z;
  for (let n = 80; n > 0; n--) fraction = z + n / fraction;
  return normalDensity(z) / fraction;
}

export function normalProbability(z: number): number {
  return z <= 0 ? lowerTail(-z) : 1 - lowerTail(z);
}

/** The distance below the mean that falls short with a probability of up to a half. */
function distanceOf(probability: number): number {
  let near = 0;
  let far = 8;
  while (far - near > 0.01) {
    const middle = (near + far) / 2;
    if (lowerTail(middle) > probability) near = middle;
    else far = middle;
  }
  let z = (near + far) / 2;
  for (let round = 0; round < 4; round++) {
    z += (lowerTail(z) - probability) / normalDensity(z);
  }
  return z;
}

let quantiles: Float64Array | undefined;

/** The quantile table of the standard normal distribution, as a block reads it. */
export function normalQuantiles(): Float64Array {
  if (quantiles) return quantiles;
  const { fromLow, fromHigh } = nodeProbabilities;
  const nodes = Float64Array.from(fromLow, (low, node) =>
    low <= 0.5 ? -distanceOf(low) : distanceOf(fromHigh[node] as number),
  );
  return (quantiles = cubicsThrough(
    nodes,
    nodes.map((z) => 1 / normalDensity(z)),
  ));
}

let probabilities: Float64Array | undefined;

/** Four coefficients a cell of the probability of falling below z: cubics with the density as slope. */
function probabilityTable(): Float64Array {
  if (probabilities) return probabilities;
  const table = new Float64Array(4 * tableCells);
  const width = 1 / cellsAUnit;
  for (let cell = 0; cell < tableCells; cell++) {
    const z = cell * width - furthest;
    const start = normalProbability(z);
    const rise = normalProbability(z + width) - start;
    const slope = normalDensity(z) * width;
    const slopeAtEnd = normalDensity(z + width) * width;
    table.set(
      [start, slope, 3 * rise - 2 * slope - slopeAtEnd, slope + slopeAtEnd - 2 * rise],
      4 * cell,
    );
  }
  return (probabilities = table);
}

const lastLevel = 2 ** 32 - 1;

/** Levels, 0 … 2³² − 1, of standard normal numbers. */
export function levelsOf(normals: Float64Array, paths: number, levels: Uint32Array): void {
  const table = probabilityTable();
  for (let i = 0; i < paths; i++) {
    const at = ((normals[i] as number) + furthest) * cellsAUnit;
    const cell = Math.min(Math.max(Math.floor(at), 0), tableCells - 1);
    const t = Math.min(Math.max(at - cell, 0), 1);
    const c = 4 * cell;
    const square = (table[c + 3] as number) * t + (table[c + 2] as number);
    const probability = (square * t + (table[c + 1] as number)) * t + (table[c] as number);
    levels[i] = Math.min(Math.max(Math.floor(probability * 2 ** 32), 0), lastLevel);
  }
}
