import type { ListColumn } from '../calculation';
import { notes, sources, value } from '../columns';
import { wholeMonths } from '../formats';
import { f, figure, joined, type Formula } from '../formula';
import { own, FrontRow, typed, type Section } from '../front';
import { inKeys, type Type } from './by-type';
import { horizon, left, stocks } from './months';

// What was seen since, beside what the model says of it.

const at = (columns: readonly ListColumn[]) => {
  const stock = joined(
    columns.map((column) => f`INDEX(${column.all},${own('month')}+1)`),
    '+',
  );
  return f`IF(${own('month')}>${horizon},NA(),${stock})`;
};
const seen = (
  label: string,
  months: number,
  observed: Formula,
  columns: readonly ListColumn[],
  note?: string,
) =>
  new FrontRow(
    label,
    'tanks',
    {
      month: typed(months, 'month number'),
      seen: observed,
      model: at(columns),
      off: f`${own('model')}/${own('seen')}-1`,
      ...(note !== undefined && { notes: note }),
    },
    { month: wholeMonths, off: 'deviation' },
  );
export const countedByIiss = seen(
  'All active, February 2024, IISS',
  15,
  figure('active.iiss.2024-02'),
  Object.values(stocks),
);
const theatre = seen(
  'All in the theatre, mid-2024, Forbes',
  20,
  figure('active.forbes.2024-07'),
  Object.values(stocks),
);
const modern: readonly (readonly [type: Type, part: string])[] = [
  ['T-72', 'T-72B3'],
  ['T-80', 'T-80BVM'],
  ['T-90', 'T-90M'],
];
const partKey = (part: string) => `active.janes.2025.${inKeys(part)}`;
const partNote = 'A part of the type. An estimate net of losses, no lower bound.';
const together = seen(
  'T-72B3, T-80BVM, T-90M, November 2025',
  36,
  joined(
    modern.map(([, part]) => figure(partKey(part))),
    '+',
  ),
  modern.map(([type]) => stocks[type]),
  'Parts of the types. Estimates net of losses, no lower bounds.',
);
const ofParts = modern.map(([type, part]) => ({
  type,
  row: seen(
    `${part} alone, November 2025, Janes`,
    36,
    figure(partKey(part)),
    [stocks[type]],
    partNote,
  ),
}));
const byCit = {
  type: 'T-90',
  row: seen(
    'T-90M alone, June 2025, CIT: low',
    31,
    figure('active.cit.2025.t90m', 'low'),
    [stocks['T-90']],
    partNote,
  ),
} as const;
/** What was estimated of a part of a type, so that the type can't be far below. */
export const partsOfTypes = [...ofParts, byCit];
const inStorage = [
  seen(
    'All left in storage, December 2024, EP',
    25,
    figure('storage.ep.total'),
    Object.values(left),
    'Seen: all types, in the open. Model: four types, also in hangars.',
  ),
  seen('T-62s left in storage, 2024, the article', 25, figure('storage.remaining.2024-12.t62'), [
    left['T-62'],
  ]),
  seen(
    'T-80s left in storage, October 2025: at most',
    35,
    figure('storage.tni.2025-10.t80', 'high'),
    [left['T-80']],
    'Seen: fewer than that, in the open. Model: also in hangars.',
  ),
];
export const seenSince: Section = {
  answers: true,
  heading: 'Seen since',
  columns: [
    value('month', 'by month'),
    value('seen'),
    value('model'),
    value('off'),
    sources,
    notes,
  ],
  sourcesOf: ['seen'],
  rows: [countedByIiss, theatre, together, ...partsOfTypes.map(({ row }) => row), ...inStorage],
};
