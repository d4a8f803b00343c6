import type { FrontColumn } from './front';

/** Something for each of some names: of columns, types or scenarios. */
export const byName = <Name extends string, T>(
  names: readonly Name[],
  of: (name: Name) => T,
): Readonly<Record<Name, T>> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;

/** A column of values. @param header its name when left out */
export const value = (name: string, header: FrontColumn['header'] = name): FrontColumn => ({
  name,
  header,
});

/** Where a row's values come from; the layout writes the citations. */
export const sources: FrontColumn = { name: 'sources', header: 'source', holds: 'sources' };

export const notes: FrontColumn = { name: 'notes', header: 'note', holds: 'notes' };
