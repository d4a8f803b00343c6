import { cellCount, columnCount, rowCount } from '../../grid/area';
import { areaAddress, quotedSheetName } from '../../grid/address';
import { invalidArgument } from '../errors';
import type { Host } from '../host';
import { navigation, property, type Member } from '../member';
import { RangeFormatObject, WorksheetObject, type RangeObject } from './handles';
import { ConditionalFormatCollectionObject, DataValidationObject } from './range-format-handles';
import { isUnbounded } from './range-grid';
import { assertWritable, sheetOf } from './sheet-of';

/** The range's address with its sheet, as Range.address gives it. */
export function addressOf(range: RangeObject, host: Host, absolute = false): string {
  const sheet = quotedSheetName(sheetOf(range, host).getSheetName());
  return `${sheet}!${areaAddress(range.area, absolute)}`;
}

/** Range: where it is. */
export const rangePlace: Record<string, Member<RangeObject>> = {
  Address: property('1.1', (range, host) => addressOf(range, host)),
  RowIndex: property('1.1', ({ area }) => area.top),
  ColumnIndex: property('1.1', ({ area }) => area.left),
  RowCount: property('1.1', ({ area }) => rowCount(area)),
  ColumnCount: property('1.1', ({ area }) => columnCount(area)),
  CellCount: property('1.1', ({ area }) => {
    const cells = cellCount(area);
    return cells > 2_147_483_647 ? -1 : cells;
  }),
  IsEntireColumn: property('1.7', ({ area }) => rowCount(area) === 1_048_576),
  IsEntireRow: property('1.7', ({ area }) => columnCount(area) === 16_384),
  HasSpill: property('1.12', (range, host) =>
    isUnbounded(range) ? null : host.engine.cells.hasSpill(range.sheetId, range.area),
  ),
  ColumnHidden: property(
    '1.2',
    ({ sheetId, area }, host) => {
      const hidden = host.engine.dimensions.columnsHidden(sheetId, area);
      return hidden.every((each) => each === hidden[0]) ? (hidden[0] ?? false) : null;
    },
    (range, value, host) => {
      if (typeof value !== 'boolean') throw invalidArgument('columnHidden must be true or false.');
      assertWritable(range, host);
      host.engine.dimensions.hideColumns(range.sheetId, range.area, value);
    },
  ),
  Worksheet: navigation('1.1', (range) => new WorksheetObject(range.sheetId)),
  Format: navigation('1.1', (range) => new RangeFormatObject(range)),
  DataValidation: navigation('1.8', (range) => new DataValidationObject(range)),
  ConditionalFormats: navigation('1.6', (range) => new ConditionalFormatCollectionObject(range)),
};
