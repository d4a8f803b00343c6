import { boundsText } from '../../reference/figures/bounds-text';
import type { Figure } from '../../reference/figures/figure';
import type { Pin } from '../../reference/stored/pin';

/**
 * What formulas in this workbook give for a figure when that is not what the pane shows: the
 * workbook is pinned to another edition than the add-in's. Undefined when they give the same.
 */
export function pinnedOtherwise(figure: Figure, pin: Pin | undefined): string | undefined {
  if (!pin) return undefined;
  const pinned = pin.figures.get(figure.key);
  const edition = `this workbook keeps edition ${pin.version}`;
  if (!pinned) return `Formulas here give #N/A: ${edition}, which does not have the figure.`;
  const given = `${boundsText(pinned)} ${pinned.unit}`;
  const shown = `${boundsText(figure)} ${figure.unit}`;
  return given === shown ? undefined : `Formulas here give ${given}: ${edition}.`;
}
