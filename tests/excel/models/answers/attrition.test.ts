import type { BuiltModel } from '../../../../src/excel/models';
import { columnLetters } from '../../../../src/formula/addresses';
import { heldOfSuchRanges } from '../../../../src/templates/attrition/how-sure';
import { scenarioNames } from '../../../../src/templates/attrition/scenarios';
import { month, monthInWords } from '../excel-dates';
import { ModelBook, named, type Entry } from '../model-book';
import {
  deliveredLabel,
  figure,
  monthsOfDeliveries,
  monthsUntil,
  tableColumn,
} from './plain-arithmetic';
import { helpOf } from './told';

let book: ModelBook;
let model: BuiltModel;
beforeAll(async () => {
  book = await ModelBook.open();
  ({ model } = await book.build('Attrition'));
  await book.excel.settled();
});
afterAll(() => {
  book.close();
});

const enter = (entries: readonly Entry[]) =>
  book.excel.enter(
    Object.fromEntries(
      entries.map(([label, column, entry]) => [
        `Attrition!${book.input(model, label, column)}`,
        entry,
      ]),
    ),
  );

type Step = readonly [rows: number, columns: number];
/** The cells from so many rows and columns beside a text of the calculation sheet on. */
const onCalculation = (text: string, from: Step, to: Step = from) => {
  const { name, cells } = model.laid.calculation;
  const place = cells.find(({ content }) => content === text);
  if (!place) throw new Error(`The calculation sheet has no "${text}".`);
  const at = ([rows, columns]: Step) =>
    `${columnLetters(place.column + columns)}${String(place.row + rows + 1)}`;
  return book.excel.valuesOf(`'${name}'!${at(from)}:${at(to)}`);
};

/** What a scenario shows of a value: it stands below its pick, which is a word. */
const scenario = (name: (typeof scenarioNames)[number]) => (label: string) =>
  book.rows(model, label).find(([value]) => typeof value === 'number')?.[
    scenarioNames.indexOf(name)
  ];

test('reaches the levels when plain arithmetic does', () => {
  const production = figure('production.new.cit.t90m.2024', 'low') / 12;
  const refurbished =
    (figure('refurbishment.iiss.2024') - figure('production.new.cit.t90m.2024', 'low')) / 12;
  const reserve = figure('storage.ep.satisfactory') + figure('storage.ep.poor');
  const flows = { change: production - figure('losses.iiss.2024') / 12, refurbished, reserve };
  const start = figure('active.iiss.2024-02');
  const toFloor = monthsUntil(1000, start, flows);
  const toZero = monthsUntil(0, start, flows);
  expect(book.row(model, 'Months until the floor')[0]).toBeCloseTo(toFloor, 6);
  expect(book.row(model, 'Months until 0')[0]).toBeCloseTo(toZero, 6);
  expect(book.row(model, 'Months until the reserve is used up')[0]).toBeCloseTo(
    reserve / refurbished,
    6,
  );
  const inMonth = (months: number) => {
    const date = new Date(Date.UTC(2025, Math.ceil(months) - 1, 1));
    return month(date.toISOString().slice(0, 7));
  };
  expect(book.row(model, 'Reserve used up in')[0]).toBe(inMonth(reserve / refurbished));
  expect(book.row(model, 'Stock down to 0 in')[0]).toBe(inMonth(toZero));
  expect(book.answer(model)).toContain('used up in October 2026');
});

test('takes off the new tanks that a scenario picks from what it refurbishes: together they are what was counted', async () => {
  const together = figure('refurbishment.iiss.2024') / 12;
  const builtAtHigh = figure('production.new.forbes.2024', 'high') / 12;
  const reserve = figure('storage.ep.satisfactory') + figure('storage.ep.poor');
  const start = figure('active.iiss.2024-02');
  const losses = figure('losses.oryx.added.2024') / 12;
  const longer = scenario('Longer');
  const refurbished = together - builtAtHigh;
  const flows = { change: builtAtHigh - losses, refurbished, reserve };
  expect(longer('Refurbished')).toBeCloseTo(refurbished, 6);
  expect(longer('New tanks')).toBeCloseTo(builtAtHigh, 6);
  expect(longer('Months until the reserve is used up')).toBeCloseTo(reserve / refurbished, 6);
  expect(longer('Months until the floor')).toBeCloseTo(monthsUntil(1000, start, flows), 6);
  const base = scenario('Base');
  for (const pick of ['low', 'high', 'article', 'best']) {
    await enter([['New tanks', 'Base', pick]]);
    expect(Number(base('Refurbished')) + Number(base('New tanks'))).toBeCloseTo(together, 6);
  }
});

test('says what would be gone from storage at the pace of withdrawals, as its rows count the output of plants', () => {
  const gone = [6, 9, 10].map((months) =>
    Math.round((figure('refurbishment.resurgam.2024-02') / 12) * months),
  );
  expect(book.excel.valuesOf('Attrition!B1:B120').flat()).toContain(
    `Seen: different people's counts. Scenarios: output, also from yards and hangars. At the pace of withdrawals: ${gone.join('; ')}.`,
  );
});

test('is what its help says', () => {
  const inBase = (label: string) => Number(book.row(model, label)[0]);
  const reserveUsed = inBase('Reserve used up in');
  const toFloor = inBase('Stock down to the floor of 1,000 tanks in');
  const toZero = inBase('Stock down to 0 in');
  const years = yearsOfPredictedEnds();
  const [from, to] = [Math.min(...years), Math.max(...years)];
  expect(helpOf('attrition')).toContain(
    `Its base uses up the reserve in ${monthInWords(reserveUsed)}. The stock comes down to 1,000 tanks in ${monthInWords(toFloor)} and to none in ${monthInWords(toZero)}. Forecasters named dates from ${String(from)} to ${String(to)} `,
  );
  const year = (serial: number) => Number(monthInWords(serial).slice(-4));
  expect(year(reserveUsed)).toBeGreaterThanOrEqual(from);
  expect(year(reserveUsed)).toBeLessThanOrEqual(to);
  expect(year(toZero)).toBeGreaterThan(to);
});

test('says over which months it is how sure', () => {
  expect(book.row(model, 'Months from the start').slice(0, 5)).toEqual([12, 24, 36, 48, 60]);
  expect(book.row(model, 'How sure over the ranges: how many').slice(0, 5)).toEqual(
    ['2025-12', '2026-12', '2027-12', '2028-12', '2029-12'].map(month),
  );
});

test('leads from how sure it is to what such ranges held, and looks like a link', async () => {
  const labels = book.excel.valuesOf('Attrition!B1:B120').flat().map(String);
  const row = labels.findIndex((label) => label.includes(heldOfSuchRanges.share));
  const sentence = labels[row] ?? '';
  expect(sentence).toMatch(
    /^Such ranges should hold 90 percent of what comes\. Up to .+ they held .+\. Build Back-test, then follow this link\.$/,
  );
  const cell = `B${String(row + 1)}`;
  expect(book.excel.formulaOf(`Attrition!${cell}`)).toBe(
    `=HYPERLINK("#'${named('Back-test').name}'!A1","${sentence}")`,
  );
  const color = await Excel.run(async (context) => {
    const { font } = context.workbook.worksheets.getItem('Attrition').getRange(cell).format;
    font.load('color');
    await context.sync();
    return font.color;
  });
  expect(color).toBe('#0563C1');
});

test('sets its dates beside those of the ranges without a word only while the base is their middle', async () => {
  const bought = /deliveries at their high buy ([\d.]+) months/;
  expect(book.answer(model)).toMatch(
    /July 2027 \(half of the paths between .+ and .+\); .+ months \(half of the paths: [\d.]+ to [\d.]+\)\.$/,
  );
  const ofHalf = book.row(model, 'Months that deliveries at their high buy').slice(1, 4);
  expect(book.answer(model)).toContain(
    `(half of the paths: ${Number(ofHalf[0]).toFixed(1)} to ${Number(ofHalf[2]).toFixed(1)})`,
  );
  const [, months] = bought.exec(book.answer(model)) ?? [];
  expect(Number(months)).toBeCloseTo(
    Number(book.row(model, 'Months that deliveries buy before the floor')[1]),
    1,
  );
  await enter([['Delivered', 'Deliveries', 'low']]);
  expect(bought.exec(book.answer(model))?.[1]).toBe(months);
  await enter([['Refurbished', 'Base', 'low']]);
  expect(book.answer(model)).toMatch(
    /\(over the ranges, half of the paths between .+ and .+\); deliveries at their high buy [\d.]+ months\.$/,
  );
  await enter([
    ['Delivered', 'Deliveries', 'high'],
    ['Refurbished', 'Base', 'best'],
  ]);
});

test('says "see checks", and nowhere "never", where a pick is mistyped', async () => {
  await enter([['Losses', 'Base', 'bset']]);
  const base = book.answers(model).map(([, shown]) => shown);
  expect(new Set(base)).toEqual(new Set(['see checks']));
  expect(book.front(model, model.laid.masterCheck)).toMatch(/^\d fail, see below$/);
  expect(book.answer(model)).toMatch(/^No answer: a value is missing or mistyped/);
  expect(book.row(model, 'All T-62s built or held (PISM), in two years').slice(3)).toEqual([
    'see checks',
    'see checks',
    'see checks',
  ]);
});

test('says "see checks" of losses of a year that has no range, and shows no error where it answers', async () => {
  await enter([
    ['Losses', 'Base', 'best'],
    ['Losses go on as in', 'Base', '2023'],
  ]);
  const base = book.answers(model).map(([, shown]) => shown);
  expect(new Set(base)).toEqual(new Set(['see checks']));
  expect(book.row(model, 'Floor reached in, without deliveries')[0]).toBe('see checks');
  expect(book.rawErrors(model)).toEqual([]);
  expect(book.row(model, 'Every value of the scenarios is found').slice(2, 3)).toEqual(['NO']);
  await enter([['Losses go on as in', 'Base', '2024']]);
  expect(book.front(model, model.laid.masterCheck)).toBe('all hold');
});

test('says of a forecast that a quarter of the paths never comes down, and draws the bars around its middle', async () => {
  await enter([['Losses', 'Base', 'forecast']]);
  // On a quarter of the paths so low losses never bring the stock down.
  const [, early, , late] = book.row(model, 'Floor reached in, deliveries in their range');
  expect([early, late]).toEqual([month('2026-08'), 'never']);
  expect(book.answer(model)).toMatch(
    /November 2027 \(half of the paths between August 2026 and never\); .+ months \(half of the paths: [\d.]+ to [\d.]+\)\.$/,
  );
  // The bars stand on the stock of the middle forecast: none was delivered, so "delivered" at its low is there.
  const tornado = onCalculation('Tornado: each input at its ends', [1, 0], [7, 5]);
  const [, , , atLow] = tornado.find(([input]) => input === 'dprk') ?? [];
  const [[atBest] = []] = onCalculation('All at their best, then', [0, 2]);
  expect(atBest).toBeCloseTo(Number(atLow), 6);
});

test('carries the confirmed losses forward, over 12 months and with another seed', async () => {
  await enter([
    ['Losses', 'Base', 'forecast'],
    ['Months ahead', 'best', '12'],
    ['Seed of all draws', 'best', '2'],
  ]);
  expect(book.errors(model)).toEqual([]);
  expect(book.front(model, model.laid.masterCheck)).toBe('all hold');
  const [, [forecast, , asIn2025] = []] = book.rows(model, 'Losses');
  // By the end of 2024 the confirmed losses fell: less than the year's estimate, more than 2025's.
  expect(forecast).toBeGreaterThan(Number(asIn2025));
  expect(forecast).toBeLessThan(figure('losses.iiss.2024') / 12);
  expect(book.row(model, 'Months from the start').slice(0, 5)).toEqual([2, 5, 7, 10, 12]);
});

test('goes on with the losses of 2025, and moves little with other draws', async () => {
  await enter([
    ['Losses', 'Base', 'best'],
    ['Losses go on as in', 'Base', '2025'],
    ['Months ahead', 'best', '60'],
    ['Seed of all draws', 'best', '1'],
  ]);
  expect(book.errors(model)).toEqual([]);
  expect(book.row(model, 'Stock down to the floor of 1,000 tanks in')[0]).toBe(month('2029-10'));
  const median = () => Number(book.row(model, 'Stock: half the paths are below')[1]);
  const before = median();
  await enter([['Seed of all draws', 'best', '2']]);
  expect(book.errors(model)).toEqual([]);
  expect(median()).not.toBe(before);
  expect(Math.abs(median() / before - 1)).toBeLessThan(0.02);
});

test('has no error over 120 months, and says that the charts end before', async () => {
  await enter([
    ['Losses go on as in', 'Base', '2024'],
    ['Months ahead', 'best', '120'],
  ]);
  expect(book.errors(model)).toEqual([]);
  expect(book.row(model, 'Every month is in the charts').slice(0, 3)).toEqual([0, 60, 'NO']);
  expect(book.front(model, model.laid.masterCheck)).toBe('1 fail, see below');
});

test('has no error with a floor above the start, and counts no rise to it as a fall', async () => {
  await enter([
    ['Months ahead', 'best', '60'],
    ['Floor', 'best', '2000'],
  ]);
  expect(book.errors(model)).toEqual([]);
  const base = book.row(model, 'Stock down to the floor of 2,000 tanks in')[0];
  expect(base).toBe(month('2025-01'));
  expect(book.row(model, 'Floor reached in, without deliveries')[0]).toBe('see checks');
  expect(book.row(model, 'Every start of its range is above the floor')[2]).toBe('NO');
  expect(book.front(model, model.laid.masterCheck)).toMatch(/^\d fail, see below$/);
});

test('delivers what came so far over the months of its count, and offers what stands among the assumptions', async () => {
  const deployed = 'Songun and Chonma deployed, 2005–2012';
  await enter([
    [deliveredLabel, 'best', '120'],
    [deployed, 'high', '5'],
    ['Growth of the North Korean fleet, 2000–2010', 'best', '=12*4'],
  ]);
  const best = book.rows(model, 'Delivered').map((row) => row[1]);
  expect(best).toContainEqual(expect.closeTo(120 / monthsOfDeliveries(), 6));
  expect(book.row(model, deployed)[2]).toBe(5);
  expect(book.row(model, 'Growth of the North Korean fleet, 2000–2010')[2]).toBe(4);
});

test('compares what was seen from January 2025 on with no other start', async () => {
  const seen = 'Hulls gone from open storage, June 2025';
  await enter([['First month', 'best', String(month('2026-01'))]]);
  expect(book.row(model, seen).slice(0, 6)).toEqual(Array(6).fill('–'));
  expect(book.rawErrors(model)).toEqual([]);
  await enter([['First month', 'best', String(month('2025-01'))]]);
  expect(book.row(model, seen)[0]).toBe(650);
});

test('gives no answer with a floor below 0, where no month can be named', async () => {
  await enter([
    ['Losses', 'Base', 'best'],
    ['Floor', 'best', '-100'],
  ]);
  expect(book.answer(model)).toMatch(/^No answer: a value is missing or mistyped/);
  await enter([['Floor', 'best', '1000']]);
});

test.each([
  ['Draws', '0', '4096'],
  ['Floor', '-100', '1000'],
  ['Floor', '', '1000'],
])('fails a check where %s is "%s"', async (label, entry, sound) => {
  await enter([
    ['Losses', 'Base', 'best'],
    ['Floor', 'best', '1000'],
    [label, 'best', sound],
  ]);
  expect(book.front(model, model.laid.masterCheck)).toBe('all hold');
  await enter([[label, 'best', entry]]);
  expect(book.front(model, model.laid.masterCheck)).toMatch(/^\d fail, see below$/);
  await enter([[label, 'best', sound]]);
});

/** The years in which forecasters saw an end of what Russia can draw on, and not of a fleet rebuilt. */
function yearsOfPredictedEnds(): number[] {
  const said = tableColumn('predictions', 'prediction').map(String);
  return ['predicted_from', 'predicted_to']
    .flatMap((column) =>
      tableColumn('predictions', column).filter((_, i) => !/rebuild/.test(said[i] ?? '')),
    )
    .flatMap((day) => (day === '' || day === null ? [] : [Number(String(day).slice(0, 4))]));
}
