import { furthestMonth } from '../../model/horizon';
import type { Argument, Contract } from './contract';
import { cumulative, dates } from './cumulative-arguments';

const months = {
  kind: 'counts',
  name: 'months',
  unit: 'months',
  description:
    'How many months ahead, in a row or column. Left out: those of 1, 3, 6, 12 that the dates allow.',
  least: 1,
  most: furthestMonth,
  whole: true,
  leftOut: { reads: null },
} as const satisfies Argument;

export const tankbacktest = {
  id: 'TANKBACKTEST',
  description: 'How TANKFORECAST would have done in the past of a count, as a table with a header.',
  arguments: [dates, cumulative, months],
  result: 'cells',
} as const satisfies Contract;
