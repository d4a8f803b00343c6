import { notes, sources, value } from '../columns';
import { wholeMonths } from '../formats';
import { f, figure, type Formula } from '../formula';
import { own, FrontRow, typed, type Section } from '../front';
import { needed } from './answers';
import { floorTanks, koreanDeployed, koreanGrowth, koreanGrowthLater, months } from './given';
import { base, losses, production, refurbished, reserve, start } from './scenarios';

// What deliveries of different sizes would buy, in the base.

const perMonth = f`${own('a month')}`;
const schedule = f`IF(ISNUMBER(${own('over')}),IF(SEQUENCE(MAX(2,N(${own('over')})+1))<=${own('over')},${perMonth},0),${perMonth})`;
// The need is a rate over all months ahead: a delivery that ends before covers it for a part of them.
const monthsDelivered = f`IF(ISNUMBER(${own('over')}),MIN(${own('over')},${months}),${months})`;
const snapshotBefore = f`${start.at(base)},${losses.at(base)},${refurbished.at(base)},${schedule}`;
const baseAfter = f`${production.at(base)},${reserve.at(base)}`;
const found = (answer: Formula) =>
  f`IF(COUNT(${needed.at(base)},${perMonth})<2,"see checks",${answer})`;
const offer = (
  label: FrontRow['label'],
  delivery: Record<string, FrontRow['cells'][string]>,
  units: Record<string, string> = {},
) =>
  new FrontRow(
    label,
    'tanks',
    {
      ...delivery,
      buys: found(
        f`IF(${start.at(base)}<=${floorTanks},0,IFNA(TANKBOUGHT(${snapshotBefore},${floorTanks},${baseAfter}),"not reached"))`,
      ),
      need: found(
        f`IF(${needed.at(base)}>0,${perMonth}*${monthsDelivered}/(${needed.at(base)}*${months}),"none needed")`,
      ),
      then: found(f`TANKSTOCK(${snapshotBefore},${months},${baseAfter})`),
    },
    { over: wholeMonths, 'a month': 'tanks/month', buys: 'months', need: 'share', ...units },
  );
const inAll = (
  label: string,
  tanks: Formula,
  over: number,
  more: FrontRow['cells'] = {},
  unit = 'tanks',
) =>
  offer(
    label,
    {
      'in all': tanks,
      over: typed(over),
      'a month': f`${own('in all')}/${own('over')}`,
      ...more,
    },
    { 'in all': unit },
  );
/** At a rate that stands among the assumptions, with its label and its source there. */
const open = (given: FrontRow, rate: Formula) =>
  offer(given.label, {
    'in all': 'open',
    over: 'no end',
    'a month': rate,
    sources: f`${given.at('sources')}`,
  });
const openByYear = (given: FrontRow) => open(given, f`${given.at('best')}/12`);

export const deliveriesBuy: Section = {
  answers: true,
  heading: 'What deliveries would buy, in the base',
  columns: [
    value('in all'),
    value('over'),
    value('a month'),
    value('buys'),
    value('need', 'of the need'),
    value('then', 'stock then'),
    sources,
    notes,
  ],
  sourcesOf: ['in all', 'a month'],
  rows: [
    new FrontRow('Measured in', '', {
      'in all': 'tanks',
      over: 'months',
      'a month': 'tanks/month',
      buys: 'months',
      need: 'share',
      then: 'tanks',
    }),
    inAll(
      'Vehicles announced in August 2025, all tanks',
      figure('dprk.tanks.planned.budanov', 'high'),
      12,
      { notes: 'Vehicles counted as tanks.' },
      'vehicles',
    ),
    openByYear(koreanGrowth),
    openByYear(koreanGrowthLater),
    open(koreanDeployed, f`${koreanDeployed.at('high')}`),
    inAll('Chonmaho tanks available (2010), in a year', figure('dprk.stock.t62.serviceable'), 12),
    inAll('All T-62s built or held (PISM), in two years', figure('dprk.stock.t62.pism'), 24, {
      notes:
        'The source leaves open whether so many were built or are held. They are no stock that can be shipped: this shows the most that even they would buy.',
    }),
  ],
};
