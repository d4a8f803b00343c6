import type { Argument, Contract } from './contract';
import { months } from './scenario-arguments';
import {
  correlation,
  dprk,
  draws,
  losses,
  production,
  refurb,
  reserve,
  seed,
  start,
} from './uncertain-arguments';

/** So many that the answer stays under the 5 MB that Excel on the web takes at once. */
export const mostPercentiles = 101;

export const percentiles = {
  kind: 'counts',
  name: 'percentiles',
  unit: 'shares',
  description:
    'The percentiles to give, 0 to 1, in a row or column. Left out: 0.05, 0.25, 0.5, 0.75, 0.95.',
  least: 0,
  most: 1,
  mostValues: mostPercentiles,
  over: 'percentiles are shares, such as 0.05 or 5%',
  leftOut: { reads: [0.05, 0.25, 0.5, 0.75, 0.95] },
} as const satisfies Argument;

export const tankfan = {
  id: 'TANKFAN',
  description: 'Percentiles of an uncertain tank stock, month by month, as a table with a header.',
  arguments: [
    start,
    losses,
    refurb,
    dprk,
    months,
    production,
    reserve,
    percentiles,
    draws,
    seed,
    correlation,
  ],
  result: 'cells',
  horizon: 'months',
  cancelable: true,
} as const satisfies Contract;
