import type { Finished } from './finish';
import type { Journal } from './journal';
import type { ColumnsStand, HalfWritten, RowsStand } from './inserted-table';
import { shownKey } from './shown-key';
import type { RowStands, Steps } from './steps';
import type { Deed } from './write-steps';

/** What is known of a refresh at work, should Excel no longer answer. */
export class Ledger {
  /** Whether a request went out that may have changed the table or what stands around it. */
  touched = false;
  /** What was to be done. */
  steps: Steps | undefined;
  /** What the last request does around the table; undefined before it goes out. */
  finished: Finished | undefined;
  private readonly rows: Map<string, RowStands | 'unknown'>;
  private columns: ColumnsStand;

  /** @param stands how the rows stand at the beginning */
  constructor(
    private readonly journal: Journal,
    stands: 'written' | 'before',
  ) {
    const { changed, added, removed } = journal;
    const keys = [...changed, ...added, ...removed].map(({ key }) => key);
    this.rows = new Map(keys.map((key) => [key, stands]));
    this.columns = { written: [], before: [], unknown: [], [stands]: broughtColumns(journal) };
  }

  /** From the table as it was read. */
  read(stands: ReadonlyMap<string, RowStands>, headers: readonly string[]): void {
    for (const [key, each] of stands) this.rows.set(key, each);
    const brought = broughtColumns(this.journal);
    this.columns = {
      written: brought.filter((header) => headers.includes(header)),
      before: brought.filter((header) => !headers.includes(header)),
      unknown: [],
    };
  }

  /** The request goes out that puts columns in and out, and renames them. */
  sentColumns(): void {
    this.touched = true;
    this.columns = { written: [], before: [], unknown: broughtColumns(this.journal) };
  }

  /** A request goes out: until it is answered nobody knows whether Excel carries it out. */
  sent(deeds: readonly Deed[]): void {
    this.touched = true;
    for (const { keys } of deeds) for (const key of keys) this.rows.set(key, 'unknown');
  }

  /** Excel has carried a request out; `rest` is still to come. */
  answered(deeds: readonly Deed[], rest: readonly Deed[], end: 'written' | 'before'): void {
    const waiting = new Set(rest.flatMap(({ keys }) => keys));
    for (const { keys } of deeds)
      for (const key of keys) this.rows.set(key, waiting.has(key) ? 'between' : end);
  }

  report(): HalfWritten {
    const those = (state: RowStands | 'unknown') =>
      [...this.rows].flatMap(([key, each]) =>
        each === state ? [shownKey(key, this.journal)] : [],
      );
    const rows: RowsStand = {
      ...{ written: those('written'), before: those('before'), between: those('between') },
      ...{ changed: those('changed'), unknown: those('unknown') },
    };
    return { rows, columns: this.columns };
  }
}

/** How what a refresh writes stands in a table that was read. */
export function halfWritten(
  journal: Journal,
  stands: ReadonlyMap<string, RowStands>,
  headers: readonly string[],
): HalfWritten {
  const ledger = new Ledger(journal, 'before');
  ledger.read(stands, headers);
  return ledger.report();
}

/** Headers of the columns that a refresh puts in or renames. */
function broughtColumns({ columns }: Journal): readonly string[] {
  return columns.flatMap(({ before, after }) => (before === after ? [] : [after]));
}
