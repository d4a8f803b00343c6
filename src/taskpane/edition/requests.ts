import type { BibliographyPlace } from '../../excel/sources/list-sources';
import type { Pin } from '../../reference/stored/pin';
import type { EditionAction } from './edition-text';

/** Asks for what the bar under the list offers. */
export class BarRequest extends Event {
  static readonly type = 'tankstock-bar';

  constructor(readonly action: EditionAction | 'sources' | 'undo') {
    super(BarRequest.type, { bubbles: true, composed: true });
  }
}

/** Asks to pin the workbook to an edition. */
export class MoveRequest extends Event {
  static readonly type = 'tankstock-move';

  constructor(readonly to: Pin) {
    super(MoveRequest.type, { bubbles: true, composed: true });
  }
}

/** Asks to insert the sources of the workbook as a list. */
export class BibliographyRequest extends Event {
  static readonly type = 'tankstock-bibliography';

  constructor(readonly place: BibliographyPlace) {
    super(BibliographyRequest.type, { bubbles: true, composed: true });
  }
}

/** A page takes the place of the list, or gives it back. */
export class PageChange extends Event {
  static readonly type = 'tankstock-page';

  constructor(readonly open: boolean) {
    super(PageChange.type, { bubbles: true, composed: true });
  }
}

/** Raised when the reader has done with a page. */
export const leavePage = 'tankstock-leave-page';
