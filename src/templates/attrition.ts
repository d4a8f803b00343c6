import { ListColumn, Spill, Value } from './calculation';
import { pathsChart } from './charts/paths';
import { inputInWords, tornadoBars } from './charts/tornado-bars';
import { fanBands, monthsShown } from './charts/fan-bands';
import { notes, sources, value } from './columns';
import { f, figure, joined, type Formula } from './formula';
import { columnNumber, headerOf, own, pick, Row, typed, type Column, type Section } from './front';
import type { Template } from './template';
import { otherUnits } from './unit-check';
import { colorsNote, monthInWords, monthOf, numberInWords } from './words';

const ends = ['low', 'best', 'high'];

// What the sources give, in their own units.

const first = new Row('First month', 'date', {
  best: typed('2025-01-01'),
  notes: 'Four counts of storage at that time agree within 3 percent.',
});
const horizon = new Row('Months ahead', 'number', {
  best: typed(60),
  notes: 'The charts show up to 60.',
});
const floor = new Row('Floor', 'tanks', {
  best: typed(1000),
  notes: f`"That is "&ROUND(100*${own('best')}/${figure('active.iiss.2022')},0)&" percent of the active tanks before the invasion."`,
});
const seed = new Row('Seed of all draws', 'number', {
  best: typed(1),
  notes: 'The same for every fan and risk: only what is changed differs.',
});
const draws = new Row('Draws', 'paths', { best: typed(4096) });
const active = new Row('Active tanks, 2024', 'tanks', {
  low: figure('active.forbes.2024-01', 'low'),
  best: figure('active.iiss.2024-02'),
  high: figure('active.forbes.2024-07'),
  notes:
    'High: those in the theatre. Carried to the start as they are: IISS has output and losses of 2024 within 100.',
});
const lost2024 = new Row('Lost in 2024: confirmed, estimated, claimed', 'tanks/year', {
  low: figure('losses.oryx.added.2024'),
  best: figure('losses.iiss.2024'),
  high: figure('losses.general-staff.added.2024'),
  notes: 'Confirmed is a lower bound. The claim is of a party to the war.',
});
const lost2025 = new Row('Lost in 2025: confirmed, –, claimed', 'tanks/year', {
  low: figure('losses.oryx.added.2025'),
  high: figure('losses.general-staff.added.2025'),
  notes: 'No estimate was found for 2025.',
});
const undercount = new Row('Estimated over confirmed losses, 2024', 'ratio', {
  best: figure('losses.undercount.derived.2024'),
});
const lostInArticle = new Row('Lost to May 2025, the article', 'tanks', {
  best: figure('losses.oryx.total'),
});
const warInArticle = new Row('Years to May 2025', 'years', {
  best: figure('war.duration.article'),
});
const withdrawn = new Row('Taken out of storage in a year', 'tanks/year', {
  low: figure('refurbishment.resurgam.2024-02'),
  notes: 'Plants also drew on their yards and on hangars.',
});
const output2024 = new Row('Refurbished and new, 2024', 'tanks/year', {
  best: figure('refurbishment.iiss.2024'),
  notes: 'More than.',
});
const outputMonth = new Row('Refurbished and new, a month of 2024', 'tanks/month', {
  high: figure('refurbishment.kevliuk.2024-11', 'high'),
  notes: 'Up to.',
});
const built = new Row('New tanks', 'tanks/year', {
  low: figure('production.new.luzin.t90m.2024'),
  best: figure('production.new.cit.t90m.2024', 'low'),
  high: figure('production.new.forbes.2024', 'high'),
  notes: 'Low and best count T-90Ms alone.',
});
const builtInArticle = new Row('New tanks, the article', 'tanks/year', {
  low: figure('production.new.forbes.2024', 'low'),
  high: figure('production.new.forbes.2024', 'high'),
  notes: 'The highest figure found.',
});
const delivered = new Row('North Korean tanks delivered so far', 'tanks', {
  low: figure('dprk.tanks.delivered'),
  best: figure('dprk.tanks.delivered'),
  notes: 'None is confirmed, which does not prove that none came.',
});
const koreanOutput = new Row('North Korean output', 'tanks/month', {
  high: figure('dprk.output.korean-press.monthly'),
  notes: 'An upper bound.',
});
const stored = new Row('Stored: satisfactory, poor, all', 'tanks', {
  low: figure('storage.ep.satisfactory'),
  best: figure('storage.ep.poor'),
  high: figure('storage.resurgam.total'),
});
const atPlants = new Row('At repair plants', 'tanks', {
  high: figure('storage.resurgam.at-plants'),
  notes: 'On top of those in storage.',
});
const leftInArticle = new Row('Left of the pre-war storage, the article', 'tanks', {
  best: figure('storage.remaining.2024-12.derived'),
});

const assumptions: Section = {
  heading: 'Assumptions, as their sources give them',
  columns: [...ends.map((name) => value(name)), sources, notes],
  sourcesOf: ends,
  rows: [
    first,
    horizon,
    floor,
    seed,
    draws,
    active,
    lost2024,
    lost2025,
    undercount,
    lostInArticle,
    warInArticle,
    withdrawn,
    output2024,
    outputMonth,
    built,
    builtInArticle,
    delivered,
    koreanOutput,
    stored,
    atPlants,
    leftInArticle,
  ],
};

const firstMonth = first.at('best');
const months = horizon.at('best');
const floorTanks = floor.at('best');

// The ranges, in the units that the functions take.

const startRange = new Row('Tanks in service at the start', 'tanks', {
  low: f`${active.at('low')}`,
  best: f`${active.at('best')}`,
  high: f`${active.at('high')}`,
  article: f`${active.at('best')}`,
  notes: 'The article gives none: best.',
});
const losses2024 = new Row('Losses, rate of 2024', 'tanks/month', {
  low: f`${lost2024.at('low')}/12`,
  best: f`${lost2024.at('best')}/12`,
  high: f`${lost2024.at('high')}/12`,
  article: f`${lostInArticle.at('best')}/(${warInArticle.at('best')}*12)`,
  notes: 'A year / 12. The article: total / (years × 12).',
});
const losses2025 = new Row('Losses, rate of 2025', 'tanks/month', {
  low: f`${lost2025.at('low')}/12`,
  best: f`${lost2025.at('low')}*${undercount.at('best')}/12`,
  high: f`${lost2025.at('high')}/12`,
  article: f`${losses2024.at('article')}`,
  notes: 'A year / 12. Best: confirmed × estimated over confirmed / 12.',
});
const refurbishedRange = new Row('Refurbished', 'tanks/month', {
  low: f`${withdrawn.at('low')}/12`,
  best: f`(${output2024.at('best')}-${built.at('best')})/12`,
  high: f`${outputMonth.at('high')}-${built.at('best')}/12`,
  article: f`${output2024.at('best')}/12`,
  notes: 'Together, less new tanks at their best. The article reads all as refurbished.',
});
const deliveredRange = new Row('Delivered', 'tanks/month', {
  low: f`${delivered.at('low')}/12`,
  best: f`${delivered.at('best')}/12`,
  high: f`${koreanOutput.at('high')}`,
  article: f`${delivered.at('best')}/12`,
  notes: 'None was seen. High: all that was said to be built.',
});
const builtRange = new Row('New tanks', 'tanks/month', {
  low: f`${built.at('low')}/12`,
  best: f`${built.at('best')}/12`,
  high: f`${built.at('high')}/12`,
  article: f`(${builtInArticle.at('low')}+${builtInArticle.at('high')})/2/12`,
  notes: 'A year / 12. The article: the middle of its range.',
});
const reserveRange = new Row('Reserve: hulls that can be restored', 'hulls', {
  low: f`${stored.at('low')}`,
  best: f`${stored.at('low')}+${stored.at('best')}`,
  high: f`${stored.at('high')}+${atPlants.at('high')}`,
  article: f`${leftInArticle.at('best')}`,
  notes: 'Satisfactory; with poor; all and at plants. The article: 47 percent of 7,342.',
});

const ranges: Section = {
  heading: 'Ranges, as the formulas take them',
  columns: [...ends.map((name) => value(name)), value('article'), notes],
  rows: [
    startRange,
    losses2024,
    losses2025,
    refurbishedRange,
    deliveredRange,
    builtRange,
    reserveRange,
  ],
};

// Six scenarios: which value of each range, and what it comes to.

const scenarioNames = ['Base', 'Deliveries', '2025 losses', 'Article', 'Longer', 'Shorter'];
const scenario = (name: string): Column => ({ name, header: typed(name) });
const picks = (label: string, chosen: readonly string[], more: readonly string[] = []) =>
  new Row(
    label,
    'which',
    Object.fromEntries(
      scenarioNames.map((name, i) => [
        name,
        pick(chosen[i] ?? 'best', ['low', 'best', 'high', 'article', ...more]),
      ]),
    ),
  );
const years = [2024, 2024, 2025, 2024, 2024, 2025];
const lossesYear = new Row(
  'Losses go on as in',
  '2024 or 2025',
  Object.fromEntries(scenarioNames.map((name, i) => [name, pick(years[i] ?? 2024, [2024, 2025])])),
);
const startPick = picks('Tanks in service at the start', [
  'best',
  'best',
  'best',
  'article',
  'best',
  'best',
]);
const lossesPick = picks(
  'Losses',
  ['best', 'best', 'best', 'article', 'low', 'high'],
  ['forecast'],
);
const refurbishedPick = picks('Refurbished', ['best', 'best', 'best', 'article', 'best', 'low']);
const deliveredPick = picks('Delivered', ['best', 'high', 'best', 'article', 'best', 'best']);
const builtPick = picks('New tanks', ['best', 'best', 'best', 'article', 'high', 'low']);
const reservePick = picks('Reserve', ['best', 'best', 'best', 'article', 'best', 'low']);

const scenarios: Section = {
  heading: 'Scenarios: which value of each range',
  unitHeader: '',
  columns: scenarioNames.map(scenario),
  rows: [lossesYear, startPick, lossesPick, refurbishedPick, deliveredPick, builtPick, reservePick],
};

const scenarioColumns = scenarioNames.map((name) => ({ name, header: f`${headerOf(scenarios)}` }));
const base = scenarioNames[0] ?? '';
const picked = (range: Row, choice: Row) =>
  f`INDEX(${range.across('low', 'article')},1,MATCH(${choice},${headerOf(ranges, 'low')}:${headerOf(ranges, 'article')},0))`;

// The confirmed losses carried forward, made comparable with the estimates.

const observed = (column: string) => f`TANKSERIES("losses_oryx","${column}",,${firstMonth}-1)`;
const forecast = new Spill(
  'Losses forecast: confirmed, times estimated over confirmed',
  f`TANKFORECAST(${observed('as_of')},${observed('total')},${months})*${undercount.at('best')}`,
  Array<string>(5).fill('tanks/month'),
  ['P5', 'P25', 'P50', 'P75', 'P95'],
);

const start = new Row('Tanks in service at the start', 'tanks', {
  each: picked(startRange, startPick),
});
const losses = new Row('Losses', 'tanks/month', {
  each: f`IF(${lossesPick}="forecast",INDEX(${forecast},1,3),INDEX(${losses2024.to(losses2025, 'low', 'article')},${lossesYear}-2023,MATCH(${lossesPick},${headerOf(ranges, 'low')}:${headerOf(ranges, 'article')},0)))`,
});
const refurbished = new Row('Refurbished', 'tanks/month', {
  each: picked(refurbishedRange, refurbishedPick),
});
const deliveries = new Row('Delivered', 'tanks/month', {
  each: picked(deliveredRange, deliveredPick),
});
const production = new Row('New tanks', 'tanks/month', { each: picked(builtRange, builtPick) });
const reserve = new Row('Reserve', 'hulls', { each: picked(reserveRange, reservePick) });
const monthsToReserve = new Row('Months until the reserve is used up', 'months', {
  each: f`TANKMONTHS(${reserve},${refurbished},0,0,0)`,
});
const monthsToFloor = new Row('Months until the floor', 'months', {
  each: f`IF(${start}<=${floorTanks},0,TANKMONTHS(${start},${losses},${refurbished},${deliveries},${floorTanks},${production},${reserve}))`,
});
const monthsToZero = new Row('Months until 0', 'months', {
  each: f`TANKMONTHS(${start},${losses},${refurbished},${deliveries},0,${production},${reserve})`,
});

const values: Section = {
  heading: 'Scenarios: the values',
  columns: scenarioColumns,
  rows: [
    start,
    losses,
    refurbished,
    deliveries,
    production,
    reserve,
    monthsToReserve,
    monthsToFloor,
    monthsToZero,
  ],
};

// The calculations.

const baseLosses = f`IF(${lossesPick.at(base)}="forecast",${forecast},INDEX(${losses2024.to(losses2025, 'low', 'high')},${lossesYear.at(base)}-2023,0))`;
const rangeOf = (range: Row) => f`${range.across('low', 'high')}`;
const uncertain = (delivered: Formula) =>
  f`${rangeOf(startRange)},${baseLosses},${rangeOf(refurbishedRange)},${delivered}`;
const limits = f`${rangeOf(builtRange)},${rangeOf(reserveRange)}`;
const drawn = f`${draws.at('best')},${seed.at('best')}`;
const deliveredHigh = f`${deliveredRange.at('high')}`;

const ledger = new Spill(
  'Ledger of the base',
  f`TANKLEDGER(${joined(
    [start, losses, refurbished, deliveries].map((row) => row.at(base)),
    ',',
  )},${months},${production.at(base)},${reserve.at(base)},${firstMonth})`,
  ['month', ...Array<string>(7).fill('tanks')],
);
const fan = new Spill(
  'Fan of the base',
  f`TANKFAN(${uncertain(rangeOf(deliveredRange))},${months},${limits},{0.05,0.25,0.5,0.75,0.95},${drawn})`,
  ['number', ...Array<string>(5).fill('tanks')],
);
const risk = (heading: string, delivered: Formula) =>
  new Spill(
    heading,
    f`TANKRISK(${uncertain(delivered)},${floorTanks},${months},${limits},${drawn})`,
    ['number', 'probability'],
  );
const riskWithout = risk('Risk of the floor, no deliveries', f`0`);
const riskWith = risk('Risk of the floor, deliveries at their high', deliveredHigh);
const when = (heading: string, delivered: Formula) =>
  new Spill(
    heading,
    f`TANKWHEN(${uncertain(delivered)},${floorTanks},${limits},{0.05,0.25,0.5,0.75,0.95},${drawn})`,
    ['', ...Array<string>(5).fill('months'), 'share'],
  );
const whenInRange = when(
  'When the floor is reached, deliveries at their range',
  rangeOf(deliveredRange),
);
const whenAtHigh = when('When the floor is reached, deliveries at their high', deliveredHigh);
const tornadoMonth = new Value('Tornado at month', 'number', typed(24));
const tornado = new Spill(
  'Tornado of the base',
  f`TANKTORNADO(${uncertain(rangeOf(deliveredRange))},${tornadoMonth},${limits})`,
  ['', 'General', 'General', 'tanks', 'tanks', 'tanks'],
);
const atBest = new Value(
  'Best of all, at that month',
  'tanks',
  f`TANKSTOCK(${startRange.at('best')},INDEX(${losses2024.to(losses2025, 'best', 'best')},${lossesYear.at(base)}-2023),${refurbishedRange.at('best')},${deliveredRange.at('best')},${tornadoMonth},${builtRange.at('best')},${reserveRange.at('best')})`,
);
const bands = fanBands(fan, firstMonth, floorTanks);
const bars = tornadoBars(tornado, atBest);

const pathMonth = new ListColumn('month', 'month', {
  each: f`IF(ISNUMBER(${fan.beside(0)}),EDATE(${firstMonth},${fan.beside(0)}-1),"")`,
});
const paths = scenarioNames.map(
  (name) =>
    new ListColumn(f`${headerOf(scenarios, name)}`, 'tanks', {
      each: f`IF(ISNUMBER(${fan.beside(0)}),TANKSTOCK(${joined(
        [start, losses, refurbished, deliveries].map((row) => row.at(name)),
        ',',
      )},${fan.beside(0)},${production.at(name)},${reserve.at(name)}),NA())`,
    }),
);
const pathFloor = new ListColumn('floor', 'tanks', {
  each: f`IF(ISNUMBER(${fan.beside(0)}),${floorTanks},NA())`,
});

// The answers.

const guarded = (answer: Formula, otherwise: string) =>
  f`IF(COUNT(${start.to(reserve)})<6,"see checks",IFNA(${answer},"${otherwise}"))`;
const reserveUsedUp = new Row('Reserve used up in', 'month', {
  each: guarded(monthOf(firstMonth, monthsToReserve), 'never'),
});
const downToFloor = new Row(
  f`"Stock down to the floor of "&${numberInWords(floorTanks)}&" tanks in"`,
  'month',
  { each: guarded(monthOf(firstMonth, monthsToFloor), 'never') },
);
const downToZero = new Row('Stock down to 0 in', 'month', {
  each: guarded(monthOf(firstMonth, monthsToZero), 'never'),
});
const arguments_ = f`${start},${losses},${refurbished},${deliveries}`;
const bought = new Row('Months that the deliveries buy before the floor', 'months', {
  each: guarded(f`TANKBOUGHT(${arguments_},${floorTanks},${production},${reserve})`, 'not reached'),
});
const needed = new Row(
  f`"Deliveries needed to hold the floor for "&${months}&" months"`,
  'tanks/month',
  {
    each: f`TANKNEEDED(${start},${losses},${refurbished},${floorTanks},${months},${production},${reserve})`,
  },
);
const stockThen = new Row(f`"Stock after "&${months}&" months"`, 'tanks', {
  each: f`TANKSTOCK(${arguments_},${months},${production},${reserve})`,
});
const answers: Section = {
  heading: 'Answers',
  columns: scenarioColumns,
  rows: [reserveUsedUp, downToFloor, downToZero, bought, needed, stockThen],
};

// How sure.

const percentiles = ['P5', 'P25', 'P50', 'P75', 'P95'];
const reached = (spill: Spill, row: number) =>
  f`IFNA(${monthOf(firstMonth, f`INDEX(${spill},${row},${columnNumber}+1)`)},"never")`;
const boughtIn = (spill: Spill) => f`IFNA(INDEX(${spill},4,${columnNumber}+1),"never")`;
const floorWith = new Row('Stock down to the floor in, with deliveries at their range', 'month', {
  each: reached(whenInRange, 2),
});
const floorWithout = new Row('Stock down to the floor in, without deliveries', 'month', {
  each: reached(whenInRange, 3),
});
const boughtInRange = new Row('Months that deliveries at their range buy', 'months', {
  each: boughtIn(whenInRange),
});
const boughtAtHigh = new Row('Months that deliveries at their high buy', 'months', {
  each: boughtIn(whenAtHigh),
});
const howSureOfTheAnswers: Section = {
  heading: 'How sure: when, every input of the base within its range',
  columns: percentiles.map((name) => value(name)),
  rows: [floorWith, floorWithout, boughtInRange, boughtAtHigh],
};

const fifths = [1, 2, 3, 4, 5];
const monthsFrom = new Row('Months from the start', 'number', {
  each: f`ROUND(${months}*${columnNumber}/5,0)`,
});
const stockAt = (label: string, column: number) =>
  new Row(label, 'tanks', { each: f`INDEX(${fan},${monthsFrom}+2,${column})` });
const riskAt = (label: string, spill: Spill) =>
  new Row(label, 'probability', { each: f`INDEX(${spill},${monthsFrom}+1,2)` });
const howSure: Section = {
  heading: 'How sure: the stock, every input of the base within its range',
  columns: fifths.map((n) => ({
    name: String(n),
    header: f`EDATE(${firstMonth},${monthsFrom}-1)`,
    headerUnit: 'month',
  })),
  rows: [
    monthsFrom,
    stockAt('Stock: one path in twenty is below', 2),
    stockAt('Stock: half the paths are below', 4),
    stockAt('Stock: one path in twenty is above', 6),
    riskAt('Floor reached by then, no deliveries', riskWithout),
    riskAt('Floor reached by then, deliveries at their high', riskWith),
  ],
};
const mattersMost: Section = {
  heading: 'What matters most in the base, the widest swing first',
  unitHeader: '',
  columns: ['widest', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((rank) => value(rank)),
  rows: [new Row('Input', 'input', { each: inputInWords(tornado, f`${columnNumber}`) })],
};

// What deliveries would buy.

const perMonth = f`${own('a month')}`;
const schedule = f`IF(ISNUMBER(${own('over')}),IF(SEQUENCE(MAX(2,N(${own('over')})+1))<=${own('over')},${perMonth},0),${perMonth})`;
const baseBefore = f`${start.at(base)},${losses.at(base)},${refurbished.at(base)},${schedule}`;
const baseAfter = f`${production.at(base)},${reserve.at(base)}`;
const offer = (
  label: string,
  delivery: Record<string, Row['cells'][string]>,
  units: Record<string, string> = {},
) =>
  new Row(
    label,
    'tanks',
    {
      ...delivery,
      buys: f`IFNA(TANKBOUGHT(${baseBefore},${floorTanks},${baseAfter}),"not reached")`,
      need: f`IF(${needed.at(base)}>0,${perMonth}/${needed.at(base)},"none needed")`,
      then: f`TANKSTOCK(${baseBefore},${months},${baseAfter})`,
    },
    { over: 'number', 'a month': 'tanks/month', buys: 'months', need: 'share', ...units },
  );
const inAll = (label: string, tanks: Formula, over: number, unit = 'tanks') =>
  offer(
    label,
    {
      'in all': tanks,
      over: typed(over),
      'a month': f`${own('in all')}/${own('over')}`,
    },
    { 'in all': unit },
  );
const open = (label: string, rate: Formula) =>
  offer(label, { 'in all': 'open', over: 'no end', 'a month': rate });

const deliveriesBuy: Section = {
  heading: 'What deliveries would buy, in the base',
  columns: [
    value('in all', 'tanks in all'),
    value('over', 'over months'),
    value('a month'),
    value('buys', 'buys months'),
    value('need', 'of the need'),
    value('then', 'stock then'),
    sources,
  ],
  sourcesOf: ['in all', 'a month'],
  rows: [
    inAll(
      'The vehicles announced in August 2025, all as tanks',
      figure('dprk.tanks.planned.budanov', 'high'),
      12,
      'vehicles',
    ),
    open('Growth of the North Korean fleet, 2000–2010', f`${figure('dprk.output.yonhap')}/12`),
    open('Growth of the North Korean fleet, 2008–2010', f`${figure('dprk.output.rok')}/12`),
    open(
      'All that its factories were said to build, 2006–2013',
      figure('dprk.output.korean-press.monthly'),
    ),
    inAll(
      'The T-62s in working order (2010), within a year',
      figure('dprk.stock.t62.serviceable'),
      12,
    ),
    inAll('All T-62s built or held (PISM), within two years', figure('dprk.stock.t62.pism'), 24),
  ],
};

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
  new Row(
    label,
    unit,
    { each: says, after: month, seen: observation },
    { after: 'number', seen: seenUnit },
  );
const gone = f`MIN(${reserve},${refurbished}*${after})`;
const lost = f`${losses}*${after}`;
const storedAtStart = figure('storage.remaining.2024-12.derived');

const seenSince: Section = {
  heading: 'Seen since the start, and what each scenario says',
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
      'Active tanks of three modern types: a lower bound',
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

// The answer in a sentence, the checks, and the whole.

const baseReserve = reserveUsedUp.at(base);
const baseFloor = downToFloor.at(base);
const quartiles = [floorWith.at('P25'), floorWith.at('P75')] as const;
const boughtHigh = bought.at('Deliveries');
const answer = f`IF(${baseReserve}="see checks","A value of the base is missing: see the checks below.","On the base assumptions "&IF(ISNUMBER(${baseReserve}),"the reserve is used up in "&${monthInWords(baseReserve)},"the reserve is never used up")&" and "&IF(ISNUMBER(${baseFloor}),"the stock is down to "&${numberInWords(floorTanks)}&" tanks in "&${monthInWords(baseFloor)},"the stock never falls to "&${numberInWords(floorTanks)}&" tanks")&IF(COUNT(${joined(quartiles, ',')})=2," (half of the paths between "&${monthInWords(quartiles[0])}&" and "&${monthInWords(quartiles[1])}&")","")&IF(ISNUMBER(${boughtHigh}),"; deliveries at their high buy "&${numberInWords(boughtHigh, 1)}&" months"&IF(COUNT(${boughtAtHigh.at('P5')},${boughtAtHigh.at('P95')})=2," ("&${numberInWords(boughtAtHigh.at('P5'), 1)}&" to "&${numberInWords(boughtAtHigh.at('P95'), 1)}&")",""),"")&".")`;

const lastMonth = f`${months}+1`;
const checks = [
  {
    label: 'Every month of the ledger balances',
    allowed: 0.000001,
    found: f`SUMPRODUCT(ABS(${ledger.below(1)}-${ledger.below(2)}+${ledger.below(3)}+${ledger.below(4)}+${ledger.below(5)}-${ledger.below(6)}))`,
  },
  {
    label: 'The ledger ends with the stock of the base',
    allowed: 0.000001,
    found: f`INDEX(${ledger},${lastMonth},7)-${stockThen.at(base)}`,
  },
  {
    label: 'Refurbished and left make up the reserve',
    allowed: 0.000001,
    found: f`SUM(${ledger.below(3)})+INDEX(${ledger},${lastMonth},8)-${reserve.at(base)}`,
  },
  {
    label: 'low ≤ best ≤ high in every range',
    allowed: 0,
    found: joined(
      [
        ['low', 'best'],
        ['best', 'high'],
      ].map(
        ([lower = '', upper = '']) =>
          f`SUMPRODUCT(--(${startRange.to(reserveRange, lower, lower)}>${startRange.to(reserveRange, upper, upper)}))`,
      ),
      '+',
    ),
  },
  {
    label: 'Every figure is in the edition',
    allowed: 0,
    found: f`SUMPRODUCT(--ISERROR(${active.to(leftInArticle, 'low', 'high')}))`,
  },
  {
    label: 'Yearly figures are yearly, monthly ones monthly',
    allowed: 0,
    found: otherUnits(assumptions.rows, ['tanks/year', 'tanks/month']),
  },
  {
    label: 'Every month is in the charts',
    allowed: 0,
    found: f`MAX(0,${months}-${monthsShown})`,
  },
  {
    label: 'Every value of the scenarios is found',
    allowed: 0,
    found: f`SUMPRODUCT(--ISERROR(${start.to(reserve, base, scenarioNames.at(-1) ?? base)}))`,
  },
];

export const attrition: Template = {
  name: 'Attrition',
  title: 'Attrition outlook',
  question:
    'How long do refurbishment, new production and North Korean deliveries cover the losses, and how sure is anyone?',
  note: `${colorsNote} Stocks are tanks, flows are tanks a month, all positive.`,
  answer,
  front: [
    answers,
    {
      rows: 13,
      charts: [
        bands.chart(['B', 'E'], 'Tanks in service in the base: half and nine tenths of the paths'),
        pathsChart(
          { title: 'Tanks in service by scenario', columns: ['F', 'K'], valueTitle: 'Tanks' },
          { column: pathMonth, title: 'Month', format: 'yyyy-mm' },
          paths.map((column, i) => ({
            name: headerOf(scenarios, scenarioNames[i] ?? base),
            column,
          })),
          { name: 'floor', column: pathFloor },
        ),
      ],
    },
    howSureOfTheAnswers,
    howSure,
    mattersMost,
    {
      rows: 15,
      charts: [
        bars.chart(
          ['B', 'G'],
          'Tanks in service, each input at its ends and the others at their best',
        ),
      ],
    },
    deliveriesBuy,
    seenSince,
    scenarios,
    values,
    ranges,
    assumptions,
  ],
  checks,
  calculation: {
    note: 'Ranges of this kind held 58 to 63 percent of what then happened when they promised 90: see the model Back-test.',
    blocks: [
      { block: ledger },
      { block: fan },
      { block: bands.list },
      { block: riskWithout },
      { block: riskWith },
      { block: whenInRange },
      { block: whenAtHigh },
      { block: forecast },
      { values: [tornadoMonth], block: tornado },
      { values: [atBest], block: bars.list },
      {
        block: {
          heading: 'Chart of the scenarios',
          rows: monthsShown + 1,
          columns: [pathMonth, ...paths, pathFloor],
        },
      },
    ],
  },
};
