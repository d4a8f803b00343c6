import { ExcelObject } from '../excel-object';

/** What belongs to how a sheet is shown and printed. */
export class FreezePanesObject extends ExcelObject {
  readonly type = 'WorksheetFreezePanes';
  constructor(readonly sheetId: string) {
    super();
  }
}

export class PageLayoutObject extends ExcelObject {
  readonly type = 'PageLayout';
  constructor(readonly sheetId: string) {
    super();
  }
}
