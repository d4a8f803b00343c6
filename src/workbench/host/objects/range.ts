import { areaAddress } from '../../grid/address';
import { intersection } from '../../grid/area';
import { notImplemented, undocumented } from '../errors';
import type { Host } from '../host';
import { method, type Member, type ObjectType } from '../member';
import type { RangeObject } from './handles';
import { rangeContents } from './range-contents';
import { hyperlink } from './range-hyperlink';
import { rangePlace } from './range-place';
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
    const { sheetId, area } = range;
    if (sheetOf(range, host).isSheetHidden()) {
      throw undocumented('what selecting on a hidden sheet does');
    }
    host.engine.sheets.activate(sheetId);
    host.engine.selection.select(sheetId, area);
  }),
  Calculate: method('1.6', (_, __, host) => host.engine.calculation.settled(true)),
};

function clear(range: RangeObject, what: (typeof WHAT)[number], host: Host): void {
  assertWritable(range, host);
  const { cells, styles } = host.engine;
  if (what === 'Hyperlinks') throw undocumented('what clear("Hyperlinks") leaves of a hyperlink');
  if (what === 'RemoveHyperlinks') {
    throw notImplemented('Range.clear("RemoveHyperlinks")');
  }
  if (what !== 'Formats') {
    assertNoTableLost(range, host);
    cells.clear(range.sheetId, range.area);
  }
  if (what !== 'Contents') styles.clear(range.sheetId, range.area);
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
  members: { ...rangePlace, ...rangeContents, ...rangeSteps, ...rangeDeeds },
};
