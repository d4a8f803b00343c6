import type { ChosenFile } from '../../feeds';
import type { Offer } from '../../reference/stored/base';
import type { Incoming, DataOrigin } from '../../reference/edition/incoming';
import type { Choice, ConflictId } from '../../reference/merge/conflicts';

/** What can be asked for one inserted table. */
export type TableAction =
  | 'refresh'
  | 'go-to'
  | 'forget'
  | 'undo'
  | 'resume'
  | 'take-back'
  | 'clear-filter'
  | 'make-numbers';

/** Asks for something to be done with an inserted table. */
export class TableRequest extends Event {
  static readonly type = 'tankstock-inserted-table';

  constructor(
    readonly action: TableAction,
    readonly insertId: string,
  ) {
    super(TableRequest.type, { bubbles: true, composed: true });
  }
}

/** Asks to open the preview of every update, or the page of places with newer data. */
export class OpenRequest extends Event {
  static readonly type = 'tankstock-open';

  constructor(readonly page: 'all' | 'new-data') {
    super(OpenRequest.type, { bubbles: true, composed: true });
  }
}

/** What can be asked for in the preview of a refresh. */
export type PreviewAsk =
  | { readonly kind: 'apply' }
  /** For one conflict of a table, or for all of them. */
  | {
      readonly kind: 'choose';
      readonly insertId: string;
      readonly choice: Choice;
      readonly id?: ConflictId;
    };

export class PreviewRequest extends Event {
  static readonly type = 'tankstock-preview';

  constructor(readonly ask: PreviewAsk) {
    super(PreviewRequest.type, { bubbles: true, composed: true });
  }
}

/** Asks a place for its data; of a package that was chosen from the computer these are its files. */
export class FetchRequest extends Event {
  static readonly type = 'tankstock-fetch';

  constructor(
    readonly place: DataOrigin,
    readonly files?: readonly ChosenFile[],
  ) {
    super(FetchRequest.type, { bubbles: true, composed: true });
  }
}

/** Asks to forget a package of the analyst's own, which no inserted table comes from. */
export class ForgetPackageRequest extends Event {
  static readonly type = 'tankstock-forget-package';

  constructor(readonly address: string) {
    super(ForgetPackageRequest.type, { bubbles: true, composed: true });
  }
}

/** Asks to forget a part of the workbook that can't be read. */
export class ForgetDamagedRequest extends Event {
  static readonly type = 'tankstock-forget-damaged';

  constructor(readonly partId: string) {
    super(ForgetDamagedRequest.type, { bubbles: true, composed: true });
  }
}

/** The add-in's site has delivered: the workbook's formulas can move to its edition. */
export class SiteArrival extends Event {
  static readonly type = 'tankstock-site-arrival';

  constructor(readonly incoming: Incoming) {
    super(SiteArrival.type, { bubbles: true, composed: true });
  }
}

/** The workbook was looked at: the newest edition that an inserted table of ours has, if there is one. */
export class TablesSeen extends Event {
  static readonly type = 'tankstock-tables-seen';

  constructor(readonly newest: string | undefined) {
    super(TablesSeen.type, { bubbles: true, composed: true });
  }
}

/** Tables of the analyst's own packages arrived: they are to stand beside ours in the list. */
export class OwnTables extends Event {
  static readonly type = 'tankstock-own-tables';

  constructor(readonly offers: readonly Offer[]) {
    super(OwnTables.type, { bubbles: true, composed: true });
  }
}
