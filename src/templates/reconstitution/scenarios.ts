import { f, type Formula } from '../formula';
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
  plannedNew,
  plannedRebuilt,
  planMonths,
  withdrawn,
  refurbishedInArticle,
  delivered,
} from './given';

// Six scenarios, each after a source. No losses once the fighting has stopped.

export const names = ['Base', 'New alone', 'Leaked plan', 'Article', 'Sceptical', 'All storage'];
const perScenario = (contents: readonly Formula[]) =>
  Object.fromEntries(names.map((name, i) => [name, contents[i] ?? f`NA()`]));
const middle = (row: FrontRow) => f`(${row.at('low')}+${row.at('high')})/2/12`;
export const newAtBest = f`${built.at('best')}/12`;
const atWithdrawal = f`${withdrawn.at('best')}/12`;
const asBefore = f`${before.at('best')}`;

export const start = new FrontRow('Tanks when the fighting stops', 'tanks', {
  each: f`${inService.at('best')}`,
});
export const target = new FrontRow(
  'Target',
  'tanks',
  perScenario([
    ...Array<Formula>(5).fill(asBefore),
    f`${before.at('best')}+${storedBefore.at('best')}-${stored.at('best')}`,
  ]),
);
export const production = new FrontRow(
  'New tanks',
  'tanks/month',
  perScenario([
    newAtBest,
    newAtBest,
    f`${plannedNew.at('best')}/${planMonths.at('best')}`,
    middle(builtInArticle),
    middle(builtSceptical),
    newAtBest,
  ]),
);
export const refurbished = new FrontRow(
  'Refurbished',
  'tanks/month',
  perScenario([
    atWithdrawal,
    f`0`,
    f`${plannedRebuilt.at('best')}/${planMonths.at('best')}`,
    f`${refurbishedInArticle.at('best')}/12`,
    f`0`,
    atWithdrawal,
  ]),
);
export const reserve = new FrontRow('Reserve: hulls that can be restored', 'hulls', {
  each: f`${stored.at('best')}*${usable.at('best')}`,
});
export const deliveries = new FrontRow('Delivered', 'tanks/month', {
  each: f`${delivered.at('best')}/12`,
});
export const scenarios: Section = {
  heading: 'Scenarios',
  columns: names.map((name) => ({ name, header: typed(name) })),
  rows: [start, target, production, refurbished, reserve, deliveries],
};
export const targetsReached = f`SUMPRODUCT(--(${target.across('Base', 'All storage')}<=${start.across('Base', 'All storage')}))`;
export const scenarioColumns = names.map((name) => ({ name, header: f`${headerOf(scenarios)}` }));
