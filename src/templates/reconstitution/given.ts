import { notes, sources, value } from '../columns';
import { figure } from '../formula';
import { FrontRow, typed, type Section } from '../front';

// What the sources give.

export const ends = ['low', 'best', 'high'];
const first = new FrontRow('First month after the fighting', 'date', { best: typed('2027-01-01') });
export const inService = new FrontRow('Tanks in service', 'tanks', {
  best: figure('active.iiss.2024-02'),
  notes: 'The latest count held. Link it to the end of Attrition if that is what you assume.',
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
export const plannedNew = new FrontRow('New by the leaked plan, 2026 to 2036', 'tanks', {
  best: figure('production.plan.frontelligence.t90m'),
});
export const plannedRebuilt = new FrontRow('Rebuilt by the leaked plan, 2026 to 2036', 'tanks', {
  best: figure('refurbishment.plan.t72b3m'),
});
export const planMonths = new FrontRow('Months of the plan', 'number', {
  best: typed(132, 'assumption: 2026-01 to 2036-12'),
});
export const withdrawn = new FrontRow('Refurbished at the pace of withdrawal', 'tanks/year', {
  best: figure('refurbishment.resurgam.2024-02'),
});
export const refurbishedInArticle = new FrontRow('Refurbished, the article', 'tanks/year', {
  best: figure('refurbishment.iiss.2024'),
});
export const delivered = new FrontRow('North Korean tanks delivered', 'tanks', {
  best: figure('dprk.tanks.delivered'),
});
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
    plannedRebuilt,
    planMonths,
    withdrawn,
    refurbishedInArticle,
    delivered,
    forecastYears,
  ],
};
export const firstMonth = first.at('best');
export const years = forecastYears.at('best');
