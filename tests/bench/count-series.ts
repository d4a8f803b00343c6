// Cumulative counts at month ends to try forecasts on: the reference edition's, and made ones of
// which it is known how they came about.
import path from 'node:path';
import { readPackage } from '../../src/build/read-package';
import { referenceOf } from '../../src/reference/figures/lookup';
import { lookUpSeries } from '../../src/reference/figures/series';
import { describeProblem } from '../../src/reference/package/package-problem';
import { normalNumbers, poissonNumbers } from './pseudo-random';

/** Series of one kind, each a count a month. */
export interface SeriesKind {
  readonly name: string;
  readonly series: readonly (readonly number[])[];
}

/** All kinds: the published first. */
export const allSeries = (): SeriesKind[] => [...published(), ...made()];

function published(): SeriesKind[] {
  const { edition } = readPackage(path.resolve('assets/reference'));
  if (!edition.ok) throw new Error(edition.error.map(describeProblem).join('\n'));
  const { tables } = referenceOf(edition.value);
  const cells = (table: string, column: string, where?: string) => {
    const found = lookUpSeries(tables, { table, column, ...(where && { where }) });
    if (!found.ok) throw new Error(`${table}, ${column}: no such series`);
    return found.value.map(([cell]) => cell);
  };
  const counts = (...asked: Parameters<typeof cells>) => cells(...asked).map(Number);
  const families = [...new Set(cells('losses_oryx_by_family', 'family').map(String))];
  const states = ['destroyed', 'damaged', 'abandoned', 'captured'];
  return [
    { name: 'Oryx', series: [counts('losses_oryx', 'total')] },
    { name: 'General Staff', series: [counts('losses_general_staff', 'cumulative_claimed')] },
    {
      name: 'Oryx, families and states',
      series: [
        ...families.map((family) => counts('losses_oryx_by_family', 'total', family)),
        ...states.map((state) => counts('losses_oryx', state)),
      ],
    },
  ];
}

const monthsMade = 60;
const madeOfEach = 20;

/** What is expected of each month, by which the month's number is drawn (Poisson). */
const expectations: Readonly<Record<string, (seed: number) => (month: number) => number>> = {
  'made: Poisson': () => () => 80,
  'made: drifting 8% a month': (seed) => {
    const step = normalNumbers(1000 + seed);
    let level = 80;
    return () => (level *= Math.exp(0.08 * step()));
  },
  'made: seasonal, ±50%': () => (month) => 80 * (1 + 0.5 * Math.sin((2 * Math.PI * month) / 12)),
  'made: from 100 to 30 in month 31': () => (month) => (month < 30 ? 100 : 30),
};

function made(): SeriesKind[] {
  return Object.entries(expectations).map(([name, expected]) => ({
    name,
    series: Array.from({ length: madeOfEach }, (_, at) => {
      const draw = poissonNumbers(at + 1);
      const expectation = expected(at + 1);
      let count = 1000;
      return Array.from({ length: monthsMade }, (_, month) => (count += draw(expectation(month))));
    }),
  }));
}
