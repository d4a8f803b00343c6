import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Engine } from 'citeproc';
import type { CitationStyle } from '../../../src/reference/cite/citation-styles';
import type { Citable } from '../../../src/reference/source';

const styles = __dirname;

/** A file of citation-js that holds CSL styles or locales by their name. */
function bundled(file: string, name: string): string {
  const folder = path.dirname(require.resolve('@citation-js/plugin-csl'));
  const all = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>;
  const text = all[name];
  if (text === undefined) throw new Error(`citation-js has no ${name}`);
  return text;
}

const csl: Record<CitationStyle, string> = {
  'author-date': readFileSync(path.join(styles, 'author-date.csl'), 'utf8'),
  note: readFileSync(path.join(styles, 'note.csl'), 'utf8'),
  apa: bundled('styles.json', 'apa'),
};
const locale = bundled('locales.json', 'en-US');

/** Engines take long to build and remember items by id, so there is one a style and an id a call. */
const items = new Map<string, object>();
const engines = new Map<CitationStyle, Engine>();

function engineFor(style: CitationStyle): Engine {
  const sys = {
    retrieveLocale: () => locale,
    retrieveItem: (id: string) => items.get(id) ?? {},
  };
  const engine = engines.get(style) ?? new Engine(sys, csl[style], 'en-US');
  engines.set(style, engine);
  engine.setOutputFormat('text');
  return engine;
}

/** What citeproc-js makes of a source, as plain text: a citation, or APA's entry in a reference list. */
export function citeprocText(source: Citable, style: CitationStyle): string {
  const id = `item-${String(items.size)}`;
  items.set(id, { ...cslItem(source, style), id });
  const engine = engineFor(style);
  engine.updateItems([id]);
  if (style === 'apa') return engine.makeBibliography()[1].join('').trim();
  const cluster = { citationItems: [{ id }], properties: { noteIndex: 1 } };
  return engine.previewCitationCluster(cluster, [], [], 'text');
}

/**
 * The item as CSL has it. Two things differ from our file: names of outlets such as "censor.net"
 * keep their letters (the style would write them large), and what is no title goes in as none.
 */
function cslItem({ custom, title, ...source }: Citable, style: CitationStyle): object {
  const container = source['container-title'];
  const item = {
    ...source,
    ...(container !== undefined && {
      'container-title': `<span class="nocase">${container}</span>`,
    }),
  };
  if (custom?.described !== true) return { ...item, title };
  return style === 'apa' ? { ...item, title: `[${title}]` } : { ...item, genre: title };
}
