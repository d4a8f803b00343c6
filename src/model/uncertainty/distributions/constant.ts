import type { Range } from './range';

/** A number that is known. */
export interface Constant extends Range {
  readonly kind: 'constant';
}

export function constant(value: number): Constant {
  return { kind: 'constant', low: value, best: value, high: value, least: value, most: value };
}
