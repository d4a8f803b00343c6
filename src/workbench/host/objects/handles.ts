import type { Area } from '../../grid/area';
import { ExcelObject } from '../excel-object';

/**
 * The objects that the client holds proxies of. They carry only what tells them apart: everything
 * else is read from the workbook when asked, so that no object goes stale.
 */
export class WorkbookObject extends ExcelObject {
  readonly type = 'Workbook';
}

export class ApplicationObject extends ExcelObject {
  readonly type = 'Application';
}

export class RuntimeObject extends ExcelObject {
  readonly type = 'Runtime';
}

export class WorksheetCollectionObject extends ExcelObject {
  readonly type = 'WorksheetCollection';
}

export class WorksheetObject extends ExcelObject {
  readonly type = 'Worksheet';
  override readonly id: string;
  constructor(readonly sheetId: string) {
    super();
    this.id = sheetId;
  }
}

export class WorkbookProtectionObject extends ExcelObject {
  readonly type = 'WorkbookProtection';
}

export class WorksheetProtectionObject extends ExcelObject {
  readonly type = 'WorksheetProtection';
  constructor(readonly sheetId: string) {
    super();
  }
}

export class RangeObject extends ExcelObject {
  readonly type = 'Range';
  override readonly referenced = true;
  constructor(
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }
}

export class RangeFormatObject extends ExcelObject {
  readonly type = 'RangeFormat';
  constructor(readonly range: RangeObject) {
    super();
  }
}

export class RangeFillObject extends ExcelObject {
  readonly type = 'RangeFill';
  constructor(readonly range: RangeObject) {
    super();
  }
}

export class RangeFontObject extends ExcelObject {
  readonly type = 'RangeFont';
  constructor(readonly range: RangeObject) {
    super();
  }
}

export class TableCollectionObject extends ExcelObject {
  readonly type = 'TableCollection';
  /** Left out: the tables of the whole workbook. */
  constructor(readonly sheetId: string | undefined) {
    super();
  }
}

export class TableScopedCollectionObject extends ExcelObject {
  readonly type = 'TableScopedCollection';
  /** @param fullyContained whether tables that reach out of the range are left out */
  constructor(
    readonly range: RangeObject,
    readonly fullyContained: boolean,
  ) {
    super();
  }
}

export class TableObject extends ExcelObject {
  readonly type = 'Table';
  override readonly id: string;
  constructor(readonly tableId: string) {
    super();
    this.id = tableId;
  }
}

export class TableColumnCollectionObject extends ExcelObject {
  readonly type = 'TableColumnCollection';
  constructor(readonly tableId: string) {
    super();
  }
}

export class TableColumnObject extends ExcelObject {
  readonly type = 'TableColumn';
  override readonly id: number;
  /** @param index zero-based place in the table */
  constructor(
    readonly tableId: string,
    readonly index: number,
  ) {
    super();
    this.id = index + 1;
  }
}

export class FilterObject extends ExcelObject {
  readonly type = 'Filter';
  constructor(readonly column: TableColumnObject) {
    super();
  }
}

export class TableRowCollectionObject extends ExcelObject {
  readonly type = 'TableRowCollection';
  constructor(readonly tableId: string) {
    super();
  }
}

export class TableRowObject extends ExcelObject {
  readonly type = 'TableRow';
  /** @param index zero-based place among the data rows: a row has no other identity */
  constructor(
    readonly tableId: string,
    readonly index: number,
  ) {
    super();
  }
}

export class TableSortObject extends ExcelObject {
  readonly type = 'TableSort';
  constructor(readonly tableId: string) {
    super();
  }
}

export class AutoFilterObject extends ExcelObject {
  readonly type = 'AutoFilter';
  /** Left out: the sheet's own, outside of tables. */
  constructor(readonly tableId: string | undefined) {
    super();
  }
}

export class NamedItemCollectionObject extends ExcelObject {
  readonly type = 'NamedItemCollection';
  /** Left out: the workbook's names. */
  constructor(readonly sheetId: string | undefined) {
    super();
  }
}

export class NamedItemObject extends ExcelObject {
  readonly type = 'NamedItem';
  override readonly id: string;
  constructor(
    readonly name: string,
    readonly sheetId: string | undefined,
  ) {
    super();
    this.id = name;
  }
}

export class SettingCollectionObject extends ExcelObject {
  readonly type = 'SettingCollection';
}

export class SettingObject extends ExcelObject {
  readonly type = 'Setting';
  override readonly id: string;
  constructor(readonly key: string) {
    super();
    this.id = key;
  }
}

export class CustomXmlPartCollectionObject extends ExcelObject {
  readonly type = 'CustomXmlPartCollection';
}

export class CustomXmlPartScopedCollectionObject extends ExcelObject {
  readonly type = 'CustomXmlPartScopedCollection';
  constructor(readonly namespaceUri: string) {
    super();
  }
}

export class CustomXmlPartObject extends ExcelObject {
  readonly type = 'CustomXmlPart';
  override readonly id: string;
  constructor(readonly partId: string) {
    super();
    this.id = partId;
  }
}
