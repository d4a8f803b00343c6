import { ListColumn, rowNumber, NamedSpill, type CalculationBlock } from '../calculation';
import { sources, value } from '../columns';
import { wholeMonths } from '../formats';
import { f, type Formula } from '../formula';
import {
  columnNumber,
  FrontRow,
  typed,
  type FrontChart,
  type Section,
  type PlottedSeries,
} from '../front';
import { date, highest, lowest, middle, total, yearBefore } from './series';

export const knownOn = new FrontRow('Known on', 'date', { value: typed('2023-12-31') });
const seed = new FrontRow('Seed of all draws', 'number', { value: typed(1) });
const draws = new FrontRow('Draws', 'paths', { value: typed(4096) });
const placeRow = new FrontRow('Its place among the month ends', 'number', {
  value: f`MATCH(${knownOn.at('value')},${date.all},1)`,
});
export const place = placeRow.at('value');
/** Where the typed date is no month end of the series: the one before it, of which all else is said. */
const monthEndRow = new FrontRow('Month end of that place', 'date', {
  value: f`INDEX(${date.all},${place})`,
});
export const monthEnd = monthEndRow.at('value');
const confirmed = new FrontRow('Confirmed lost by then', 'tanks', {
  value: f`INDEX(${total.all},${place})`,
});
/** Columns that begin with the first whole year have that many cells less. */
const aYearIn = (label: string, column: ListColumn) =>
  new FrontRow(label, 'tanks/month', {
    value: f`IF(${place}<${yearBefore},NA(),INDEX(${column.all},${place}-${yearBefore - 1}))`,
  });
const range = [
  aYearIn('Lowest month of the year before', lowest),
  aYearIn('Middle month', middle),
  aYearIn('Highest month', highest),
];
export const observedLater = new FrontRow('Observed a year later', 'tanks', {
  value: f`IFERROR(INDEX(${total.all},${place}+${yearBefore}),"not yet")`,
});
export const oneDate: Section = {
  heading: 'One date: what was known',
  columns: [value('value'), sources],
  sourcesOf: ['value'],
  rows: [knownOn, seed, draws, placeRow, monthEndRow, confirmed, ...range, observedLater],
};

const fanOf = (heading: string, flow: Formula) =>
  new NamedSpill(
    heading,
    f`TANKFAN(${confirmed.at('value')},0,0,0,${yearBefore},${flow},,{0.05,0.5,0.95},${draws.at('value')},${seed.at('value')})`,
    [wholeMonths, 'tanks', 'tanks', 'tanks'],
  );
const [low, middling, high] = range.map((row) => row.at('value'));
if (!low || !middling || !high) throw new Error('The range has three values.');
const byHand = fanOf(
  'Range of the year before, from the one date',
  f`CHOOSE({1,2,3},${low},${middling},${high})`,
);
const upToThen = (column: ListColumn) => f`INDEX(${column.all},SEQUENCE(${place}))`;
const forecast = fanOf(
  'TANKFORECAST, from the one date',
  f`TANKFORECAST(${upToThen(date)},${upToThen(total)},${yearBefore})`,
);
const said = (label: string, fan: NamedSpill) =>
  new FrontRow(label, 'tanks', {
    each: f`IF(${place}<${yearBefore},NA(),INDEX(${fan},${yearBefore + 2},${columnNumber}+1))`,
  });
export const saidByHand = said('Low, middle, high of the year before', byHand);
export const aYearLater: Section = {
  answers: true,
  heading: 'One date: the count a year later',
  columns: ['P5', 'P50', 'P95'].map((name) => value(name)),
  rows: [saidByHand, said('TANKFORECAST', forecast)],
};

const monthOfChart = new ListColumn('month end', 'month', {
  each: f`EOMONTH(${monthEnd},${rowNumber})`,
});
const observed = new ListColumn('observed', 'tanks', {
  each: f`IFERROR(INDEX(${total.all},${place}+${rowNumber})-${confirmed.at('value')},NA())`,
});
const ways = [
  { name: 'year before', fan: byHand, color: '#ED7D31' },
  { name: 'TANKFORECAST', fan: forecast, color: '#2E75B6' },
].map(({ name, fan, color }) => {
  const path = (percentile: string, column: number) =>
    new ListColumn(`${name}: ${percentile}`, 'tanks', {
      each: f`${fan.beside(column)}-${confirmed.at('value')}`,
    });
  return { name, color, low: path('P5', 1), median: path('P50', 2), high: path('P95', 3) };
});
const seriesOfWays = ways.flatMap((way): PlottedSeries[] => {
  const end = { type: 'Line', color: way.color, weight: 1, dash: 'Dash' } as const;
  return [
    { name: `${way.name}: P5 and P95`, values: way.low.all, ...end },
    { name: `${way.name}: P95`, values: way.high.all, ...end, inLegend: false },
    {
      name: `${way.name}: median`,
      values: way.median.all,
      type: 'Line',
      color: way.color,
      weight: 2,
    },
  ];
});
export const chartOfDate: FrontChart = {
  title: 'Tanks confirmed lost since the one date: what each way said, and what came',
  columns: ['B', 'I'],
  type: 'Line',
  categories: monthOfChart.all,
  categoryTitle: 'Month end',
  categoryFormat: 'yyyy-mm',
  valueTitle: 'Tanks lost since then',
  valueFormat: '#,##0',
  series: [
    ...seriesOfWays,
    { name: 'observed', values: observed.all, type: 'LineMarkers', color: '#262626', weight: 1.5 },
  ],
};

export const blocksOfDate: readonly CalculationBlock[] = [
  { block: byHand },
  { block: forecast },
  {
    block: {
      heading: 'Chart of the one date',
      rows: yearBefore + 1,
      columns: [monthOfChart, ...ways.flatMap((way) => [way.low, way.median, way.high]), observed],
    },
  },
];
