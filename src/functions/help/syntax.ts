import type { Argument, Contract } from '../contracts/contract';
import { element, escaped } from './html';

const names = ({ name, leftOut }: Argument) => (leftOut ? `[${name}]` : name);

/** `TANKSTOCK(start, losses, …, [reserve])` */
export function syntax({ id, arguments: list }: Contract): string {
  return `${id}(${list.map(names).join(', ')})`;
}

/** The arguments with what each takes, its unit and its bounds. */
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
  const bounds = `${shown(argument.least)} to ${shown(argument.most)}`;
  switch (argument.kind) {
    case 'amount':
      return `one number, ${bounds}`;
    case 'flow':
      return `numbers, ${bounds}`;
    case 'month count':
      return `one whole number, ${bounds}`;
    case 'months':
      return `whole numbers, ${bounds}`;
  }
}

const shown = (bound: number) => (Math.abs(bound) >= 1e9 ? bound.toExponential(0) : String(bound));
