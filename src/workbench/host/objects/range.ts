import { areaAddress } from '../../grid/address';
import { cellCount, hasCell, intersection, type Area } from '../../grid/area';
import { notImplemented, undocumented } from '../errors';
import { assertFocused } from './focus';
import type { Host } from '../host';
import { method, type Member, type ObjectType } from '../member';
import type { RangeObject } from './handles';
import { rangeContents } from './range-contents';
import { rangeCopy } from './range-copy';
import { isUnbounded } from './range-grid';
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
  Merge: method('1.2', (range, args, host) => {
    if (args.optionalBoolean(0, 'across', false)) throw notImplemented('Range.merge across');
    merge(range, host);
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

/** Blank cells become one with the first. */
function merge(range: RangeObject, host: Host): void {
  assertWritable(range, host);
  if (isUnbounded(range)) throw notImplemented('merging whole rows and columns');
  const { sheetId, area } = range;
  const { cells, sheets, tables } = host.engine;
  const meets = (other: Area) => intersection(other, area) !== undefined;
  if (tables.all().some((table) => table.sheetId === sheetId && meets(table.area))) {
    throw undocumented('what merging cells of a table does');
  }
  if (sheets.merged(sheetId).some(meets)) throw undocumented('what merging merged cells does');
  const filled = cells.used(sheetId, true, area);
  if (filled && (cellCount(filled) > 1 || !hasCell(filled, area.top, area.left))) {
    throw undocumented('what becomes of filled cells that are merged with others');
  }
  sheets.makeRoom(sheetId, area);
  sheets.merge(sheetId, area);
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
