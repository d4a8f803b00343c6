import { monthsShown } from '../charts/fan-bands';
import { notes, sources, value } from '../columns';
import { deliveredSoFar, monthsOfDeliveries } from '../deliveries-so-far';
import { wholeMonths } from '../formats';
import { f, figure, type Formula, type FormulaPart } from '../formula';
import { FrontRow, typed, type Section } from '../front';

// What the sources give.

const first = new FrontRow('First month', 'date', { value: typed('2025-01-01') });
const horizon = new FrontRow('Months ahead', wholeMonths, {
  value: typed(60),
  notes: `The charts show up to ${String(monthsShown)}.`,
});
const floor = new FrontRow('Floor', 'tanks', { value: typed(1000) });
export const start = new FrontRow('Tanks in service at the start', 'tanks', {
  value: figure('active.iiss.2024-02'),
});
const lost = new FrontRow('Lost in 2024', 'tanks/year', { value: figure('losses.iiss.2024') });
const delivered = deliveredSoFar('value');
const deliveredOver = monthsOfDeliveries('value');
const built = new FrontRow('New tanks', 'tanks/year', {
  value: figure('production.new.cit.t90m.2024', 'low'),
});
const withdrawn = new FrontRow('Taken out of storage in a year', 'tanks/year', {
  value: figure('refurbishment.resurgam.2024-02'),
});
const output = new FrontRow('Refurbished and new, 2024', 'tanks/year', {
  value: figure('refurbishment.iiss.2024'),
});
export const paceOf2023 = new FrontRow('Taken out of storage in a month, mid-2023', 'tanks/month', {
  value: figure('refurbishment.highmarsed.early'),
  notes: 'Before that it was probably more.',
});
export const stock: Section = {
  heading: 'Assumptions: the stock and the pace',
  columns: [value('value'), sources, notes],
  sourcesOf: ['value'],
  rows: [
    first,
    horizon,
    floor,
    start,
    lost,
    delivered,
    deliveredOver,
    built,
    withdrawn,
    output,
    paceOf2023,
  ],
};

const aMonth = (label: string, tanks: Formula, how: string, over: FormulaPart = 12) =>
  new FrontRow(label, 'tanks/month', { value: f`${tanks}/${over}`, notes: how });
const aYear = 'A year / 12.';
export const losses = aMonth('Losses', f`${lost.at('value')}`, aYear);
export const deliveries = aMonth(
  'Delivered',
  f`${delivered.at('value')}`,
  'All so far / the months over which they were counted.',
  deliveredOver.at('value'),
);
export const production = aMonth('New tanks', f`${built.at('value')}`, aYear);
export const withdrawals = aMonth('Withdrawn', f`${withdrawn.at('value')}`, aYear);
export const refurbishedNow = aMonth(
  'Refurbished',
  f`(${output.at('value')}-${built.at('value')})`,
  'Together, less new tanks, / 12.',
);
export const flows: Section = {
  heading: 'Worked out: flows, as the formulas take them',
  columns: [value('value'), notes],
  rows: [losses, deliveries, production, withdrawals, refurbishedNow],
};

export const firstMonth = first.at('value');
export const months = horizon.at('value');
export const floorTanks = floor.at('value');

const shareNote = 'Recoverable share and effort have no source: they are assumptions.';
const condition = (label: string, hulls: Formula, share: number, effort: number, note = '') =>
  new FrontRow(
    label,
    'tanks',
    { hulls, recoverable: typed(share), effort: typed(effort), ...(note && { notes: note }) },
    { recoverable: 'share', effort: 'ratio' },
  );
export const good = condition('Satisfactory', figure('storage.ep.satisfactory'), 1, 1, shareNote);
export const atPlants = condition(
  'Waiting at repair plants',
  figure('storage.resurgam.at-plants'),
  0.8,
  1.5,
);
export const poor = condition('Poor', figure('storage.ep.poor'), 0.6, 2);
export const veryPoor = condition('Very poor', figure('storage.ep.very-poor'), 0.2, 4);
export const conditions: Section = {
  heading: 'Assumptions: stored hulls, best first',
  columns: [value('hulls'), value('recoverable'), value('effort', 'effort'), sources, notes],
  sourcesOf: ['hulls', 'recoverable', 'effort'],
  rows: [good, atPlants, poor, veryPoor],
};
export const counted = new FrontRow('All but those at plants', 'tanks', {
  'added up': f`${good.at('hulls')}+${poor.at('hulls')}+${veryPoor.at('hulls')}`,
  counted: figure('storage.ep.total'),
  article: figure('storage.remaining.2024-12.derived'),
});
export const compared: Section = {
  heading: 'Counted: stored hulls together',
  columns: [value('added up'), value('counted'), value('article'), sources],
  sourcesOf: ['counted', 'article'],
  rows: [counted],
};
export const classes = good.to(veryPoor, 'hulls', 'effort');
export const hulls = good.to(veryPoor, 'hulls', 'hulls');
export const recoverable = good.to(veryPoor, 'recoverable', 'recoverable');
export const effort = good.to(veryPoor, 'effort', 'effort');
