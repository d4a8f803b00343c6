import type { RowKey, SourcedTable, CurrentTable } from './tables';

/** The three tables that a merge compares. */
export interface MergeInput {
  /** As inserted, or as the last refresh left it: what `settle` gave as `base`. */
  readonly base: SourcedTable;
  /** As it stands in the workbook. */
  readonly yours: CurrentTable;
  /** The new data. */
  readonly theirs: SourcedTable;
  /** Why what this cell of a row's key names has changed, oldest reason first; see `reasonsFinder`. */
  readonly reasonsOf?: (key: string) => readonly string[];
}

/** Finds why a row changed: what is known of any cell of its key, each reason once. */
export function reasonsFinder({ reasonsOf }: MergeInput): (key: RowKey) => readonly string[] {
  if (!reasonsOf) return () => [];
  return (key) => [...new Set(key.flatMap((cell) => reasonsOf(String(cell))))];
}

/** Why tables can't be merged at all. */
export type MergeProblem =
  /** The table has no primary key: nothing tells its rows apart. */
  | { readonly kind: 'no-key' }
  /** The new data have another primary key: the rows can't be found again. */
  | {
      readonly kind: 'key-differs';
      readonly base: readonly string[];
      readonly theirs: readonly string[];
    }
  /** Columns of the key were renamed or deleted in the workbook; their headers. */
  | { readonly kind: 'key-absent'; readonly headers: readonly string[] }
  /** No row has an inserted key under the key's header; they stand under another one. */
  | { readonly kind: 'key-elsewhere'; readonly header: string; readonly under: string }
  /** Inserted or new data hold a row without a key, or one key twice. */
  | { readonly kind: 'key-not-unique'; readonly of: 'base' | 'theirs'; readonly row: number };
