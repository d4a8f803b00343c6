import type { Contract } from './contract';
import { floor, losses, months, production, refurb, reserve, start } from './scenario-arguments';

export const tankneeded = {
  id: 'TANKNEEDED',
  description: 'The smallest steady monthly delivery that holds the tank stock at a floor.',
  arguments: [start, losses, refurb, floor, months, production, reserve],
  result: 'number',
  horizon: 'months',
} as const satisfies Contract;
