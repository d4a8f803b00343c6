import type { Edition, ReferenceTable } from '../edition/edition';
import { continueTable, lastCount, type Continued, type EarlierRows } from './continue-table';
import type { FeedFault } from './feed-fault';
import type { ContinuedTable } from './live-row';
import type { Count } from './plausible-change';
import { fail, succeed, type Result } from '../result';
import type { WantedFile } from './wanted-days';

/** A file of a feed as it arrived. */
export interface FeedFile {
  readonly day: string;
  readonly address: string;
  readonly text: string;
}

/** What a feed's files are read for. */
export interface FeedReading {
  readonly edition: Edition;
  /** The table of `edition` that the feed continues. */
  readonly table: ReferenceTable;
  /** ISO instant in UTC, to the minute. */
  readonly retrieved: string;
  /** SHA-256, hexadecimal, of what the table's hash and the feed's files say together. */
  readonly hash: string;
  /** The table as an earlier refresh left it. */
  readonly earlier?: EarlierRows | undefined;
}

/** Why a file is not what the feed sends. */
export interface RefusedFile {
  readonly address: string;
  readonly fault: FeedFault;
}

/** What a feed's files gave, and those that were left out. */
export interface ReadFiles {
  readonly continued: Continued;
  readonly refused: readonly RefusedFile[];
}

/** A live feed: whose copy is read under which licence, which files are asked for, and what they continue. */
export interface Feed {
  readonly title: string;
  /** The repository that keeps the copy. */
  readonly copy: string;
  readonly licence: string;
  /** Of the table that it continues. */
  readonly tableId: string;
  /** The most that is read of one file. */
  readonly mostBytes: number;
  /** What is asked for, in the words of "Asks GitHub for …". */
  readonly asks: (table: ReferenceTable) => string;
  /** The files that continue the table up to a day. */
  readonly wanted: (table: ReferenceTable, today: string) => readonly WantedFile[];
  /** Reads what arrived of them; when nothing can be read, the first reason is the fault. */
  readonly read: (
    files: readonly FeedFile[],
    reading: FeedReading,
  ) => Result<ReadFiles, RefusedFile>;
}

/** A feed as it is written down. */
export interface FeedDefinition<T extends Count, Day> extends Omit<
  Feed,
  'asks' | 'read' | 'tableId' | 'wanted'
> {
  readonly continues: ContinuedTable<T>;
  /** @param last ISO day of the table's last row */
  readonly asks: (last: string) => string;
  /** @param last ISO day of the table's last row */
  readonly wanted: (last: string, today: string) => readonly WantedFile[];
  /** Reads one file. */
  readonly parse: (file: FeedFile, retrieved: string) => Result<Day, FeedFault>;
  /** The counts that the files give, one a month and series, in the order of days. */
  readonly counts: (days: readonly Day[], table: ReferenceTable) => readonly T[];
  /** What else an analyst should know, a sentence each. */
  readonly says?: (days: readonly Day[], table: ReferenceTable) => readonly string[];
}

export function feedOf<T extends Count, Day>(definition: FeedDefinition<T, Day>): Feed {
  const { title, copy, licence, mostBytes, continues } = definition;
  const lastDay = (table: ReferenceTable): string => lastCount(table, continues.total).day;
  return {
    ...{ title, copy, licence, mostBytes, tableId: continues.tableId },
    asks: (table) => definition.asks(lastDay(table)),
    wanted: (table, today) => definition.wanted(lastDay(table), today),
    read: (files, reading) => readFeed(definition, files, reading),
  };
}

/** A file that can't be read leaves its month without a row, and is named; when none can, it is the reason. */
function readFeed<T extends Count, Day>(
  { continues, parse, counts, says }: FeedDefinition<T, Day>,
  files: readonly FeedFile[],
  { edition, table, retrieved, hash, earlier }: FeedReading,
): Result<ReadFiles, RefusedFile> {
  const days: Day[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const day = parse(file, retrieved);
    if (day.ok) days.push(day.value);
    else refused.push({ address: file.address, fault: day.error });
  }
  const [refusal] = refused;
  if (refusal && days.length === 0) return fail(refusal);
  const feed = { counts: counts(days, table), retrieved, hash };
  const continued = continueTable(edition, table, continues, feed, earlier);
  const warnings = [...continued.warnings, ...(says?.(days, table) ?? [])];
  return succeed({ continued: { ...continued, warnings }, refused });
}
