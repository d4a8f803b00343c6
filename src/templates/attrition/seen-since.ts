import { sources, value } from '../columns';
import { wholeMonths } from '../formats';
import { f, figure, joined, type Formula } from '../formula';
import { own, FrontRow, typed, type Section } from '../front';
import { stockAndFlows } from './answers';
import { numberInWords } from '../words';
import { firstMonth, withdrawn } from './given';
import { losses, production, refurbished, reserve, scenarioColumns } from './scenarios';

// What was seen since the start, beside what each scenario says of it.

const after = f`${own('after')}`;
/** What was seen is counted from January 2025: from another start the scenarios say nothing of it. */
const isComparable = f`AND(YEAR(${firstMonth})=2025,MONTH(${firstMonth})=1)`;
const seen = (
  label: string,
  unit: string,
  month: number,
  observation: Formula,
  says: Formula,
  seenUnit = unit,
) =>
  new FrontRow(
    label,
    unit,
    {
      each: f`IF(${isComparable},${says},"–")`,
      after: typed(month, 'month number'),
      seen: observation,
    },
    { after: wholeMonths, seen: seenUnit },
  );
const gone = f`MIN(${reserve},${refurbished}*${after})`;
const lost = f`${losses}*${after}`;
const storedAtStart = figure('storage.remaining.2024-12.derived');

const goneFromStorage = (
  [
    ['June 2025', 6, 'storage.jompy.2025-06'],
    ['September 2025', 9, 'storage.jompy.2025-09'],
    ['October 2025', 10, 'storage.tni.2025-10'],
  ] as const
).map(([when, month, left]) =>
  seen(
    `Hulls gone from open storage, ${when}`,
    'hulls',
    month,
    f`${storedAtStart}-${figure(left)}`,
    gone,
  ),
);
const withdrawnBy = (row: FrontRow) =>
  numberInWords(f`${withdrawn.at('low')}/12*${row.at('after')}`);
const howTheyCompare = new FrontRow(
  f`IF(${isComparable},"Seen: different people's counts. Scenarios: output, also from yards and hangars. At the pace of withdrawals: "&${joined(goneFromStorage.map(withdrawnBy), '&"; "&')}&".","These rows are counted from January 2025. With another first month they compare nothing.")`,
  '',
  {},
);

export const seenSince: Section = {
  answers: true,
  heading: 'Seen since the start, and the scenarios',
  columns: [...scenarioColumns, value('after', 'by month'), value('seen'), sources],
  sourcesOf: ['seen'],
  rows: [
    ...goneFromStorage,
    howTheyCompare,
    seen(
      'Tanks lost in 2025, confirmed: a lower bound',
      'tanks',
      12,
      figure('losses.oryx.added.2025'),
      lost,
      'tanks/year',
    ),
    seen(
      'Tanks lost in 2025, claimed',
      'tanks',
      12,
      figure('losses.general-staff.added.2025'),
      lost,
      'tanks/year',
    ),
    seen(
      'Active, three modern types: a part of all',
      'tanks',
      12,
      joined(
        ['t72b3', 't90m', 't80bvm'].map((type) => figure(`active.janes.2025.${type}`)),
        '+',
      ),
      f`TANKSTOCK(${stockAndFlows},${after},${production},${reserve})`,
    ),
  ],
};
