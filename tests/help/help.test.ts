import { existsSync } from 'node:fs';
import path from 'node:path';
import { readPackage } from '../../src/build/read-package';
import { functionPages } from '../../src/help/function-pages';
import { walkthroughs } from '../../src/help/walkthroughs/all';
import { element, text } from '../../src/help/html';
import { renderHelpPages } from '../../src/help/pages';
import { boundsText } from '../../src/reference/figures/bounds-text';
import { citeFigure } from '../../src/reference/cite/citation';
import { figuresOf } from '../../src/reference/figures/figure';
import { rivalsOf } from '../../src/reference/figures/rivals';
import { goodCalls } from '../functions/good-calls';
import { call, metadata, type CellError } from '../functions/shipped-functions';

const { edition } = readPackage(path.resolve('assets/reference'));
if (!edition.ok) throw new Error('the data package can not be read');
const figures = figuresOf(edition.value);
const files = renderHelpPages(edition.value);
const pages = [...files.keys()].filter((file) => file.endsWith('.html'));
const read = (file: string) => files.get(file) ?? '';

/** What a reader sees of a page: its text, with the entities resolved. */
const shown = (html: string) =>
  html
    .replace(/<wbr>|<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test.each(metadata.functions)('$id has a page at its help address', ({ helpUrl }) => {
  expect(pages).toContain(path.basename(new URL(helpUrl).pathname));
});

test.each(functionPages)('the page of $contract.id tells all that the contract holds', (page) => {
  const { contract, guide } = page;
  const seen = shown(read(`${contract.id.toLowerCase()}.html`));
  const told = [
    contract.id,
    contract.description,
    guide.answers,
    guide.result,
    guide.article.says,
    ...guide.method,
    ...contract.arguments.flatMap(({ name, unit, description }) => [name, unit, description]),
    ...guide.examples.flatMap(({ formula, says }) => [formula, says]),
    ...guide.mistakes.flatMap(({ mistake, instead }) => [mistake, instead]),
  ];
  expect(told.filter((part) => !seen.includes(part))).toEqual([]);
});

const withMonths = functionPages.filter(({ contract }) =>
  contract.arguments.some(({ kind }) => kind === 'flow' || kind === 'estimates'),
);

test.each(withMonths)('$contract.id: blank ends of ranges are first among the mistakes', (page) => {
  expect(page.guide.mistakes[0]?.instead).toMatch(/^Blank cells are 0/);
});

const refusalsOf = (id: string) =>
  /<section id="refusals">.*?<\/section>/s.exec(read(`${id.toLowerCase()}.html`))?.[0] ?? '';

test.each(functionPages)('$contract.id: every argument stands among the refusals', (page) => {
  const { contract } = page;
  const section = refusalsOf(contract.id);
  const missing = contract.arguments.filter(
    ({ name }) => !section.includes(`<code>${name}</code>`),
  );
  expect(missing).toEqual([]);
});

test.each([
  ['TANKSTOCK', 'start', -1],
  ['TANKSTOCK', 'losses', -1],
  ['TANKSTOCK', 'months', 1201],
  ['TANKLEDGER', 'first', '5 May 2025'],
  ['TANKREFURB', 'classes', [[1, 10, 1]]],
  ['TANKRATE', 'cumulative', 'n/a'],
  ['TANKREF', 'field', 'other'],
])('%s: the page tells what it says to %s = %j', (id, name, bad) => {
  const parameters = metadata.functions.find((entry) => entry.id === id)?.parameters ?? [];
  const given = [...(goodCalls[id] ?? [])];
  given[parameters.findIndex((parameter) => parameter.name === name)] = bad;
  const { message } = call(id, ...given) as CellError;
  const told = message.slice(`${name}: `.length);
  const row = refusalsOf(id)
    .split('<tr>')
    .find((cells) => shown(cells).startsWith(told));
  expect(row).toContain(`<code>${name}</code>`);
});

test.each(functionPages)(
  'the page of $contract.id says its figures as the task pane does',
  (page) => {
    const { contract, guide } = page;
    const seen = shown(read(`${contract.id.toLowerCase()}.html`));
    for (const key of guide.article.figures) {
      const figure = figures.get(key);
      expect(figure).toBeDefined();
      if (figure) expect(seen).toContain(`${boundsText(figure)} ${figure.unit}${figure.label}`);
    }
  },
);

test.each(functionPages)('the page of $contract.id sets other sources beside them', (page) => {
  const { contract, guide } = page;
  const seen = shown(read(`${contract.id.toLowerCase()}.html`));
  const rivals = guide.article.figures.flatMap((key) => rivalsOf(edition.value, key));
  for (const { quantity, figures: beside } of rivals) {
    expect(seen).toContain(quantity);
    for (const { figure, differs } of beside) {
      const cited = citeFigure(figure, edition.value.sources, 'author-date');
      expect(seen).toContain(`${boundsText(figure)} ${figure.unit}${figure.key}${cited}`);
      expect(seen).toContain(differs ?? '');
    }
  }
});

test('the page of TANKREF shows that sources contradict each other', () => {
  const seen = shown(read('tankref.html'));
  expect(seen).toContain('at least 6,200 tanksstorage.prewar.highmarsed');
  expect(seen).toContain('Do not average them');
});

test('a source that says "more than" is not quoted with "or more"', () => {
  expect(shown(read('tankledger.html'))).toContain('at least 1,500 tanks');
});

test('the index leads to every function', () => {
  const index = read('index.html');
  const missing = functionPages.filter(
    ({ contract }) => !index.includes(`href="${contract.id.toLowerCase()}.html"`),
  );
  expect(missing).toEqual([]);
});

test.each(walkthroughs)('“$title” stands in the index and says all that it holds', (each) => {
  const { file, title, promises, sections } = each;
  expect(read('index.html')).toContain(`href="${file}"`);
  const seen = shown(read(file));
  const told = sections.flatMap(({ title, says = [], steps = [], examples = [], terms = [] }) => [
    title,
    ...says,
    ...steps,
    ...examples.map(({ formula }) => formula),
    ...terms.flatMap(({ term, means }) => [term, means]),
  ]);
  expect([title, promises, ...told].filter((part) => !seen.includes(part))).toEqual([]);
});

/** Addresses that a page loads or links to. */
const addresses = (html: string) =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '');

test.each(pages)('%s links only to what is there, and loads nothing from elsewhere', (file) => {
  const broken = addresses(read(file)).filter((address) => {
    const [target = '', fragment] = address.split('#');
    const isIcon = existsSync(path.join('help', target)); // ../assets/icons
    const found = files.has(target) || isIcon;
    return !found || (fragment !== undefined && !read(target).includes(`id="${fragment}"`));
  });
  expect(broken).toEqual([]);
});

test.each(pages)('no two sections of %s share an address', (file) => {
  const ids = [...read(file).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('text can not become markup', () => {
  const hostile = '<script>"&';
  expect(text(hostile)).toBe('&lt;script&gt;&quot;&amp;');
  expect(element('p', { title: hostile }, text(hostile))).toBe(
    '<p title="&lt;script&gt;&quot;&amp;">&lt;script&gt;&quot;&amp;</p>',
  );
});

test('formulas can be shown with the separators of other languages’ Excels', () => {
  const page = read('tankstock.html');
  expect(page).toContain('data-german="=TANKSTOCK(1000;{100;90;80};20;{0;0;30};5)"');
  expect(page).toContain('data-polish="=TANKSTOCK(1750;117;70;3;{0\\12\\24\\36};8)"');
  expect(page).toContain('data-ukrainian="=TANKSTOCK(1000;{100:90:80};20;{0:0:30};5)"');
});
