import { compareVersions } from '../../reference/edition/edition-version';
import type { Incoming } from '../../reference/edition/incoming';
import { pinOf, type Pin } from '../../reference/stored/pin';
import { rereadPin } from '../../reference/stored/read-pin';

/** What a workbook can move to. */
export interface Newest {
  readonly pin: Pin;
  /** What it came with, when not from the add-in. */
  readonly incoming?: Incoming;
}

/**
 * The newest edition that a workbook can be pinned to: the add-in's own, or one that arrived from
 * the add-in's site. That counts only when what would be written of it can be read again: a later
 * add-in's edition may have figures of another form.
 */
export function newestPin(shipped: Pin, incoming: Incoming | undefined): Newest {
  if (!incoming || compareVersions(incoming.edition.version, shipped.version) <= 0)
    return { pin: shipped };
  const pin = pinOf(incoming.edition);
  const isWhole = pin.figures.size > 0 && rereadPin(pin).ok;
  return isWhole ? { pin, incoming } : { pin: shipped };
}
