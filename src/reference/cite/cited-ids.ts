import type { Cell, Field } from '../edition/edition';
import type { Citable } from '../source';

/** Ids of all sources that rows cite, each once: first who says it, then where it was read. */
export function citedIds(
  fields: readonly Field[],
  rows: readonly (readonly Cell[])[],
): readonly string[] {
  return [...new Set([...idsCitedAs('source', fields, rows), ...idsCitedAs('via', fields, rows)])];
}

/** Ids that rows cite in one role, each once, in the order of the rows. */
export function idsCitedAs(
  role: NonNullable<Field['cites']>,
  fields: readonly Field[],
  rows: readonly (readonly Cell[])[],
): readonly string[] {
  const cells = fields.flatMap((field, column) =>
    field.cites === role ? rows.map((row) => row[column] ?? null) : [],
  );
  return [...new Set(cells.filter((id) => typeof id === 'string'))];
}

/** Ids of sources, and of those that their arithmetic rests on, each once. */
export function withInputs(
  ids: Iterable<string>,
  sources: ReadonlyMap<string, Citable>,
): readonly string[] {
  const all = [...ids];
  return [...new Set([...all, ...all.flatMap((id) => sources.get(id)?.custom?.inputs ?? [])])];
}
