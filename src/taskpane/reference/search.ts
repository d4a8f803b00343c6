import type { Figure } from '../../reference/figures/figure';
import type { Citable } from '../../reference/source';
import type { Offer } from '../../reference/stored/base';
import { publishedLine } from './source-line';

/** Lower case, without accents, so that "oryx" and "Épureanu" are found however they are typed. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/**
 * A test of what is shown: every word of the query occurs somewhere in the text. An empty query
 * finds everything.
 */
export function finder(query: string): (text: string) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (text) => {
    const found = plain(text);
    return words.every((word) => found.includes(word));
  };
}

type Sources = ReadonlyMap<string, Citable>;

/** What a table is found by: titles, key, columns, notes and the sources that its own edition names. */
export function tableWords({ table, edition }: Offer): string {
  return [
    table.title,
    table.subtitle,
    table.group,
    table.id,
    `ref_${table.id}`,
    ...table.fields.map((field) => field.title),
    ...table.notes,
    ...sourceWords(table.sourceIds, edition.sources),
  ].join('\n');
}

/** What a figure is found by: label, key, how it was read, note and sources. */
export function figureWords(figure: Figure, sources: Sources): string {
  const cited = [figure.sourceId, figure.viaSourceId].filter((id) => id !== null);
  return [
    figure.label,
    figure.key,
    figure.basis,
    figure.evidence,
    figure.note ?? '',
    ...sourceWords(cited, sources),
  ].join('\n');
}

function sourceWords(ids: readonly string[], sources: Sources): string[] {
  return ids.flatMap((id) => {
    const source = sources.get(id);
    if (!source) return [id];
    return [id, source.title, publishedLine(source)];
  });
}
