import type { Argument, Contract } from './contract';
import {
  dprk,
  largestNumber,
  losses,
  production,
  refurb,
  reserve,
  start,
} from './scenario-arguments';

export const target = {
  kind: 'number',
  name: 'target',
  unit: 'tanks',
  description: 'The number of tanks to reach, by falling or by rising.',
  least: 0,
  most: largestNumber,
} as const satisfies Argument;

export const tankmonths = {
  id: 'TANKMONTHS',
  description: 'The months until the tank stock first reaches a target, falling or rising.',
  arguments: [start, losses, refurb, dprk, target, production, reserve],
  result: 'number',
} as const satisfies Contract;
