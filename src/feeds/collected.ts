import type { Edition } from '../reference/edition';
import type { EarlierRows } from '../reference/feeds/continue-table';
import type { Incoming } from '../reference/incoming';
import type { Result } from '../reference/result';
import type { FetchFault } from './fetch-fault';
import type { Bytes } from './read-body';

/** What the data of a place are held against. */
export interface Known {
  /** The edition inside the add-in: feeds continue its tables. */
  readonly bundled: Edition;
  /** Address of the add-in's page. */
  readonly site: string;
  /** Of a feed: its table as an earlier refresh left it, so that rows read then keep their time. */
  readonly earlier?: EarlierRows;
}

/** Data that passed the checks, or why there are none. */
export type Arrival = Result<Incoming, FetchFault>;

/** The files of a place as they arrived, unread: alike files need not be read again. */
export interface Collected {
  readonly files: readonly Bytes[];
  /** @param retrieved ISO instant in UTC, to the minute */
  readonly read: (retrieved: string) => Promise<Arrival>;
}
