import type { Column } from './front';

/** A column of values. @param header its name when left out */
export const value = (name: string, header: Column['header'] = name): Column => ({ name, header });

/** Where a row's values come from; the layout writes the citations. */
export const sources: Column = { name: 'sources', header: 'source', holds: 'sources' };

export const notes: Column = { name: 'notes', header: 'note', holds: 'notes' };
