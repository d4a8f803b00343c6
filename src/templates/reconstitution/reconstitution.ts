import { ListColumn, NamedSpill, type ListCells } from '../calculation';
import { pathsChart } from '../charts/paths';
import { byName, notes, value } from '../columns';
import { f, joined, type Formula } from '../formula';
import { columnNumber, headerOf, FrontRow, type FrontCells, type Section } from '../front';
import { otherUnits, outOfOrder } from '../range-checks';
import type { Template } from '../template';
import { colorsNote, monthOf, numberInWords } from '../words';
import {
  ends,
  inService,
  before,
  built,
  seed,
  draws,
  forecastYears,
  plannedInPeak,
  plannedNew,
  assumptions,
  firstMonth,
  leakedPlan,
  years,
} from './given';
import {
  names,
  newAtBest,
  newTanks,
  newTanksOf,
  start,
  target,
  refurbished,
  reserve,
  deliveries,
  scenarios,
  targetsReached,
  scenarioColumns,
} from './scenarios';

// The answers.

const perScenario = (formula: (built: ListCells) => Formula) =>
  byName(names, (name) => formula(newTanksOf[name].allInStep));
/** Months that the functions look ahead: what comes later is not told from what never comes. */
const furthest = f`12*100`;
const tooLong = '"over 1,200"';
const monthsUntil = new FrontRow(
  'Months until the target',
  'months',
  perScenario(
    (built) =>
      f`IF(${target}<=${start},"see checks",IFNA(TANKMONTHS(${start},0,${refurbished},${deliveries},${target},${built},${reserve}),${tooLong}))`,
  ),
);
const rebuiltIn = new FrontRow('Rebuilt in', 'month', {
  each: f`IF(ISNUMBER(${monthsUntil}),${monthOf(firstMonth, monthsUntil)},IF(${monthsUntil}=${tooLong},"after "&YEAR(EDATE(${firstMonth},${furthest}-1)),${monthsUntil}))`,
});
const takes = new FrontRow('That takes', 'years', {
  each: f`IF(ISNUMBER(${monthsUntil}),${monthsUntil}/12,IF(${monthsUntil}=${tooLong},"over 100",${monthsUntil}))`,
});
const said = new FrontRow('Forecast for tanks, jets and armour', 'years', {
  each: f`${years}`,
});
const neededInTime = new FrontRow(
  f`"New tanks a month that "&${years}&" years would take"`,
  'tanks/month',
  {
    each: f`MAX(0,(${target}-${start}-MIN(${reserve},${refurbished}*12*${years}))/(12*${years})-${deliveries})`,
  },
);
const addedNew = new FrontRow('Of the rebuilt fleet, added new', 'share', {
  each: f`IF(ISNUMBER(${monthsUntil}),(${target}-${start}-MIN(${reserve},${refurbished}*${monthsUntil})-${deliveries}*${monthsUntil})/${target},"–")`,
});
const stockThen = new FrontRow(
  f`"Stock after "&${years}&" years"`,
  'tanks',
  perScenario(
    (built) =>
      f`TANKSTOCK(${start},0,${refurbished},${deliveries},12*${years},${built},${reserve})`,
  ),
);
const answers: Section = {
  answers: true,
  heading: 'Answers, by scenario',
  columns: scenarioColumns,
  rows: [rebuiltIn, takes, said, neededInTime, addedNew, stockThen, monthsUntil],
};

// How sure: the base, with new tanks in their range.

const builtRange = new FrontRow('New tanks', 'tanks/month', {
  low: f`${built.at('low')}/12`,
  best: newAtBest,
  high: f`${built.at('high')}/12`,
  notes: 'A year / 12.',
});
const ranges: Section = {
  heading: 'Ranges, as the formulas take them',
  columns: [...ends.map((name) => value(name)), notes],
  rows: [builtRange],
};
const percentiles = ['P5', 'P25', 'P50', 'P75', 'P95'];
const whenRebuilt = ends.map(
  (end) =>
    new NamedSpill(
      `When as many are in service as before, ${end}`,
      f`TANKWHEN(${start.at('Base')},0,${refurbished.at('Base')},${deliveries.at('Base')},${before.at(end)},${builtRange.across('low', 'high')},${reserve.at('Base')},{0.05,0.25,0.5,0.75,0.95},${draws.at('best')},${seed.at('best')})`,
      ['', ...Array<string>(5).fill('months'), 'share'],
    ),
);
const howSure: Section = {
  answers: true,
  heading: 'How sure over the range of new tanks',
  columns: percentiles.map((name) => value(name)),
  rows: whenRebuilt.map(
    (spill, i) =>
      new FrontRow(
        f`"Years to "&${numberInWords(before.at(ends[i] ?? 'best'))}&" tanks"`,
        'years',
        {
          each: f`IF(${before.at(ends[i] ?? 'best')}<=${start.at('Base')},"see checks",IFNA(INDEX(${spill},2,${columnNumber}+1)/12,"over 100"))`,
        },
      ),
  ),
};

const yearsOf = (name: string) =>
  f`IF(ISNUMBER(${takes.at(name)}),${numberInWords(takes.at(name), 1)},IF(${takes.at(name)}="over 100","over 100",NA()))`;
const called = (name: string) => headerOf(scenarios, name);
const sentences = joined(
  [
    f`"To "&${numberInWords(target.at('Base'))}&" active tanks, as before the war, "&${called('Base')}&" takes "&${yearsOf('Base')}&" years, "&${called('New alone')}&" "&${yearsOf('New alone')}&" and "&${called('Sceptical')}&" "&${yearsOf('Sceptical')}&" (with "&${numberInWords(f`12*${refurbished.at('Sceptical')}`)}&" refurbished a year)."`,
    f`"With storage filled too it takes "&${yearsOf('All storage')}&" years. Whether "&${years}&" years are right depends on what rebuilt means."`,
  ],
  '&" "&',
);
const answer = f`IF(${targetsReached}>0,"A target is not above the start: see the checks below.",${sentences})`;

/** What the base has after so many months, by plain arithmetic. */
const baseAfter = (months: FrontCells | Formula) =>
  f`${start.at('Base')}+MIN(${reserve.at('Base')},${refurbished.at('Base')}*${months})+(${newAtBest}+${deliveries.at('Base')})*${months}`;

// The chart.

const yearsShown = 30;
const year = new ListColumn('year', 'year', { countsFrom: 0 });
// With storage filled again the path is that of new tanks alone: only its target is higher.
const paths = names.slice(0, -1).map((name) => ({
  name: headerOf(scenarios, name),
  column: new ListColumn(f`${headerOf(scenarios, name)}`, 'tanks', {
    // What goes far beyond the target would press all others together.
    each: f`LET(stock,TANKSTOCK(${start.inStep(name)},0,${refurbished.inStep(name)},${deliveries.inStep(name)},12*${year},${newTanksOf[name].all},${reserve.inStep(name)}),IF(stock>2*${target.at('Base')},NA(),stock))`,
  }),
}));
const targetLine = new ListColumn('target', 'tanks', { each: f`${target.at('Base')}` });

export const reconstitution: Template = {
  name: 'Reconstitution',
  title: 'Reconstitution',
  question: 'After the fighting: how long to rebuild, and is ten years right?',
  note: `${colorsNote} No losses once the fighting has stopped.`,
  answer,
  front: [
    answers,
    {
      rows: 14,
      charts: [
        pathsChart(
          {
            title: 'Tanks in service after the fighting, up to twice the target',
            columns: ['B', 'I'],
            valueTitle: 'Tanks',
            valueRange: { minimum: 0 },
          },
          { column: year, title: 'Years after the fighting' },
          paths,
          { name: 'target', column: targetLine },
        ),
      ],
    },
    howSure,
    scenarios,
    ranges,
    leakedPlan,
    assumptions,
  ],
  checks: [
    {
      label: 'The base is at its target at that time',
      allowed: 0.000001,
      found: f`IF(ISNUMBER(${monthsUntil.at('Base')}),${baseAfter(monthsUntil.at('Base'))}-${target.at('Base')},IF(${monthsUntil.at('Base')}=${tooLong},MAX(0,${baseAfter(furthest)}-${target.at('Base')}),NA()))`,
    },
    {
      label: 'The target is above the start',
      allowed: 0,
      found: targetsReached,
    },
    {
      label: 'low ≤ best ≤ high in every range',
      allowed: 0,
      found: f`${outOfOrder(builtRange, builtRange)}+${outOfOrder(before, before)}`,
    },
    {
      label: 'The peak of the plan is part of the plan',
      allowed: 0,
      found: f`MAX(0,${plannedInPeak.at('best')}-${plannedNew.at('best')})`,
    },
    {
      label: 'Every figure is in the edition',
      allowed: 0,
      found: f`SUMPRODUCT(--ISERROR(${inService.to(forecastYears, 'low', 'high')}))`,
    },
    {
      label: 'Yearly figures are yearly',
      allowed: 0,
      found: otherUnits(assumptions.rows, ['tanks/year']),
    },
  ],
  calculation: {
    note: '',
    blocks: [
      ...whenRebuilt.map((block) => ({ block })),
      { block: newTanks },
      {
        block: {
          heading: 'Stock by scenario',
          rows: yearsShown + 1,
          columns: [year, ...paths.map(({ column }) => column), targetLine],
        },
      },
    ],
  },
};
