import { byName } from './columns';
import { countedMonths } from './counted-months';
import { wholeMonths } from './formats';
import { figure } from './formula';
import { FrontRow } from './front';

// What North Korea has delivered so far, by the edition: rows that several models begin from.

const key = 'dprk.tanks.delivered';

/** @param columns those that hold the count */
export const deliveredSoFar = (...columns: readonly string[]): FrontRow =>
  new FrontRow('North Korean tanks delivered so far', 'tanks', {
    ...byName(columns, () => figure(key)),
    notes: 'None is confirmed, which does not prove that none came.',
  });

/** @param column the one that holds the months */
export const monthsOfDeliveries = (column: string): FrontRow =>
  new FrontRow('Months over which deliveries were counted', wholeMonths, {
    [column]: countedMonths(key),
    notes: 'From the first to the last month of the count.',
  });
