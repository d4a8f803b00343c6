import type { PathBlock } from '../engine/path-block';
import type { Range } from './range';

/** Any value from low to high, each as likely as the other. */
export interface Uniform extends Range {
  readonly kind: 'uniform';
}

/** The best value is the middle. */
export function uniform(low: number, high: number): Uniform {
  return { kind: 'uniform', low, best: low + (high - low) / 2, high, least: low, most: high };
}

export function uniformQuantile({ low, high }: Uniform, probability: number): number {
  return low + (high - low) * probability;
}

/** The quantiles of a block's levels, between 0 (low) and 1 (high). */
export function readUniform({ levels, quantiles }: PathBlock, paths: number): void {
  for (let i = 0; i < paths; i++) quantiles[i] = ((levels[i] as number) + 0.5) * 2 ** -32;
}
