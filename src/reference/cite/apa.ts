import type { Citable } from '../source';
import { apaDate, yearText } from './dates';
import { apaNames } from './names';
import { closedWith, withPrintedQuotes } from './typography';

/** Kinds of which APA gives the year alone. */
const datedByYear: readonly Citable['type'][] = [
  'article-journal',
  'book',
  'dataset',
  'hearing',
  'report',
];

/** Kinds that APA places by where they appeared, whoever published it. */
const periodical: readonly Citable['type'][] = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'post-weblog',
];

/** What APA says in brackets of a source that is not plain text. */
const forms: Partial<Record<Citable['type'], string>> = {
  dataset: 'Data set',
  interview: 'Interview',
};

/**
 * An entry of a reference list after APA's seventh edition, plain text. A title that is our own
 * description stands in brackets, as APA has it for works without a title.
 */
export function apa(source: Citable): string {
  const { author = [], type, issued, URL } = source;
  const title = closedWith('.', titleText(source));
  const date = `(${datedByYear.includes(type) ? yearText(issued) : apaDate(issued)}).`;
  const head = author.length > 0 ? [closedWith('.', apaNames(author)), date, title] : [title, date];
  const whence = imprint(source).map((part) => closedWith('.', part));
  return [...head, ...whence, ...(URL === undefined ? [] : [URL])].join(' ');
}

function titleText({ type, title, custom }: Citable): string {
  const printed = withPrintedQuotes(title, 'double');
  const form = forms[type];
  return [
    custom?.described === true ? `[${printed}]` : printed,
    ...(form === undefined ? [] : [`[${form}]`]),
  ].join(' ');
}

/** Where it appeared and who published it. */
function imprint(source: Citable): string[] {
  const { type, publisher } = source;
  const container = source['container-title'];
  const outlet = container === undefined ? [] : [container];
  const house = publisher === undefined ? [] : [publisher];
  if (periodical.includes(type)) return outlet;
  if (type === 'post' || type === 'webpage') {
    const site = [...outlet, ...house].join('; ');
    return site === '' ? [] : [site];
  }
  return [...outlet.map((name) => `In ${name}`), ...house];
}
