import type { FigureBounds } from '../../reference/figures/bounds-text';

const monthsIn: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['year', 12],
]);

/**
 * Bounds in another unit, where the two measure the same thing: tanks a month are put beside tanks a
 * year as twelve times as many. Undefined where they can't be put on one axis.
 */
export function inUnit(bounds: FigureBounds, unit: string): FigureBounds | undefined {
  if (bounds.unit === unit) return bounds;
  const [what, from] = rateOf(bounds.unit);
  const [other, to] = rateOf(unit);
  if (what !== other || from === undefined || to === undefined) return undefined;
  const converted = (value: number | null) => (value === null ? null : (value * to) / from);
  const { low, best, high } = bounds;
  return { low: converted(low), best: converted(best), high: converted(high), unit };
}

/** What is counted, and in how many months. */
function rateOf(unit: string): readonly [what: string, months: number | undefined] {
  const [what = '', per = ''] = unit.split('/');
  return [what, monthsIn.get(per)];
}
