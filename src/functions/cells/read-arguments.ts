import type { Flow } from '../../model/flow';
import { furthestMonth } from '../../model/horizon';
import type { ConditionClass } from '../../model/refurbishment';
import type { Argument, Contract } from '../contracts/contract';
import { Failure } from '../failure';
import { readClasses } from './classes';
import { readDate } from './date';
import { MonthGrid, readMonthGrid } from './month-grid';
import { readNumber } from './number';
import { readLine, readSingle } from './shape';

/** What an argument of each kind is read as. Dates are serial numbers. */
interface Readings {
  number: number;
  flow: Flow;
  months: MonthGrid;
  counts: number[];
  date: number;
  dates: number[];
  classes: ConditionClass[];
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
 * Flows are read as far as the horizon, so that argument is looked at before its turn; still it is
 * the first argument that is wrong, in the formula's order, that is reported.
 */
export function readArguments<A extends readonly Argument[]>(
  contract: Contract<A>,
  given: readonly unknown[],
): ReadArguments<A> | Failure {
  const horizonAt = contract.arguments.findIndex(({ name }) => name === contract.horizon);
  const horizon = contract.arguments[horizonAt];
  const ahead = horizon ? readArgument(horizon, given[horizonAt], 1) : furthestMonth;
  const lastMonth = lastMonthOf(ahead);
  const values: unknown[] = [];
  for (const argument of contract.arguments) {
    const cells = given[values.length];
    const value = argument === horizon ? ahead : readArgument(argument, cells, lastMonth);
    if (value instanceof Failure) return value.at(argument.name);
    values.push(value);
  }
  return values as ReadArguments<A>;
}

function readArgument(argument: Argument, given: unknown, lastMonth: number): unknown {
  // Excel hands null for an argument that is left out, and [[null]] or [[0]] for a blank cell.
  if (argument.leftOut && (given === null || given === undefined)) return argument.leftOut.reads;
  switch (argument.kind) {
    case 'number':
      return readSingle(given, (cell) => readNumber(argument, cell));
    case 'flow':
      // Its first month is always looked at, so that a single value is checked for 0 months too.
      return readLine(given, 'month', (cell) => readNumber(argument, cell), lastMonth || 1);
    case 'months':
      return readMonthGrid(argument, given);
    case 'counts':
      return readLine(given, 'value', (cell) => readNumber(argument, cell));
    case 'date':
      return readSingle(given, readDate);
    case 'dates':
      return readLine(given, 'value', readDate);
    case 'classes':
      return readClasses(argument.columns, given);
  }
}

/** The last month that flows matter in, by what the horizon was read as. */
function lastMonthOf(horizon: unknown): number {
  if (horizon instanceof MonthGrid) return horizon.latest;
  return typeof horizon === 'number' ? horizon : 1;
}
