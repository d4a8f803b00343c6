import { RichApiError } from '../errors';
import type { Host } from '../host';
import { method, navigation, property, type ObjectType } from '../member';
import { FunctionsObject } from './functions';
import {
  ApplicationObject,
  CustomXmlPartCollectionObject,
  NamedItemCollectionObject,
  RangeObject,
  RuntimeObject,
  SettingCollectionObject,
  TableCollectionObject,
  WorkbookProtectionObject,
  WorksheetCollectionObject,
  type WorkbookObject,
} from './handles';

export const workbook: ObjectType<WorkbookObject> = {
  members: {
    Name: property('1.7', (_, host) => host.document.name),
    Application: navigation('1.1', () => new ApplicationObject()),
    _Runtime: navigation('1.5', () => new RuntimeObject()),
    Worksheets: navigation('1.1', () => new WorksheetCollectionObject()),
    Protection: navigation('1.7', () => new WorkbookProtectionObject()),
    Tables: navigation('1.1', () => new TableCollectionObject(undefined)),
    Functions: navigation('1.2', () => new FunctionsObject()),
    Names: navigation('1.1', () => new NamedItemCollectionObject(undefined)),
    Settings: navigation('1.4', () => new SettingCollectionObject()),
    CustomXmlParts: navigation('1.5', () => new CustomXmlPartCollectionObject()),
    GetSelectedRange: method('1.1', (_, __, host) => selectedRange(host)),
    GetActiveCell: method('1.7', (_, __, host) => {
      const { sheetId, area } = selectedRange(host);
      return new RangeObject(sheetId, { ...area, bottom: area.top, right: area.left });
    }),
    /** The ranges of change events; the client has them as references. */
    _GetRangeForEventByReferenceId: method('1.8', (_, args, host) =>
      host.keptRange(args.text(0, 'reference')),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: method('1.8', (_, args, host) =>
      host.keptRange(args.text(0, 'reference')),
    ),
  },
};

function selectedRange({ engine, state }: Host): RangeObject {
  if (!state.focused) {
    throw new RichApiError('InvalidSelection', 'Another workbook has the focus.');
  }
  const [area, more] = engine.selection.areas();
  if (!area || more) {
    throw new RichApiError('InvalidSelection', 'The current selection is not one range of cells.');
  }
  return new RangeObject(engine.sheets.active().getSheetId(), area);
}
