import { areaAddress } from '../../grid/address';
import { intersection } from '../../grid/area';
import { undocumented } from '../errors';
import { assertFocused } from './focus';
import type { Host } from '../host';
import { method, type Member, type ObjectType } from '../member';
import type { RangeObject } from './handles';
import { rangeContents } from './range-contents';
import { rangeCopy } from './range-copy';
import { hyperlink } from './range-hyperlink';
import { rangePlace } from './range-place';
import { rangeShift } from './range-shift';
import { rangeSteps } from './range-steps';
import { assertWritable, sheetOf } from './sheet-of';

const WHAT = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const;

/** Range: what can be done to it. */
const rangeDeeds: Record<string, Member<RangeObject>> = {
  Hyperlink: hyperlink,
  Clear: method('1.1', (range, args, host) => {
    clear(range, args.oneOf(0, 'applyTo', WHAT, true), host);
  }),
  Select: method('1.1', (range, _, host) => {
    assertFocused(host);
    const { sheetId, area } = range;
    if (sheetOf(range, host).isSheetHidden()) {
      throw undocumented('what selecting on a hidden sheet does');
    }
    host.engine.sheets.activate(sheetId);
    host.engine.selection.select(sheetId, area);
  }),
  Calculate: method('1.6', (_, __, host) => host.engine.calculation.settled(true)),
};

/** As Excel.ClearApplyTo has it; comments and validation do not exist in the stand-in. */
function clear(range: RangeObject, what: (typeof WHAT)[number], host: Host): void {
  assertWritable(range, host);
  const { cells, styles, hyperlinks } = host.engine;
  const { sheetId, area } = range;
  if (what === 'All' || what === 'Contents') {
    assertNoTableLost(range, host);
    if (what === 'Contents' && hyperlinks.any(sheetId, area)) {
      throw undocumented('whether clear("Contents") leaves the hyperlinks of the cells');
    }
    cells.clear(sheetId, area);
  }
  if (what !== 'Contents' && what !== 'Formats') hyperlinks.clear(sheetId, area);
  if (what !== 'Contents' && what !== 'Hyperlinks') styles.clear(sheetId, area);
}

/** A table's header cells cannot be emptied: Excel gives them names again, which ones is open. */
function assertNoTableLost(range: RangeObject, host: Host): void {
  for (const table of host.engine.tables.all()) {
    const header = { ...table.area, bottom: table.area.top };
    if (table.sheetId !== range.sheetId || !intersection(header, range.area)) continue;
    throw undocumented(
      `what clearing the header of the table ${table.name} (${areaAddress(table.area)}) does`,
    );
  }
}

export const range: ObjectType<RangeObject> = {
  members: {
    ...rangePlace,
    ...rangeContents,
    ...rangeSteps,
    ...rangeDeeds,
    ...rangeShift,
    ...rangeCopy,
  },
};
