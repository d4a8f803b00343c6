import type { Destination } from '../../excel/tables/insert/insert-table';
import type { Offer } from '../../reference/stored/base';

/** Asks to insert a table at a place. */
export class InsertRequest extends Event {
  static readonly type = 'tankstock-insert';

  constructor(
    readonly offer: Offer,
    readonly destination: Destination,
  ) {
    super(InsertRequest.type, { bubbles: true, composed: true });
  }
}
