import type { Contract } from '../functions/contracts/contract';
import { tankfan } from '../functions/contracts/tankfan';
import { draws } from '../functions/contracts/uncertain-arguments';
import study from './accuracy-study.json';
import { fileName } from './frame';
import { element, section, text, textElement } from './html';

/** How many draws are enough: of a function that draws, what was measured, or where it is shown. */
export function accuracySections({ id, arguments: list }: Contract): string[] {
  if (!list.some(({ name }) => name === draws.name)) return [];
  const content = id === tankfan.id ? [findings(), table(), method()] : [elsewhere];
  return [section('accuracy', 'How many draws are enough', ...content)];
}

const elsewhere =
  '<p>The paths are those of ' +
  element('a', { href: `${fileName(tankfan.id)}#accuracy` }, tankfan.id) +
  ', where it is shown how far their percentiles are off.</p>';

const names = study.percentiles.map(({ name }) => name) as (keyof Errors)[];
type Errors = (typeof study.sizes)[number]['sobol'];

function findings(): string {
  const byDefault = study.sizes.find((size) => size.draws === draws.leftOut.reads);
  if (!byDefault) throw new Error('the study of accuracy lacks the default number of draws');
  const errors = names.map((name) => byDefault.sobol[name]);
  const least = Math.min(...errors).toFixed(0);
  const most = Math.max(...errors).toFixed(0);
  return textElement(
    'p',
    `The default of ${counted(byDefault.draws)} draws is off by ${least} to ${most} tanks, and each ` +
      `serves as well as ${byDefault.worth.toFixed(0)} pseudo-random ones. That is small beside ` +
      `what the ranges leave open: ${percentiles()}.`,
  );
}

const percentiles = () =>
  study.percentiles.map(({ name, tanks }) => `${name}: ${counted(Math.round(tanks))}`).join('; ');

function table(): string {
  const head = ['Draws', 'Method', ...names, 'One is worth'].map((title) =>
    element('th', { scope: 'col' }, text(title)),
  );
  const groups = study.sizes.map(({ draws: count, pseudoRandom, latinHypercube, sobol, worth }) => {
    const size = element('th', { scope: 'rowgroup', rowspan: '3' }, counted(count));
    return element(
      'tbody',
      {},
      element('tr', {}, size, ...cells('pseudo-random', pseudoRandom, '')),
      element('tr', {}, ...cells('Latin hypercube', latinHypercube, '')),
      element('tr', {}, ...cells('this function', sobol, `${worth.toFixed(1)} pseudo-random`)),
    );
  });
  const headRow = element('thead', {}, element('tr', {}, ...head));
  return element(
    'div',
    { class: 'sheet', role: 'group', tabindex: '0', 'aria-label': 'Errors' },
    element('table', { class: 'rows' }, headRow, ...groups),
  );
}

const cells = (methodName: string, errors: Errors, worth: string) =>
  [methodName, ...names.map((name) => errors[name].toFixed(1)), worth].map((cell) =>
    textElement('td', cell),
  );

const method = () =>
  textElement(
    'p',
    `Errors in tanks, root mean square over ${counted(study.seeds)} seeds, of a fan over 36 months ` +
      'with the ranges of the first example, against the mean of eight such fans of a million ' +
      'draws. Measured by tests/bench/accuracy-study.ts in the add-in’s source.',
  );

const counted = (value: number) => value.toLocaleString('en-US');
