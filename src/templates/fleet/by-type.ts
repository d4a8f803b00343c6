import { byName, notes, sources, value } from '../columns';
import { f, figure, joined, type Formula } from '../formula';
import { own, FrontRow, typed, type FrontCells, type FrontColumn, type Section } from '../front';
import { hangars, monthsBefore, monthsOfHangars, monthsOfWithdrawals, years } from './all-types';

// What is known by type.

export const types = ['T-62', 'T-72', 'T-80', 'T-90'] as const;
export type Type = (typeof types)[number];
/** As keys of figures spell a type or a part of it. */
export const inKeys = (tank: string): string => tank.toLowerCase().replace('-', '');

const typeColumns: readonly FrontColumn[] = [
  ...types.map((type) => value(type)),
  value('together'),
  value('counted'),
  sources,
  notes,
];
const together = f`SUM(${own(types[0])}:${own(types[3])})`;
export const countAtStart = 'active.iiss.2022-11';
export const start = new FrontRow('In service, November 2022', 'tanks', {
  ...byName(types, (type) => figure(`active.iiss.2022-11.${inKeys(type)}`)),
  together,
  counted: figure(countAtStart),
});
const stored = new FrontRow('In open storage before the war', 'tanks', {
  'T-62': figure('storage.prewar.t62'),
  'T-72': figure('storage.prewar.t72.highmarsed'),
  'T-80': figure('storage.prewar.t80.highmarsed'),
  'T-90': figure('storage.prewar.t90'),
  together,
  notes: 'In every condition. Of the T-80s only early ones are counted.',
});
export const takenOut = new FrontRow('Taken out of storage to July 2024', 'tanks', {
  ...byName(types, (type) =>
    type === 'T-90'
      ? f`${figure('storage.prewar.t90')}-${figure('storage.2024-07.t90')}`
      : figure(`refurbishment.highmarsed.total.${inKeys(type)}`),
  ),
  together,
  counted: figure('refurbishment.highmarsed.total'),
});
const hangarShares: Record<Type, number> = { 'T-62': 0, 'T-72': 0.7, 'T-80': 0.25, 'T-90': 0.05 };
export const hangarShare = new FrontRow('Share of the tanks from hangars', 'share', {
  ...byName(types, (type) => typed(hangarShares[type], 'assumption: hangars can’t be seen')),
  together,
});
export const inflowShare = new FrontRow('Share of what was taken out', 'share', {
  ...byName(
    types,
    () =>
      f`(${takenOut}+${hangarShare}*${hangars.at('best')})/(${takenOut.at('together')}+${hangars.at('best')})`,
  ),
  together,
  notes: 'The refurbished tanks of each year are split by it.',
});
/** Tanks that a table of the Oryx list adds in a year. @param type left out: all of them */
export const addedIn = (table: string, year: number, type?: Type): Formula =>
  f`SUM(TANKSERIES("${table}","added_total",DATE(${year},1,1),DATE(${year},12,31)${type ? `,"${type}"` : ''}))`;
const families = 'losses_oryx_by_family';
export const confirmed = years.map(
  (year) =>
    new FrontRow(`Confirmed lost in ${String(year)}`, 'tanks', {
      ...byName(types, (type) => f`MAX(0,${addedIn(families, year, type)})`),
      together,
      counted: addedIn(families, year),
      sources: f`TANKCITE("oryx-list")`,
      notes: 'By day of listing. What is counted beyond the four types stands in its own row.',
    }),
);
const inHangars = f`${hangarShare}*${hangars.at('best')}`;
const takenBefore = (taken: Formula, months: FrontCells) => f`${taken}*${monthsBefore}/${months}`;
export const reserve = new FrontRow('Reserve at the start', 'tanks', {
  ...byName(
    types,
    () =>
      f`MAX(0,${stored}-${takenBefore(f`${takenOut}`, monthsOfWithdrawals)})+MAX(0,${inHangars}-${takenBefore(inHangars, monthsOfHangars)})`,
  ),
  together,
  notes:
    'What storage held before the war and what came from hangars, less what was taken out before the start: evenly over the months of each count. A type is refurbished only while its reserve lasts.',
});
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
      ...byName(types, () => f`IF(${row.at('together')}>0,${row}/${row.at('together')},0)`),
      together,
    }),
);
export const byType: Section = {
  heading: 'Assumptions: by type',
  columns: typeColumns,
  sourcesOf: [...types, 'counted'],
  rows: [start, stored, takenOut, hangarShare, ...confirmed],
};
export const sharesByType: Section = {
  heading: 'Worked out: by type',
  columns: typeColumns.filter(({ holds }) => holds !== 'sources'),
  rows: [inflowShare, reserve, notInAType, ...lossShare],
};
