import type { Destination } from '../../excel/tables/insert/insert-table';
import type { ReferenceTable } from '../../reference/edition/edition';

/** Asks to insert a table at a place. */
export class InsertRequest extends Event {
  static readonly type = 'tankstock-insert';

  constructor(
    readonly table: ReferenceTable,
    readonly destination: Destination,
  ) {
    super(InsertRequest.type, { bubbles: true, composed: true });
  }
}
