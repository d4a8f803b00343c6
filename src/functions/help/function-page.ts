import type { Edition } from '../../reference/edition';
import type { FunctionPage } from '../contracts/guide';
import { articleSection } from './article';
import { exampleCard } from './examples';
import { fileName, frame } from './frame';
import { element, escaped, link, section } from './html';
import { argumentTable, syntax } from './syntax';

/** The help page of one function. */
export function functionPage(
  page: FunctionPage,
  all: readonly FunctionPage[],
  edition: Edition,
): string {
  const { contract, guide } = page;
  const content = [
    element('h1', '', escaped(contract.id)),
    element('p', 'lead', escaped(contract.description)),
    element('p', '', escaped(guide.answers)),
    section('Syntax', element('pre', 'syntax', escaped(syntax(contract)))),
    section('Arguments', argumentTable(contract)),
    section('Result', element('p', '', escaped(guide.result))),
    section('How it is computed', list('ol', guide.method)),
    section('Examples', ...guide.examples.map(exampleCard)),
    section('Common mistakes', mistakes(page)),
    section('In the article', articleSection(guide, edition)),
    section('Related functions', related(page, all)),
  ];
  return frame(`${contract.id} · TankStock help`, contract.id, all, content.join('\n'));
}

const list = (name: 'ol' | 'ul', texts: readonly string[]) =>
  element(name, '', ...texts.map((text) => element('li', '', escaped(text))));

function mistakes({ guide }: FunctionPage): string {
  return element(
    'dl',
    '',
    ...guide.mistakes.flatMap(({ mistake, instead }) => [
      element('dt', '', escaped(mistake)),
      element('dd', '', escaped(instead)),
    ]),
  );
}

function related({ guide }: FunctionPage, all: readonly FunctionPage[]): string {
  const pages = all.filter(({ contract }) => guide.related.includes(contract.id));
  return element(
    'ul',
    '',
    ...pages.map(({ contract: { id, description } }) =>
      element('li', '', link(fileName(id), id), ` ${escaped(description)}`),
    ),
  );
}
