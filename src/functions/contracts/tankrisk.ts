import type { Contract } from './contract';
import { floor, months } from './scenario-arguments';
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

export const tankrisk = {
  id: 'TANKRISK',
  description: 'The probability that an uncertain tank stock has been at or below a floor so far.',
  arguments: [
    start,
    losses,
    refurb,
    dprk,
    floor,
    months,
    production,
    reserve,
    draws,
    seed,
    correlation,
  ],
  result: 'cells',
  horizon: 'months',
  cancelable: true,
} as const satisfies Contract;
