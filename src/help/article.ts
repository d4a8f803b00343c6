import { boundsText } from '../reference/figures/bounds-text';
import type { Edition } from '../reference/edition/edition';
import { figuresOf, type Figure } from '../reference/figures/figure';
import { authorDate } from '../reference/cite/author-date';
import type { Guide } from './guides/guide';
import { element, list, text, textElement } from './html';

/** What the function speaks to in the article, with the article's figures and who gives them. */
export function articleSection({ article }: Guide, edition: Edition): string {
  return textElement('p', article.says) + figureCards(article.figures, edition);
}

/** Figures side by side, each with its unit and who gives it. */
export function figureCards(keys: readonly string[], edition: Edition): string {
  const figures = figuresOf(edition);
  const entries = keys.map((key) => {
    const figure = figures.get(key);
    if (figure === undefined) throw new Error(`a help page cites ${key}, which the package lacks`);
    return entry(figure, edition);
  });
  return list('ul', { class: 'figures' }, entries);
}

function entry(figure: Figure, { sources }: Edition): string {
  const source = sources.get(figure.sourceId);
  const by = source === undefined ? '' : `${authorDate(source)}; `;
  return [
    element('strong', {}, text(boundsText(figure)), element('small', {}, text(` ${figure.unit}`))),
    textElement('span', figure.label),
    textElement('small', `${by}${figure.basis}, as of ${figure.asOf}`),
  ].join('');
}
