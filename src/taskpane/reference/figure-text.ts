import { authorDate } from '../../reference/cite/citation';
import type { Edition } from '../../reference/edition/edition';
import type { Figure } from '../../reference/figures/figure';
import type { Contestant } from '../../reference/figures/rivals';
import { listed } from '../../reference/cite/typography';
import { citedSources } from './cited-sources';
import { inUnit } from './comparable';

/** How the figure came to be known, as the package's field Evidence defines it. */
const evidenceWords: Record<string, string> = {
  primary: 'primary: read in the data or the original',
  secondary: 'secondary: read in a report that quotes it',
  article: 'known only from the Asia Times article, read in a machine-rewritten copy',
};

/** What stands under a figure in the list: "tanks, 2022-02". */
export function figureSubtitle({ unit, asOf }: Figure): string {
  return `${unit}, ${asOf}`;
}

/** All that is known of a figure beside its value: terms with their texts, in the order of reading. */
export function figureFacts(figure: Figure): readonly (readonly [term: string, text: string])[] {
  const { asOf, periodStart, periodEnd, basis, evidence, reading, key } = figure;
  const period = [periodStart, periodEnd].filter((day) => day !== null).join(' to ');
  return [
    ['As of', asOf],
    ...(period === '' || period === asOf ? [] : [['Period', period] as const]),
    ['Basis', basis],
    ['Evidence', evidenceWords[evidence] ?? evidence],
    ['Reading', reading],
    ['Key', key],
  ];
}

/**
 * A figure and its rivals in the order they are shown: the figure itself, then the others by size in
 * its unit, and last those that can't be put into it.
 */
export function ownFirst(contestants: readonly Contestant[], own: Figure): readonly Contestant[] {
  const size = ({ figure }: Contestant) => {
    if (figure.key === own.key) return -Infinity;
    const bounds = inUnit(figure, own.unit);
    return bounds ? (bounds.best ?? bounds.low ?? bounds.high ?? 0) : Infinity;
  };
  // Two that are both last: Infinity less Infinity is NaN, which is no order.
  return contestants.toSorted((a, b) => size(a) - size(b) || 0);
}

/** Whose figure it is, in a word or two: "Oryx 2022"; of a figure that the edition worked out, from whose. */
export function whoSays(figure: Figure, edition: Edition): string {
  const [source] = citedSources([figure.sourceId], edition);
  if (!source) return figure.sourceId;
  const inputs = citedSources(source.custom?.inputs ?? [], edition);
  return inputs.length === 0
    ? authorDate(source)
    : `Worked out from ${listed(inputs.map(authorDate))}`;
}
