import { calledName, tokensOf, type Token } from '../formula';
import { byHand, isSame } from './entries';
import { citation, f, Formula, joined } from './formula';
import { Typed, type RowContents, type Content } from './front';

/** Where the values of a row's cells come from: "low: …; best: …", a citation for each figure. */
export function sourcesOf(cells: RowContents, columns: readonly string[]): Content {
  const bySource = new Map<string, string[]>();
  for (const column of columns) {
    for (const source of sourceOf(cells[column])) {
      bySource.set(source, [...(bySource.get(source) ?? []), column]);
    }
  }
  const sources = [...bySource];
  const [only] = sources;
  if (!only) return '';
  const cited = (source: string): Formula =>
    source.startsWith(keyMark) ? citation(source.slice(keyMark.length)) : f`"${source}"`;
  if (sources.length === 1) return only[0].startsWith(keyMark) ? cited(only[0]) : only[0];
  // Several sources of the same values need no words to tell them apart.
  const alike = sources.every(([, from]) => from.join() === only[1].join());
  return joined(
    sources.map(([source, from]) =>
      alike ? cited(source) : f`"${from.join(', ')}: "&${cited(source)}`,
    ),
    '&"; "&',
  );
}

const keyMark = 'key:';

function sourceOf(content: Content | undefined): readonly string[] {
  if (content instanceof Typed) return [content.source];
  if (content instanceof Formula) {
    return [...new Set(content.figures.map(({ key }) => keyMark + key))];
  }
  return [];
}

/**
 * Whether a source cell holds what {@link sourcesOf} gives of some values, whichever they were, and no words
 * of the analyst's.
 * @param found as Excel gives it: a formula as a formula
 * @param laid what was laid there
 * @param columns names of columns whose values have sources
 */
export function isSourceOf(
  found: unknown,
  laid: string | number,
  columns: readonly string[],
): boolean {
  if (found === '' || found === byHand || isSame(found, laid)) return true;
  if (typeof found !== 'string' || !found.startsWith('=')) return false;
  const own = [byHand, String(laid)].map((text) => `"${text}"`);
  const known = new Set(['"; "', ...own, ...textsOf(tokensOf(String(laid)))]);
  const isColumns = (text: string) =>
    text.endsWith(': "') &&
    text
      .slice(1, -3)
      .split(', ')
      .every((name) => columns.includes(name));
  const tokens = tokensOf(found.slice(1));
  return (
    tokens.every(isOfSources) && textsOf(tokens).every((text) => known.has(text) || isColumns(text))
  );
}

function isOfSources(token: Token): boolean {
  const { kind, text } = token;
  if (kind === 'function') return calledName(token) === 'TANKCITE';
  return ['text', 'space', 'bracket'].includes(kind) || text === '&';
}

/** The texts of a formula that no call takes. */
function textsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ kind, text }, i) =>
    kind === 'text' && tokens[i - 1]?.text !== '(' ? [text] : [],
  );
}
