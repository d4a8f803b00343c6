import type { Argument, Contract } from './contract';
import { largestNumber } from './scenario-arguments';

const dates = {
  kind: 'dates',
  name: 'dates',
  unit: 'dates',
  description: 'The dates of the count, in any order: Excel dates, or texts such as "2025-05-05".',
} as const;

const cumulative = {
  kind: 'counts',
  name: 'cumulative',
  unit: 'tanks',
  description: 'The cumulative count on each of the dates.',
  least: -largestNumber,
  most: largestNumber,
} as const;

const from = {
  kind: 'date',
  name: 'from',
  unit: 'date',
  description: 'The start of the period. Left out: the first date.',
  leftOut: { reads: null },
} as const satisfies Argument;

const to = {
  kind: 'date',
  name: 'to',
  unit: 'date',
  description: 'The end of the period. Left out: the last date.',
  leftOut: { reads: null },
} as const satisfies Argument;

export const tankrate = {
  id: 'TANKRATE',
  description: 'The average change a month of a cumulative count between two dates.',
  arguments: [dates, cumulative, from, to],
  result: 'number',
} as const satisfies Contract;
