import type { Figure } from '../figures/figure';
import { findEntry, unknownKey, type LookupReference } from '../figures/lookup';
import type { LookupProblem } from '../figures/lookup-problem';
import { fail, succeed, type Result } from '../result';
import type { Citable } from '../source';
import { apa } from './apa';
import { authorDate } from './author-date';
import { citationStyles, type CitationStyle } from './citation-styles';
import { note } from './note';
import { listed } from './typography';

export { authorDate };
export { sourceLine, sourceUrl, tableCitation } from './table-citation';

const format: Record<CitationStyle, (source: Citable) => string> = {
  'author-date': authorDate,
  note,
  apa,
};

/** A source in a style: as it stands in the text, in a footnote, or in an APA reference list. */
export function citeSource(source: Citable, style: CitationStyle): string {
  return format[style](source);
}

/** A source, and what it was worked out from: "TankStock for Excel 2026, from Oryx 2022 and Drake 2026". */
function citeWithInputs(
  source: Citable,
  sources: ReadonlyMap<string, Citable>,
  style: CitationStyle,
): string {
  const said = citeSource(source, style);
  const inputs = (source.custom?.inputs ?? []).flatMap((id) => sources.get(id) ?? []);
  if (inputs.length === 0) return said;
  const cited = inputs.map((input) => citeSource(input, style));
  if (style === 'apa') return `${said} From ${cited.join(' ')}`;
  const bare = cited.map((text) => text.replace(/\.$/, ''));
  if (style === 'author-date') return `${said}, from ${listed(bare)}`;
  return `${said.replace(/\.$/, '')}, from ${bare.join('; ')}.`;
}

/**
 * Who says a figure and, when it was read elsewhere, where: "Gjerstad and Clavilier 2025, as quoted
 * in RBC-Ukraine 2025"; "Oryx 2022, via Drake 2026" for a copy of the data themselves.
 */
export function citeFigure(
  figure: Figure,
  sources: ReadonlyMap<string, Citable>,
  style: CitationStyle,
): string {
  const source = sources.get(figure.sourceId);
  const said = source ? citeWithInputs(source, sources, style) : figure.sourceId;
  const via = figure.viaSourceId === null ? undefined : sources.get(figure.viaSourceId);
  if (!via) return said;
  const readIn = citeSource(via, style);
  if (style === 'apa')
    return `${said} ${figure.evidence === 'primary' ? 'Via' : 'As quoted in'} ${readIn}`;
  const link = figure.evidence === 'primary' ? 'via' : 'as quoted in';
  return `${said.replace(/\.$/, '')}, ${link} ${readIn}`;
}

/** The citation of a figure by its key, or of a source by its own id. Case and blanks don't count. */
export function cite(
  reference: LookupReference,
  keyOrId: string,
  style: string = citationStyles[0],
): Result<string, LookupProblem> {
  const known = citationStyles.find((candidate) => candidate === style.trim().toLowerCase());
  if (!known) return fail({ kind: 'unknown-style', style });
  const { figures, sources } = reference;
  const figure = findEntry(figures, keyOrId);
  if (figure) return succeed(citeFigure(figure, sources, known));
  const source = findEntry(sources, keyOrId);
  if (source) return succeed(citeWithInputs(source, sources, known));
  return fail(unknownKey(keyOrId, [...figures.keys(), ...sources.keys()], reference));
}
