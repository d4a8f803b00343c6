import { ListColumn, rowNumber } from './calculation';
import { pathColors } from './charts/colors';
import { notes, sources, value } from './columns';
import { f, figure, joined, type Formula } from './formula';
import { headerOf, own, Row, typed, type Chart, type Column, type Section } from './front';
import type { Template } from './template';
import { otherUnits } from './unit-check';
import { colorsNote, monthInWords, numberInWords } from './words';

const types = ['T-62', 'T-72', 'T-80', 'T-90'] as const;
type Type = (typeof types)[number];
const perType = (content: (type: Type) => Formula | ReturnType<typeof typed>) =>
  Object.fromEntries(types.map((type) => [type, content(type)]));
const key = (type: Type) => type.toLowerCase().replace('-', '');
const years = [2023, 2024, 2025] as const;
const families = 'losses_oryx_by_family';

// What concerns all types.

const first = new Row('First month', 'date', {
  value: typed('2022-12-01', 'assumption: the month after the count'),
});
const refurbished = [
  new Row('Refurbished in 2023', 'tanks/year', {
    value: f`(${figure('refurbishment.iiss.2023', 'low')}+${figure('refurbishment.iiss.2023', 'high')})/2-(${figure('production.new.cit.t90m.2023', 'low')}+${figure('production.new.cit.t90m.2023', 'high')})/2`,
    notes: 'Reactivated, the middle of the range, less new T-90Ms.',
  }),
  new Row('Refurbished in 2024', 'tanks/year', {
    value: f`${figure('refurbishment.iiss.2024')}-${figure('production.new.cit.t90m.2024', 'low')}`,
    notes: 'Refurbished and built, less new T-90Ms.',
  }),
];
const refurbished2025 = new Row('Refurbished from 2025', 'tanks/year', {
  value: f`${refurbished[1]?.at('value') ?? 0}`,
  sources: 'assumption: as in 2024',
});
const lost = [
  new Row('Lost in 2023', 'tanks/year', { value: figure('losses.iiss.2023') }),
  new Row('Lost in 2024', 'tanks/year', { value: figure('losses.iiss.2024') }),
];
const lost2025 = new Row('Lost from 2025', 'tanks/year', {
  value: f`${figure('losses.oryx.added.2025')}*${figure('losses.undercount.derived.2024')}`,
  notes: 'Confirmed in 2025 × estimated over confirmed in 2024.',
});
const built = new Row('New T-90Ms in 2023', 'tanks/year', {
  value: f`(${figure('production.new.cit.t90m.2023', 'low')}+${figure('production.new.cit.t90m.2023', 'high')})/2`,
});
const built2024 = new Row('New T-90Ms in 2024', 'tanks/year', {
  value: figure('production.new.cit.t90m.2024', 'low'),
});
const built2025 = new Row('New T-90Ms from 2025', 'tanks/year', {
  value: figure('production.new.cit.t90m.2024', 'high'),
  sources: 'assumption: the high end of 2024',
});
const hangars = new Row('From hangars to February 2025', 'tanks', {
  value: figure('refurbishment.resurgam.hangar-total'),
});
const deliveredHigh = new Row('Deliveries of T-62s, high', 'tanks/month', {
  value: figure('dprk.output.korean-press.monthly'),
});
const deliveredFrom = new Row('First month of deliveries', 'number', {
  value: typed(26, 'assumption: January 2025'),
});
const all: Section = {
  heading: 'Assumptions: all types',
  columns: [value('value'), sources, notes],
  sourcesOf: ['value'],
  rows: [
    first,
    ...refurbished,
    refurbished2025,
    ...lost,
    lost2025,
    built,
    built2024,
    built2025,
    hangars,
    deliveredHigh,
    deliveredFrom,
  ],
};
const firstMonth = first.at('value');
const refurbishedIn = [...refurbished, refurbished2025];
const lostIn = [...lost, lost2025];
const builtIn = [built, built2024, built2025];

// What is known by type.

const typeColumns: readonly Column[] = [
  ...types.map((type) => value(type)),
  value('together'),
  value('counted'),
  sources,
  notes,
];
const together = f`SUM(${own(types[0])}:${own(types[3])})`;
const start = new Row('In service, November 2022', 'tanks', {
  ...perType((type) => figure(`active.iiss.2022-11.${key(type)}`)),
  together,
  counted: figure('active.iiss.2022-11'),
});
const takenOut = new Row('Taken out of open storage to July 2024', 'tanks', {
  ...perType((type) =>
    type === 'T-90'
      ? f`${figure('storage.prewar.t90')}-${figure('storage.2024-07.t90')}`
      : figure(`refurbishment.highmarsed.total.${key(type)}`),
  ),
  together,
  counted: figure('refurbishment.highmarsed.total'),
});
const hangarShares: Record<Type, number> = { 'T-62': 0, 'T-72': 0.7, 'T-80': 0.25, 'T-90': 0.05 };
const hangarShare = new Row('Share of the tanks from hangars', 'share', {
  ...perType((type) => typed(hangarShares[type], 'assumption: hangars can’t be seen')),
  together,
});
const inflowShare = new Row('Share of what was taken out, with hangars', 'share', {
  ...perType(
    (type) =>
      f`(${takenOut.at(type)}+${hangarShare.at(type)}*${hangars.at('value')})/(${takenOut.at('together')}+${hangars.at('value')})`,
  ),
  together,
  notes: 'The refurbished tanks of each year are split by it.',
});
const addedIn = (year: number, type: string) =>
  f`SUM(TANKSERIES("${families}","added_total",DATE(${year},1,1),DATE(${year},12,31),"${type}"))`;
const confirmed = years.map(
  (year) =>
    new Row(`Confirmed lost in ${String(year)}`, 'tanks', {
      ...perType((type) => f`MAX(0,${addedIn(year, type)})`),
      together,
      counted: f`SUM(TANKSERIES("${families}","added_total",DATE(${year},1,1),DATE(${year},12,31)))`,
      sources: f`TANKCITE("oryx-list")`,
      notes: 'By day of listing. What is counted beyond the four types stands in its own row.',
    }),
);
const notInAType = new Row('Not in a type: T-64, T-54/55 and unidentified, 2023 to 2025', 'tanks', {
  counted: joined(
    confirmed.map((row) => f`${row.at('counted')}-${row.at('together')}`),
    '+',
  ),
  notes: 'Confirmed lost, and in no column: the losses of the four types are split by their own.',
});
const lossShare = confirmed.map(
  (row, i) =>
    new Row(`Share of the losses of ${String(years[i])}`, 'share', {
      ...perType((type) => f`IF(${row.at('together')}>0,${row.at(type)}/${row.at('together')},0)`),
      together,
    }),
);
const byType: Section = {
  heading: 'Assumptions: by type',
  columns: typeColumns,
  sourcesOf: [...types, 'counted'],
  rows: [start, takenOut, hangarShare, ...confirmed],
};
const sharesByType: Section = {
  heading: 'Worked out: by type',
  columns: typeColumns.filter(({ holds }) => holds !== 'sources'),
  rows: [inflowShare, notInAType, ...lossShare],
};

// Month by month.

const horizon = 60;
const yearPlace = f`MIN(3,MAX(1,YEAR(EDATE(${firstMonth},${rowNumber}-1))-${years[0] - 1}))`;
const ofYear = (perYear: readonly Formula[]) => f`CHOOSE(${yearPlace},${joined(perYear, ',')})`;
const rate = (rows: readonly Row[], share?: (year: number) => Formula) =>
  ofYear(
    rows.map((row, i) => (share ? f`${row.at('value')}*${share(i)}/12` : f`${row.at('value')}/12`)),
  );
/** Schedules begin with month 1, a row below month 0. */
const schedule = (header: string, each: Formula) =>
  new ListColumn(header, 'tanks/month', { each, from: 1 });
const month = new ListColumn('month', 'month', { each: f`EDATE(${firstMonth},${rowNumber}-1)` });
const losses = types.map((type) =>
  schedule(
    `${type} lost`,
    rate(lostIn, (i) => f`${lossShare[i]?.at(type) ?? 0}`),
  ),
);
const inflows = types.map((type) =>
  schedule(
    `${type} refurbished`,
    rate(refurbishedIn, () => f`${inflowShare.at(type)}`),
  ),
);
const newTanks = schedule('new T-90', rate(builtIn));
const deliveries = schedule(
  'T-62 delivered',
  f`IF(${rowNumber}>=${deliveredFrom.at('value')},${deliveredHigh.at('value')},0)`,
);
const lostTogether = schedule('lost', rate(lostIn));
const refurbishedTogether = schedule('refurbished', rate(refurbishedIn));

const path = (
  header: string,
  from: Formula,
  flows: {
    losses?: ListColumn;
    refurbished?: ListColumn;
    delivered?: ListColumn;
    built?: ListColumn;
  },
) => {
  const flow = (column?: ListColumn) => (column ? f`${column.all}` : f`0`);
  return new ListColumn(header, 'tanks', {
    spills: f`TANKSTOCK(${from},${flow(flows.losses)},${flow(flows.refurbished)},${flow(flows.delivered)},SEQUENCE(${horizon + 1},1,0),${flow(flows.built)})`,
  });
};
const flowsOf = (place: number) => {
  const [lostOfType, refurbishedOfType] = [losses[place], inflows[place]];
  if (!lostOfType || !refurbishedOfType) throw new Error('Every type has its flows.');
  return { losses: lostOfType, refurbished: refurbishedOfType };
};
const stocks = types.map((type, i) =>
  path(type, f`${start.at(type)}`, {
    ...flowsOf(i),
    ...(type === 'T-90' && { built: newTanks }),
  }),
);
const withDeliveries = path('T-62 with deliveries', f`${start.at('T-62')}`, {
  ...flowsOf(types.indexOf('T-62')),
  delivered: deliveries,
});
const stockTogether = path('together', f`${start.at('together')}`, {
  losses: lostTogether,
  refurbished: refurbishedTogether,
  built: newTanks,
});

// The answers.

const yearEnds = [1, 13, 25, 37, 49];
const monthsFrom = new Row(
  'Months from the start',
  'number',
  Object.fromEntries(yearEnds.map((months, i) => [String(i), typed(months, 'month numbers')])),
);
const after = (column: ListColumn) => f`INDEX(${column.all},${monthsFrom}+1)`;
const inService = types.map(
  (type, i) => new Row(type, 'tanks', { each: after(stocks[i] ?? stockTogether) }),
);
const [t62, , , t90] = inService;
if (!t62 || !t90) throw new Error('The four types are shown.');
const total = new Row('Together', 'tanks', { each: f`SUM(${t62.to(t90)})` });
const oldShare = new Row('Share of the T-62', 'share', {
  each: f`IF(${total}>0,${t62}/${total},0)`,
});
const oldShareDelivered = new Row('Share of the T-62, with deliveries at their high', 'share', {
  each: f`LET(old,${after(withDeliveries)},old/(${total}-${t62}+old))`,
});
const answers: Section = {
  heading: 'Answers, at the end of',
  columns: yearEnds.map((_, i) => ({
    name: String(i),
    header: f`EDATE(${firstMonth},${monthsFrom}-1)`,
    headerUnit: 'month',
  })),
  rows: [...inService, total, oldShare, oldShareDelivered, monthsFrom],
};

// What was seen since.

const at = (columns: readonly ListColumn[]) =>
  joined(
    columns.map((column) => f`INDEX(${column.all},${own('month')}+1)`),
    '+',
  );
const seen = (
  label: string,
  months: number,
  observed: Formula,
  columns: readonly ListColumn[],
  isLowerBound = false,
) =>
  new Row(
    label,
    'tanks',
    {
      month: typed(months, 'month number'),
      seen: observed,
      model: at(columns),
      off: isLowerBound
        ? f`IF(${own('model')}>=${own('seen')},"not below","below by "&FIXED(${own('seen')}-${own('model')},0))`
        : f`IF(ABS(${own('model')}/${own('seen')}-1)<=0.15,"within 15 percent",FIXED(100*(${own('model')}/${own('seen')}-1),0)&" percent off")`,
    },
    { month: 'number', off: '' },
  );
const column = (type: Type) => stocks[types.indexOf(type)] ?? stockTogether;
const activeIiss = seen(
  'All active, February 2024, IISS',
  15,
  figure('active.iiss.2024-02'),
  stocks,
);
const theatre = seen(
  'All in the theatre, mid-2024, Forbes',
  20,
  figure('active.forbes.2024-07'),
  stocks,
);
const modern = seen(
  'T-72B3, T-80BVM and T-90M, end of 2025, Janes: a lower bound',
  37,
  joined(
    ['t72b3', 't80bvm', 't90m'].map((type) => figure(`active.janes.2025.${type}`)),
    '+',
  ),
  [column('T-72'), column('T-80'), column('T-90')],
  true,
);
const seenSince: Section = {
  heading: 'Seen since',
  columns: [
    value('month', 'by month'),
    value('seen'),
    value('model'),
    value('off', 'how far off'),
    sources,
  ],
  sourcesOf: ['seen'],
  rows: [
    activeIiss,
    theatre,
    modern,
    seen(
      'T-72B3 alone, end of 2025, Janes: a lower bound',
      37,
      figure('active.janes.2025.t72b3'),
      [column('T-72')],
      true,
    ),
    seen(
      'T-80BVM alone, end of 2025, Janes: a lower bound',
      37,
      figure('active.janes.2025.t80bvm'),
      [column('T-80')],
      true,
    ),
    seen(
      'T-90M alone, end of 2025, Janes: a lower bound',
      37,
      figure('active.janes.2025.t90m'),
      [column('T-90')],
      true,
    ),
  ],
};

// The chart, by year.

const chartYear = new ListColumn('end of', 'month', {
  each: f`INDEX(${headerOf(answers, '0')}:${headerOf(answers, String(yearEnds.length - 1))},1,${rowNumber}+1)`,
});
const bars = inService.map(
  (row, i) =>
    new ListColumn(types[i] ?? '', 'tanks', {
      each: f`INDEX(${row.across('0', String(yearEnds.length - 1))},1,${rowNumber}+1)`,
    }),
);
const typeColors = ['#7F6000', '#2E75B6', '#ED7D31', '#0B5A2F'];
const chart: Chart = {
  title: 'Tanks in service at the ends of years, by type',
  columns: ['B', 'I'],
  type: 'ColumnStacked',
  categories: chartYear.all,
  categoryTitle: 'End of',
  categoryFormat: 'yyyy-mm',
  valueTitle: 'Tanks',
  valueFormat: '#,##0',
  gapWidth: 60,
  series: bars.map((bar, i) => ({
    name: types[i] ?? '',
    values: bar.all,
    type: 'ColumnStacked' as const,
    color: typeColors[i] ?? pathColors[0],
  })),
};

const lastColumn = '3';
const answer = f`"By "&${monthInWords(headerOf(answers, lastColumn))}&" the T-62 makes up "&FIXED(100*${oldShare.at(lastColumn)},0)&" percent of "&${numberInWords(total.at(lastColumn))}&" tanks, against "&FIXED(100*${oldShare.at('0')},0)&" percent in "&${monthInWords(headerOf(answers, '0'))}&"; with North Korean T-62s at their high it is "&FIXED(100*${oldShareDelivered.at(lastColumn)},0)&" percent."`;

export const fleet: Template = {
  name: 'Fleet',
  title: 'Fleet by type',
  question: 'How does the share of old types grow?',
  note: `${colorsNote} Old: the T-62. A type that would fall below 0 stays at 0.`,
  answer,
  front: [answers, { rows: 14, charts: [chart] }, seenSince, sharesByType, byType, all],
  checks: [
    {
      label: 'The types add up to the stock of all in every year',
      allowed: 0.000001,
      found: joined(
        yearEnds.map(
          (_, i) =>
            f`ABS(${total.at(String(i))}-INDEX(${stockTogether.all},${monthsFrom.at(String(i))}+1))`,
        ),
        '+',
      ),
    },
    {
      label: 'The types at the start add up to the count of all',
      allowed: 0,
      found: f`${start.at('together')}-${start.at('counted')}`,
    },
    {
      label: 'The shares of the losses add up to 1',
      allowed: 0.000000001,
      found: joined(
        lossShare.map((row) => f`ABS(${row.at('together')}-1)`),
        '+',
      ),
    },
    {
      label: 'The shares of hangars add up to 1',
      allowed: 0.000000001,
      found: f`${hangarShare.at('together')}-1`,
    },
    {
      label: 'Taken out by type within 10 percent of the total',
      allowed: 0.1,
      found: f`${takenOut.at('together')}/${takenOut.at('counted')}-1`,
    },
    {
      label: 'The four types and the others add up to the confirmed losses',
      allowed: 5,
      found: joined(
        confirmed.map(
          (row, i) =>
            f`${row.at('counted')}-SUM(TANKSERIES("losses_oryx","added_total",DATE(${years[i] ?? 0},1,1),DATE(${years[i] ?? 0},12,31)))`,
        ),
        '+',
      ),
    },
    {
      label: 'Not below what was counted of the three modern types',
      allowed: 0,
      found: f`MAX(0,${modern.at('seen')}-${modern.at('model')})`,
    },
    {
      label: 'Every figure is in the edition',
      allowed: 0,
      found: f`SUMPRODUCT(--ISERROR(${start.to(hangarShare, types[0], 'together')}))+SUMPRODUCT(--ISERROR(${refurbishedIn[0]?.to(deliveredHigh, 'value', 'value') ?? 0}))`,
    },
    {
      label: 'Yearly figures are yearly, monthly ones monthly',
      allowed: 0,
      found: otherUnits(all.rows, ['tanks/year', 'tanks/month']),
    },
  ],
  calculation: {
    note: 'Each year has its own rates: 2023 also for December 2022, 2025 also for later years.',
    blocks: [
      {
        block: {
          heading: 'Stock, month 0 first',
          rows: horizon + 1,
          columns: [month, ...stocks, withDeliveries, stockTogether],
        },
      },
      {
        block: {
          heading: 'Schedules, tanks a month',
          rows: horizon + 1,
          columns: [...losses, ...inflows, newTanks, deliveries, lostTogether, refurbishedTogether],
        },
      },
      {
        block: {
          heading: 'Chart of the fleet',
          rows: yearEnds.length,
          columns: [chartYear, ...bars],
        },
      },
    ],
  },
};
