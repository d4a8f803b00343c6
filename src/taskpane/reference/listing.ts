import type { Edition, ReferenceTable } from '../../reference/edition/edition';
import { figuresOf, figuresTableId, type Figure } from '../../reference/figures/figure';
import { figureWords, finder, tableWords } from './search';

/** A group of the list as it is shown: its tables, then the figures of those that hold figures. */
export interface Group {
  readonly name: string;
  readonly tables: readonly ReferenceTable[];
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

/** The list that goes with a search: groups in the edition's order, none of them empty. */
export function listing(edition: Edition, { query, allFigures }: Wanted): readonly Group[] {
  const finds = finder(query);
  const searching = query.trim() !== '';
  const names = [...new Set(edition.tables.map((table) => table.group))];
  return names
    .map((name) => {
      const tables = edition.tables.filter((table) => table.group === name);
      const hasFigures = tables.some(({ id }) => id === figuresTableId);
      const figures = hasFigures ? [...figuresOf(edition).values()] : [];
      return {
        name,
        tables: tables.filter((table) => finds(tableWords(table, edition.sources))),
        figures: figures.filter((figure) =>
          searching ? finds(figureWords(figure, edition.sources)) : allFigures || figure.inArticle,
        ),
        allFigures: figures.length,
      };
    })
    .filter(({ tables, figures }) => tables.length + figures.length > 0);
}
