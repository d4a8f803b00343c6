import type { Argument, Contract } from './contract';

const table = {
  kind: 'text',
  name: 'table',
  unit: 'text',
  description: 'The name of a reference table, such as "losses_oryx"; the task pane lists them.',
  such: 'losses_oryx',
} as const satisfies Argument;

const column = {
  kind: 'text',
  name: 'column',
  unit: 'text',
  description: 'The name of a column, such as "total". Left out: all columns under a header row.',
  such: 'total',
  leftOut: { reads: null },
} as const satisfies Argument;

const from = {
  kind: 'date',
  name: 'from',
  unit: 'date',
  description: 'The first date that is wanted. Left out: the table’s first.',
  leftOut: { reads: null },
} as const satisfies Argument;

const to = {
  kind: 'date',
  name: 'to',
  unit: 'date',
  description: 'The last date that is wanted. Left out: the table’s last.',
  leftOut: { reads: null },
} as const satisfies Argument;

const where = {
  kind: 'text',
  name: 'where',
  unit: 'text',
  description: 'Only rows whose category is this, such as "T-62". Left out: all rows.',
  such: 'T-62',
  leftOut: { reads: null },
} as const satisfies Argument;

export const tankseries = {
  id: 'TANKSERIES',
  description: 'A column of a reference table, in date order, from the workbook’s pinned edition.',
  arguments: [table, column, from, to, where],
  result: 'cells',
  datesInResult: true,
} as const satisfies Contract;
