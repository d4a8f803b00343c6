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
