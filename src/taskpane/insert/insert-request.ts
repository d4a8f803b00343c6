import type { InsertRecord, InsertTarget } from '../../excel/tables/insert/insert-table';
import type { Offer } from '../../reference/stored/base';

/** Asks to insert a table at a place. */
export class InsertRequest extends Event {
  static readonly type = 'tankstock-insert';

  constructor(
    readonly offer: Offer,
    readonly at: InsertTarget,
  ) {
    super(InsertRequest.type, { bubbles: true, composed: true });
  }
}

/** Asks to take an insert back. */
export class UndoInsertRequest extends Event {
  static readonly type = 'tankstock-undo-insert';

  constructor(readonly record: InsertRecord) {
    super(UndoInsertRequest.type, { bubbles: true, composed: true });
  }
}

/** Asks for the preview of all updates of inserted tables. */
export class UpdatesRequest extends Event {
  static readonly type = 'tankstock-updates';

  constructor() {
    super(UpdatesRequest.type, { bubbles: true, composed: true });
  }
}
