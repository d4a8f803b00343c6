import type { Edition } from '../reference/edition/edition';
import type { EarlierRows } from '../reference/feeds/continue-table';
import type { Incoming } from '../reference/edition/incoming';
import type { Result } from '../reference/result';
import type { FetchFault } from './fetch-fault';
import type { Bytes } from './read-body';

/** What the data of a place are held against. */
export interface KnownEditions {
  /** The edition inside the add-in. */
  readonly bundled: Edition;
  /** What the add-in's own site sent before, if it was asked. */
  readonly fromSite?: Incoming;
  /** Address of the add-in's page. */
  readonly site: string;
  readonly earlier?: EarlierTable;
}

/** A feed's table as an earlier refresh left it in the workbook: rows read then keep their time. */
export interface EarlierTable extends EarlierRows {
  /** Version of its edition. */
  readonly edition: string;
}

/** Data that passed the checks, or why there are none. */
export type Arrival = Result<Incoming, FetchFault>;

/** The files of a place as they arrived, unread: alike files need not be read again. */
export interface FetchedFiles {
  readonly files: readonly Bytes[];
  /** @param retrieved ISO instant in UTC, to the minute */
  readonly read: (retrieved: string) => Promise<Arrival>;
}
