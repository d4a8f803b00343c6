import { argumentReader } from '../functions/cells/argument-reader';
import type { Argument, NumberBounds, Contract } from '../functions/contracts/contract';
import { Failure } from '../functions/failure';
import { element, text, textElement } from './html';

/**
 * What the function says to cells that it does not take, and of which arguments. The messages are
 * the function's own: each argument is handed bad cells of its kind.
 */
export function refusalTable(contract: Contract): string {
  const head = ['The message says', 'of'].map((title) => element('th', { scope: 'col' }, title));
  const rows = [...refusals(contract)].map(([message, names]) => {
    const codes = names.map((name) => textElement('code', name)).join(', ');
    return element('tr', {}, element('td', {}, text(message)), element('td', {}, codes));
  });
  return element(
    'table',
    { class: 'rows' },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
}

/** Messages without the argument's name, each with the arguments that give it. */
function refusals({ arguments: list }: Contract): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const argument of list) {
    for (const bad of badCells(argument)) {
      const message = refusal(argument, bad);
      found.set(message, [...(found.get(message) ?? []), argument.name]);
    }
  }
  return found;
}

function refusal(argument: Argument, cells: readonly unknown[][]): string {
  const read = argumentReader(argument)(cells, 1);
  if (read instanceof Failure)
    return read.message.slice(argument.name.length).replace(/^[:,] /, '');
  throw new Error(`${argument.name} takes what its help page shows as refused`);
}

type BadCells = unknown[][];

const row: BadCells = [[1, 1]];
const block: BadCells = [
  [1, 1],
  [1, 1],
];

function badCells(argument: Argument): BadCells[] {
  switch (argument.kind) {
    case 'number':
      return [...inOneCell(badNumbers(argument)), row];
    case 'flow':
      return [...inOneCell(badNumbers(argument)), [[1, 1, 1]], block];
    case 'counts':
      return [...inOneCell(badNumbers(argument)), block];
    case 'column':
      return [...inOneCell(badNumbers(argument)), row];
    case 'estimate':
      return [...inOneCell(badNumbers(argument)), [[3, 2, 1]], [[1, 2, 3, 4]], block];
    case 'estimates':
    case 'ranges':
      return [...inOneCell(badNumbers(argument)), [[3, 2, 1]], [[1, 2, 3, 4]]];
    case 'correlations':
      return [row, [['losses', 'tanks', 0.5]], [['losses', 'refurb', 2]]];
    case 'months':
      return inOneCell(badNumbers(argument));
    case 'date':
      return [...inOneCell(['5 May 2025']), row];
    case 'dates':
      return [[['2025-05-05'], ['5 May 2025']], block];
    case 'classes':
      return [row, ...badRows(argument.columns)];
    case 'text':
      return [...inOneCell([5]), row];
    case 'choice':
      return [...inOneCell(['other']), row];
  }
}

const inOneCell = (values: readonly unknown[]): BadCells[] => values.map((value) => [[value]]);

/** Not a number, one too small and one too large. Whole numbers answer to all of them alike. */
function badNumbers({ least, most, aboveLeast, whole }: NumberBounds): unknown[] {
  if (whole) return [most + 1];
  return ['n/a', aboveLeast ? least : least - 1, most * 10];
}

/** Rows of a table with a single bad cell: one too small and one too large for each column. */
function badRows(columns: readonly NumberBounds[]): BadCells[] {
  const good = columns.map(({ least, most }) => Math.min(Math.max(least, 1), most));
  return columns.flatMap((column, at) => {
    const [, ...outside] = badNumbers(column);
    return outside.map((bad) => [good.with(at, bad as number)]);
  });
}
