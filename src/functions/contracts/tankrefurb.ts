import type { Contract } from './contract';
import { largestNumber, months } from './scenario-arguments';

const classes = {
  kind: 'classes',
  name: 'classes',
  unit: 'a row a class',
  description:
    'Stored hulls, best condition first: hulls, recoverable share 0 to 1, effort a hull.',
  columns: [
    { name: 'hulls', unit: 'hulls', least: 0, most: largestNumber },
    { name: 'recoverable', unit: 'share', least: 0, most: 1 },
    { name: 'effort', unit: 'capacity a hull', least: 0, aboveLeast: true, most: largestNumber },
  ],
} as const;

const capacity = {
  kind: 'flow',
  name: 'capacity',
  unit: 'effort a month',
  description: 'Effort available a month: one number, or a column with a value a month.',
  least: 0,
  most: largestNumber,
  negative: 'enter capacity as positive numbers',
} as const;

export const tankrefurb = {
  id: 'TANKREFURB',
  description: 'The tanks refurbished each month from stored hulls, the best condition first.',
  arguments: [classes, capacity, months],
  result: 'numbers',
  horizon: 'months',
} as const satisfies Contract;
