import type { Edition } from '../reference/edition/edition';
import { functionPages, type FunctionPage } from './function-pages';
import { accuracySections } from './accuracy';
import { articleSection } from './article';
import { exampleCard } from './examples';
import { fileName, frame, functionLink } from './frame';
import { element, list, section, text, textElement } from './html';
import { refusalTable } from './refusals';
import { rivalSections } from './rivals';
import { separatorChoice } from './separators';
import { argumentTable, step, syntax } from './syntax';

/** The help page of one function. */
export function functionPage(page: FunctionPage, edition: Edition): string {
  const { contract, guide } = page;
  return frame(`${contract.id} · TankStock help`, fileName(contract.id), [
    element(
      'header',
      {},
      textElement('h1', contract.id),
      element('p', { class: 'question' }, text(guide.answers)),
      textElement('p', contract.description),
    ),
    section('syntax', 'Syntax', syntax(contract)),
    section('arguments', 'Arguments', argumentTable(contract), rulesNote),
    section('result', 'Result', textElement('p', guide.result)),
    section(
      'method',
      'How it is computed',
      list(
        'ol',
        { class: 'method' },
        guide.method.map((line) => step(contract, line)),
      ),
    ),
    section('examples', 'Examples', separatorChoice, ...guide.examples.map(exampleCard)),
    ...accuracySections(contract),
    ...fails(page),
    section('refusals', 'When it refuses', refusalsNote, refusalTable(contract)),
    section('mistakes', 'Common mistakes', mistakes(page)),
    section('article', 'In the article', articleSection(guide, edition)),
    ...rivalSections(guide, edition),
    section('related', 'Related functions', related(page)),
  ]);
}

const rulesNote =
  '<p class="note"><a href="index.html#rules">What all functions have in common</a>: blank cells, ' +
  'texts, errors, schedules.</p>';

const refusalsNote =
  '<p class="note">A call that can’t be read gives #VALUE!. Its message names the argument and ' +
  'says what was expected. Where several are wrong, it names the first.</p>';

function fails({ guide }: FunctionPage): string[] {
  if (!guide.fails) return [];
  return [section('fails', 'Where it fails', list('ul', {}, guide.fails.map(text)))];
}

function mistakes({ guide }: FunctionPage): string {
  const pairs = guide.mistakes.map(({ mistake, instead }) =>
    element('div', {}, textElement('dt', mistake), textElement('dd', instead)),
  );
  return element('dl', { class: 'terms' }, ...pairs);
}

function related({ guide }: FunctionPage): string {
  const entries = guide.related.map((id) => {
    const page = functionPages.find(({ contract }) => contract.id === id);
    if (page === undefined) throw new Error(`a help page points at ${id}, which is no function`);
    return functionLink(id) + textElement('span', page.guide.answers);
  });
  return list('ul', { class: 'functions' }, entries);
}
