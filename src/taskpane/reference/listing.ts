import type { Guide } from '../../help/guides/guide';
import type { Edition } from '../../reference/edition/edition';
import { figuresOf, figuresTableId, type Figure } from '../../reference/figures/figure';
import { offersOf, type Offer } from '../../reference/stored/base';
import { CatalogueIndex, type CatalogueItem } from '../search/catalogue-index';

/** A group of the list as it is shown: its tables, then its figures or functions. */
export interface ListedGroup {
  readonly name: string;
  readonly tables: readonly Offer[];
  readonly figures: readonly Figure[];
  readonly functions: readonly Guide[];
  /** How many figures the group has, shown or not. */
  readonly allFigures: number;
}

/** The name of the group of functions in the whole list. */
export const functionsGroup = 'Functions';

/** Of what was found, as many figures as a reader looks through. */
const mostFound = 40;

/** What the pane has to insert: tables, figures and functions; as groups, whole or as a search finds them. */
export class Catalogue {
  private readonly offers: readonly Offer[];
  private readonly figures: readonly Figure[];
  private index: CatalogueIndex | undefined;

  /**
   * @param own tables of the analyst's own packages
   * @param guides of the functions; none until they are loaded
   */
  constructor(
    private readonly edition: Edition,
    own: readonly Offer[],
    private readonly guides: readonly Guide[],
  ) {
    this.offers = [...offersOf(edition, { kind: 'bundled' }), ...own];
    this.figures = [...figuresOf(edition).values()];
  }

  /**
   * Groups in the edition's order, then those that only the analyst's own packages have, then the
   * functions; none of them empty.
   * @param allFigures all figures, or only those that the article states
   */
  groups(allFigures: boolean): readonly ListedGroup[] {
    const names = [...new Set(this.offers.map(({ table }) => table.group))];
    const groups = names.map((name) => {
      const tables = this.offers.filter(({ table }) => table.group === name);
      const figures = tables.some(({ table }) => table.id === figuresTableId) ? this.figures : [];
      return {
        name,
        tables,
        figures: figures.filter(({ inArticle }) => allFigures || inArticle),
        functions: [],
        allFigures: figures.length,
      };
    });
    if (this.guides.length === 0) return groups;
    const functions = { tables: [], figures: [], functions: this.guides, allFigures: 0 };
    return [...groups, { name: functionsGroup, ...functions }];
  }

  /** What a search finds, grouped by what it is: the group with the best first, and in it the best first. */
  found(query: string): readonly ListedGroup[] {
    this.index ??= new CatalogueIndex(this.items(), this.edition.sources);
    const found = this.index.find(query);
    return [...new Set(found.map(({ kind }) => kind))].map((kind) => {
      const figures = found.flatMap((item) => (item.kind === 'figure' ? [item.figure] : []));
      const empty = { tables: [], figures: [], functions: [], allFigures: 0 };
      switch (kind) {
        case 'figure':
          return {
            ...empty,
            name: 'Figures',
            figures: figures.slice(0, mostFound),
            allFigures: figures.length,
          };
        case 'table': {
          const tables = found.flatMap((item) => (item.kind === 'table' ? [item.offer] : []));
          return { ...empty, name: 'Tables', tables };
        }
        case 'function': {
          const functions = found.flatMap((item) => (item.kind === 'function' ? [item.guide] : []));
          return { ...empty, name: functionsGroup, functions };
        }
      }
    });
  }

  private items(): readonly CatalogueItem[] {
    return [
      ...this.figures.map((figure) => ({ kind: 'figure', figure }) as const),
      ...this.offers.map((offer) => ({ kind: 'table', offer }) as const),
      ...this.guides.map((guide) => ({ kind: 'function', guide }) as const),
    ];
  }
}
