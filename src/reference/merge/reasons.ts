import type { MergeInput } from './merge-plan';
import type { RowKey } from './tables';

/** Finds why a row changed: what is known of any cell of its key, each reason once. */
export function reasonsFinder({ reasonsOf }: MergeInput): (key: RowKey) => readonly string[] {
  if (!reasonsOf) return () => [];
  return (key) => [...new Set(key.flatMap((cell) => reasonsOf(String(cell))))];
}
