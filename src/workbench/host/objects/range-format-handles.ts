import { ExcelObject } from '../excel-object';
import type { RangeObject } from './handles';

/** The side of a range that a border is at (Excel.BorderIndex). */
export type BorderSide =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal';

export class RangeBorderCollectionObject extends ExcelObject {
  readonly type = 'RangeBorderCollection';
  constructor(readonly range: RangeObject) {
    super();
  }
}

export class RangeBorderObject extends ExcelObject {
  readonly type = 'RangeBorder';
  override readonly id: string;
  constructor(
    readonly range: RangeObject,
    readonly side: BorderSide,
  ) {
    super();
    this.id = side;
  }
}

export class DataValidationObject extends ExcelObject {
  readonly type = 'DataValidation';
  constructor(readonly range: RangeObject) {
    super();
  }
}

export class ConditionalFormatCollectionObject extends ExcelObject {
  readonly type = 'ConditionalFormatCollection';
  constructor(readonly range: RangeObject) {
    super();
  }
}

/** A conditional format, and below it what leads to its rule and its look. */
export class ConditionalFormatObject extends ExcelObject {
  readonly type = 'ConditionalFormat';
  override readonly id: string;
  constructor(
    readonly sheetId: string,
    readonly formatId: string,
  ) {
    super();
    this.id = formatId;
  }
}

export class CustomConditionalFormatObject extends ExcelObject {
  readonly type = 'CustomConditionalFormat';
  constructor(readonly format: ConditionalFormatObject) {
    super();
  }
}

export class ConditionalFormatRuleObject extends ExcelObject {
  readonly type = 'ConditionalFormatRule';
  constructor(readonly format: ConditionalFormatObject) {
    super();
  }
}

export class ConditionalRangeFormatObject extends ExcelObject {
  readonly type = 'ConditionalRangeFormat';
  constructor(readonly format: ConditionalFormatObject) {
    super();
  }
}

export class ConditionalRangeFillObject extends ExcelObject {
  readonly type = 'ConditionalRangeFill';
  constructor(readonly format: ConditionalFormatObject) {
    super();
  }
}

export class ConditionalRangeFontObject extends ExcelObject {
  readonly type = 'ConditionalRangeFont';
  constructor(readonly format: ConditionalFormatObject) {
    super();
  }
}
