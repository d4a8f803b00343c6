import type { HorizontalAlignment, VerticalAlignment } from '../../grid/cell-look';
import { invalidArgument, notImplemented } from '../errors';
import type { Host } from '../host';
import { method, navigation, property, type ObjectType } from '../member';
import {
  RangeFillObject,
  RangeFontObject,
  type RangeFormatObject,
  type RangeObject,
} from './handles';
import { RangeBorderCollectionObject } from './range-format-handles';
import { isUnbounded } from './range-grid';
import { setLook, uniformLook } from './range-look';
import { assertWritable } from './sheet-of';

/** Excel's tallest row, in points. */
const TALLEST_ROW = 409;

const HORIZONTAL: readonly HorizontalAlignment[] = [
  'General',
  'Left',
  'Center',
  'Right',
  'Justify',
];
const VERTICAL: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom'];

/** One of Excel's words for an alignment; those that the grid cannot draw are named. */
function alignment<T extends string>(member: string, words: readonly T[], value: unknown): T {
  const word = words.find((known) => known === value);
  if (!word) throw notImplemented(`${member} = ${JSON.stringify(value)}`);
  return word;
}

function sameOrNull(sizes: readonly number[]): number | null {
  const [first] = sizes;
  return first !== undefined && sizes.every((size) => size === first) ? first : null;
}

function points(value: unknown, name: string, most: number): number {
  if (typeof value !== 'number' || !(value >= 0) || value > most) {
    throw invalidArgument(`${name} must be a number of points from 0 to ${most}.`);
  }
  return value;
}

/** The sheet grows to the range before its rows or columns are sized. */
function prepare(range: RangeObject, host: Host): void {
  assertWritable(range, host);
  if (!isUnbounded(range)) host.engine.sheets.makeRoom(range.sheetId, range.area);
}

export const rangeFormat: ObjectType<RangeFormatObject> = {
  members: {
    ColumnWidth: property(
      '1.2',
      ({ range: { sheetId, area } }, host) =>
        sameOrNull(host.engine.dimensions.columnWidths(sheetId, area)),
      ({ range }, value, host) => {
        const width = points(value, 'columnWidth', Number.MAX_SAFE_INTEGER);
        prepare(range, host);
        host.engine.dimensions.setColumnWidth(range.sheetId, range.area, width);
      },
    ),
    RowHeight: property(
      '1.2',
      ({ range: { sheetId, area } }, host) =>
        sameOrNull(host.engine.dimensions.rowHeights(sheetId, area)),
      ({ range }, value, host) => {
        const height = points(value, 'rowHeight', TALLEST_ROW);
        prepare(range, host);
        host.engine.dimensions.setRowHeight(range.sheetId, range.area, height);
      },
    ),
    WrapText: property(
      '1.1',
      ({ range }, host) => uniformLook(range, host, 'wrapText'),
      ({ range }, value, host) => {
        if (typeof value !== 'boolean') throw invalidArgument('wrapText must be true or false.');
        setLook(range, { wrapText: value }, host);
      },
    ),
    HorizontalAlignment: property(
      '1.1',
      ({ range }, host) => uniformLook(range, host, 'horizontalAlignment'),
      ({ range }, value, host) => {
        const word = alignment('RangeFormat.horizontalAlignment', HORIZONTAL, value);
        setLook(range, { horizontalAlignment: word }, host);
      },
    ),
    VerticalAlignment: property(
      '1.1',
      ({ range }, host) => uniformLook(range, host, 'verticalAlignment'),
      ({ range }, value, host) => {
        const word = alignment('RangeFormat.verticalAlignment', VERTICAL, value);
        setLook(range, { verticalAlignment: word }, host);
      },
    ),
    Fill: navigation('1.1', ({ range }) => new RangeFillObject(range)),
    Borders: navigation('1.1', ({ range }) => new RangeBorderCollectionObject(range)),
    Font: navigation('1.1', ({ range }) => new RangeFontObject(range)),
    AutofitColumns: method('1.2', ({ range }, _, host) => {
      const used = fittedArea(range, host);
      if (used) host.engine.dimensions.autofitColumns(range.sheetId, used);
    }),
    AutofitRows: method('1.2', ({ range }, _, host) => {
      const used = fittedArea(range, host);
      if (used) host.engine.dimensions.autofitRows(range.sheetId, used);
    }),
  },
};

/** Rows and columns fit the data that is there: cells without any have no say. */
function fittedArea(range: RangeObject, host: Host): RangeObject['area'] | undefined {
  assertWritable(range, host);
  return host.engine.cells.used(range.sheetId, true, range.area);
}
