import { notes, sources, value } from '../columns';
import { f, figure } from '../formula';
import { FrontRow, typed, type Section } from '../front';

// What concerns all types.

const first = new FrontRow('First month', 'date', {
  value: typed('2022-12-01', 'assumption: the month after the count'),
});
const refurbished = [
  new FrontRow('Refurbished in 2023', 'tanks/year', {
    value: f`(${figure('refurbishment.iiss.2023', 'low')}+${figure('refurbishment.iiss.2023', 'high')})/2-(${figure('production.new.cit.t90m.2023', 'low')}+${figure('production.new.cit.t90m.2023', 'high')})/2`,
    notes: 'Reactivated, the middle of the range, less new T-90Ms.',
  }),
  new FrontRow('Refurbished in 2024', 'tanks/year', {
    value: f`${figure('refurbishment.iiss.2024')}-${figure('production.new.cit.t90m.2024', 'low')}`,
    notes: 'Refurbished and built, less new T-90Ms.',
  }),
];
const refurbished2025 = new FrontRow('Refurbished from 2025', 'tanks/year', {
  value: f`${refurbished[1]?.at('value') ?? 0}`,
  sources: 'assumption: as in 2024',
});
const lost = [
  new FrontRow('Lost in 2023', 'tanks/year', { value: figure('losses.iiss.2023') }),
  new FrontRow('Lost in 2024', 'tanks/year', { value: figure('losses.iiss.2024') }),
];
const lost2025 = new FrontRow('Lost from 2025', 'tanks/year', {
  value: f`${figure('losses.oryx.added.2025')}*${figure('losses.undercount.derived.2024')}`,
  notes: 'Confirmed in 2025 × estimated over confirmed in 2024.',
});
const built = new FrontRow('New T-90Ms in 2023', 'tanks/year', {
  value: f`(${figure('production.new.cit.t90m.2023', 'low')}+${figure('production.new.cit.t90m.2023', 'high')})/2`,
});
const built2024 = new FrontRow('New T-90Ms in 2024', 'tanks/year', {
  value: figure('production.new.cit.t90m.2024', 'low'),
});
const built2025 = new FrontRow('New T-90Ms from 2025', 'tanks/year', {
  value: figure('production.new.cit.t90m.2024', 'high'),
  sources: 'assumption: the high end of 2024',
});
export const hangars = new FrontRow('From hangars to February 2025', 'tanks', {
  value: figure('refurbishment.resurgam.hangar-total'),
});
export const deliveredHigh = new FrontRow('Deliveries of T-62s, high', 'tanks/month', {
  value: figure('dprk.output.korean-press.monthly'),
});
export const deliveredFrom = new FrontRow('First month of deliveries', 'number', {
  value: typed(26, 'assumption: January 2025'),
});
export const all: Section = {
  heading: 'Assumptions: all types',
  columns: [value('value'), sources, notes],
  sourcesOf: ['value'],
  rows: [
    first,
    ...refurbished,
    refurbished2025,
    ...lost,
    lost2025,
    built,
    built2024,
    built2025,
    hangars,
    deliveredHigh,
    deliveredFrom,
  ],
};
export const firstMonth = first.at('value');
export const refurbishedIn = [...refurbished, refurbished2025];
export const lostIn = [...lost, lost2025];
export const builtIn = [built, built2024, built2025];
