import type { Flow } from '../../model/flow';
import { furthestMonth } from '../../model/horizon';
import type { ConditionClass } from '../../model/refurbishment';
import type { Estimate } from '../../model/uncertainty/distributions';
import type { Correlation, UncertainFlow } from '../../model/uncertainty/uncertain-scenario';
import type { Argument, Contract } from '../contracts/contract';
import { Failure } from '../failure';
import { argumentReader } from './argument-reader';
import { MonthGrid } from './month-grid';

/** What an argument of each kind is read as. Dates are serial numbers. */
interface Readings {
  number: number;
  flow: Flow;
  estimate: Estimate;
  estimates: UncertainFlow;
  ranges: UncertainFlow;
  correlations: Correlation[];
  months: MonthGrid;
  counts: number[];
  column: number[];
  date: number;
  /** Null for blank cells. */
  dates: (number | null)[];
  classes: ConditionClass[];
  text: string;
  choice: string;
}

type Reading<A extends Argument> =
  Readings[A['kind']] | (A extends { leftOut: { reads: infer LeftOut } } ? LeftOut : never);

/** A call's arguments as its contract types them, by name. */
export type NamedArguments<A extends readonly Argument[]> = {
  readonly [Each in A[number] as Each['name']]: Reading<Each>;
};

/** The same in the contract's order. */
export type ReadArguments<A extends readonly Argument[]> = {
  -readonly [I in keyof A]: Reading<A[I]>;
};

/**
 * The one place where a call's cells are checked against its contract and read.
 *
 * Flows are read as far as the horizon, so that argument is looked at before its turn; still it is
 * the first argument that is wrong, in the formula's order, that is reported.
 */
export function callReader<A extends readonly Argument[]>({
  arguments: order,
  horizon,
}: Contract<A>): (given: readonly unknown[]) => ReadArguments<A> | Failure {
  const readers = order.map(argumentReader);
  const horizonAt = order.findIndex(({ name }) => name === horizon);
  const readHorizon = readers[horizonAt];
  return (given) => {
    const ahead = readHorizon ? readHorizon(given[horizonAt], 1) : furthestMonth;
    const lastMonth = lastMonthOf(ahead);
    const values: unknown[] = [];
    for (const read of readers) {
      const value = read === readHorizon ? ahead : read(given[values.length], lastMonth);
      if (value instanceof Failure) return value;
      values.push(value);
    }
    return values as ReadArguments<A>;
  };
}

/** The last month that flows matter in, by what the horizon was read as. */
function lastMonthOf(horizon: unknown): number {
  if (horizon instanceof MonthGrid) return horizon.latest;
  return typeof horizon === 'number' ? horizon : 1;
}
