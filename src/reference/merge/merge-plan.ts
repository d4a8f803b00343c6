import type { CalculatedColumn } from './calculated-columns';
import type { AddedRow, Edit, HeaderChange, NewColumn, RemovedRow, RowChange } from './changes';
import type { Conflict } from './conflicts';
import type { MatchedTables } from './match-tables';
import type { MergeInput } from './merge-input';
import type { MergeNote } from './notes';
import type { RowOrder } from './place-rows';
import type { MergedColumn, SourcedTable } from './tables';

export type { MergeInput, MergeProblem } from './merge-input';

/** What a refresh would do, before anybody chose anything. */
export interface MergePlan {
  readonly input: MergeInput;
  /** How the tables belong together: what `settle` makes the next base with. */
  readonly matched: MatchedTables;
  /** A column for each field of the new data. */
  readonly columns: readonly MergedColumn[];
  readonly headers: readonly HeaderChange[];
  readonly newColumns: readonly NewColumn[];
  /** By row, as the table stands. */
  readonly changed: readonly RowChange[];
  /** In the order in which they are to stand in the table. */
  readonly added: readonly AddedRow[];
  /** How the sourced rows run in the workbook, against the new data's order. */
  readonly order: RowOrder;
  readonly removed: readonly RemovedRow[];
  readonly conflicts: readonly Conflict[];
  /** Cells that the analyst changed and that stay; those in a conflict are not among them. */
  readonly kept: readonly Edit[];
  /** Rows whose key is in neither the inserted nor the new data: the analyst's own. They stay. */
  readonly ownRows: readonly number[];
  readonly notes: readonly MergeNote[];
}

/** What is written after the choices. Rows and columns count in the table as it stands before the writing. */
export interface SettledMerge extends Pick<
  MergePlan,
  'columns' | 'headers' | 'newColumns' | 'changed' | 'added' | 'removed'
> {
  /**
   * To keep in the workbook once all this is written: the base of the next refresh. A choice for
   * one's own value is not asked again until the new data change again; what was left open is.
   */
  readonly base: SourcedTable;
  /** The analyst's columns whose formula the added rows get, from the left; none where no row is added. */
  readonly filled: readonly CalculatedColumn[];
  /** Conflicts without a choice. */
  readonly open: readonly Conflict[];
}

/** Whether there is nothing to write. The base may differ all the same. */
export function writesNothing(
  settled: Omit<SettledMerge, 'base' | 'open' | 'columns' | 'filled'>,
): boolean {
  const { headers, newColumns, changed, added, removed } = settled;
  return [headers, newColumns, changed, added, removed].every((list) => list.length === 0);
}
