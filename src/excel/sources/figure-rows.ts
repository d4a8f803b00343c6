import { citeFigure, citeSource, tableCitation } from '../../reference/cite/citation';
import { findEntry } from '../../reference/figures/lookup';
import type { KnownSources } from '../edition/used-sources';
import { sourcesColumns } from '../tables/sources-sheet';
import type { ListedRow } from './listed-rows';

/**
 * What formulas name, as rows of Sources: figures by their keys, tables and sources by their ids.
 * Names that nothing is known by have no row.
 */
export function figureRows(
  names: Iterable<string>,
  { reference, own }: KnownSources,
): readonly ListedRow[] {
  const { figures, tables, sources, version } = reference;
  const rowOf = (name: string, citation: string, edition = version): ListedRow => ({
    [sourcesColumns.key]: name,
    [sourcesColumns.citation]: citation,
    [sourcesColumns.edition]: edition,
  });
  return [...names].flatMap((name): readonly ListedRow[] => {
    const figure = findEntry(figures, name);
    if (figure) return [rowOf(figure.key, citeFigure(figure, sources, 'apa'))];
    const table = tables.get(name);
    if (table) return [rowOf(table.id, tableCitation(table, reference))];
    const offer = own.find((each) => each.table.id.toLowerCase() === name);
    if (offer) {
      const { table: theirs, edition } = offer;
      return [rowOf(theirs.id, tableCitation(theirs, edition), edition.version)];
    }
    const source = findEntry(sources, name);
    return source ? [rowOf(source.id, citeSource(source, 'apa'))] : [];
  });
}
