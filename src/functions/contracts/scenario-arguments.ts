import { furthestMonth } from '../../model/horizon';
import { noFlow } from '../../model/flow';
import type { Argument } from './contract';

/**
 * More than any fleet, and small enough that a thousand months of sums neither overflow nor lose
 * the digits behind the point.
 */
export const largestNumber = 1e12;

const numberOfTanks = { kind: 'amount', unit: 'tanks', least: 0, most: largestNumber } as const;
const tanksAMonth = { kind: 'flow', unit: 'tanks a month', least: 0, most: largestNumber } as const;

export const start = {
  ...numberOfTanks,
  name: 'start',
  description: 'Tanks in service at the start (month 0).',
} as const satisfies Argument;

export const losses = {
  ...tanksAMonth,
  name: 'losses',
  description: 'Tanks lost a month: one number, or a row or column with a value a month.',
  negative: 'enter losses as positive numbers',
} as const satisfies Argument;

export const refurb = {
  ...tanksAMonth,
  name: 'refurb',
  description: 'Tanks refurbished a month: one number, or a row or column with a value a month.',
  negative: 'enter refurbished tanks as positive numbers',
} as const satisfies Argument;

export const dprk = {
  ...tanksAMonth,
  name: 'dprk',
  description: 'North Korean tanks delivered a month: one number, or a row or column.',
  negative: 'enter deliveries as positive numbers',
} as const satisfies Argument;

export const production = {
  ...tanksAMonth,
  name: 'production',
  description: 'New tanks built a month: one number, or a row or column. Left out: none.',
  negative: 'enter new tanks as positive numbers',
  leftOut: { reads: noFlow, means: 'none' },
} as const satisfies Argument;

export const reserve = {
  ...numberOfTanks,
  name: 'reserve',
  unit: 'hulls',
  description: 'Hulls in storage that refurbishment draws on. Left out: unlimited.',
  leftOut: { reads: Infinity, means: 'unlimited' },
} as const satisfies Argument;

export const months = {
  name: 'months',
  kind: 'months',
  unit: 'months',
  description: 'Months from the start, 0 to 1200: one number, or a range such as SEQUENCE(36).',
  least: 0,
  most: furthestMonth,
} as const satisfies Argument;
