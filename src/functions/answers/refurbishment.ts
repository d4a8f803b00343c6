import type { Flow } from '../../model/flow';
import { refurbish, type ConditionClass } from '../../model/refurbishment';

/** TANKREFURB: a column of the tanks refurbished in each of the months. */
export function refurbishedColumn(
  classes: readonly ConditionClass[],
  capacity: Flow,
  months: number,
): number[][] {
  return refurbish(classes, capacity, months).map((tanks) => [tanks]);
}
