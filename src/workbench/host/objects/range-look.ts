import type { CellLook } from '../../grid/cell-look';
import { invalidArgument, notImplemented } from '../errors';
import type { Host } from '../host';
import type { RangeObject } from './handles';
import { isUnbounded } from './range-grid';
import { assertWritable } from './sheet-of';

/** Changes the same parts of the look of every cell of a range. */
export function setLook(range: RangeObject, look: Partial<CellLook>, host: Host): void {
  assertWritable(range, host);
  assertBounded(range);
  host.engine.sheets.makeRoom(range.sheetId, range.area);
  host.engine.styles.change(range.sheetId, range.area, () => look);
}

/** What all cells of a range share; null when they differ, as documented. */
export function uniformLook<K extends keyof CellLook>(
  range: RangeObject,
  host: Host,
  part: K,
): CellLook[K] | null {
  assertBounded(range);
  return host.engine.styles.uniform(range.sheetId, range.area, part) ?? null;
}

function assertBounded(range: RangeObject): void {
  if (isUnbounded(range)) throw notImplemented('formats of whole rows and columns');
}

/** A colour as Excel takes it: #RRGGBB or a name that HTML knows. */
export function checkColor(value: unknown): string {
  if (typeof value !== 'string' || !/^(#[\da-f]{6}|[a-z]+)$/i.test(value)) {
    throw invalidArgument('A colour must be #RRGGBB or a colour name.');
  }
  return value;
}
