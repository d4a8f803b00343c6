/** One kind of thing that a workbook keeps, each in a custom XML part of its own. */
export interface StoredKind {
  /** What messages call it. */
  readonly title: string;
  /** Name and namespace of the part's root element. */
  readonly root: string;
  readonly namespace: string;
  /** Raised when what is written changes: an add-in that knows another number leaves the part alone. */
  readonly format: number;
  /** Members with many items: they are written, read and checked some items at a time. */
  readonly lists: readonly string[];
}

/**
 * The most that is read of what a workbook keeps. Any program may write into a workbook, and a few
 * kilobytes can unpack to gigabytes.
 */
export const mostKept = {
  /** Parts of a workbook that are read at one time. */
  parts: 500,
  /** Characters of all parts, as they stand in the workbook. */
  characters: 32_000_000,
  /** Bytes of all parts, unpacked: two tables of 100,000 rows and 12 columns, before and after a refresh. */
  bytes: 64_000_000,
  /** Characters of a line, which is read in one go, and those of one that holds few values. */
  line: 131_072,
  longLine: 8_000_000,
  /** Numbers, texts, lists and objects in such a long line: a row of Excel has 16,384 cells. */
  values: 20_000,
} as const;
