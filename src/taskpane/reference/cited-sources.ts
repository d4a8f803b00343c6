import type { Edition } from '../../reference/edition/edition';
import type { Citable } from '../../reference/source';

/** The sources of some ids, in their order. The build has checked that every id resolves. */
export function citedSources(
  ids: readonly (string | null)[],
  { sources }: Edition,
): readonly Citable[] {
  return ids.flatMap((id) => (id === null ? [] : (sources.get(id) ?? [])));
}
