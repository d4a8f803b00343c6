import { citationStyles } from '../../reference/cite/citation-styles';
import type { Argument, Contract } from './contract';

const key = {
  kind: 'text',
  name: 'key',
  unit: 'text',
  description: 'The key of a figure, or the id of a source, such as "losses.oryx.total".',
  such: 'losses.oryx.total',
} as const satisfies Argument;

const style = {
  kind: 'choice',
  name: 'style',
  unit: 'text',
  description: 'How to cite: "author-date", "note" or "apa". Left out: "author-date".',
  choices: citationStyles,
  leftOut: { reads: citationStyles[0] },
} as const satisfies Argument;

export const tankcite = {
  id: 'TANKCITE',
  description: 'The citation of a figure’s source, or of a source.',
  arguments: [key, style],
  result: 'cells',
} as const satisfies Contract;
