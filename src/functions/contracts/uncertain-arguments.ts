import { constant } from '../../model/uncertainty/distributions';
import type { Argument } from './contract';
import * as certain from './scenario-arguments';

const inARow = 'one number, or low, high, or low, best, high, or P5, P25, P50, P75, P95 in a row';

export const start = {
  ...certain.start,
  kind: 'estimate',
  description: `Tanks in service at the start (month 0): ${inARow}.`,
} as const satisfies Argument;

export const losses = {
  ...certain.losses,
  kind: 'estimates',
  description: `Tanks lost a month: ${inARow}; further rows are further months.`,
} as const satisfies Argument;

export const refurb = {
  ...certain.refurb,
  kind: 'estimates',
  description: `Tanks refurbished a month: ${inARow}; further rows are further months.`,
} as const satisfies Argument;

export const dprk = {
  ...certain.dprk,
  kind: 'estimates',
  description: `North Korean tanks delivered a month: ${inARow}; further rows are further months.`,
} as const satisfies Argument;

export const production = {
  ...certain.production,
  kind: 'estimates',
  description: `New tanks built a month: ${inARow}; further rows are further months. Left out: none.`,
  leftOut: { reads: [constant(0)] },
} as const satisfies Argument;

export const reserve = {
  ...certain.reserve,
  kind: 'estimate',
  description: `Hulls in storage that refurbishment draws on: ${inARow}. Left out: unlimited.`,
  leftOut: { reads: constant(Infinity) },
} as const satisfies Argument;

export const draws = {
  kind: 'number',
  name: 'draws',
  unit: 'paths',
  description: 'How many paths to draw: a whole number from 2 to 1000000. Left out: 4096.',
  least: 2,
  most: 1_000_000,
  whole: true,
  leftOut: { reads: 4096 },
} as const satisfies Argument;

export const seed = {
  kind: 'number',
  name: 'seed',
  unit: 'number',
  description: 'Picks other draws: a whole number from 0 to 2147483647. Left out: 1.',
  least: 0,
  most: 2 ** 31 - 1, // beyond it, draws would come again
  whole: true,
  leftOut: { reads: 1 },
} as const satisfies Argument;

export const correlation = {
  kind: 'correlations',
  name: 'correlation',
  unit: 'rank correlation',
  description:
    'Which inputs move together, a row each: input, input, rank correlation from -1 to 1. Left out: none.',
  leftOut: { reads: [] as const },
} as const satisfies Argument;
