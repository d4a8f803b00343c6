import type { Contract } from './contract';
import { dprk, losses, months, production, refurb, reserve, start } from './scenario-arguments';

const first = {
  kind: 'date',
  name: 'first',
  unit: 'date',
  description: 'The date of the first row; the rows are then named by date. Left out: 1, 2, 3, …',
  leftOut: { reads: null },
} as const;

export const tankledger = {
  id: 'TANKLEDGER',
  description: 'The account of a tank stock, month by month, as a table with a header row.',
  arguments: [start, losses, refurb, dprk, months, production, reserve, first],
  result: 'cells',
  horizon: 'months',
} as const satisfies Contract;
