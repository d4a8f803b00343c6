import type { Argument, Bounds, Contract } from '../contracts/contract';
import { element, escaped } from './html';

const nameIn = ({ name, leftOut }: Argument) => (leftOut ? `[${name}]` : name);

/** `TANKSTOCK(start, losses, …, [reserve])` */
export function syntax({ id, arguments: list }: Contract): string {
  return `${id}(${list.map(nameIn).join(', ')})`;
}

/** The arguments with what each is, its unit and what it takes. */
export function argumentTable(contract: Contract): string {
  const head = ['Argument', 'What it is', 'Unit', 'Takes'];
  return element(
    'table',
    'arguments',
    element('thead', '', element('tr', '', ...head.map((text) => element('th', '', text)))),
    element('tbody', '', ...contract.arguments.map(argumentRow)),
  );
}

function argumentRow(argument: Argument): string {
  const name = element('code', '', escaped(argument.name));
  const optional = argument.leftOut ? element('span', 'optional', 'optional') : '';
  return element(
    'tr',
    '',
    element('th', '', name, optional),
    element('td', '', escaped(argument.description)),
    element('td', '', escaped(argument.unit)),
    element('td', '', escaped(takes(argument))),
  );
}

function takes(argument: Argument): string {
  switch (argument.kind) {
    case 'number':
      return `one ${numbers(argument, '')}`;
    case 'flow':
    case 'counts':
      return `one ${numbers(argument, '')}, or a row or column of them`;
    case 'months':
      return `${numbers(argument, 's')}, in a range of any shape`;
    case 'date':
      return 'one date, or a text such as "2025-05-05"';
    case 'dates':
      return 'a row or column of dates, or of texts such as "2025-05-05"';
    case 'classes':
      return argument.columns.map((column) => `${column.name}: ${bounds(column)}`).join('; ');
  }
}

const numbers = (argument: Bounds, plural: string) =>
  `${argument.whole ? 'whole number' : 'number'}${plural} ${bounds(argument)}`;

function bounds({ least, most, aboveLeast }: Bounds): string {
  if (least < 0) return `from ${shown(least)} to ${shown(most)}`;
  return aboveLeast
    ? `above ${shown(least)}, to ${shown(most)}`
    : `${shown(least)} to ${shown(most)}`;
}

/** 1200, and 1E+12 where Excel would say so. */
const shown = (bound: number) =>
  Math.abs(bound) < 1e6 ? String(bound) : bound.toExponential(0).toUpperCase();
