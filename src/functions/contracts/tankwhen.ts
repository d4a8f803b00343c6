import type { Contract } from './contract';
import { percentiles } from './tankfan';
import { target } from './tankmonths';
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

export const tankwhen = {
  id: 'TANKWHEN',
  description: 'Months until an uncertain stock reaches a level, with deliveries and without.',
  arguments: [
    start,
    losses,
    refurb,
    dprk,
    target,
    production,
    reserve,
    percentiles,
    draws,
    seed,
    correlation,
  ],
  result: 'cells',
  cancelable: true,
} as const satisfies Contract;
