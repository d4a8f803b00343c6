import type { NumberBounds } from '../contracts/contract';
import type { Failure } from '../failure';
import * as messages from '../messages/cells';
import { cellValue, ErrorValue } from './cell-value';

/** Reads the number in a cell. */
export type NumberReader = (cell: unknown) => number | Failure;

/**
 * Whether a value is a number within bounds. The bounds are taken out of their object once: looked
 * up for each cell, they would take most of the time of a call.
 */
export function withinBounds(bounds: NumberBounds): (value: unknown) => value is number {
  const { least, most, whole = false, aboveLeast = false } = bounds;
  return (value): value is number =>
    typeof value === 'number' &&
    value >= least &&
    value <= most &&
    !(whole && !Number.isInteger(value)) &&
    !(aboveLeast && value === least);
}

/**
 * A reader of numbers within bounds. A blank cell is 0, as in Excel's own sums: the desktop hands 0
 * for it and the web null. An empty text is not blank: it is what a formula that returns "" leaves.
 */
export function numberReader(bounds: NumberBounds): NumberReader {
  const isWithin = withinBounds(bounds);
  return (cell) => {
    if (isWithin(cell)) return cell;
    const value = cellValue(cell) ?? 0;
    if (isWithin(value)) return value;
    return value instanceof ErrorValue
      ? messages.errorInCell(value.code)
      : messages.notWithin(bounds, value);
  };
}
