import type { Contract } from './contract';
import { dprk, floor, losses, production, refurb, reserve, start } from './scenario-arguments';

export const tankbought = {
  id: 'TANKBOUGHT',
  description: 'The months that North Korean deliveries put off the stock’s falling to a floor.',
  arguments: [start, losses, refurb, dprk, floor, production, reserve],
  result: 'number',
} as const satisfies Contract;
