import type { Argument, NumberBounds, Contract } from '../functions/contracts/contract';
import { element, text, textElement } from './html';

const nameIn = ({ name, leftOut }: Argument) => (leftOut ? `[${name}]` : name);

/** `TANKSTOCK(start, losses, …, [reserve])` */
export function syntax({ id, arguments: list }: Contract): string {
  const names = list.map((argument) => element('var', {}, text(nameIn(argument))));
  return element('pre', { class: 'syntax' }, element('code', {}, `${id}(${names.join(', ')})`));
}

/** The arguments with what each is, its unit and what it takes. */
export function argumentTable(contract: Contract): string {
  const head = ['Argument', 'What it is', 'Unit', 'Takes'].map((title) =>
    element('th', { scope: 'col' }, title),
  );
  return element(
    'table',
    { class: 'arguments' },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...contract.arguments.map(argumentRow)),
  );
}

function argumentRow(argument: Argument): string {
  const optional = argument.leftOut ? element('small', {}, 'optional') : '';
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, textElement('code', argument.name), optional),
    textElement('td', argument.description),
    textElement('td', argument.unit),
    textElement('td', takes(argument)),
  );
}

function takes(argument: Argument): string {
  switch (argument.kind) {
    case 'number':
      return `a ${argument.whole ? 'whole number' : 'number'} ${bounds(argument)}`;
    case 'flow':
    case 'counts':
      return `numbers ${bounds(argument)}`;
    case 'column':
      return `numbers ${bounds(argument)}, in a column`;
    case 'estimate':
      return `${range} ${bounds(argument)}`;
    case 'estimates':
      return `${range} ${bounds(argument)}; a row a month`;
    case 'ranges':
      return `${range} ${bounds(argument)}; a row a forecast`;
    case 'correlations':
      return 'rows of two inputs by their names, and a number from -1 to 1';
    case 'months':
      return `whole numbers ${bounds(argument)}, in a range of any shape`;
    case 'date':
      return 'a date, or a text such as "2025-05-05"';
    case 'dates':
      return 'dates, or texts such as "2025-05-05", in a row or column';
    case 'classes':
      return argument.columns
        .map((column) => `${column.name} (${column.unit}): ${bounds(column)}`)
        .join('; ');
    case 'text':
      return `a text such as "${argument.such}"`;
    case 'choice':
      return `one of ${argument.choices.map((choice) => `"${choice}"`).join(', ')}`;
  }
}

const range =
  'one column (certain), two (low, high), three (low, best, high) or five (P5, P25, P50, P75, P95), numbers';

function bounds({ least, most, aboveLeast }: NumberBounds): string {
  if (aboveLeast) return `more than ${bound(least)}, up to ${bound(most)}`;
  return `from ${bound(least)} to ${bound(most)}`;
}

/** 1200, and 1E+12 where Excel would say so. */
export const bound = (value: number) =>
  Math.abs(value) < 1e11 ? String(value) : value.toExponential(0).toUpperCase();

/** A step of the method, with the names of arguments set apart from the words around them. */
export function step(contract: Contract, plain: string): string {
  const names = contract.arguments.map(({ name }) => name);
  return plain
    .split(new RegExp(`\\b(${names.join('|')})\\b`))
    .map((part) => (names.includes(part) ? element('var', {}, part) : text(part)))
    .join('');
}
