import type { Figure } from './figure';
import { numberText } from '../number-text';

/**
 * The values that a source gives; null where it gives none. "More than 6,200" and "at least 6,200"
 * both fill low and best: "at least" is right for either, and the figure's note has the word.
 */
export type FigureBounds = Pick<Figure, 'low' | 'best' | 'high' | 'unit'>;

/** "7,342", "3,500 to 4,200, best 3,900", "at least 6,200", "up to 100"; "not stated" without a value. */
export function boundsText(bounds: FigureBounds): string {
  const { low, best, high } = texts(bounds);
  if (low !== null && high !== null) {
    return best === null ? `${low} to ${high}` : `${low} to ${high}, best ${best}`;
  }
  if (low !== null) return low === best ? `at least ${low}` : `from ${low}, best ${best ?? low}`;
  if (high !== null) return `up to ${high}`;
  return best ?? 'not stated';
}

/** The same in a row's width: "3,500–4,200", "≥ 6,200", "≤ 100". */
export function shortBoundsText(bounds: FigureBounds): string {
  const { low, best, high } = texts(bounds);
  if (low !== null && high !== null) return `${low}–${high}`;
  if (low !== null) return low === best || best === null ? `≥ ${low}` : best;
  if (high !== null) return `≤ ${high}`;
  return best ?? '–';
}

/** A calendar year is a number without thousands: 2025, not 2,025. */
function texts({ low, best, high, unit }: FigureBounds) {
  const text = (value: number | null) => {
    if (value === null) return null;
    return unit === 'calendar year' ? String(value) : numberText(value);
  };
  return { low: text(low), best: text(best), high: text(high) };
}
