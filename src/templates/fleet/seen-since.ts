import type { ListColumn } from '../calculation';
import { sources, value } from '../columns';
import { f, figure, joined, type Formula } from '../formula';
import { own, FrontRow, typed, type Section } from '../front';
import { types, type Type } from './by-type';
import { horizon, stocks, stockTogether } from './months';

// What was seen since, beside what the model says of it.

const at = (columns: readonly ListColumn[]) => {
  const stock = joined(
    columns.map((column) => f`INDEX(${column.all},${own('month')}+1)`),
    '+',
  );
  return f`IF(${own('month')}>${horizon},NA(),${stock})`;
};
const seen = (label: string, months: number, observed: Formula, columns: readonly ListColumn[]) =>
  new FrontRow(
    label,
    'tanks',
    {
      month: typed(months, 'month number'),
      seen: observed,
      model: at(columns),
      off: f`${own('model')}/${own('seen')}-1`,
    },
    { month: 'number', off: 'deviation' },
  );
const column = (type: Type) => stocks[types.indexOf(type)] ?? stockTogether;
const activeIiss = seen(
  'All active, February 2024, IISS',
  15,
  figure('active.iiss.2024-02'),
  stocks,
);
const theatre = seen(
  'All in the theatre, mid-2024, Forbes',
  20,
  figure('active.forbes.2024-07'),
  stocks,
);
export const modern = seen(
  'T-72B3, T-80BVM, T-90M, end of 2025: at least',
  37,
  joined(
    ['t72b3', 't80bvm', 't90m'].map((type) => figure(`active.janes.2025.${type}`)),
    '+',
  ),
  [column('T-72'), column('T-80'), column('T-90')],
);
export const seenSince: Section = {
  heading: 'Seen since',
  columns: [value('month', 'by month'), value('seen'), value('model'), value('off'), sources],
  sourcesOf: ['seen'],
  rows: [
    activeIiss,
    theatre,
    modern,
    seen('T-72B3 alone, end of 2025: at least', 37, figure('active.janes.2025.t72b3'), [
      column('T-72'),
    ]),
    seen('T-80BVM alone, end of 2025: at least', 37, figure('active.janes.2025.t80bvm'), [
      column('T-80'),
    ]),
    seen('T-90M alone, end of 2025: at least', 37, figure('active.janes.2025.t90m'), [
      column('T-90'),
    ]),
  ],
};
