import type { Bounds } from '../contracts/contract';
import { Failure } from '../failure';
import * as messages from '../messages';
import { cellValue, ErrorValue } from './cell-value';

/**
 * The number in a cell. A blank cell is 0, as in Excel's own sums: the desktop hands 0 for it and
 * the web null. An empty text is not blank: it is what a formula that returns "" leaves.
 */
export function readNumber(bounds: Bounds, cell: unknown): number | Failure {
  if (isWithin(bounds, cell)) return cell;
  const value = cellValue(cell) ?? 0;
  if (isWithin(bounds, value)) return value;
  return value instanceof ErrorValue
    ? messages.errorInCell(value.code)
    : messages.notWithin(bounds, value);
}

function isWithin(bounds: Bounds, value: unknown): value is number {
  return (
    typeof value === 'number' &&
    value >= bounds.least &&
    value <= bounds.most &&
    !(bounds.whole && !Number.isInteger(value)) &&
    !(bounds.aboveLeast && value === bounds.least)
  );
}
