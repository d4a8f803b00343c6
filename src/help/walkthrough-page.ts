import type { Edition } from '../reference/edition/edition';
import { figureCards } from './article';
import { exampleCard } from './examples';
import { frame } from './frame';
import { element, list, section, text, textElement } from './html';
import { separatorChoice } from './separators';
import type { Walkthrough, WalkthroughSection } from './walkthroughs/walkthrough';

/** The page of a walkthrough. */
export function walkthroughPage(walkthrough: Walkthrough, edition: Edition): string {
  const { file, title, promises, sections } = walkthrough;
  const withFormulas = sections.some(({ examples }) => examples !== undefined);
  return frame(`${title} · TankStock help`, file, [
    element(
      'header',
      {},
      textElement('h1', title),
      element('p', { class: 'question' }, text(promises)),
      ...(withFormulas ? [separatorChoice] : []),
    ),
    ...sections.map((part) => section(part.id, part.title, ...content(part, edition))),
  ]);
}

function content(part: WalkthroughSection, edition: Edition): string[] {
  const { says = [], steps, figures, examples = [], terms } = part;
  return [
    ...says.map((paragraph) => textElement('p', paragraph)),
    ...(steps ? [list('ol', { class: 'steps' }, steps.map(text))] : []),
    ...(figures ? [figureCards(figures, edition)] : []),
    ...examples.map(exampleCard),
    ...(terms ? [termList(terms)] : []),
  ];
}

function termList(terms: NonNullable<WalkthroughSection['terms']>): string {
  const entries = terms.map(({ term, means }) =>
    element('div', {}, textElement('dt', term), textElement('dd', means)),
  );
  return element('dl', { class: 'terms' }, ...entries);
}
