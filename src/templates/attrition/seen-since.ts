import { sources, value } from '../columns';
import { f, figure, joined, type Formula } from '../formula';
import { own, FrontRow, typed, type Section } from '../front';
import { arguments_ } from './answers';
import { losses, production, refurbished, reserve, scenarioColumns } from './scenarios';

// What was seen since the start, beside what each scenario says of it.

const after = f`${own('after')}`;
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
    { each: says, after: typed(month, 'month number'), seen: observation },
    { after: 'number', seen: seenUnit },
  );
const gone = f`MIN(${reserve},${refurbished}*${after})`;
const lost = f`${losses}*${after}`;
const storedAtStart = figure('storage.remaining.2024-12.derived');

export const seenSince: Section = {
  heading: 'Seen since the start, and the scenarios',
  columns: [...scenarioColumns, value('after', 'by month'), value('seen'), sources],
  sourcesOf: ['seen'],
  rows: [
    seen(
      'Hulls gone from open storage, June 2025',
      'hulls',
      6,
      f`${storedAtStart}-${figure('storage.jompy.2025-06')}`,
      gone,
    ),
    seen(
      'Hulls gone from open storage, September 2025',
      'hulls',
      9,
      f`${storedAtStart}-${figure('storage.jompy.2025-09')}`,
      gone,
    ),
    seen(
      'Hulls gone from open storage, October 2025',
      'hulls',
      10,
      f`${storedAtStart}-${figure('storage.tni.2025-10')}`,
      gone,
    ),
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
      'Active, three modern types: a lower bound',
      'tanks',
      12,
      joined(
        ['t72b3', 't90m', 't80bvm'].map((type) => figure(`active.janes.2025.${type}`)),
        '+',
      ),
      f`TANKSTOCK(${arguments_},${after},${production},${reserve})`,
    ),
  ],
};
