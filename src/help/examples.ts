import type { ShownCells, Example } from './guides/guide';
import { element, text, textElement } from './html';
import { spellings } from './separators';

/** An example: what it is about, the formula to copy, and what its cells show. */
export function exampleCard(example: Example): string {
  return element(
    'figure',
    { class: 'example' },
    textElement('figcaption', example.says),
    element(
      'div',
      { class: 'formula' },
      element('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
      element('code', spellings(example.formula), breakable(example.formula)),
      element('button', { type: 'button', hidden: '' }, 'Copy'),
    ),
    result(example.gives),
  );
}

function result(gives: Example['gives']): string {
  if (typeof gives === 'number') return grid([[gives]]);
  if ('error' in gives) {
    return element(
      'div',
      { class: 'refusal' },
      grid([[gives.error]]),
      element('p', { class: 'message' }, text(gives.message)),
    );
  }
  return grid(gives);
}

/** A long formula breaks after a comma or semicolon, not inside a name. */
const breakable = (formula: string) => text(formula).replace(/(?<=[,(])|(?<=(?<!&\w+);)/g, '<wbr>');

/** The cells as Excel would show them unformatted, with ten digits to check against. */
function grid(block: ShownCells): string {
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? element('td', { class: 'number' }, inDigits(value))
      : textElement('td', value);
  const rows = block.map((row) => element('tr', {}, ...row.map(cell)));
  const table = element('table', { class: 'cells' }, element('tbody', {}, ...rows));
  return element(
    'div',
    { class: 'sheet', role: 'group', tabindex: '0', 'aria-label': 'Result' },
    table,
  );
}

const inDigits = (value: number) =>
  value.toLocaleString('en-US', { maximumFractionDigits: 10, useGrouping: false });
