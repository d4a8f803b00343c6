/** What can be asked of a figure, the default first. */
export const figureFields = [
  'best',
  'low',
  'high',
  'range',
  'per month',
  'unit',
  'label',
  'basis',
  'as_of',
  'period_start',
  'period_end',
  'source',
  'url',
  'note',
] as const;

export type FigureField = (typeof figureFields)[number];
