import { furthestMonth } from '../../model/horizon';
import type { Contract } from './contract';
import { dprk, losses, production, refurb, reserve, start } from './scenario-arguments';

const months = {
  kind: 'months',
  name: 'months',
  unit: 'months',
  description: 'Months from the start, 0 to 1200: one number, or a range such as SEQUENCE(36).',
  least: 0,
  most: furthestMonth,
  whole: true,
} as const;

export const tankstock = {
  id: 'TANKSTOCK',
  description: 'The tank stock at the end of each of the months asked for.',
  arguments: [start, losses, refurb, dprk, months, production, reserve],
  result: 'numbers',
  horizon: 'months',
} as const satisfies Contract;
