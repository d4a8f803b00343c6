import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type CellStyle,
} from '../../grid/styles';
import { invalidArgument, notImplemented } from '../errors';
import type { Host } from '../host';
import { method, navigation, property, type ObjectType, type Property } from '../member';
import {
  RangeFillObject,
  RangeFontObject,
  type RangeFormatObject,
  type RangeObject,
} from './handles';
import { isUnbounded } from './range-grid';
import { assertWritable } from './sheet-of';

/** Excel's tallest row and widest column, in points. */
const TALLEST_ROW = 409;

/** Changes the same part of the style of every cell of a range. */
export function setStyle(range: RangeObject, style: CellStyle, host: Host): void {
  assertWritable(range, host);
  if (isUnbounded(range)) throw notImplemented('formats of whole rows and columns');
  host.engine.sheets.makeRoom(range.sheetId, range.area);
  host.engine.styles.apply(range.sheetId, range.area, () => style);
}

/** A part of the style that all cells of a range share; null when they differ. */
export function uniformStyle<T>(
  range: RangeObject,
  host: Host,
  read: (style: CellStyle) => T,
): T | null {
  if (isUnbounded(range)) throw notImplemented('formats of whole rows and columns');
  return host.engine.styles.uniform(range.sheetId, range.area, read);
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** An alignment: Excel's words for Univer's numbers. */
function alignment<T extends number>(
  name: string,
  words: Readonly<Record<string, T>>,
  normal: T,
  read: (style: CellStyle) => unknown,
  write: (value: T) => CellStyle,
): Property<RangeFormatObject> {
  const wordOf = (value: unknown): string | undefined =>
    Object.keys(words).find((word) => words[word] === (value || normal));
  return property(
    '1.1',
    ({ range }, host) => uniformStyle(range, host, (style) => wordOf(read(style))),
    ({ range }, value, host) => {
      const number = typeof value === 'string' ? words[value] : undefined;
      if (number === undefined) {
        throw notImplemented(`RangeFormat.${name} = ${JSON.stringify(value)}`);
      }
      setStyle(range, write(number), host);
    },
  );
}

function sameOrNull(sizes: readonly number[]): number | null {
  const [first] = sizes;
  return first !== undefined && sizes.every((size) => size === first) ? first : null;
}

function size(value: unknown, name: string, most: number): number {
  if (typeof value !== 'number' || !(value >= 0) || value > most) {
    throw invalidArgument(`${name} must be a number of points from 0 to ${most}.`);
  }
  return value;
}

export const rangeFormat: ObjectType<RangeFormatObject> = {
  members: {
    ColumnWidth: property(
      '1.2',
      ({ range }, host) =>
        sameOrNull(host.engine.dimensions.columnWidths(range.sheetId, range.area)),
      ({ range }, value, host) => {
        assertWritable(range, host);
        const points = size(value, 'columnWidth', Number.MAX_SAFE_INTEGER);
        if (!isUnbounded(range)) host.engine.sheets.makeRoom(range.sheetId, range.area);
        host.engine.dimensions.setColumnWidth(range.sheetId, range.area, points);
      },
    ),
    RowHeight: property(
      '1.2',
      ({ range }, host) => sameOrNull(host.engine.dimensions.rowHeights(range.sheetId, range.area)),
      ({ range }, value, host) => {
        assertWritable(range, host);
        const points = size(value, 'rowHeight', TALLEST_ROW);
        if (!isUnbounded(range)) host.engine.sheets.makeRoom(range.sheetId, range.area);
        host.engine.dimensions.setRowHeight(range.sheetId, range.area, points);
      },
    ),
    WrapText: property(
      '1.1',
      ({ range }, host) => uniformStyle(range, host, (style) => style.tb === WrapStrategy.WRAP),
      ({ range }, value, host) => {
        if (typeof value !== 'boolean') throw invalidArgument('wrapText must be true or false.');
        setStyle(range, { tb: value ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED }, host);
      },
    ),
    HorizontalAlignment: alignment(
      'horizontalAlignment',
      HORIZONTAL,
      HorizontalAlign.UNSPECIFIED,
      (style) => style.ht,
      (ht) => ({ ht }),
    ),
    VerticalAlignment: alignment(
      'verticalAlignment',
      VERTICAL,
      VerticalAlign.BOTTOM,
      (style) => style.vt,
      (vt) => ({ vt }),
    ),
    Fill: navigation('1.1', ({ range }) => new RangeFillObject(range)),
    Font: navigation('1.1', ({ range }) => new RangeFontObject(range)),
    AutofitColumns: method('1.2', ({ range }, _, host) => {
      autofit(range, host, (area) => {
        host.engine.dimensions.autofitColumns(range.sheetId, area);
      });
    }),
    AutofitRows: method('1.2', ({ range }, _, host) => {
      autofit(range, host, (area) => {
        host.engine.dimensions.autofitRows(range.sheetId, area);
      });
    }),
  },
};

/** Fits to the data that is there: cells without any have no say. */
function autofit(range: RangeObject, host: Host, fit: (area: RangeObject['area']) => void): void {
  assertWritable(range, host);
  const used = host.engine.cells.used(range.sheetId, true, range.area);
  if (used) fit(used);
}

/** A colour as Excel takes it: #RRGGBB or a name that HTML knows. */
export function checkColor(value: unknown): string {
  if (typeof value !== 'string' || !/^(#[\da-f]{6}|[a-z]+)$/i.test(value)) {
    throw invalidArgument('A colour must be #RRGGBB or a colour name.');
  }
  return value;
}

export const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
