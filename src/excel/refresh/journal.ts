import { encode } from '../requests/encode-part';
import type { TableSnapshot } from './table-snapshot';
import type { CellEntry } from './operations/cell-entry';
import type { RecordedPlace } from './operations/recorded-formulas';

/** Where journals stand in a workbook: in custom XML parts whose root is a `journal` of this namespace. */
export const journalNamespace = 'urn:tankstock:refresh-journal';

export const journalKind = {
  title: 'journal of a refresh',
  root: 'journal',
  namespace: journalNamespace,
  format: 3,
  lists: ['fromRows', 'toRows', 'changed', 'added', 'removed', 'formulas'],
} as const;

/**
 * All that a refresh writes and all that it writes over. It goes into the workbook before the first
 * cell is touched, so that a refresh that broke off can be ended or taken back, on another machine too.
 */
export interface Journal {
  readonly id: string;
  /** It is being taken back after it had ended. */
  readonly undoing?: true;
  readonly from: TableSnapshot;
  readonly to: TableSnapshot;
  /** Of the table before the refresh, in its order, then those that the refresh adds. */
  readonly columns: readonly JournalColumn[];
  /** The numbers of the key's columns in `columns`. */
  readonly key: readonly number[];
  /** Numbers of the analyst's columns whose formula the added rows get. */
  readonly filled: readonly number[];
  readonly changed: readonly ChangedRow[];
  readonly added: readonly WholeRow[];
  readonly removed: readonly WholeRow[];
  /** Formulas in rows that stay which refer to the removed ones. */
  readonly formulas: readonly KeptFormula[];
  /** Where the formulas stood that are recorded here; absent when there are none. */
  readonly stood?: RecordedPlace;
}

/** A formula as it was before the refresh. */
export interface KeptFormula {
  /** Of its row. */
  readonly key: string;
  /** Which of the rows with this key, from the top and 0; absent where there is one. */
  readonly among?: number;
  /** Number of the column. */
  readonly column: number;
  /** With its equals sign, in A1 notation. */
  readonly formula: string;
}

export interface JournalColumn {
  /** The header before the refresh; absent when the refresh adds the column. */
  readonly before?: string;
  readonly after: string;
  /** Of a column that is added: the column to the left of it, and its number format. */
  readonly left?: string;
  readonly numberFormat?: string;
}

export interface ChangedRow {
  readonly key: string;
  /** Number of the column, what is written over, what is written. */
  readonly edits: readonly (readonly [number, CellEntry, CellEntry])[];
}

/** A row that comes or goes. */
export interface WholeRow {
  readonly key: string;
  /** Key of the next row above it that stays and has one of its own; absent when there is none. */
  readonly above?: string;
  /** How many rows that stay are between that one, or the top, and this. */
  readonly past: number;
  /** One a column; null in a row that is added: the column is the analyst's own. */
  readonly entries: readonly (CellEntry | null)[];
  /** Excel's number formats, one a column; null in a row that is added: as in the row beside it. */
  readonly formats?: readonly (string | null)[];
}

/** Whether the refresh has come to its end: the base, written last, says so. */
export function hasEnded({ id, undoing }: Journal, base: TableSnapshot): boolean {
  return id === base.refresh && undoing !== true;
}

export function journalXml({ from, to, ...journal }: Journal): Promise<string> {
  const [{ rows: fromRows, ...fromHead }, { rows: toRows, ...toHead }] = [from, to];
  return encode(journalKind, { ...journal, from: fromHead, to: toHead, fromRows, toRows });
}
