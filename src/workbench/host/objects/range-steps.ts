import {
  boundingArea,
  cellArea,
  cellCount,
  columnCount,
  contains,
  intersection,
  LAST_COLUMN,
  LAST_ROW,
  moved,
  rowCount,
  type Area,
} from '../../grid/area';
import { invalidArgument, itemNotFound, undocumented } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, settledMethod, type Member } from '../member';
import type { Arguments } from '../arguments';
import { RangeObject, TableScopedCollectionObject } from './handles';
import { rangeArgument, rangeOn } from './resolve-range';
import { usedRange } from './used-range';

const on = (range: RangeObject, area: Area): RangeObject => rangeOn(range.sheetId, area);

/** Range: from one range to another. */
export const rangeSteps: Record<string, Member<RangeObject>> = {
  GetCell: method('1.1', (range, args) => {
    const [row, column] = [args.integer(0, 'row'), args.integer(1, 'column')];
    return on(range, cellArea(range.area.top + row, range.area.left + column));
  }),
  GetRow: method('1.1', (range, args) => {
    const row = args.integer(0, 'row');
    const area = { ...range.area, top: range.area.top + row, bottom: range.area.top + row };
    return inside(range, area);
  }),
  GetColumn: method('1.1', (range, args) => {
    const left = range.area.left + args.integer(0, 'column');
    return inside(range, { ...range.area, left, right: left });
  }),
  GetEntireRow: method('1.1', (range) => on(range, { ...range.area, left: 0, right: LAST_COLUMN })),
  GetEntireColumn: method('1.1', (range) => on(range, { ...range.area, top: 0, bottom: LAST_ROW })),
  GetLastRow: method('1.1', (range) => on(range, { ...range.area, top: range.area.bottom })),
  GetLastColumn: method('1.1', (range) => on(range, { ...range.area, left: range.area.right })),
  GetLastCell: method('1.1', ({ sheetId, area }) =>
    rangeOn(sheetId, cellArea(area.bottom, area.right)),
  ),
  GetRowsAbove: method('1.2', (range, args) => beside(range, -optionalCount(args), 'rows')),
  GetRowsBelow: method('1.2', (range, args) => beside(range, optionalCount(args), 'rows')),
  GetColumnsBefore: method('1.2', (range, args) => beside(range, -optionalCount(args), 'columns')),
  GetColumnsAfter: method('1.2', (range, args) => beside(range, optionalCount(args), 'columns')),
  GetOffsetRange: method('1.1', (range, args) =>
    on(range, moved(range.area, args.integer(0, 'rowOffset'), args.integer(1, 'columnOffset'))),
  ),
  GetResizedRange: method('1.2', (range, args) => {
    const rows = rowCount(range.area) + args.integer(0, 'deltaRows');
    const columns = columnCount(range.area) + args.integer(1, 'deltaColumns');
    return sized(range, rows, columns);
  }),
  GetAbsoluteResizedRange: method('1.7', (range, args) =>
    sized(range, args.integer(0, 'numRows'), args.integer(1, 'numColumns')),
  ),
  GetBoundingRect: method('1.1', (range, args, host) => {
    const other = sameSheet(range, rangeArgument(host, args.at(0), range.sheetId));
    return on(range, boundingArea(range.area, other.area));
  }),
  GetIntersection: method('1.1', (range, args, host) => {
    const common = commonArea(range, args, host);
    if (!common) throw itemNotFound();
    return on(range, common);
  }),
  GetIntersectionOrNullObject: method('1.4', (range, args, host) => {
    const common = commonArea(range, args, host);
    return common ? on(range, common) : new NullObject();
  }),
  GetUsedRange: settledMethod('1.1', (range, args, host) => {
    const valuesOnly = args.optionalBoolean(0, 'valuesOnly', false);
    const used = usedRange(host, range.sheetId, valuesOnly, range.area);
    if (!used) throw itemNotFound();
    return used;
  }),
  GetUsedRangeOrNullObject: settledMethod('1.4', (range, args, host) => {
    const valuesOnly = args.optionalBoolean(0, 'valuesOnly', false);
    return usedRange(host, range.sheetId, valuesOnly, range.area) ?? new NullObject();
  }),
  GetSpillingToRange: settledMethod('1.12', (range, _, host) => {
    const spill = oneCell(range) && spillFrom(range, host);
    if (!spill) throw itemNotFound();
    return on(range, spill);
  }),
  GetSpillingToRangeOrNullObject: settledMethod('1.12', (range, _, host) => {
    const spill = cellCount(range.area) === 1 ? spillFrom(range, host) : undefined;
    return spill ? on(range, spill) : new NullObject();
  }),
  GetSpillParent: settledMethod('1.12', (range, _, host) => {
    const anchor = oneCell(range) && anchorOf(range, host);
    if (!anchor) throw itemNotFound();
    return on(range, anchor);
  }),
  GetSpillParentOrNullObject: settledMethod('1.12', (range, _, host) => {
    const anchor = cellCount(range.area) === 1 ? anchorOf(range, host) : undefined;
    return anchor ? on(range, anchor) : new NullObject();
  }),
  GetTables: method(
    '1.9',
    (range, args) =>
      new TableScopedCollectionObject(range, args.optionalBoolean(0, 'fullyContained', false)),
  ),
};

function inside(range: RangeObject, area: Area): RangeObject {
  if (!contains(range.area, area))
    throw undocumented('what a row or column outside the range gives');
  return on(range, area);
}

function optionalCount(args: Arguments): number {
  return args.at(0) === undefined ? 1 : args.integer(0, 'count');
}

/** The rows or columns next to the range; a count below zero means the other side, as documented. */
function beside(range: RangeObject, count: number, what: 'rows' | 'columns'): RangeObject {
  const { top, left, bottom, right } = range.area;
  if (count === 0) throw undocumented('what a count of 0 gives');
  if (what === 'rows') {
    const rows = count > 0 ? [bottom + 1, bottom + count] : [top + count, top - 1];
    return on(range, { ...range.area, top: rows[0] ?? 0, bottom: rows[1] ?? 0 });
  }
  const columns = count > 0 ? [right + 1, right + count] : [left + count, left - 1];
  return on(range, { ...range.area, left: columns[0] ?? 0, right: columns[1] ?? 0 });
}

function sized(range: RangeObject, rows: number, columns: number): RangeObject {
  if (rows < 1 || columns < 1) throw undocumented('what shrinking a range below one cell gives');
  const { top, left } = range.area;
  return on(range, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
}

function sameSheet(range: RangeObject, other: RangeObject): RangeObject {
  if (other.sheetId !== range.sheetId) throw undocumented('what ranges on two sheets give');
  return other;
}

function commonArea(range: RangeObject, args: Arguments, host: Host): Area | undefined {
  const other = sameSheet(range, rangeArgument(host, args.at(0), range.sheetId));
  return intersection(range.area, other.area);
}

function oneCell(range: RangeObject): true {
  if (cellCount(range.area) !== 1) throw invalidArgument('The range must be one cell.');
  return true;
}

function spillFrom({ sheetId, area }: RangeObject, host: Host): Area | undefined {
  return host.engine.cells.spillOf(sheetId, area.top, area.left);
}

function anchorOf({ sheetId, area }: RangeObject, host: Host): Area | undefined {
  if (host.engine.cells.spillOf(sheetId, area.top, area.left)) {
    throw undocumented('what getSpillParent gives for the anchor itself');
  }
  return host.engine.cells.spillAnchor(sheetId, area.top, area.left);
}
