import { placesPerMonth, wordOrigin, type Sorting } from '../engine/block';
import type { Bounds } from '../bounds';

/**
 * Places for the stocks of a month. Nothing but `lowest` itself goes to place 0, so the many paths
 * whose stock has run out have a place of their own.
 *
 * @param places how many places to use, at most `placesPerMonth`
 * @param slot where the month stands among the months at hand
 */
export function sortingOf({ lowest, highest }: Bounds, places: number, slot: number): Sorting {
  // A range of a millionth or less of the stock would be finer than a sum's last digits.
  const width = Math.max(highest - lowest, highest * 2 ** -20, 2 ** -20);
  const factor = (places - 2) / width;
  // Rounded to the nearest whole number, everything above `lowest` comes to 1 or more.
  const shift = 0.5 - 2 ** -54 - lowest * factor;
  return { factor, shift, origin: wordOrigin + slot * placesPerMonth };
}

/** The place of a stock within its month, by the same arithmetic as in a block. */
export function placeOf({ factor, shift }: Sorting, stock: number): number {
  return stock * factor + shift + wordOrigin - wordOrigin;
}
