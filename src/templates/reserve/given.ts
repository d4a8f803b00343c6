import { notes, sources, value } from '../columns';
import { f, figure, type Formula } from '../formula';
import { FrontRow, typed, type Section } from '../front';

// What the sources give.

const first = new FrontRow('First month', 'date', { value: typed('2025-01-01') });
const horizon = new FrontRow('Months ahead', 'number', {
  value: typed(60),
  notes: 'The charts show up to 60.',
});
const floor = new FrontRow('Floor', 'tanks', { value: typed(1000) });
export const start = new FrontRow('Tanks in service at the start', 'tanks', {
  value: figure('active.iiss.2024-02'),
});
export const losses = new FrontRow('Losses', 'tanks/month', {
  value: f`${figure('losses.iiss.2024')}/12`,
});
export const deliveries = new FrontRow('Delivered', 'tanks/month', {
  value: f`${figure('dprk.tanks.delivered')}/12`,
});
export const production = new FrontRow('New tanks', 'tanks/month', {
  value: f`${figure('production.new.cit.t90m.2024', 'low')}/12`,
});
export const stock: Section = {
  heading: 'Assumptions: the stock',
  columns: [value('value'), sources, notes],
  sourcesOf: ['value'],
  rows: [first, horizon, floor, start, losses, deliveries, production],
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
  'same source': figure('storage.ep.total'),
  article: figure('storage.remaining.2024-12.derived'),
});
export const compared: Section = {
  heading: 'Counted: stored hulls together',
  columns: [value('added up'), value('same source', 'counted'), value('article'), sources],
  sourcesOf: ['same source', 'article'],
  rows: [counted],
};
export const classes = good.to(veryPoor, 'hulls', 'effort');
export const hulls = good.to(veryPoor, 'hulls', 'hulls');
export const recoverable = good.to(veryPoor, 'recoverable', 'recoverable');
export const effort = good.to(veryPoor, 'effort', 'effort');
