import { notes, sources, value } from '../columns';
import { countedMonths } from '../counted-months';
import { deliveredSoFar, monthsOfDeliveries } from '../deliveries-so-far';
import { wholeMonths } from '../formats';
import { f, figure, type Formula } from '../formula';
import { FrontRow, typed, type Section } from '../front';

// What the sources give.

export const ends = ['low', 'best', 'high'];
const first = new FrontRow('First month after the fighting', 'date', { best: typed('2027-01-01') });
export const inService = new FrontRow('Tanks in service', 'tanks', {
  best: figure('active.iiss.2024-02'),
  notes:
    'The latest count of all active tanks: a later one is of the theatre. Link it to the end of Attrition if you assume that.',
});
export const before = new FrontRow('Active tanks before the invasion', 'tanks', {
  low: figure('active.iiss-kyivpost.2022'),
  best: figure('active.iiss.2022'),
  high: figure('active.axe.2022'),
});
export const storedBefore = new FrontRow('In open storage before the war', 'tanks', {
  best: figure('storage.prewar.total'),
  notes: 'For the last scenario: as many stored as before.',
});
export const stored = new FrontRow('In storage, October 2025', 'tanks', {
  best: figure('storage.tni.2025-10'),
  notes: 'Over half very poor, about a quarter usable.',
});
export const usable = new FrontRow('Of these, usable', 'share', {
  best: typed(0.25, 'assumption: about a quarter, by the note of that count'),
});
export const built = new FrontRow('New tanks', 'tanks/year', {
  low: figure('production.new.luzin.t90m.2024'),
  best: figure('production.new.cit.t90m.2024', 'low'),
  high: figure('production.new.janes.2025', 'high'),
});
export const builtInArticle = new FrontRow('New tanks, the article', 'tanks/year', {
  low: figure('production.new.forbes.2024', 'low'),
  high: figure('production.new.forbes.2024', 'high'),
});
export const builtSceptical = new FrontRow('New tanks, sceptical', 'tanks/year', {
  low: figure('production.new.miller.t90m.2025', 'low'),
  high: figure('production.new.miller.t90m.2025', 'high'),
});
export const refurbishedSceptical = new FrontRow('Refurbished, sceptical', 'tanks/year', {
  best: typed(0, 'assumption: no refurbishment'),
  notes:
    'The sceptical source speaks of new tanks only. The long answer rests on this assumption: put the pace of withdrawal here to see.',
});
const plan = 'production.plan.frontelligence.t90m';
const peak = 'production.plan.frontelligence.t90m.2027-2029';
export const plannedNew = new FrontRow('New by the leaked plan, 2026 to 2036', 'tanks', {
  best: figure(plan),
});
export const plannedInPeak = new FrontRow('Of these, in its peak, 2027 to 2029', 'tanks', {
  best: figure(peak),
});
const plannedRebuilt = new FrontRow('Rebuilt by a leaked plan, to 2036', 'tanks', {
  best: figure('refurbishment.plan.t72b3m'),
});
const rebuildingMonths = new FrontRow('Months of that rebuilding', wholeMonths, {
  best: typed(132, 'assumption: from 2026-01 on; when it starts is not stated'),
});
export const withdrawn = new FrontRow('Refurbished at the pace of withdrawal', 'tanks/year', {
  best: figure('refurbishment.resurgam.2024-02'),
});
export const refurbishedInArticle = new FrontRow('Refurbished, the article', 'tanks/year', {
  best: figure('refurbishment.iiss.2024'),
});
export const delivered = deliveredSoFar('best');
export const deliveredOver = monthsOfDeliveries('best');
export const seed = new FrontRow('Seed of all draws', 'number', { best: typed(1) });
export const draws = new FrontRow('Draws', 'paths', { best: typed(4096) });
export const forecastYears = new FrontRow('Forecast of the time to rebuild', 'years', {
  best: figure('horizon.rebuild.rli'),
  notes: 'Low weight: the original was not found.',
});
export const assumptions: Section = {
  heading: 'Assumptions, as their sources give them',
  columns: [...ends.map((name) => value(name)), sources, notes],
  sourcesOf: ends,
  rows: [
    first,
    seed,
    draws,
    inService,
    before,
    storedBefore,
    stored,
    usable,
    built,
    builtInArticle,
    builtSceptical,
    plannedNew,
    plannedInPeak,
    plannedRebuilt,
    rebuildingMonths,
    withdrawn,
    refurbishedInArticle,
    refurbishedSceptical,
    delivered,
    deliveredOver,
    forecastYears,
  ],
};
export const firstMonth = first.at('best');
export const years = forecastYears.at('best');

/** The months of a figure's period, which begins and ends with a whole month. */
const monthsOfPeriod = (key: string) => f`1+${countedMonths(key)}`;
const ofPlan = (label: string, unit: string, content: Formula, how: string) =>
  new FrontRow(label, unit, { value: content, notes: how });
const inPeriod = 'By the period of its figure.';
const yearOf = (day: 'period_start' | 'period_end') => f`0+LEFT(${figure(peak, day)},4)`;
const peakFirst = ofPlan('First year of its peak', 'year', yearOf('period_start'), inPeriod);
const peakLast = ofPlan('Last year of its peak', 'year', yearOf('period_end'), inPeriod);
const months = ofPlan('Months of the plan', wholeMonths, monthsOfPeriod(plan), inPeriod);
const monthsOfPeak = ofPlan('Months of its peak', wholeMonths, monthsOfPeriod(peak), inPeriod);
const newInPeak = ofPlan(
  'New tanks in its peak',
  'tanks/month',
  f`${plannedInPeak.at('best')}/${monthsOfPeak.at('value')}`,
  'Evenly.',
);
const newElse = ofPlan(
  'New tanks in its other years',
  'tanks/month',
  f`(${plannedNew.at('best')}-${plannedInPeak.at('best')})/(${months.at('value')}-${monthsOfPeak.at('value')})`,
  'Evenly, and taken to go on after the plan.',
);
const rebuilt = ofPlan(
  'Rebuilt',
  'tanks/month',
  f`${plannedRebuilt.at('best')}/${rebuildingMonths.at('best')}`,
  'Evenly over the months assumed above.',
);
export const leakedPlan: Section = {
  heading: 'Worked out: the leaked plan',
  columns: [value('value'), sources, notes],
  sourcesOf: ['value'],
  rows: [peakFirst, peakLast, months, monthsOfPeak, newInPeak, newElse, rebuilt],
};
export const inPlan = {
  peakFirst: peakFirst.at('value'),
  peakLast: peakLast.at('value'),
  newInPeak: newInPeak.at('value'),
  newElse: newElse.at('value'),
  rebuilt: rebuilt.at('value'),
};
