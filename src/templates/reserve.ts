import { ListColumn, rowNumber } from './calculation';
import { notes, sources, value } from './columns';
import { citation, f, figure, joined, type Formula } from './formula';
import { headerOf, FrontRow, typed, type FrontColumn, type Section } from './front';
import { monthsShown } from './charts/fan-bands';
import { pathsChart } from './charts/paths';
import type { Template } from './template';
import { colorsNote, monthInWords, monthOf, numberInWords } from './words';

// What the sources give.

const first = new FrontRow('First month', 'date', { value: typed('2025-01-01') });
const horizon = new FrontRow('Months ahead', 'number', {
  value: typed(60),
  notes: 'The charts show up to 60.',
});
const floor = new FrontRow('Floor', 'tanks', { value: typed(1000) });
const start = new FrontRow('Tanks in service at the start', 'tanks', {
  value: figure('active.iiss.2024-02'),
});
const losses = new FrontRow('Losses', 'tanks/month', {
  value: f`${figure('losses.iiss.2024')}/12`,
});
const deliveries = new FrontRow('Delivered', 'tanks/month', {
  value: f`${figure('dprk.tanks.delivered')}/12`,
});
const production = new FrontRow('New tanks', 'tanks/month', {
  value: f`${figure('production.new.cit.t90m.2024', 'low')}/12`,
});
const stock: Section = {
  heading: 'Assumptions: the stock',
  columns: [value('value'), sources, notes],
  sourcesOf: ['value'],
  rows: [first, horizon, floor, start, losses, deliveries, production],
};
const firstMonth = first.at('value');
const months = horizon.at('value');
const floorTanks = floor.at('value');

const shareNote = 'Recoverable share and effort have no source: they are assumptions.';
const condition = (label: string, hulls: Formula, share: number, effort: number, note = '') =>
  new FrontRow(
    label,
    'tanks',
    { hulls, recoverable: typed(share), effort: typed(effort), ...(note && { notes: note }) },
    { recoverable: 'share', effort: 'ratio' },
  );
const good = condition('Satisfactory', figure('storage.ep.satisfactory'), 1, 1, shareNote);
const atPlants = condition(
  'Waiting at repair plants',
  figure('storage.resurgam.at-plants'),
  0.8,
  1.5,
);
const poor = condition('Poor', figure('storage.ep.poor'), 0.6, 2);
const veryPoor = condition('Very poor', figure('storage.ep.very-poor'), 0.2, 4);
const conditions: Section = {
  heading: 'Assumptions: stored hulls, best first',
  columns: [value('hulls'), value('recoverable'), value('effort', 'effort'), sources, notes],
  sourcesOf: ['hulls', 'recoverable', 'effort'],
  rows: [good, atPlants, poor, veryPoor],
};
const counted = new FrontRow('All but those at plants', 'tanks', {
  'added up': f`${good.at('hulls')}+${poor.at('hulls')}+${veryPoor.at('hulls')}`,
  'same source': figure('storage.ep.total'),
  article: figure('storage.remaining.2024-12.derived'),
});
const compared: Section = {
  heading: 'Counted: stored hulls together',
  columns: [value('added up'), value('same source'), value('article'), sources],
  sourcesOf: ['same source', 'article'],
  rows: [counted],
};
const classes = good.to(veryPoor, 'hulls', 'effort');
const hulls = good.to(veryPoor, 'hulls', 'hulls');
const recoverable = good.to(veryPoor, 'recoverable', 'recoverable');
const effort = good.to(veryPoor, 'effort', 'effort');

// Three capacities.

const capacityNames = ['Withdrawn', 'Delivered', 'Peak'];
const byCapacity = (contents: readonly Formula[]) =>
  Object.fromEntries(capacityNames.map((name, i) => [name, contents[i] ?? f`NA()`]));
const capacity = new FrontRow(
  'Refurbished a month when all hulls are good',
  'hulls/month',
  {
    ...byCapacity([
      f`${figure('refurbishment.resurgam.2024-02')}/12`,
      f`(${figure('refurbishment.iiss.2024')}-${figure('production.new.cit.t90m.2024', 'low')})/12`,
      figure('refurbishment.highmarsed.early'),
    ]),
    notes: 'Seen leaving storage; delivered, less new tanks; the early pace.',
  },
  { Peak: 'tanks/month' },
);

const working = (name: string, spill: Formula, unit = 'tanks') =>
  new ListColumn(f`${headerOf(capacitySection, name)}`, unit, { spills: spill });
const monthsUntilGood = new FrontRow('Months until the good hulls are used up', 'months', {
  each: f`${good.at('hulls')}*${good.at('recoverable')}*${good.at('effort')}/${capacity}`,
});
const restorable = new FrontRow('Restorable in all', 'hulls', {
  each: f`SUMPRODUCT(${hulls},${recoverable})`,
});
const monthsUntilLast = new FrontRow('Months until the last restorable hull', 'months', {
  each: f`SUMPRODUCT(${hulls},${recoverable},${effort})/${capacity}`,
});
const capacitySection: Section = {
  heading: 'Capacity',
  columns: [
    ...capacityNames.map((name): FrontColumn => ({ name, header: typed(name) })),
    sources,
    notes,
  ],
  sourcesOf: capacityNames,
  rows: [capacity, monthsUntilGood, restorable, monthsUntilLast],
};
const capacityColumns = capacityNames.map((name) => ({
  name,
  header: f`${headerOf(capacitySection)}`,
}));

const refurbished = capacityNames.map((name) =>
  working(name, f`TANKREFURB(${classes},${capacity.at(name)},${months})`),
);
const stocks = capacityNames.map((name, i) =>
  working(
    name,
    f`TANKSTOCK(${start.at('value')},${losses.at('value')},${refurbished[i]?.all ?? 0},${deliveries.at('value')},SEQUENCE(${months}+1,1,0),${production.at('value')})`,
  ),
);
const each = (columns: readonly ListColumn[], formula: (cells: Formula) => Formula) =>
  byCapacity(columns.map((column) => formula(f`${column.all}`)));

const halved = new FrontRow(
  'First month at half the output or less',
  'number',
  each(
    refurbished,
    (output) => f`IFNA(MATCH(TRUE,INDEX(${output}<=INDEX(${output},1)/2,0),0),"later")`,
  ),
);
const worked: Section = {
  heading: 'Worked out',
  columns: capacityColumns,
  rows: [halved],
};

// The answers.

const within = (monthsUntil: FrontRow) =>
  f`IF(${monthsUntil}>${months},"later",${monthOf(firstMonth, monthsUntil)})`;
const goodUsedUp = new FrontRow('Good hulls used up in', 'month', {
  each: within(monthsUntilGood),
});
const outputHalved = new FrontRow('Output down to half of the first month in', 'month', {
  each: f`IF(ISNUMBER(${halved}),EDATE(${firstMonth},${halved}-1),"later")`,
});
const lastHull = new FrontRow('Last restorable hull leaves storage in', 'month', {
  each: within(monthsUntilLast),
});
const apart = new FrontRow('Months between the first and the last of these', 'months', {
  each: f`${monthsUntilLast}-${monthsUntilGood}`,
});
const left = new FrontRow('Left in storage then, beyond repair', 'hulls', {
  each: f`SUM(${hulls})-${restorable}`,
});
const refurbishedThen = new FrontRow(
  f`"Refurbished in "&${months}&" months"`,
  'tanks',
  each(refurbished, (output) => f`SUM(${output})`),
);
const stockThen = new FrontRow(
  f`"Stock after "&${months}&" months"`,
  'tanks',
  each(stocks, (path) => f`INDEX(${path},${months}+1)`),
);
const downToFloor = new FrontRow(
  f`"Stock down to the floor of "&${numberInWords(floorTanks)}&" tanks in"`,
  'month',
  each(
    stocks,
    // Month 0 stands first.
    (path) =>
      f`IFNA(EDATE(${firstMonth},MAX(1,MATCH(TRUE,INDEX(${path}<=${floorTanks},0),0)-1)-1),"later")`,
  ),
);
const answers: Section = {
  heading: 'Answers, by capacity',
  columns: capacityColumns,
  rows: [goodUsedUp, outputHalved, lastHull, apart, left, refurbishedThen, stockThen, downToFloor],
};

const middle = 'Delivered';
const dateOr = (cell: ReturnType<FrontRow['at']>, before: string, otherwise: string) =>
  f`IF(ISNUMBER(${cell}),"${before}"&${monthInWords(cell)},"${otherwise}")`;
const answer = joined(
  [
    f`"At the pace of deliveries "&${dateOr(goodUsedUp.at(middle), 'the good hulls are used up in ', 'the good hulls last beyond the months shown')}&", and "&${dateOr(outputHalved.at(middle), 'output is down to half in ', 'output is never down to half')}&"."`,
    f`${dateOr(lastHull.at(middle), 'The last restorable hull leaves storage in ', 'Restorable hulls are left at the end')}&": "&${numberInWords(apart.at(middle))}&" months lie between the last good hull and the last at all."`,
  ],
  '&" "&',
);

// What forecasters said.

const prediction = (
  label: string,
  said: string,
  from: string,
  to: string,
  model: FrontRow,
  source: string,
) =>
  new FrontRow(
    label,
    '',
    {
      said: typed(said, ''),
      from: typed(from, ''),
      to: typed(to, ''),
      model: f`${model.at(middle)}`,
      sources: citation(source),
    },
    { said: 'month', from: 'month', to: 'month', model: 'month' },
  );
const predictions: Section = {
  heading: 'What forecasters said, and this model',
  unitHeader: '',
  columns: [
    value('said', 'said in'),
    value('from'),
    value('to'),
    value('model', 'this model'),
    sources,
  ],
  rows: [
    prediction(
      'Refurbishment reaches a critical point',
      '2024-07-01',
      '2025-07-01',
      '2025-12-01',
      goodUsedUp,
      'economist-2024-07',
    ),
    prediction(
      '2025 the last year to lean on Soviet stocks',
      '2025-01-01',
      '2025-12-01',
      '2025-12-01',
      goodUsedUp,
      'cepa-2025-01',
    ),
    prediction(
      'Restorable tanks run out',
      '2025-01-01',
      '2025-12-01',
      '2025-12-01',
      lastHull,
      're-russia-2025-01-16',
    ),
    prediction(
      'Stored tanks run out at a straight-line pace',
      '2024-12-01',
      '2027-01-01',
      '2027-12-01',
      lastHull,
      'ep-2025',
    ),
    prediction(
      'Stored tanks cover three more years',
      '2024-02-01',
      '2027-02-01',
      '2027-02-01',
      lastHull,
      'iiss-mb-2024',
    ),
  ],
};

// The charts: the first shows months 1, 2, …, the second begins with month 0, the month before.

const outputMonth = new ListColumn('month', 'month', {
  each: f`IF(${rowNumber}<${months},EDATE(${firstMonth},${rowNumber}),"")`,
});
const stockMonth = new ListColumn('month', 'month', {
  each: f`IF(${rowNumber}<=${months},EDATE(${firstMonth},${rowNumber}-1),"")`,
});
const floorLine = new ListColumn('floor', 'tanks', {
  each: f`IF(${rowNumber}<=${months},${floorTanks},NA())`,
});
const shown = (columns: readonly ListColumn[]) =>
  columns.map((column, i) => {
    const name = capacityNames[i] ?? middle;
    const header = headerOf(capacitySection, name);
    return {
      name: header,
      column: new ListColumn(f`${header}`, 'tanks', {
        each: f`IFERROR(INDEX(${column.all},${rowNumber}+1),NA())`,
      }),
    };
  });
const shownOutput = shown(refurbished);
const shownStock = shown(stocks);

export const reserve: Template = {
  name: 'Reserve',
  title: 'Reserve drawdown',
  question: 'When does refurbishment slow, and when is storage empty? The two dates differ.',
  note: colorsNote,
  answer,
  front: [
    answers,
    {
      rows: 13,
      charts: [
        pathsChart(
          {
            title: 'Refurbished a month, by capacity',
            columns: ['B', 'D'],
            valueTitle: 'Tanks a month',
          },
          { column: outputMonth, title: 'Month', format: 'yyyy-mm' },
          shownOutput,
        ),
        pathsChart(
          { title: 'Tanks in service, by capacity', columns: ['E', 'I'], valueTitle: 'Tanks' },
          { column: stockMonth, title: 'Month', format: 'yyyy-mm' },
          shownStock,
          { name: 'floor', column: floorLine },
        ),
      ],
    },
    predictions,
    worked,
    capacitySection,
    conditions,
    compared,
    stock,
  ],
  checks: [
    {
      label: 'Refurbished never exceeds what is restorable',
      allowed: 0.000001,
      found: joined(
        capacityNames.map((name) => f`MAX(0,${refurbishedThen.at(name)}-${restorable.at(name)})`),
        '+',
      ),
    },
    {
      label: 'Output never rises',
      allowed: 0.000001,
      found: joined(
        refurbished.map(
          ({ all }) =>
            f`IF(ROWS(${all})>1,SUMPRODUCT(--(INDEX(${all},SEQUENCE(ROWS(${all})-1,1,2))-INDEX(${all},SEQUENCE(ROWS(${all})-1))>0.000001)),0)`,
        ),
        '+',
      ),
    },
    {
      label: 'Classes stand best first',
      allowed: 0,
      found: f`SUMPRODUCT(--(${atPlants.to(veryPoor, 'effort', 'effort')}<${good.to(poor, 'effort', 'effort')}))`,
    },
    {
      label: "Hulls within 2 percent of the source's total",
      allowed: 0.02,
      found: f`${counted.at('added up')}/${counted.at('same source')}-1`,
    },
    {
      label: 'Every figure is in the edition',
      allowed: 0,
      found: f`SUMPRODUCT(--ISERROR(${hulls}))+SUMPRODUCT(--ISERROR(${capacity.across('Withdrawn', 'Peak')}))+SUMPRODUCT(--ISERROR(${start.to(production, 'value', 'value')}))`,
    },
    {
      label: 'Every month is in the charts',
      allowed: 0,
      found: f`MAX(0,${months}-${monthsShown})`,
    },
  ],
  calculation: {
    note: 'No limit of the reserve is given beside TANKREFURB: the hulls would count twice.',
    blocks: [
      {
        block: {
          heading: 'Refurbished a month',
          rows: monthsShown,
          columns: refurbished,
        },
      },
      { block: { heading: 'Stock, month 0 first', rows: monthsShown + 1, columns: stocks } },
      {
        block: {
          heading: 'Chart of refurbishment',
          rows: monthsShown,
          columns: [outputMonth, ...shownOutput.map(({ column }) => column)],
        },
      },
      {
        block: {
          heading: 'Chart of the stock',
          rows: monthsShown + 1,
          columns: [stockMonth, ...shownStock.map(({ column }) => column), floorLine],
        },
      },
    ],
  },
};
