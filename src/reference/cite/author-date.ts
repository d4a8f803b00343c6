import type { Citable } from '../source';
import { yearText } from './dates';
import { shortNames } from './names';
import { withPrintedQuotes } from './typography';

/**
 * "Gjerstad and Clavilier 2025", "Janes ca. 2025", "Korean press, n.d.": the author-date form of the
 * Chicago Manual, with "ca." kept. A source without an author goes by where it appeared, else by its title.
 */
export function authorDate(source: Citable): string {
  const { author = [], title, issued } = source;
  const name =
    author.length > 0
      ? shortNames(author)
      : withPrintedQuotes(source['container-title'] ?? title, 'double');
  return `${name}${issued ? '' : ','} ${yearText(issued)}`;
}
