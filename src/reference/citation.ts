import { idsCitedAs } from './cited-ids';
import type { Edition, ReferenceTable } from './edition';
import type { Citable, CslDate, CslName } from './source';

/** More names than this in a source line would fill the sheet. */
const mostNamed = 4;

/** "Gjerstad and Clavilier 2025", "Oryx 2022", "Breitbart 2024", "Janes ca. 2025". */
export function authorDate(source: Citable): string {
  return `${namesOf(source)} ${yearOf(source.issued)}`;
}

/** "Oryx (2022). Attack on Europe. Oryx. https://…": the source in full, after the pattern of APA. */
export function fullReference(source: Citable): string {
  const { title, publisher, URL } = source;
  const container = source['container-title'];
  const names = namesOf(source);
  const imprint = [container, publisher].find((name) => name !== undefined && name !== names);
  const sentences = [`${names} (${yearOf(source.issued)})`, title, ...(imprint ? [imprint] : [])];
  return `${sentences.join('. ')}.${URL === undefined ? '' : ` ${URL}`}`;
}

/**
 * The line under the title of an inserted table: "Oryx 2022, via scarnecchia 2025 and Drake 2026;
 * edition 2026.8.0, retrieved 2026-11-23". A table of many sources names none: its rows do.
 */
export function sourceLine(table: ReferenceTable, edition: Edition): string {
  const { source, via } = citedBy(table, edition);
  const readIn = via.length > 0 ? [`via ${joined(via.map(authorDate))}`] : [];
  const whence =
    source.length > mostNamed
      ? namedInRows(table)
      : [joined(source.map(authorDate)), ...readIn].join(', ');
  const retrieved = table.retrieved === '' ? '' : `, retrieved ${table.retrieved}`;
  return `${whence}; edition ${edition.version}${retrieved}`;
}

/** What a table is cited as in the workbook's list of sources: every source in full. */
export function tableCitation(table: ReferenceTable, edition: Edition): string {
  const { source, via } = citedBy(table, edition);
  if (source.length > mostNamed) return namedInRows(table);
  const readIn = via.length > 0 ? [`Read in: ${via.map(fullReference).join(' ')}`] : [];
  return [...source.map(fullReference), ...readIn].join(' ');
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
  { sources }: Edition,
): Record<'source' | 'via', Citable[]> {
  const citedAs = (role: 'source' | 'via'): Citable[] =>
    idsCitedAs(role, fields, rows).flatMap((id) => sources.get(id) ?? []);
  return { source: citedAs('source'), via: citedAs('via') };
}

function namesOf({ author = [], title, ...source }: Citable): string {
  const names = author.map(shortName);
  if (names.length > 3) return `${names[0] ?? ''} et al.`;
  return names.length > 0 ? joined(names) : (source['container-title'] ?? title);
}

function shortName(name: CslName): string {
  return 'literal' in name ? name.literal : name.family;
}

function yearOf(date: CslDate | undefined): string {
  const years = [...new Set((date?.['date-parts'] ?? []).map(([year]) => String(year)))];
  return years.length === 0 ? 'n.d.' : `${date?.circa ? 'ca. ' : ''}${years.join('–')}`;
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
