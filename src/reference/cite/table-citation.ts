import { idsCitedAs } from './cited-ids';
import type { Edition, ReferenceTable } from '../edition/edition';
import type { Citable } from '../source';
import { apa } from './apa';
import { authorDate } from './author-date';
import { listed } from './typography';

/** More names than this in a source line would fill the sheet. */
const mostNamed = 4;

/** What stands for the sources of a table that cites none, as an analyst's own may. */
const unsourced = 'No source stated';

/**
 * The line under the title of an inserted table: "Oryx 2022, via scarnecchia 2025 and Drake 2026;
 * edition 2026.8.0, retrieved 2026-11-23". A table of many sources names none: its rows do.
 */
export function sourceLine(table: ReferenceTable, edition: Edition): string {
  const retrieved = table.retrieved === '' ? '' : `, retrieved ${table.retrieved}`;
  return `${whence(table, edition)}; edition ${edition.version}${retrieved}`;
}

function whence(table: ReferenceTable, edition: Edition): string {
  const { source, via } = citedBy(table, edition);
  if (source.length + via.length === 0) return unsourced;
  if (source.length > mostNamed) return namedInRows(table);
  const readIn = via.length > 0 ? [`via ${listed(via.map(authorDate))}`] : [];
  return [listed(source.map(authorDate)), ...readIn].join(', ');
}

/** What a table is cited as in the workbook's list of sources: every source in full. */
export function tableCitation(table: ReferenceTable, edition: Pick<Edition, 'sources'>): string {
  const { source, via } = citedBy(table, edition);
  if (source.length > mostNamed) return namedInRows(table);
  if (source.length + via.length === 0) return `${unsourced}.`;
  const readIn = via.length > 0 ? [`Read in: ${via.map(apa).join(' ')}`] : [];
  return [...source.map(apa), ...readIn].join(' ');
}

/** Where the source line leads: the source, or the copy of a source that has no page; none for many sources. */
export function sourceUrl(table: ReferenceTable, edition: Edition): string | undefined {
  const { source, via } = citedBy(table, edition);
  if (source.length > 1) return undefined;
  return source[0]?.URL ?? via.find(({ URL }) => URL !== undefined)?.URL;
}

function namedInRows({ sourceIds }: ReferenceTable): string {
  return `${String(sourceIds.length)} sources, named in each row`;
}

/** Who says a table's figures, and where they were read. */
function citedBy(
  { fields, rows }: ReferenceTable,
  { sources }: Pick<Edition, 'sources'>,
): Record<'source' | 'via', Citable[]> {
  const citedAs = (role: 'source' | 'via'): Citable[] =>
    idsCitedAs(role, fields, rows).flatMap((id) => sources.get(id) ?? []);
  return { source: citedAs('source'), via: citedAs('via') };
}
