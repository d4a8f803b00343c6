import type { BaseTable, Offer } from '../../reference/stored/base';
import type { MergePlan, MergeProblem } from '../../reference/merge/merge-plan';
import type { PartialWrite } from './inserted-table';
import type { Meanwhile } from './meanwhile';
import type { Neighbours } from './neighbours';

/** What a refresh would do, for showing it before a cell is touched. */
export interface RefreshPlan {
  readonly insertId: string;
  /** Excel's name of the table, and its sheet. */
  readonly name: string;
  readonly sheet: string;
  readonly base: BaseTable;
  readonly offer: Offer;
  readonly merge: MergePlan;
  readonly neighbours: Neighbours;
}

/** Why a refresh can't begin. */
export type Refusal =
  /** `clearFilters` shows all rows. */
  | { readonly kind: 'filtered' }
  | { readonly kind: 'protected'; readonly sheet: string }
  | { readonly kind: 'missing' }
  /** The last one has not ended: resume it or take it back first. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'cannot-merge'; readonly problem: MergeProblem }
  | { readonly kind: 'other' };

/** `message` says what is in the way and what to do, in a sentence. */
export interface RefusedRefresh {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  readonly message: string;
}

export type PlanResult =
  | { readonly kind: 'planned'; readonly plan: RefreshPlan }
  | RefusedRefresh
  | { readonly kind: 'failed'; readonly message: string };

/** What became of a refresh, its undo, or of resuming or taking back one that broke off. */
export type RefreshResult =
  | {
      readonly kind: 'done';
      /** Cells that got another value, rows and columns that came or went. */
      readonly cells: number;
      readonly rows: number;
      /** Of these rows as many went. */
      readonly removedRows: number;
      readonly columns: number;
      /** Rows that somebody changed meanwhile, by their keys: they were left as they are. */
      readonly left: readonly string[];
      /** Sources has no row of this table any more: none was made. */
      readonly sources: 'updated' | 'absent';
      /**
       * 'left': the lines above the table are no longer where they were put, and were left.
       * 'no-room': the new data have more notes than there are lines.
       */
      readonly caption: 'updated' | 'left' | 'no-room';
    }
  /**
   * The table was edited since the plan was made, or while it was being written: what was begun was
   * taken back, and what was done to it stands.
   */
  | {
      readonly kind: 'changed';
      /** What a refresh would do now; absent for undoing and resuming, and when there is none any more. */
      readonly plan?: RefreshPlan;
      /** What was done while it was being written. */
      readonly meanwhile?: Meanwhile;
    }
  | RefusedRefresh
  /** The table stands as it did when this was asked for. */
  | { readonly kind: 'cancelled' }
  /** The table stands as it did when this was asked for; `message` says why, and what to do. */
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** But for these rows: somebody changed them meanwhile, and they were left as they are. */
      readonly left?: readonly string[];
    }
  /** Neither done nor as before; the workbook keeps what is needed to resume it or to take it back. */
  | ({ readonly kind: 'unfinished'; readonly message: string } & PartialWrite);

/** Follows a refresh at work, and can break it off. */
export interface RefreshTask {
  /** Called after each request that writes. */
  readonly onProgress?: (written: number, all: number) => void;
  /** Aborted: between two requests, what was begun is taken back. */
  readonly signal?: AbortSignal;
}
