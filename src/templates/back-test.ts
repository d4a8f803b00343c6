import { ListColumn, rowNumber, Spill, Value } from './calculation';
import { sources, value } from './columns';
import { f, joined, type Formula, type Named } from './formula';
import { columnNumber, Row, typed, type Chart, type Section, type Series } from './front';
import type { Template } from './template';
import { colorsNote, monthInWords, numberInWords } from './words';

/** Month ends that the calculation has room for: ten years of them. */
const mostMonths = 120;
/** A forecast is made where a whole year is known. */
const yearBefore = 12;
const horizons = [3, 6, 12];

// The series, from the edition that the workbook keeps.

const series = (column: string) => f`TANKSERIES("losses_oryx","${column}")`;
const date = new ListColumn('month end', 'date', { spills: series('as_of') });
const total = new ListColumn('total', 'tanks', { spills: series('total') });
const known = f`ROWS(${date.all})`;
const inSeries = f`${rowNumber}<${known}`;
const added = new ListColumn('added', 'tanks', {
  each: f`IF(${inSeries},INDEX(${total.all},${rowNumber}+1)-IF(${rowNumber}=0,0,INDEX(${total.all},MAX(1,${rowNumber}))),"")`,
});
const overTheYear = (header: string, formula: Formula) =>
  new ListColumn(header, 'tanks/month', {
    each: f`IF(${inSeries},${formula},"")`,
    from: yearBefore - 1,
  });
const lowest = overTheYear('lowest', f`MAX(0,MIN(${added.last(yearBefore)}))`);
const middle = overTheYear('middle', f`MAX(0,MEDIAN(${added.last(yearBefore)}))`);
const highest = overTheYear('highest', f`MAX(0,MAX(${added.last(yearBefore)}))`);
const yearsMean = overTheYear('mean', f`MAX(0,AVERAGE(${added.last(yearBefore)}))`);
const last = overTheYear('last', f`MAX(0,${added})`);

/** What a month then brought on average, where so many months have passed. */
const outcomes = horizons.map(
  (months) =>
    new ListColumn(`then, ${String(months)} months`, 'tanks/month', {
      each: f`IF(${rowNumber}+${months}<${known},(INDEX(${total.all},${rowNumber}+1+${months})-INDEX(${total.all},${rowNumber}+1))/${months},"")`,
      from: yearBefore - 1,
    }),
);

// Three ways, scored alike.

const measures: readonly (readonly [name: string, unit: string])[] = [
  ['In P5–P95', 'share'],
  ['In P25–P75', 'share'],
  ['Bias', 'tanks/month'],
  ['Mean error', 'tanks/month'],
  ['Skill over last', 'share'],
  ['CRPS', 'tanks/month'],
];
const scoreUnits = ['number', ...measures.map(([, unit]) => unit)];
const where = (cells: Named | Formula, outcome: ListColumn) =>
  f`FILTER(${cells},ISNUMBER(${outcome.all}))`;
const score = (heading: string, forecasts: Formula, outcome: ListColumn) =>
  new Spill(
    heading,
    f`TANKSCORE(${where(forecasts, outcome)},${where(outcome.all, outcome)},${where(last.all, outcome)})`,
    scoreUnits,
  );
const scores = horizons.map((months, i) => {
  const outcome = outcomes[i] ?? last;
  const ahead = `${String(months)} months ahead`;
  return {
    months,
    byHand: score(`By hand, ${ahead}`, f`${lowest.through(highest)}`, outcome),
    yearsMean: score(`Last year's mean, ${ahead}`, f`${yearsMean.all}`, outcome),
  };
});
const backTest = new Spill(
  'TANKFORECAST',
  f`TANKBACKTEST(${date.all},${total.all},{${horizons.join(';')}})`,
  [
    'number',
    'number',
    'number',
    'share',
    'share',
    'tanks/month',
    'tanks/month',
    'share',
    'share',
    'tanks/month',
  ],
);
/** In TANKBACKTEST the skill over the year's mean stands between the skill over the last and CRPS. */
const inBackTest = '{4,5,6,7,8,10}';
/** TANKSCORE begins with the number of forecasts. */
const inScore = '{2,3,4,5,6,7}';

const units = Object.fromEntries(measures);
const columns = measures.map(([name]) => value(name));
const scored = (label: string, spill: Spill) =>
  new Row(label, '', { each: f`INDEX(${spill},2,INDEX(${inScore},${columnNumber}))` }, units);
const sections = scores.map(({ months, byHand, yearsMean: mean }, i): Section => ({
  heading: `${String(months)} months ahead, over all dates`,
  unitHeader: '',
  columns,
  rows: [
    scored('Range made by hand: lowest, middle, highest of the year before', byHand),
    new Row(
      'TANKFORECAST',
      '',
      { each: f`INDEX(${backTest},${i + 2},INDEX(${inBackTest},${columnNumber}))` },
      units,
    ),
    scored("The last year's mean, carried on", mean),
  ],
}));
const [, , yearAhead] = sections;
const byHandAYear = yearAhead?.rows[0];
const forecastAYear = yearAhead?.rows[1];
if (!byHandAYear || !forecastAYear) throw new Error('Forecasts a year ahead are scored.');

// One date: what each way said then, and what came.

const knownOn = new Row('Known on', 'date', { value: typed('2023-12-31') });
const seed = new Row('Seed of all draws', 'number', { value: typed(1) });
const draws = new Row('Draws', 'paths', { value: typed(4096) });
const place = new Row('Its place among the month ends', 'number', {
  value: f`MATCH(${knownOn.at('value')},${date.all},1)`,
});
const onDate = (label: string, unit: string, column: ListColumn) =>
  new Row(label, unit, { value: f`INDEX(${column.all},${place.at('value')})` });
/** Columns that begin with the first whole year have that many cells less. */
const onDateAYearIn = (label: string, column: ListColumn) =>
  new Row(label, 'tanks/month', {
    value: f`INDEX(${column.all},${place.at('value')}-${yearBefore - 1})`,
  });
const confirmed = onDate('Confirmed lost by then', 'tanks', total);
const lowestThen = onDateAYearIn('Lowest month of the year before', lowest);
const middleThen = onDateAYearIn('Middle month', middle);
const highestThen = onDateAYearIn('Highest month', highest);
const observedLater = new Row('Observed a year later', 'tanks', {
  value: f`IFERROR(INDEX(${total.all},${place.at('value')}+${yearBefore}),"not yet")`,
});

const drawn = f`${draws.at('value')},${seed.at('value')}`;
const fanOf = (heading: string, flow: Formula) =>
  new Spill(
    heading,
    f`TANKFAN(${confirmed.at('value')},0,0,0,${yearBefore},${flow},,{0.05,0.5,0.95},${drawn})`,
    ['number', 'tanks', 'tanks', 'tanks'],
  );
const fanByHand = fanOf(
  'By hand, from the one date',
  f`CHOOSE({1,2,3},${lowestThen.at('value')},${middleThen.at('value')},${highestThen.at('value')})`,
);
const upToThen = (column: ListColumn) => f`INDEX(${column.all},SEQUENCE(${place.at('value')}))`;
const fanOfForecast = fanOf(
  'TANKFORECAST, from the one date',
  f`TANKFORECAST(${upToThen(date)},${upToThen(total)},${yearBefore})`,
);
const oneDate: Section = {
  heading: 'One date',
  columns: [value('value'), sources],
  sourcesOf: ['value'],
  rows: [
    knownOn,
    seed,
    draws,
    place,
    confirmed,
    lowestThen,
    middleThen,
    highestThen,
    observedLater,
  ],
};
const said = (label: string, fan: Spill) =>
  new Row(label, 'tanks', { each: f`INDEX(${fan},${yearBefore + 2},${columnNumber}+1)` });
const aYearLater: Section = {
  heading: 'The count a year later, as each way had it',
  columns: ['P5', 'P50', 'P95'].map((name) => value(name)),
  rows: [said('Range made by hand', fanByHand), said('TANKFORECAST', fanOfForecast)],
};

const monthOfChart = new ListColumn('month end', 'date', {
  each: f`EOMONTH(${knownOn.at('value')},${rowNumber})`,
});
const line = (header: string, fan: Spill, column: number) =>
  new ListColumn(header, 'tanks', { each: f`INDEX(${fan},${rowNumber}+2,${column})` });
const observed = new ListColumn('observed', 'tanks', {
  each: f`IFERROR(INDEX(${total.all},${place.at('value')}+${rowNumber}),NA())`,
});
const ways = [
  { name: 'by hand', fan: fanByHand, color: '#ED7D31' },
  { name: 'TANKFORECAST', fan: fanOfForecast, color: '#2E75B6' },
].map(({ name, fan, color }) => ({
  name,
  color,
  ends: [line(`${name}: P5`, fan, 2), line(`${name}: P95`, fan, 4)],
  median: line(`${name}: median`, fan, 3),
}));
const waySeries = ways.flatMap(({ name, color, ends, median }): Series[] => [
  ...ends.map((end, i): Series => ({
    name: `${name}: nine tenths of the paths`,
    values: end.all,
    type: 'Line',
    color,
    weight: 1,
    dashed: true,
    ...(i > 0 && { inLegend: false as const }),
  })),
  { name: `${name}: median`, values: median.all, type: 'Line', color, weight: 2 },
]);
const chart: Chart = {
  title: 'Tanks confirmed lost: what each way said on the one date, and what came',
  columns: ['B', 'I'],
  type: 'Line',
  categories: monthOfChart.all,
  categoryTitle: 'Month end',
  categoryFormat: 'yyyy-mm',
  valueTitle: 'Tanks, running total',
  valueFormat: '#,##0',
  series: [
    ...waySeries,
    { name: 'observed', values: observed.all, type: 'LineMarkers', color: '#262626', weight: 1.5 },
  ],
};

const percent = (row: Row) => f`FIXED(100*${row.at('In P5–P95')},0)`;
const answer = f`"Of the totals a year ahead, the range made by hand held "&${percent(byHandAYear)}&" percent when it promised 90, and TANKFORECAST "&${percent(forecastAYear)}&" percent. On "&${monthInWords(knownOn.at('value'))}&" the range made by hand said "&${numberInWords(aYearLaterCell('P5'))}&" to "&${numberInWords(aYearLaterCell('P95'))}&" a year later; the count was "&IF(ISNUMBER(${observedLater.at('value')}),${numberInWords(observedLater.at('value'))},"not yet known")&"."`;

function aYearLaterCell(column: string) {
  const [byHand] = aYearLater.rows;
  if (!byHand) throw new Error('The range made by hand is shown.');
  return byHand.at(column);
}

const roomFor = new Value('Month ends in the series', 'number', f`${known}`);

export const backTestModel: Template = {
  name: 'Back-test',
  title: 'Back-test',
  question:
    'Would the method have told us? What was known on a date, against what was then observed.',
  note: `${colorsNote} Counts are of the Oryx list, by day of listing.`,
  answer,
  front: [
    ...(yearAhead ? [yearAhead] : []),
    { rows: 13, charts: [chart] },
    ...sections.filter((section) => section !== yearAhead).reverse(),
    aYearLater,
    oneDate,
  ],
  checks: [
    {
      label: 'The months add up to the total',
      allowed: 0,
      found: f`SUM(${added.all})-INDEX(${total.all},${roomFor})`,
    },
    {
      label: 'No month is missing',
      allowed: 0,
      found: f`SUMPRODUCT(--(EOMONTH(INDEX(${date.all},1),SEQUENCE(${roomFor})-1)<>${date.all}))`,
    },
    {
      label: 'Every month end has a row',
      allowed: 0,
      found: f`MAX(0,${roomFor}-${mostMonths})`,
    },
    {
      label: 'The one date has a year before it',
      allowed: 0,
      found: f`MAX(0,${yearBefore}-${place.at('value')})`,
    },
    {
      label: 'Both ways are tested on as many dates',
      allowed: 0,
      found: joined(
        scores.map(({ byHand }, i) => f`ABS(INDEX(${byHand},2,1)-INDEX(${backTest},${i + 2},2))`),
        '+',
      ),
    },
  ],
  calculation: {
    note: '',
    blocks: [
      {
        values: [roomFor],
        block: {
          heading: 'The series, and the year before each month end',
          rows: mostMonths,
          columns: [date, total, added, lowest, middle, highest, yearsMean, last, ...outcomes],
        },
      },
      { block: backTest },
      ...scores.flatMap(({ byHand, yearsMean: mean }) => [{ block: byHand }, { block: mean }]),
      { block: fanByHand },
      { block: fanOfForecast },
      {
        block: {
          heading: 'Chart of the one date',
          rows: yearBefore + 1,
          columns: [
            monthOfChart,
            ...ways.flatMap(({ ends, median }) => [...ends, median]),
            observed,
          ],
        },
      },
    ],
  },
};
