import { authorDate } from '../../reference/styles/author-date';
import type { Edition } from '../../reference/edition';
import { figuresOf, type Figure } from '../../reference/figure';
import type { Guide } from '../contracts/guide';
import { element, escaped } from './html';

/** What the function speaks to in the article, with the article's figures and who gives them. */
export function articleSection({ article }: Guide, edition: Edition): string {
  const figures = figuresOf(edition);
  const entries = article.figures.map((key) => {
    const figure = figures.get(key);
    if (figure === undefined) throw new Error(`a help page cites ${key}, which the package lacks`);
    return entry(figure, edition);
  });
  return element('p', '', escaped(article.says)) + element('ul', 'figures', ...entries);
}

function entry(figure: Figure, { sources }: Edition): string {
  const source = sources.get(figure.sourceId);
  const by = source ? `${authorDate(source)}, ` : '';
  return element(
    'li',
    '',
    element('strong', '', escaped(`${amount(figure)} ${figure.unit}`)),
    element('span', '', escaped(figure.label)),
    element('span', 'source', escaped(`${by}as of ${figure.asOf}, ${figure.basis}`)),
    element('code', '', escaped(figure.key)),
  );
}

/** A plain figure fills `best`, "more than" also `low`, "up to" only `high`, a range both ends. */
function amount({ low, best, high, unit }: Figure): string {
  const shown = (value: number) =>
    unit === 'calendar year' ? String(value) : value.toLocaleString('en-US');
  if (low !== null && high !== null) return `${shown(low)} to ${shown(high)}`;
  if (best === null) return high === null ? `${shown(low ?? 0)} or more` : `up to ${shown(high)}`;
  return low === best ? `${shown(best)} or more` : shown(best);
}
