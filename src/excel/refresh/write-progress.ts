import type { Journal } from './journal';
import type { Meanwhile } from './meanwhile';
import type { Recorded } from './records';
import type { ColumnStates, PartialWrite, RowStates } from './inserted-table';
import type { RowState } from './operations/current-rows';
import { isOnColumns, keysOf, type WriteOperation } from './operations/operation';
import { shownKey } from './row-key';

/** What is known of a refresh at work, should Excel no longer answer. */
export class WriteProgress {
  /** Whether a request went out that may have changed the table or what stands around it. */
  touched = false;
  /** What the last request does around the table; undefined before it goes out. */
  recorded: Recorded | undefined;
  /** What somebody entered and a request wrote over, until it is entered again. */
  lost: Meanwhile | undefined;
  /** Cells that were sent, rows that were sent to come or go, and how many of these to go. */
  cells = 0;
  rows = 0;
  removedRows = 0;
  private readonly states: Map<string, RowState | 'unknown'>;
  private columns: ColumnStates;

  /** @param state how the rows stand at the beginning */
  constructor(
    private readonly journal: Journal,
    state: 'written' | 'before',
  ) {
    const { changed, added, removed } = journal;
    const keys = [...changed, ...added, ...removed].map(({ key }) => key);
    this.states = new Map(keys.map((key) => [key, state]));
    this.columns = { written: [], before: [], unknown: [], [state]: broughtColumns(journal) };
  }

  /** From the table as it was read. */
  read(states: ReadonlyMap<string, RowState>, headers: readonly string[]): void {
    for (const [key, each] of states) this.states.set(key, each);
    const brought = broughtColumns(this.journal);
    this.columns = {
      written: brought.filter((header) => headers.includes(header)),
      before: brought.filter((header) => !headers.includes(header)),
      unknown: [],
    };
  }

  /** A request goes out: until it is answered nobody knows whether Excel carries it out. */
  sent(operations: readonly WriteOperation[]): void {
    this.touched = true;
    for (const operation of operations) {
      for (const key of keysOf(operation)) this.states.set(key, 'unknown');
      if (operation.kind === 'write-cells') this.cells += operation.cells.length;
      if (operation.kind === 'insert-rows') this.rows += operation.rows.length;
      if (operation.kind === 'delete-row') {
        this.rows += 1;
        this.removedRows += 1;
      }
    }
    if (operations.some(isOnColumns))
      this.columns = { written: [], before: [], unknown: broughtColumns(this.journal) };
  }

  /** Excel has carried a request out; `rest` is still to come. */
  answered(
    operations: readonly WriteOperation[],
    rest: readonly WriteOperation[],
    end: 'written' | 'before',
  ): void {
    const waiting = new Set(rest.flatMap(keysOf));
    for (const key of operations.flatMap(keysOf))
      this.states.set(key, waiting.has(key) ? 'between' : end);
  }

  report(): PartialWrite {
    const those = (state: RowState | 'unknown') =>
      [...this.states].flatMap(([key, each]) =>
        each === state ? [shownKey(key, this.journal)] : [],
      );
    const rows: RowStates = {
      ...{ written: those('written'), before: those('before'), between: those('between') },
      ...{ changed: those('changed'), unknown: those('unknown') },
    };
    return { rows, columns: this.columns };
  }
}

/** How what a refresh writes stands in a table that was read. */
export function partialWrite(
  journal: Journal,
  states: ReadonlyMap<string, RowState>,
  headers: readonly string[],
): PartialWrite {
  const progress = new WriteProgress(journal, 'before');
  progress.read(states, headers);
  return progress.report();
}

/** Headers of the columns that a refresh puts in or renames. */
function broughtColumns({ columns }: Journal): readonly string[] {
  return columns.flatMap(({ before, after }) => (before === after ? [] : [after]));
}
