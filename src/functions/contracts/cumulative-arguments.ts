import type { Argument } from './contract';
import { largestNumber } from './scenario-arguments';

export const dates = {
  kind: 'dates',
  name: 'dates',
  unit: 'dates',
  description: 'The dates of the count, in any order: Excel dates, or texts such as "2025-05-05".',
} as const satisfies Argument;

export const cumulative = {
  kind: 'counts',
  name: 'cumulative',
  unit: 'tanks',
  description: 'The cumulative count on each of the dates.',
  least: -largestNumber,
  most: largestNumber,
} as const satisfies Argument;
