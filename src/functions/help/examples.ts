import type { Block, Example } from '../contracts/guide';
import { element, escaped } from './html';

/** An example: the formula to copy, what its cells show, and what it is about. */
export function exampleCard(example: Example): string {
  const formula =
    `<code class="formula">${escaped(example.formula)}</code>` +
    '<button type="button" class="copy" hidden>Copy</button>';
  return element(
    'article',
    'example',
    element('p', '', escaped(example.says)),
    element('div', 'bar', formula),
    result(example.gives),
  );
}

function result(gives: Example['gives']): string {
  if (typeof gives === 'number') return grid([[gives]]);
  if ('error' in gives) {
    return grid([[gives.error]]) + element('p', 'message', escaped(gives.message));
  }
  return grid(gives);
}

/** The cells as Excel would show them, not rounded beyond the ten digits a help page needs. */
function grid(block: Block): string {
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? element('td', 'number', shown(value))
      : element('td', '', escaped(value));
  return element(
    'table',
    'cells',
    element('tbody', '', ...block.map((row) => element('tr', '', ...row.map(cell)))),
  );
}

const shown = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 10 });
