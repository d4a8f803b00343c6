import type { CellValue } from '../../grid/cells';
import { invalidArgument, undocumented } from '../errors';
import type { Host } from '../host';
import { fromLocal, RegionalError, toLocal } from '../regional-settings';

/** What a cell holds, as the person at this computer would write it. */
export function localEntry(entry: CellValue, { state }: Host): CellValue {
  if (typeof entry !== 'string' || !entry.startsWith('=')) return entry;
  try {
    return toLocal(entry, state.regional);
  } catch (error) {
    if (error instanceof RegionalError) throw undocumented('how array constants are written there');
    throw error;
  }
}

/** What the person would write, as Excel's English has it. */
export function englishEntry(entry: unknown, { state }: Host): unknown {
  if (typeof entry !== 'string' || !entry.startsWith('=')) return entry;
  try {
    return fromLocal(entry, state.regional);
  } catch (error) {
    if (error instanceof RegionalError) throw invalidArgument(error.message);
    throw error;
  }
}
