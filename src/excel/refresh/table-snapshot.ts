import type { BaseTable } from '../../reference/stored/base';
import { encode } from '../requests/encode-part';

/** Where bases stand in a workbook: in custom XML parts whose root is a `base` of this namespace. */
export const snapshotNamespace = 'urn:tankstock:inserted-table';

export const snapshotKind = {
  title: 'rows as inserted',
  root: 'base',
  namespace: snapshotNamespace,
  format: 2,
  lists: ['rows'],
} as const;

/** The base of one inserted table, with what finds that table again. */
export interface TableSnapshot extends BaseTable {
  /** Names the inserted table for good, whatever Excel calls it. */
  readonly insertId: string;
  /** Counts the times it was written: should two stand in a workbook, the higher counts. */
  readonly generation: number;
  /** Excel's id and name of the table when this was written. The name also finds its row in Sources. */
  readonly tableId: string;
  readonly tableName: string;
  /** How many rows there are for the caption, above an empty one over the header. */
  readonly captionRows: number;
  /** The refresh that brought these rows; absent as inserted, and after an undo. */
  readonly refresh?: string;
}

export function snapshotXml(base: TableSnapshot): Promise<string> {
  return encode(snapshotKind, base);
}
