import type { Contract } from './contract';
import { cumulative, dates } from './cumulative-arguments';
import { months } from './scenario-arguments';

export const tankforecast = {
  id: 'TANKFORECAST',
  description: 'The coming months of a cumulative count as ranges: P5, P25, P50, P75, P95 a month.',
  arguments: [dates, cumulative, months],
  result: 'numbers',
} as const satisfies Contract;
