import type { Flow } from '../model/flow';
import { furthestMonth } from '../model/horizon';
import { readAmount, readFlow, readMonths, type MonthGrid } from './cells';
import { countsMonths, type Argument, type Contract } from './contracts/contract';
import { Failure } from './failure';

/** What an argument of each kind is read as. */
interface Readings {
  amount: number;
  flow: Flow;
  'month count': number;
  months: MonthGrid;
}

type Reading<A extends Argument> =
  Readings[A['kind']] | (A extends { leftOut: { reads: infer LeftOut } } ? LeftOut : never);

/** A call's arguments as its contract types them, in the same order. */
export type ReadArguments<A extends readonly Argument[]> = {
  -readonly [I in keyof A]: Reading<A[I]>;
};

/**
 * Checks the cells of a call against the function's contract and reads them.
 *
 * Flows are read as far as the months asked for, so the months are looked at first; still it is
 * the first argument that is wrong, in the formula's order, that is reported.
 */
export function readArguments<A extends readonly Argument[]>(
  contract: Contract<A>,
  given: readonly unknown[],
): ReadArguments<A> | Failure {
  const months = readMonthsAhead(contract.arguments, given);
  const values: unknown[] = [];
  for (const argument of contract.arguments) {
    const cells = given[values.length];
    const value =
      argument === months.argument ? months.value : read(argument, cells, months.horizon);
    if (value instanceof Failure) return value;
    values.push(value);
  }
  return values as ReadArguments<A>;
}

/** The argument that says which months are asked for, and the last month that flows matter in. */
function readMonthsAhead(order: readonly Argument[], given: readonly unknown[]) {
  const at = order.findIndex(countsMonths);
  const argument = order[at];
  if (argument === undefined) return { horizon: furthestMonth };
  const value =
    argument.kind === 'months' ? readMonths(argument, given[at]) : readAmount(argument, given[at]);
  if (value instanceof Failure) return { argument, value, horizon: 1 };
  return { argument, value, horizon: typeof value === 'number' ? value : value.latest };
}

function read(argument: Argument, given: unknown, horizon: number): unknown {
  // Excel hands null for an argument that is left out, and [[null]] or [[0]] for a blank cell.
  if (argument.leftOut && (given === null || given === undefined)) return argument.leftOut.reads;
  switch (argument.kind) {
    case 'amount':
    case 'month count':
      return readAmount(argument, given);
    case 'flow':
      return readFlow(argument, given, horizon);
    case 'months':
      return readMonths(argument, given);
  }
}
