import { ListColumn } from '../calculation';
import { byName, notes } from '../columns';
import { f, type Formula } from '../formula';
import { headerOf, FrontRow, typed, type FrontColumn, type Section } from '../front';
import {
  start,
  losses,
  deliveries,
  production,
  months,
  good,
  classes,
  hulls,
  recoverable,
  effort,
  withdrawals,
  refurbishedNow,
  paceOf2023,
} from './given';

// Three capacities.

export const capacityNames = ['Withdrawn', 'Output', 'Mid-2023'] as const;
export type CapacityName = (typeof capacityNames)[number];
export const capacity = new FrontRow('Refurbished a month when all hulls are good', 'hulls/month', {
  Withdrawn: f`${withdrawals.at('value')}`,
  Output: f`${refurbishedNow.at('value')}`,
  'Mid-2023': f`${paceOf2023.at('value')}`,
  notes:
    'Withdrawn: seen leaving open storage, here also for those at plants. Output: refurbished and new together, less new tanks. Mid-2023: seen leaving storage then.',
});

const working = (name: string, spill: Formula) =>
  new ListColumn(f`${headerOf(capacitySection, name)}`, 'tanks', { spills: spill });
export const monthsUntilGood = new FrontRow('Months until the good hulls are used up', 'months', {
  each: f`${good.at('hulls')}*${good.at('recoverable')}*${good.at('effort')}/${capacity}`,
});
export const restorable = new FrontRow('Restorable in all', 'hulls', {
  // With commas a mistyped share would count as 0.
  each: f`SUMPRODUCT(${hulls}*${recoverable})`,
});
export const monthsUntilLast = new FrontRow('Months until the last restorable hull', 'months', {
  each: f`SUMPRODUCT(${hulls}*${recoverable}*${effort})/${capacity}`,
});
export const capacitySection: Section = {
  heading: 'Capacity',
  columns: [...capacityNames.map((name): FrontColumn => ({ name, header: typed(name) })), notes],
  rows: [capacity, monthsUntilGood, restorable, monthsUntilLast],
};
export const capacityColumns = capacityNames.map((name) => ({
  name,
  header: f`${headerOf(capacitySection)}`,
}));

export const refurbished = byName(capacityNames, (name) =>
  working(name, f`TANKREFURB(${classes},${capacity.inStep(name)},${months})`),
);
export const stocks = byName(capacityNames, (name) =>
  working(
    name,
    f`TANKSTOCK(${start.at('value')},${losses.at('value')},${refurbished[name].all},${deliveries.at('value')},SEQUENCE(${months}+1,1,0),${production.at('value')})`,
  ),
);
/** What is worked out from the column of each capacity. */
export const perCapacity = (
  columns: Readonly<Record<CapacityName, ListColumn>>,
  formula: (cells: Formula) => Formula,
) => byName(capacityNames, (name) => formula(f`${columns[name].allInStep}`));

/** What is found, else "later"; "see checks" where cells hold errors: MATCH finds nothing among them either. */
export const foundOrLater = (cells: Formula, found: Formula) =>
  f`IF(ISNUMBER(SUM(${cells})),IFNA(${found},"later"),"see checks")`;

export const halved = new FrontRow(
  'First month at half the output or less',
  'number',
  perCapacity(refurbished, (output) =>
    foundOrLater(output, f`MATCH(TRUE,INDEX(${output}<=INDEX(${output},1)/2,0),0)`),
  ),
);
export const worked: Section = {
  heading: 'Worked out',
  columns: capacityColumns,
  rows: [halved],
};
