import { noFlow } from '../../model/flow';
import { furthestMonth } from '../../model/horizon';
import type { Argument } from './contract';

/**
 * More than any fleet, and small enough that sums over all months neither overflow nor lose the
 * digits behind the point.
 */
export const largestNumber = 1e12;

const tanks = { kind: 'number', unit: 'tanks', least: 0, most: largestNumber } as const;
const aMonth = { kind: 'flow', unit: 'tanks a month', least: 0, most: largestNumber } as const;

export const start = {
  ...tanks,
  name: 'start',
  description: 'Tanks in service at the start (month 0).',
} as const satisfies Argument;

export const losses = {
  ...aMonth,
  name: 'losses',
  description: 'Tanks lost a month: one number, or a column with a value a month.',
  negative: 'enter losses as positive numbers',
} as const satisfies Argument;

export const refurb = {
  ...aMonth,
  name: 'refurb',
  description: 'Tanks refurbished a month: one number, or a column with a value a month.',
  negative: 'enter refurbished tanks as positive numbers',
} as const satisfies Argument;

export const dprk = {
  ...aMonth,
  name: 'dprk',
  description:
    'North Korean tanks delivered a month: one number, or a column with a value a month.',
  negative: 'enter deliveries as positive numbers',
} as const satisfies Argument;

export const production = {
  ...aMonth,
  name: 'production',
  description: 'New tanks built a month: one number, or a column. Left out: none.',
  negative: 'enter new tanks as positive numbers',
  leftOut: { reads: noFlow },
} as const satisfies Argument;

export const reserve = {
  ...tanks,
  name: 'reserve',
  unit: 'hulls',
  description: 'Hulls in storage that refurbishment draws on. Left out: unlimited.',
  leftOut: { reads: Infinity },
} as const satisfies Argument;

export const floor = {
  ...tanks,
  name: 'floor',
  description: 'The number of tanks that the stock should not fall to.',
} as const satisfies Argument;

/** How many months a function looks ahead. */
export const months = {
  kind: 'number',
  name: 'months',
  unit: 'months',
  description: 'How many months ahead: a whole number from 1 to 1200.',
  least: 1,
  most: furthestMonth,
  whole: true,
} as const satisfies Argument;
