import { ListColumn, rowNumber, type List } from '../calculation';
import { byName, notes } from '../columns';
import { f } from '../formula';
import { headerOf, FrontRow, typed, type Section } from '../front';
import {
  inService,
  before,
  storedBefore,
  stored,
  usable,
  built,
  builtInArticle,
  builtSceptical,
  withdrawn,
  refurbishedInArticle,
  refurbishedSceptical,
  delivered,
  deliveredOver,
  firstMonth,
  inPlan,
} from './given';

// Six scenarios, each after a source. No losses once the fighting has stopped.

export const names = [
  'Base',
  'New alone',
  'By plan',
  'Article',
  'Sceptical',
  'All storage',
] as const;
export type ScenarioName = (typeof names)[number];
const middle = (row: FrontRow) => f`(${row.at('low')}+${row.at('high')})/2/12`;
export const newAtBest = f`${built.at('best')}/12`;

export const start = new FrontRow('Tanks when the fighting stops', 'tanks', {
  each: f`${inService.at('best')}`,
});
export const target = new FrontRow('Target', 'tanks', {
  ...byName(names, () => f`${before.at('best')}`),
  'All storage': f`${before.at('best')}+${storedBefore.at('best')}-${stored.at('best')}`,
  notes: 'Active tanks of before. In the last scenario also what storage has less than before.',
});
export const production = new FrontRow('New tanks', 'tanks/month', {
  ...byName(names, () => newAtBest),
  'By plan': f`${inPlan.newElse}`,
  Article: middle(builtInArticle),
  Sceptical: middle(builtSceptical),
  notes: 'The plan: in the years before and after its peak.',
});
const productionInPeak = new FrontRow('New tanks in the peak of the plan', 'tanks/month', {
  ...byName(names, () => f`${production}`),
  'By plan': f`${inPlan.newInPeak}`,
  notes: 'The others build as many in all years.',
});
export const refurbished = new FrontRow('Refurbished', 'tanks/month', {
  Base: f`${withdrawn.at('best')}/12`,
  'New alone': f`0`,
  'By plan': f`${inPlan.rebuilt}`,
  Article: f`${refurbishedInArticle.at('best')}/12`,
  Sceptical: f`${refurbishedSceptical.at('best')}/12`,
  'All storage': f`0`,
  notes:
    'New tanks alone: none. Storage filled again: none, because a refurbished hull leaves the storage that is to be filled.',
});
export const reserve = new FrontRow('Reserve: hulls that can be restored', 'hulls', {
  each: f`${stored.at('best')}*${usable.at('best')}`,
});
export const deliveries = new FrontRow('Delivered', 'tanks/month', {
  each: f`${delivered.at('best')}/${deliveredOver.at('best')}`,
  notes: 'Delivered so far / the months of that count.',
});
export const scenarios: Section = {
  heading: 'Scenarios',
  columns: [...names.map((name) => ({ name, header: typed(name) })), notes],
  rows: [start, target, production, productionInPeak, refurbished, reserve, deliveries],
};
export const targetsReached = f`SUMPRODUCT(--(${target.across('Base', 'All storage')}<=${start.across('Base', 'All storage')}))`;
export const scenarioColumns = names.map((name) => ({ name, header: f`${headerOf(scenarios)}` }));

const month = new ListColumn('month', 'month', { each: f`EDATE(${firstMonth},${rowNumber})` });
const inPeak = f`AND(YEAR(${month})>=${inPlan.peakFirst},YEAR(${month})<=${inPlan.peakLast})`;
export const newTanksOf = byName(
  names,
  (name) =>
    new ListColumn(f`${headerOf(scenarios, name)}`, 'tanks/month', {
      each: f`IF(${inPeak},${productionInPeak.inStep(name)},${production.inStep(name)})`,
    }),
);
/** New tanks in each month of ten years; the last month's go on after it. */
export const newTanks: List = {
  heading: 'New tanks a month, by scenario',
  rows: 120,
  columns: [month, ...names.map((name) => newTanksOf[name])],
};
