import { otherWorkbookActive } from '../errors';
import type { Host } from '../host';

/** Stands before what Excel does only for the workbook that has the focus. */
export function assertFocused({ state }: Host): void {
  if (!state.focused) throw otherWorkbookActive();
}
