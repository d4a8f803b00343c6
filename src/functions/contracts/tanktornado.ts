import type { Contract } from './contract';
import { months } from './scenario-arguments';
import { dprk, losses, production, refurb, reserve, start } from './uncertain-arguments';

export const tanktornado = {
  id: 'TANKTORNADO',
  description: 'What each uncertain input alone does to the tank stock, the widest swing first.',
  arguments: [start, losses, refurb, dprk, months, production, reserve],
  result: 'cells',
  horizon: 'months',
} as const satisfies Contract;
