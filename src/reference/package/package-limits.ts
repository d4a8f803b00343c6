/**
 * The most that is read of a package, which may come from anywhere: what has more is refused before
 * it can keep Excel waiting. The add-in's own has 12 fields a table, 200 rows and 140 sources.
 */
export const mostOf = {
  resources: 100,
  /** Also the columns that a table shows. */
  fields: 200,
  /** Of a table, of each kind; also the fields that one names. */
  keys: 10,
  /** Also the parts of a sum. */
  rules: 20,
  notes: 50,
  /** Texts that mean "no value"; units of a rate. */
  words: 100,
  sources: 1_000,
  /** Of a table; a refresh compares so many within a third of a second. */
  rows: 100_000,
  /** Of all tables of a package; also of one as it is shown. */
  cells: 2_000_000,
  /** Characters of a CSV file from one line break to the next outside quotes. */
  row: 65_536,
  /** The largest number that Excel keeps. */
  number: 9.99e307,
  /** Files of one table. */
  files: 20,
  /** Characters that Excel keeps of a table's header. */
  header: 255,
  /** Faults after which a file is read no further. */
  problems: 1_000,
} as const;

/** Why so many are refused. */
export function tooMany(count: number, most: number): string {
  return `has ${String(count)} entries, of which at most ${String(most)} are read`;
}
