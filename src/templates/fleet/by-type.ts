import { notes, sources, value } from '../columns';
import { f, figure, joined, type Formula } from '../formula';
import { own, FrontRow, typed, type FrontColumn, type Section } from '../front';
import { hangars, years } from './all-types';

// What is known by type.

export const types = ['T-62', 'T-72', 'T-80', 'T-90'] as const;
export type Type = (typeof types)[number];
const perType = (content: (type: Type) => Formula | ReturnType<typeof typed>) =>
  Object.fromEntries(types.map((type) => [type, content(type)]));
export const key = (type: Type) => type.toLowerCase().replace('-', '');

const families = 'losses_oryx_by_family';

const typeColumns: readonly FrontColumn[] = [
  ...types.map((type) => value(type)),
  value('together'),
  value('counted'),
  sources,
  notes,
];
const together = f`SUM(${own(types[0])}:${own(types[3])})`;
export const start = new FrontRow('In service, November 2022', 'tanks', {
  ...perType((type) => figure(`active.iiss.2022-11.${key(type)}`)),
  together,
  counted: figure('active.iiss.2022-11'),
});
export const takenOut = new FrontRow('Taken out of storage to July 2024', 'tanks', {
  ...perType((type) =>
    type === 'T-90'
      ? f`${figure('storage.prewar.t90')}-${figure('storage.2024-07.t90')}`
      : figure(`refurbishment.highmarsed.total.${key(type)}`),
  ),
  together,
  counted: figure('refurbishment.highmarsed.total'),
});
const hangarShares: Record<Type, number> = { 'T-62': 0, 'T-72': 0.7, 'T-80': 0.25, 'T-90': 0.05 };
export const hangarShare = new FrontRow('Share of the tanks from hangars', 'share', {
  ...perType((type) => typed(hangarShares[type], 'assumption: hangars can’t be seen')),
  together,
});
export const inflowShare = new FrontRow('Share of what was taken out', 'share', {
  ...perType(
    () =>
      f`(${takenOut}+${hangarShare}*${hangars.at('best')})/(${takenOut.at('together')}+${hangars.at('best')})`,
  ),
  together,
  notes: 'The refurbished tanks of each year are split by it.',
});
const addedIn = (year: number, type: string) =>
  f`SUM(TANKSERIES("${families}","added_total",DATE(${year},1,1),DATE(${year},12,31),"${type}"))`;
export const confirmed = years.map(
  (year) =>
    new FrontRow(`Confirmed lost in ${String(year)}`, 'tanks', {
      ...perType((type) => f`MAX(0,${addedIn(year, type)})`),
      together,
      counted: f`SUM(TANKSERIES("${families}","added_total",DATE(${year},1,1),DATE(${year},12,31)))`,
      sources: f`TANKCITE("oryx-list")`,
      notes: 'By day of listing. What is counted beyond the four types stands in its own row.',
    }),
);
const notInAType = new FrontRow('Not in a type: T-64, T-54/55, unidentified', 'tanks', {
  counted: joined(
    confirmed.map((row) => f`${row.at('counted')}-${row.at('together')}`),
    '+',
  ),
  notes:
    'Confirmed lost in 2023 to 2025, and in no column: the four types share by their own losses.',
});
export const lossShare = confirmed.map(
  (row, i) =>
    new FrontRow(`Share of the losses of ${String(years[i])}`, 'share', {
      ...perType(() => f`IF(${row.at('together')}>0,${row}/${row.at('together')},0)`),
      together,
    }),
);
export const byType: Section = {
  heading: 'Assumptions: by type',
  columns: typeColumns,
  sourcesOf: [...types, 'counted'],
  rows: [start, takenOut, hangarShare, ...confirmed],
};
export const sharesByType: Section = {
  heading: 'Worked out: by type',
  columns: typeColumns.filter(({ holds }) => holds !== 'sources'),
  rows: [inflowShare, notInAType, ...lossShare],
};
