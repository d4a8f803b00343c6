import type { Argument, Contract } from './contract';
import { largestNumber } from './scenario-arguments';

const forecasts = {
  kind: 'ranges',
  name: 'forecasts',
  unit: 'tanks',
  description:
    'A forecast a row: one number, low and high, low, best and high, or P5, P25, P50, P75, P95.',
  least: 0,
  most: largestNumber,
} as const satisfies Argument;

const anyNumber = { unit: 'tanks', least: -largestNumber, most: largestNumber } as const;

const outcomes = {
  ...anyNumber,
  kind: 'column',
  name: 'outcomes',
  description: 'What came of each forecast, in a column.',
} as const satisfies Argument;

const naive = {
  ...anyNumber,
  kind: 'column',
  name: 'naive',
  description:
    'A plain guess to compare with: one number, or a column with one for each forecast. Left out: none.',
  leftOut: { reads: null },
} as const satisfies Argument;

export const tankscore = {
  id: 'TANKSCORE',
  description: 'How forecasts did against what came, as a table with a header.',
  arguments: [forecasts, outcomes, naive],
  result: 'cells',
} as const satisfies Contract;
