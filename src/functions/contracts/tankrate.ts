import type { Argument, Contract } from './contract';
import { cumulative, dates } from './cumulative-arguments';

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
