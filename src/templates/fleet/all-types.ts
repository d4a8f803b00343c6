import { notes, sources, value } from '../columns';
import { countedMonths, monthsSince } from '../counted-months';
import { wholeMonths } from '../formats';
import { f, figure, type Formula } from '../formula';
import { FrontRow, typed, type Section } from '../front';

// What concerns all types: as the sources give it, and the yearly flows that come of it.

const ends = ['low', 'best', 'high'];
const first = new FrontRow('First month', 'date', {
  best: typed('2022-12-01', 'assumption: the month after the count'),
});
const reactivated2023 = new FrontRow('Reactivated in 2023', 'tanks/year', {
  low: figure('refurbishment.iiss.2023', 'low'),
  high: figure('refurbishment.iiss.2023', 'high'),
  notes: 'At least. Reactivated from storage.',
});
const output2024 = new FrontRow('Refurbished and new, 2024', 'tanks/year', {
  best: figure('refurbishment.iiss.2024'),
  notes: 'More than.',
});
const lost2023 = new FrontRow('Lost in the year to February 2024', 'tanks/year', {
  best: figure('losses.iiss.2023'),
  notes: 'About the twelve months before the estimate. It stands in for 2023.',
});
const lost2024 = new FrontRow('Lost in 2024', 'tanks/year', { best: figure('losses.iiss.2024') });
const confirmed2025 = new FrontRow('Confirmed lost in 2025', 'tanks/year', {
  best: figure('losses.oryx.added.2025'),
});
const undercount = new FrontRow('Estimated over confirmed losses, 2024', 'ratio', {
  best: figure('losses.undercount.derived.2024'),
});
const built2023 = new FrontRow('New T-90Ms in 2023', 'tanks/year', {
  low: figure('production.new.cit.t90m.2023', 'low'),
  high: figure('production.new.cit.t90m.2023', 'high'),
});
const built2024 = new FrontRow('New T-90Ms in 2024', 'tanks/year', {
  low: figure('production.new.cit.t90m.2024', 'low'),
  high: figure('production.new.cit.t90m.2024', 'high'),
});
const fromHangars = 'refurbishment.resurgam.hangar-total';
export const hangars = new FrontRow('From hangars to February 2025', 'tanks', {
  best: figure(fromHangars),
});
const withdrawals = 'refurbishment.highmarsed.total';
const withdrawnOver = new FrontRow('Months over which withdrawals were counted', wholeMonths, {
  best: countedMonths(withdrawals),
});
const hangarsOver = new FrontRow('Months over which hangars were counted', wholeMonths, {
  best: countedMonths(fromHangars),
});
export const deliveredHigh = new FrontRow('Deliveries of T-62s, high', 'tanks/month', {
  best: figure('dprk.output.korean-press.monthly'),
  notes: 'All that was said to be deployed in North Korea, 2005–2012, upgraded ones included.',
});
const deliveredFromRow = new FrontRow('First month of deliveries', 'number', {
  best: typed(26, 'assumption: January 2025'),
});
export const all: Section = {
  heading: 'Assumptions: all types',
  columns: [...ends.map((name) => value(name)), sources, notes],
  sourcesOf: ends,
  rows: [
    first,
    reactivated2023,
    output2024,
    lost2023,
    lost2024,
    confirmed2025,
    undercount,
    built2023,
    built2024,
    hangars,
    withdrawnOver,
    hangarsOver,
    deliveredHigh,
    deliveredFromRow,
  ],
};
export const firstMonth = first.at('best');
export const deliveredFrom = deliveredFromRow.at('best');
export const figuresOfAll = reactivated2023.to(deliveredFromRow, 'low', 'high');

/** The years that have rates of their own; the last stands for all later ones too. */
export const years = [2023, 2024, 2025] as const;
type Year = (typeof years)[number];
const ofYear = (what: string, year: Year, tanks: Formula, how: string | Formula) =>
  new FrontRow(`${what}, ${year === years.at(-1) ? 'from ' : ''}${String(year)}`, 'tanks/year', {
    value: tanks,
    notes: how,
  });
const middle = (row: FrontRow) => f`(${row.at('low')}+${row.at('high')})/2`;
const built = [
  ofYear('New T-90Ms', 2023, middle(built2023), 'The middle.'),
  ofYear('New T-90Ms', 2024, f`${built2024.at('low')}`, 'The low end: over 200.'),
  ofYear('New T-90Ms', 2025, f`${built2024.at('high')}`, 'The high end of 2024: an assumption.'),
] as const;
const [builtIn2023, builtIn2024] = built;
const refurbishedIn2024 = ofYear(
  'Refurbished',
  2024,
  f`${output2024.at('best')}-${builtIn2024.at('value')}`,
  'Together, less new T-90Ms.',
);
const refurbished = [
  ofYear(
    'Refurbished',
    2023,
    middle(reactivated2023),
    f`"The middle. That no new tanks are in it is an assumption, from its words. If they are, "&FIXED(${builtIn2023.at('value')},0)&" fewer."`,
  ),
  refurbishedIn2024,
  ofYear('Refurbished', 2025, f`${refurbishedIn2024.at('value')}`, 'As in 2024: an assumption.'),
];
const lost = [
  ofYear('Lost', 2023, f`${lost2023.at('best')}`, 'The year to February 2024 stands in.'),
  ofYear('Lost', 2024, f`${lost2024.at('best')}`, 'As given.'),
  ofYear(
    'Lost',
    2025,
    f`${confirmed2025.at('best')}*${undercount.at('best')}`,
    'Confirmed in 2025 × estimated over confirmed in 2024.',
  ),
];
export const before = f`EDATE(${firstMonth},-1)`;
const beforeStart = new FrontRow('Months from the invasion to the start', wholeMonths, {
  value: monthsSince(withdrawals, 'period_start', before),
  notes: 'Withdrawals are counted from the invasion on.',
});
export const ofAllTypes: Section = {
  heading: 'Worked out: all types',
  columns: [value('value'), notes],
  rows: [...refurbished, ...lost, ...built, beforeStart],
};
export const monthsBefore = beforeStart.at('value');
export const monthsOfWithdrawals = withdrawnOver.at('best');
export const monthsOfHangars = hangarsOver.at('best');
const inEachYear = (rows: readonly FrontRow[]) => rows.map((row) => row.at('value'));
export const refurbishedIn = inEachYear(refurbished);
export const lostIn = inEachYear(lost);
export const builtIn = inEachYear(built);
