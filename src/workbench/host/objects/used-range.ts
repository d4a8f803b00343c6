import { intersection, wholeSheet, type Area } from '../../grid/area';
import type { Host } from '../host';
import { RangeObject } from './handles';

/** The smallest range around the used cells inside the area; undefined when none is used. */
export function usedRange(
  host: Host,
  sheetId: string,
  valuesOnly: boolean,
  inside: Area = wholeSheet,
): RangeObject | undefined {
  const used = host.engine.cells.used(sheetId, valuesOnly, inside);
  const common = used && intersection(used, inside);
  return common && new RangeObject(sheetId, common);
}
