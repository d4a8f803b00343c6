import { NamedSpill, type CalculationBlock, type ListColumn } from '../calculation';
import { notes, value } from '../columns';
import { f, joined, type Formula, type Named } from '../formula';
import { columnNumber, FrontRow, type ModelCheck, type Section } from '../front';
import { date, highest, horizons, last, lowest, outcomes, total, yearsMean } from './series';

const measures: readonly (readonly [name: string, unit: string])[] = [
  ['In P5–P95', 'share'],
  ['In P25–P75', 'share'],
  ['Bias', 'tanks/month'],
  ['Mean error', 'tanks/month'],
  ['Skill over last', 'share'],
  ['CRPS', 'tanks/month'],
];
const shortNames: Readonly<Record<string, string>> = {
  'Skill over last': 'Skill',
  'Mean error': 'Error',
};
/** TANKSCORE begins with the number of forecasts. */
const scoreUnits = ['number', ...measures.map(([, unit]) => unit)];

const ahead = (months: number) => `${String(months)} months ahead`;
const known = (cells: Named | Formula, outcome: ListColumn) =>
  f`FILTER(${cells},ISNUMBER(${outcome.all}))`;
const score = (heading: string, forecasts: Named, outcome: ListColumn) =>
  new NamedSpill(
    heading,
    f`TANKSCORE(${known(forecasts, outcome)},${known(outcome.all, outcome)},${known(last.all, outcome)})`,
    scoreUnits,
  );
const scores = horizons.map((months, i) => {
  const outcome = outcomes[i] ?? last;
  return {
    months,
    byHand: score(`By hand, ${ahead(months)}`, lowest.through(highest), outcome),
    mean: score(`Last year's mean, ${ahead(months)}`, yearsMean.all, outcome),
  };
});
const forecasts = new NamedSpill(
  'TANKFORECAST',
  f`TANKBACKTEST(${date.all},${total.all},{${horizons.join(';')}})`,
  [
    ...Array<string>(3).fill('number'),
    ...Array<string>(2).fill('share'),
    ...Array<string>(2).fill('tanks/month'),
    ...Array<string>(2).fill('share'),
    'tanks/month',
  ],
);

const units = Object.fromEntries(measures);
const scored = (label: string, spill: NamedSpill, cells: FrontRow['cells'] = {}) =>
  new FrontRow(label, '', { each: f`INDEX(${spill},2,${columnNumber}+1)`, ...cells }, units);
/** A single value has no range that anything could fall into. */
const noRange = { 'In P5–P95': '–', 'In P25–P75': '–' };
/** Where the measures stand in TANKBACKTEST, which has the skill over the year's mean besides. */
const inForecasts = '{4,5,6,7,8,10}';

const waysOf = ({ byHand, mean }: (typeof scores)[number], i: number) => [
  scored('Low, middle, high of the year before', byHand),
  new FrontRow(
    'TANKFORECAST',
    '',
    { each: f`INDEX(${forecasts},${i + 2},INDEX(${inForecasts},${columnNumber}))` },
    units,
  ),
  scored("The last year's mean, carried on", mean, noRange),
];
/** What the measures say, below the first of the three tables. */
const measuresInWords = [
  'In P5–P95, In P25–P75: how much of what came lay inside; 90% and 50% would be right. Bias: the median less what came.',
  "Error: how far the median was off. Skill: by how much that is less than the last month's, carried on. CRPS: how far the range was off.",
].map((sentence) => new FrontRow(sentence, '', {}));
const ways = scores.map(waysOf);
const longestHorizon = Math.max(...horizons);
const sections = scores.map(({ months }, i): Section => ({
  heading: `Forecasts ${ahead(months)}, over all dates`,
  unitHeader: '',
  answers: true,
  columns: measures.map(([name]) => value(name, shortNames[name] ?? name)),
  rows: [
    new FrontRow('Measured in', '', units),
    ...(ways[i] ?? []),
    ...(months === longestHorizon ? measuresInWords : []),
  ],
}));
const [quarterAhead, halfYearAhead, aYearAhead] = sections;
if (!quarterAhead || !halfYearAhead || !aYearAhead) throw new Error('Three horizons are scored.');
export const yearAhead = aYearAhead;
export const shorterHorizons = [halfYearAhead, quarterAhead];

/** On how many dates the shares rest, the longest horizon first: the order of the sections. */
const testedRow = (label: string, column: number, note: string) =>
  new FrontRow(label, 'dates', {
    each: f`INDEX(${forecasts},${horizons.length + 2}-${columnNumber},${column})`,
    notes: note,
  });
const tested = testedRow('Dates', 2, 'Both ways are tested on the same month ends.');
const apart = testedRow(
  'Dates whose outcomes share no month',
  3,
  'Outcomes that overlap are no separate proofs: few of these prove little.',
);
export const datesTested: Section = {
  answers: true,
  heading: 'On how many dates this rests',
  columns: [
    ...horizons.toReversed().map((months) => value(ahead(months), `${String(months)} months`)),
    notes,
  ],
  rows: [tested, apart],
};
const longest = ahead(longestHorizon);
export const testedAYearAhead = tested.at(longest);
export const apartAYearAhead = apart.at(longest);

/** The share of what came that lay within nine tenths of a way's paths, a year ahead. */
export const heldAYearAhead = (ways.at(-1) ?? []).map((row) => row.at('In P5–P95'));

export const sameDates: ModelCheck = {
  label: 'Both ways are tested on as many dates',
  allowed: 0,
  found: joined(
    scores.map(({ byHand }, i) => f`ABS(INDEX(${byHand},2,1)-INDEX(${forecasts},${i + 2},2))`),
    '+',
  ),
};

export const scoreBlocks: readonly CalculationBlock[] = [
  { block: forecasts },
  ...scores.flatMap(({ byHand, mean }) => [{ block: byHand }, { block: mean }]),
];
