/** Enough terms for any series whose ratio is below 1/8 to reach the last bit of a number. */
const mostTerms = 24;
const { abs, min } = Math;
const smallestTerm = 2 ** -54;

/**
 * Walks from the middle of a Beta(1 + a, 5 − a) distribution, 0 ≤ a ≤ 4, from quantile to quantile.
 * PERT needs no other Beta distributions.
 *
 * The density x^a · (1 − x)^(4 − a) / B is never computed with powers, logarithms or the gamma
 * function, whose last digits differ between platforms. It is known at x = ½, where it is
 * 1 / (16 B) for every a and B is the sum of two series of fractions. From there on its Taylor
 * series at x follows from its differential equation, x (1 − x) f′ = (a − 4x) f, and is integrated
 * and inverted term by term.
 */
export class BetaQuantiles {
  /** Where the walk stands: the probability of falling below x, and the density at x. */
  x = 0.5;
  probability: number;
  density: number;

  /** The Taylor series of the density at x. */
  private readonly series = new Float64Array(mostTerms);
  private terms = 0;

  constructor(private readonly a: number) {
    const below = halfIntegral(a);
    const total = below + halfIntegral(4 - a);
    this.probability = below / total;
    this.density = 1 / (16 * total);
  }

  /** Goes to the x that `probability` falls below, in steps that the series bears. */
  goTo(probability: number): void {
    while (this.probability !== probability) {
      const missing = probability - this.probability;
      // Within an eighth of the way to the nearer end the density at most doubles or halves.
      const reach = min(this.x, 1 - this.x) / 8;
      const far = min(reach, (2 * abs(missing)) / this.density);
      this.expand(far);
      const gained = this.integral(missing > 0 ? far : -far);
      if (abs(gained) < abs(missing)) {
        this.step(missing > 0 ? far : -far);
        this.probability += gained;
      } else {
        this.step(this.distanceTo(missing));
        this.probability = probability;
      }
    }
  }

  private step(distance: number): void {
    this.density = this.densityAt(distance);
    this.x += distance;
  }

  /** The Taylor series at x, with as many terms as count within `far`. */
  private expand(far: number): void {
    const { a, x, series } = this;
    const curvature = 1 / (x * (1 - x));
    const slope = a - 4 * x;
    const tilt = 1 - 2 * x;
    const negligible = this.density * smallestTerm;
    let before = 0;
    let term = this.density;
    let power = 1;
    let k = 0;
    series[0] = term;
    // Two in a row, for a single term may be 0 by symmetry.
    while ((abs(before) + abs(term)) * power > negligible && k < mostTerms - 1) {
      const next =
        ((slope - k * tilt) * term + (k - 5) * before) * (curvature * (inverse[k + 1] as number));
      before = term;
      term = next;
      power *= far;
      k += 1;
      series[k] = term;
    }
    this.terms = k + 1;
  }

  private densityAt(distance: number): number {
    let sum = 0;
    for (let k = this.terms - 1; k >= 0; k--) sum = sum * distance + (this.series[k] as number);
    return sum;
  }

  /** The probability between x and x + distance. */
  private integral(distance: number): number {
    let sum = 0;
    for (let k = this.terms - 1; k >= 0; k--) {
      sum = sum * distance + (this.series[k] as number) * (inverse[k + 1] as number);
    }
    return sum * distance;
  }

  /** The distance over which the probability grows by `missing`: the series, inverted. */
  private distanceTo(missing: number): number {
    const { density, series } = this;
    const first = missing / density;
    const bend = (series[1] as number) / (2 * density);
    const twist = (series[2] as number) / (3 * density);
    let distance = first * (1 - first * (bend - first * (2 * bend * bend - twist)));
    for (let round = 0; round < 8; round++) {
      const correction = (missing - this.integral(distance)) / this.densityAt(distance);
      distance += correction;
      if (abs(correction) <= abs(distance) * 2 ** -26) break; // the next is negligible
    }
    return distance;
  }
}

const inverse = Float64Array.from({ length: mostTerms + 1 }, (_, k) => 1 / k);

/**
 * The integral of x^a (1 − x)^(4 − a) from 0 to ½: DLMF 8.17.8 at ½, where the powers come to 2⁻⁶
 * whatever a is and the series has positive terms only.
 */
function halfIntegral(a: number): number {
  let term = 1 / (64 * (1 + a));
  let sum = 0;
  for (let n = 0; term > sum * 2 ** -60; n++) {
    sum += term;
    term *= (6 + n) / (2 * (2 + a + n));
  }
  return sum;
}
