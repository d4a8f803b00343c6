import type { Citable } from '../source';
import { noteDate, yearText } from './dates';
import { fullNames } from './names';
import { closedWith, withPrintedQuotes } from './typography';

/** Sources that an issuer publishes on its own: issuer and date stand in brackets. */
const published: readonly Citable['type'][] = ['book', 'dataset', 'hearing', 'report'];

/**
 * A footnote after the Chicago Manual, plain text: "David Axe, “Russia forced back to tank warfare,”
 * Trench Art, ca. 2025, https://…". A title that is our own description stands without quotes.
 */
export function note(source: Citable): string {
  const { author = [], URL } = source;
  const names = author.length > 0 ? [fullNames(author)] : [];
  const address = URL === undefined ? [] : [URL];
  const title = titleText(source);
  if (published.includes(source.type)) {
    const imprint = [source.publisher ?? source['container-title'], dateText(source)];
    const brackets = imprint.filter((part) => part !== undefined).join(', ');
    return `${[...names, `${title} (${brackets})`, ...address].join(', ')}.`;
  }
  const whereWhen = [source['container-title'], dateText(source)].filter(
    (part) => part !== undefined,
  );
  const body = `${closedWith(',', title)} ${[...whereWhen, ...address].join(', ')}.`;
  return [...names, body].join(', ');
}

function titleText({ type, title, custom }: Citable): string {
  const inQuotes = type !== 'book' && custom?.described !== true;
  return inQuotes ? `“${withPrintedQuotes(title, 'single')}”` : withPrintedQuotes(title, 'double');
}

function dateText({ type, issued }: Citable): string {
  return type === 'book' ? yearText(issued) : noteDate(issued);
}
