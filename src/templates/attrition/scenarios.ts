import { NamedSpill } from '../calculation';
import { byName, notes, sources } from '../columns';
import { f, joined } from '../formula';
import {
  headerOf,
  pick,
  FrontRow,
  typed,
  type FrontCells,
  type FrontColumn,
  type Section,
} from '../front';
import { firstMonth, floorTanks, months, undercount } from './given';
import {
  builtRange,
  deliveredRange,
  losses2024,
  losses2025,
  ranges,
  refurbishedRange,
  reserveRange,
  startRange,
} from './ranges';

// Six scenarios: which value of each range, and what it comes to.

export const scenarioNames = [
  'Base',
  'Deliveries',
  '2025 rate',
  'Article',
  'Longer',
  'Shorter',
] as const;
type ScenarioName = (typeof scenarioNames)[number];
export const base: ScenarioName = 'Base';
const scenario = (name: string): FrontColumn => ({ name, header: typed(name) });
/** What the scenarios pick of a range: the article's value in its own, and the best where nothing else is said. */
const picks = (
  label: string,
  others: Readonly<Partial<Record<ScenarioName, string>>> = {},
  more: readonly string[] = [],
) => {
  const chosen = { Article: 'article', ...others };
  return new FrontRow(
    label,
    'which',
    byName(scenarioNames, (name) =>
      pick(chosen[name] ?? 'best', ['low', 'best', 'high', 'article', ...more]),
    ),
  );
};
const lossesYears = [2024, 2025] as const;
const asIn = (year: (typeof lossesYears)[number]) => pick(year, lossesYears);
export const lossesYear = new FrontRow('Losses go on as in', 'year', {
  ...byName(scenarioNames, () => asIn(2024)),
  '2025 rate': asIn(2025),
  Shorter: asIn(2025),
  notes:
    'How sure over the ranges follows the year and the forecast of the first scenario, and none of its other picks.',
});
const startPick = picks('Tanks in service at the start');
export const lossesPick = picks('Losses', { Longer: 'low', Shorter: 'high' }, ['forecast']);
const refurbishedPick = picks('Refurbished', { Shorter: 'low' });
const deliveredPick = picks('Delivered', { Deliveries: 'high' });
const builtPick = picks('New tanks', { Longer: 'high', Shorter: 'low' });
const reservePick = picks('Reserve', { Shorter: 'low' });

export const scenarios: Section = {
  heading: 'Scenarios: which value of each range',
  unitHeader: '',
  columns: [...scenarioNames.map(scenario), sources, notes],
  sourcesOf: scenarioNames,
  rows: [lossesYear, startPick, lossesPick, refurbishedPick, deliveredPick, builtPick, reservePick],
};

export const scenarioColumns = scenarioNames.map((name) => ({
  name,
  header: f`${headerOf(scenarios)}`,
}));
const picked = (range: FrontRow, choice: FrontRow) =>
  f`INDEX(${range.across('low', 'article')},1,MATCH(${choice},${headerOf(ranges, 'low')}:${headerOf(ranges, 'article')},0))`;

// The confirmed losses carried forward, made comparable with the estimates.

const observed = (column: string) => f`TANKSERIES("losses_oryx","${column}",,${firstMonth}-1)`;
export const forecast = new NamedSpill(
  'Losses forecast: confirmed, times estimated over confirmed',
  f`TANKFORECAST(${observed('as_of')},${observed('total')},${months})*${undercount.at('best')}`,
  Array<string>(5).fill('tanks/month'),
  ['P5', 'P25', 'P50', 'P75', 'P95'],
);

/** The place of a year's losses among the ranges; #N/A of another year: INDEX takes 0 for all of them. */
const placeOf = (year: FrontRow | FrontCells) => f`MATCH(${year},{${lossesYears.join()}},0)`;
export const baseYear = placeOf(lossesYear.at(base));
export const start = new FrontRow('Tanks in service at the start', 'tanks', {
  each: picked(startRange, startPick),
});
export const losses = new FrontRow('Losses', 'tanks/month', {
  each: f`IF(${lossesPick}="forecast",INDEX(${forecast},1,3),INDEX(${losses2024.to(losses2025, 'low', 'article')},${placeOf(lossesYear)},MATCH(${lossesPick},${headerOf(ranges, 'low')}:${headerOf(ranges, 'article')},0)))`,
});
export const deliveries = new FrontRow('Delivered', 'tanks/month', {
  each: picked(deliveredRange, deliveredPick),
});
export const production = new FrontRow('New tanks', 'tanks/month', {
  each: picked(builtRange, builtPick),
});
// The best and the high of the refurbished are what is left of a sum with new tanks when those at their best are
// taken off. Where a scenario picks others, the sum stays.
const otherNewTanks = f`IF(OR(${refurbishedPick}="best",${refurbishedPick}="high"),${production}-${builtRange.at('best')},0)`;
export const refurbished = new FrontRow('Refurbished', 'tanks/month', {
  each: f`MAX(0,${picked(refurbishedRange, refurbishedPick)}-${otherNewTanks})`,
  notes: 'Less the new tanks of the scenario, where they count together.',
});
export const reserve = new FrontRow('Reserve', 'hulls', {
  each: picked(reserveRange, reservePick),
});
export const monthsToReserve = new FrontRow('Months until the reserve is used up', 'months', {
  each: f`TANKMONTHS(${reserve},${refurbished},0,0,0)`,
  notes:
    'The reserve stands in open storage. Plants also drew on their yards and on hangars, so it may last longer.',
});
export const monthsToFloor = new FrontRow('Months until the floor', 'months', {
  each: f`IF(${start}<=${floorTanks},0,TANKMONTHS(${start},${losses},${refurbished},${deliveries},${floorTanks},${production},${reserve}))`,
});
export const monthsToZero = new FrontRow('Months until 0', 'months', {
  each: f`TANKMONTHS(${start},${losses},${refurbished},${deliveries},0,${production},${reserve})`,
});

const lossesAreBest = f`IF(${lossesPick.at(base)}="forecast",TRUE,${losses.at(base)}=INDEX(${losses2024.to(losses2025, 'best', 'best')},${baseYear}))`;
/** Whether the base takes the best of every range: then its dates are in the middle of those that the ranges give. */
export const baseIsBest = f`AND(${joined(
  [
    lossesAreBest,
    ...(
      [
        [start, startRange],
        [refurbished, refurbishedRange],
        [deliveries, deliveredRange],
        [production, builtRange],
        [reserve, reserveRange],
      ] as const
    ).map(([value, range]) => f`${value.at(base)}=${range.at('best')}`),
  ],
  ',',
)})`;

export const values: Section = {
  heading: 'Scenarios: the values',
  columns: [...scenarioColumns, notes],
  rows: [
    start,
    losses,
    refurbished,
    deliveries,
    production,
    reserve,
    monthsToReserve,
    monthsToFloor,
    monthsToZero,
  ],
};
