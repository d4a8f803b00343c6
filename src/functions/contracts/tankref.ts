import { figureFields } from '../../reference/figures/figure-fields';
import type { Argument, Contract } from './contract';

const key = {
  kind: 'text',
  name: 'key',
  unit: 'text',
  description: 'The key of a figure, such as "losses.oryx.total"; the task pane finds it.',
  such: 'losses.oryx.total',
} as const satisfies Argument;

const field = {
  kind: 'choice',
  name: 'field',
  unit: 'text',
  description:
    'What to give of it, such as "low", "range", "per month" or "note". Left out: "best".',
  choices: figureFields,
  leftOut: { reads: figureFields[0] },
} as const satisfies Argument;

export const tankref = {
  id: 'TANKREF',
  description: 'A figure of the reference edition that the workbook is pinned to.',
  arguments: [key, field],
  result: 'cells',
} as const satisfies Contract;
