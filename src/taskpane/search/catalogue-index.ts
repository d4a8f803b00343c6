import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Guide } from '../../help/guides/guide';
import type { Figure } from '../../reference/figures/figure';
import type { Citable } from '../../reference/source';
import type { Offer } from '../../reference/stored/base';
import { publishedLine } from '../reference/source-line';
import { indexedWords, wantedWords } from './words';

/** What the catalogue holds: one of the three, with the words that it is found by. */
export type CatalogueItem =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'table'; readonly offer: Offer }
  | { readonly kind: 'function'; readonly guide: Guide };

/** Where a word stands counts: in the value, the key and the label before the notes. */
const weights = { value: 8, key: 5, label: 6, unit: 1.5, who: 3, period: 2, note: 1 } as const;

type IndexedField = keyof typeof weights;

type Texts = Readonly<Record<IndexedField, string>>;

/** Finds entries of the catalogue, the best first. */
export class CatalogueIndex {
  private readonly engine = new MiniSearch<Texts & { readonly id: number }>({
    fields: Object.keys(weights),
    tokenize: (text) => [...indexedWords(text)],
    processTerm: (word) => word,
  });

  constructor(
    private readonly items: readonly CatalogueItem[],
    sources: ReadonlyMap<string, Citable>,
  ) {
    this.engine.addAll(items.map((item, id) => ({ id, ...textsOf(item, sources) })));
  }

  /** Entries in which each word of a query is found, or what else people call it. */
  find(query: string): readonly CatalogueItem[] {
    const words = wantedWords(query);
    const queries = words.map((each): Query => ({ combineWith: 'OR', queries: [...each] }));
    const namesType = words.flat().some(isType);
    const found = this.engine.search(
      { combineWith: 'AND', queries },
      { ...options, boostDocument: (id) => weightOf(this.items[Number(id)], namesType) },
    );
    return found.flatMap(({ id }) => this.items[Number(id)] ?? []);
  }
}

const options: SearchOptions = {
  tokenize: (word) => [word],
  processTerm: (word) => word,
  boost: weights,
  // What is still being typed is found by its beginning; a letter may be wrong in longer words.
  prefix: (word) => word.length > 2,
  fuzzy: (word) => (word.length > 4 && /^\p{L}+$/u.test(word) ? 1 : false),
  weights: { prefix: 0.3, fuzzy: 0.2 },
};

/** A type of tank, as words have it: "t62", "t90m". */
const isType = (word: string) => /^t\d{2}/.test(word);

/**
 * Of equals the article's figure is the one that is asked for. Who names no type of tank asks for
 * all of them, and a figure before the table that it stands in.
 */
function weightOf(item: CatalogueItem | undefined, namesType: boolean): number {
  if (item?.kind !== 'figure') return 0.5;
  const { key, inArticle } = item.figure;
  const isOfType = key.split(/[.-]/).some(isType);
  if (inArticle) return 1.5;
  return isOfType && !namesType ? 0.5 : 1;
}

type SourcesById = ReadonlyMap<string, Citable>;

function textsOf(item: CatalogueItem, sources: SourcesById): Texts {
  switch (item.kind) {
    case 'figure':
      return figureTexts(item.figure, sources);
    case 'table':
      return tableTexts(item.offer);
    case 'function':
      return functionTexts(item.guide);
  }
}

/** What a table is found by: titles, key, columns, notes and the sources that its own edition names. */
function tableTexts({ table, edition }: Offer): Texts {
  return {
    value: '',
    key: `${table.id} ref_${table.id}`,
    label: [table.title, table.subtitle, table.group].join('\n'),
    unit: table.fields.map(({ title }) => title).join('\n'),
    who: sourceWords(table.sourceIds, edition.sources),
    period: '',
    note: table.notes.join('\n'),
  };
}

/** What a figure is found by: its values, label, key, unit, dates, how it was read, note and sources. */
function figureTexts(figure: Figure, sources: SourcesById): Texts {
  const given = <T>(values: readonly (T | null)[]) => values.filter((value) => value !== null);
  return {
    value: given([figure.low, figure.best, figure.high]).join('\n'),
    key: figure.key,
    label: figure.label,
    unit: figure.unit,
    who: sourceWords(given([figure.sourceId, figure.viaSourceId]), sources),
    period: given([figure.asOf, figure.periodStart, figure.periodEnd]).join('\n'),
    note: [figure.basis, figure.evidence, figure.note ?? ''].join('\n'),
  };
}

function functionTexts({ id, answers, result }: Guide): Texts {
  const bare = id.replace(/^TANK/, '');
  return {
    value: '',
    key: `${id} ${bare}`,
    label: answers,
    unit: '',
    who: '',
    period: '',
    note: result,
  };
}

function sourceWords(ids: readonly string[], sources: SourcesById): string {
  return ids
    .flatMap((id) => {
      const source = sources.get(id);
      return source ? [id, source.title, publishedLine(source)] : [id];
    })
    .join('\n');
}
