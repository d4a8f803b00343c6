import type { Edition } from '../../reference/edition/edition';
import { figuresOf, figuresTableId, type Figure } from '../../reference/figures/figure';
import { offersOf, type Offer } from '../../reference/stored/base';
import { figureWords, finder, tableWords } from './search';

/** A group of the list as it is shown: its tables, then the figures of those that hold figures. */
export interface Group {
  readonly name: string;
  readonly tables: readonly Offer[];
  readonly figures: readonly Figure[];
  /** How many figures the group has, shown or not. */
  readonly allFigures: number;
}

export interface Wanted {
  /** Words to find; empty for the whole list. */
  readonly query: string;
  /** Without a query: all figures, or only those that the article states. */
  readonly allFigures: boolean;
}

/**
 * The list that goes with a search: groups in the edition's order, then those that only the
 * analyst's own packages have; none of them empty.
 * @param own tables of those packages
 */
export function listing(
  edition: Edition,
  own: readonly Offer[],
  { query, allFigures }: Wanted,
): readonly Group[] {
  const offers = [...offersOf(edition, { kind: 'bundled' }), ...own];
  const finds = finder(query);
  const searching = query.trim() !== '';
  const names = [...new Set(offers.map(({ table }) => table.group))];
  return names
    .map((name) => {
      const tables = offers.filter(({ table }) => table.group === name);
      const hasFigures = tables.some(({ table }) => table.id === figuresTableId);
      const figures = hasFigures ? [...figuresOf(edition).values()] : [];
      return {
        name,
        tables: tables.filter((offer) => finds(tableWords(offer))),
        figures: figures.filter((figure) =>
          searching ? finds(figureWords(figure, edition.sources)) : allFigures || figure.inArticle,
        ),
        allFigures: figures.length,
      };
    })
    .filter(({ tables, figures }) => tables.length + figures.length > 0);
}
