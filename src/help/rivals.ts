import { boundsText } from '../reference/figures/bounds-text';
import { citeFigure } from '../reference/cite/citation';
import type { Edition } from '../reference/edition/edition';
import {
  contestsOf,
  rivalsTableId,
  type Contest,
  type Contestant,
} from '../reference/figures/rivals';
import type { Guide } from './guides/guide';
import { element, section, text, textElement } from './html';

/** The figures that measure what the article's do and say otherwise, when there are such. */
export function rivalSections({ article }: Guide, edition: Edition): string[] {
  const contests = contestsOf(edition).filter(({ figures }) =>
    figures.some(({ figure }) => article.figures.includes(figure.key)),
  );
  if (contests.length === 0) return [];
  const notes = edition.tables.find(({ id }) => id === rivalsTableId)?.notes ?? [];
  const said = notes.map((note) => element('p', { class: 'note' }, text(note)));
  return [section('rivals', 'What other sources say', rivalTable(contests, edition), ...said)];
}

const columns = ['Figure and key', 'Who says it, known how', 'What differs'];

function rivalTable(contests: readonly Contest[], edition: Edition): string {
  const head = columns.map((title) => element('th', { scope: 'col' }, title));
  const groups = contests.map(({ quantity, figures }) => {
    const across = { scope: 'rowgroup', colspan: String(columns.length) };
    const title = element('tr', {}, element('th', across, text(quantity)));
    return element('tbody', {}, title, ...figures.map((figure) => row(figure, edition)));
  });
  return element(
    'div',
    { class: 'sheet', role: 'group', tabindex: '0', 'aria-label': 'What other sources say' },
    element(
      'table',
      { class: 'rows' },
      element('thead', {}, element('tr', {}, ...head)),
      ...groups,
    ),
  );
}

function row({ figure, differs }: Contestant, { sources }: Edition): string {
  const { key, unit, basis, evidence, asOf } = figure;
  const cited = citeFigure(figure, sources, 'author-date');
  const cells = [
    text(`${boundsText(figure)} ${unit}`) +
      element('small', {}, element('code', {}, breakable(key))),
    text(cited) + textElement('small', `${basis}, ${evidence}; as of ${asOf}`),
    text(differs ?? ''),
  ];
  return element('tr', {}, ...cells.map((cell) => element('td', {}, cell)));
}

/** A long key may go on in the next line after any of its dots. */
const breakable = (key: string) => text(key).replaceAll('.', '.<wbr>');
