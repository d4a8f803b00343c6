import { authorDate } from './citation';
import type { Edition, ReferenceTable } from './edition';
import type { Citable } from './source';

/** A cell of Sources stays readable up to about this many citations. */
const mostCited = 8;

function sourcesOf(table: ReferenceTable, { sources }: Edition): Citable[] {
  return table.sourceIds.flatMap((id) => sources.get(id) ?? []);
}

/** The address of the first source that has one, for the link under an inserted table's title. */
export function sourceUrl(table: ReferenceTable, edition: Edition): string | undefined {
  return sourcesOf(table, edition).find(({ URL }) => URL !== undefined)?.URL;
}

/** The sources of a table, each with its title and address; their number when they are many. */
export function tableCitation(table: ReferenceTable, edition: Edition): string {
  const sources = sourcesOf(table, edition);
  if (sources.length > mostCited) return `${sources.length} sources, named in each row`;
  return sources.map(fullCitation).join('; ');
}

function fullCitation(source: Citable): string {
  return [`${authorDate(source)}: ${source.title}`, source.URL].filter(Boolean).join(', ');
}
