import { binsPerMonth, wordOrigin, type BinMapping } from '../engine/path-block';
import type { StockBounds } from '../bounds';

/**
 * Bins for the stocks of a month. Nothing but `lowest` itself goes to bin 0, so the many paths
 * whose stock has run out have a bin of their own.
 *
 * @param bins how many bins to use, at most `binsPerMonth`
 * @param slot where the month stands among the months at hand
 */
export function binMappingOf(
  { lowest, highest }: StockBounds,
  bins: number,
  slot: number,
): BinMapping {
  // A range of a millionth or less of the stock would be finer than a sum's last digits.
  const width = Math.max(highest - lowest, highest * 2 ** -20, 2 ** -20);
  const factor = (bins - 2) / width;
  // Rounded to the nearest whole number, everything above `lowest` comes to 1 or more.
  const shift = 0.5 - 2 ** -54 - lowest * factor;
  return { factor, shift, origin: wordOrigin + slot * binsPerMonth };
}

/** The bin of a stock within its month, by the same arithmetic as in a block. */
export function binOf({ factor, shift }: BinMapping, stock: number): number {
  return (stock * factor + shift + wordOrigin - wordOrigin) | 0;
}
