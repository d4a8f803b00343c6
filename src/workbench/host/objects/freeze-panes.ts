import type { Frozen } from '../../grid/sheet-views';
import { columnCount, rowCount } from '../../grid/area';
import type { Arguments } from '../arguments';
import { invalidArgument, itemNotFound, undocumented } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, type ObjectType } from '../member';
import { RangeObject } from './handles';
import { rangeArgument } from './resolve-range';
import type { FreezePanesObject } from './sheet-view-handles';
import { sheetOf } from './sheet-of';

export const freezePanes: ObjectType<FreezePanesObject> = {
  members: {
    FreezeAt: method('1.7', freezeAt),
    FreezeRows: method('1.7', (target, args, host) => {
      if (frozen(target, host).columns) {
        throw undocumented('whether freezeRows leaves the columns that are frozen');
      }
      freeze(target, { rows: count(args), columns: 0 }, host);
    }),
    FreezeColumns: method('1.7', (target, args, host) => {
      if (frozen(target, host).rows) {
        throw undocumented('whether freezeColumns leaves the rows that are frozen');
      }
      freeze(target, { rows: 0, columns: count(args) }, host);
    }),
    Unfreeze: method('1.7', (target, _, host) => {
      freeze(target, { rows: 0, columns: 0 }, host);
    }),
    GetLocation: method('1.7', (target, _, host) => {
      const range = location(target, host);
      if (!range) throw itemNotFound();
      return range;
    }),
    GetLocationOrNullObject: method(
      '1.7',
      (target, _, host) => location(target, host) ?? new NullObject(),
    ),
  },
};

/** The range holds the cells that are to be frozen, or is null: then nothing is. */
function freezeAt(target: FreezePanesObject, args: Arguments, host: Host): void {
  if (args.at(0) === undefined) return freeze(target, { rows: 0, columns: 0 }, host);
  const given = args.object(0) ?? args.at(0);
  const { sheetId, area } = rangeArgument(host, given, target.sheetId);
  if (sheetId !== target.sheetId) throw invalidArgument('The range is on another sheet.');
  if (area.top !== 0 || area.left !== 0) {
    throw undocumented('what is frozen by a range that does not begin at A1');
  }
  const whole = { rows: rowCount(area) === 1_048_576, columns: columnCount(area) === 16_384 };
  if (whole.rows && whole.columns) throw invalidArgument('A whole sheet cannot be frozen.');
  const rows = whole.rows ? 0 : rowCount(area);
  freeze(target, { rows, columns: whole.columns ? 0 : columnCount(area) }, host);
}

function freeze(target: FreezePanesObject, to: Frozen, host: Host): void {
  sheetOf(target, host);
  const corner = { top: 0, left: 0, bottom: to.rows, right: to.columns };
  host.engine.sheets.makeRoom(target.sheetId, corner);
  host.engine.views.freeze(target.sheetId, to);
}

function count(args: Arguments): number {
  if (args.at(0) === undefined) throw undocumented('how many are frozen when no count is given');
  const given = args.integer(0, 'count');
  if (given < 0) throw invalidArgument('count must not be negative.');
  return given;
}

function frozen(target: FreezePanesObject, host: Host): Frozen {
  sheetOf(target, host);
  return host.engine.views.frozen(target.sheetId);
}

/** The frozen cells: whole rows or whole columns where only these are frozen. */
function location(target: FreezePanesObject, host: Host): RangeObject | undefined {
  const { rows, columns } = frozen(target, host);
  if (!rows && !columns) return undefined;
  const bottom = rows ? rows - 1 : 1_048_575;
  const right = columns ? columns - 1 : 16_383;
  return new RangeObject(target.sheetId, { top: 0, left: 0, bottom, right });
}
