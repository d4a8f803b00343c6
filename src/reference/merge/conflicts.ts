import type { Cell } from '../edition/edition';
import type { AddedRow, Edit, OwnEntry, UsedBy, RowChange } from './changes';
import type { RowKey } from './tables';

/** Names a conflict; the same again when the merge is worked out anew. */
export type ConflictId = string;

/** What the analyst chooses: the workbook stays as it is, or takes the new data. */
export type Choice = 'mine' | 'theirs';

/** Conflicts without a choice stay as they stand, and are asked again at the next refresh. */
export type Choices = ReadonlyMap<ConflictId, Choice>;

/** Something that is not decided for the analyst. */
export type Conflict =
  /** Analyst and new data changed one cell, differently. */
  | {
      readonly kind: 'cell';
      readonly id: ConflictId;
      readonly edit: Edit;
      readonly theirs: Cell;
      readonly correction: boolean;
      readonly reasons: readonly string[];
    }
  /**
   * The new data no longer have a row in which the analyst changed cells or made entries of their own,
   * or which formulas of theirs use, or they end before a row that was inserted: then there may
   * be none of these. With `mine` the row stays, as the analyst's own.
   */
  | {
      readonly kind: 'gone';
      readonly id: ConflictId;
      readonly row: number;
      readonly key: RowKey;
      readonly edits: readonly Edit[];
      readonly entries: readonly OwnEntry[];
      /** Formulas in other rows of the table, which show #REF! without this one. */
      readonly usedBy?: UsedBy;
      readonly reasons: readonly string[];
    }
  /** A running total of a row changes by more than its history explains; the row's other changes wait with it. */
  | {
      readonly kind: 'unusual-change';
      readonly id: ConflictId;
      readonly change: RowChange;
      readonly why: Unusual;
    }
  /** A new row rises or falls by more than history explains; the new rows after it rest on it and wait too. */
  | {
      readonly kind: 'unusual-rows';
      readonly id: ConflictId;
      readonly rows: readonly AddedRow[];
      readonly why: Unusual;
    };

/** How a running total moved, against the most that its history explains. Both in the column's unit. */
export interface Unusual {
  /** The column's header. */
  readonly header: string;
  readonly from: number;
  readonly to: number;
  /** The most that it would move that way without a question. */
  readonly most: number;
}

/** The name of a conflict: made of what it is about, so that it does not depend on places in a list. */
export function conflictId(kind: string, key: RowKey, column?: string): ConflictId {
  return JSON.stringify([kind, ...key, ...(column === undefined ? [] : [column])]);
}
