import type { Track } from '../../../src/excel/charts/chart';
import type { ChartKind } from '../../../src/excel/charts/chart-kind';
import { chartKinds } from '../../../src/excel/charts/kinds';
import { fan } from '../../../src/excel/charts/kinds/fan';
import { ledger } from '../../../src/excel/charts/kinds/ledger';
import { risk } from '../../../src/excel/charts/kinds/risk';
import { tornado } from '../../../src/excel/charts/kinds/tornado';
import { when } from '../../../src/excel/charts/kinds/when';
import { setDateSystem } from '../../../src/reference/date-system';
import { drawnBy } from './spilled';

afterEach(() => {
  setDateSystem(undefined);
});

const values = (track: Track | undefined) => track?.map(({ value }) => value);
const formulas = (track: Track | undefined) => track?.map(({ formula }) => formula);

const ledgerHeader = 'Month Opening Lost Refurbished Produced Delivered Closing Reserve'.split(' ');
const tornadoHeader = ['Input', 'Low', 'High', 'At low', 'At high', 'Swing'];
const headers: [ChartKind, readonly unknown[], number][] = [
  [fan, ['Month', 'P5', 'P50', 'P95', '', 7], 4],
  [risk, ['Month', 'Probability', 'mine'], 2],
  [when, ['Months until', 'P5', 'P95', 'Share', 'P5'], 4],
  [tornado, tornadoHeader, 6],
  [ledger, ledgerHeader, 8],
  [ledger, [...ledgerHeader.slice(0, 7), ''], 7],
];

test.each(headers)('%# a table ends where its headers end', (kind, row, columns) => {
  expect(kind.columnsOf(row)).toBe(columns);
  const others = chartKinds.filter((each) => each !== kind);
  expect(others.map((other) => other.columnsOf(row))).toEqual(others.map(() => undefined));
});

test('a fan ends where its months end, whatever stands below', () => {
  const drawn = drawnBy(fan, [
    ['Month', 'P5', 'P50', 'P95'],
    [0, 10, 10, 10],
    [1, 5, 8, 11],
    [7, 1, 2, 3],
  ]);
  expect(drawn.rows).toBe(3);
  const [band] = drawn.charts[0]?.bands ?? [];
  expect([values(band?.low), values(band?.high)]).toEqual([
    [10, 5],
    [10, 11],
  ]);
  expect(formulas(band?.high)).toEqual(['D2', 'D3']);
  expect(drawn.note).toBeUndefined();
});

test('a fan without a width is said to have no range in it', () => {
  const flat = [
    ['Month', 'P5', 'P50', 'P95'],
    [0, 1750, 1750, 1750],
    [1, 257, 257, 257],
  ];
  expect(drawnBy(fan, flat).note).toMatch(/^All percentiles are the same: no input is a range\./);
  const single = flat.map(([month, stock]) => [month, stock]);
  expect(drawnBy(fan, single).note).toBeUndefined();
});

test('a fan with a cell that holds no number is not drawn', () => {
  const cells = [
    ['Month', 'P5'],
    [0, '#N/A'],
  ];
  expect(fan.chartsOf({ row: 0, column: 0, cells, inputs: [] })).toBeUndefined();
});

test('a risk is a line from 0 to 1, and says its floor', () => {
  const cells = [
    ['Month', 'Probability'],
    [1, 0.1],
    [2, 0.4],
    ['', ''],
  ];
  const drawn = drawnBy(risk, cells, [{ text: 'B7', values: [[500]] }]);
  const [chart] = drawn.charts;
  expect(drawn.rows).toBe(3);
  expect(values(chart?.lines[0]?.track)).toEqual([0.1, 0.4]);
  expect(chart?.values.range).toEqual({ minimum: 0, maximum: 1 });
  expect(drawn.note).toBe('The floor is 500 tanks.');
  expect(drawnBy(risk, cells, [{ text: 'B7*2', values: undefined }]).note).toBeUndefined();
});

test('the bar of an input lies between its stocks, in one colour for each direction', () => {
  const drawn = drawnBy(tornado, [
    tornadoHeader,
    ['losses', 60, 140, 2000, 900, 1100],
    ['production', 0, 25, 1300, 1600, 300],
  ]);
  const [more, fewer] = drawn.charts[0]?.bands ?? [];
  expect(drawn.along.labels).toEqual(['losses', 'production']);
  expect([values(more?.low), values(more?.high), values(fewer?.high)]).toEqual([
    [900, 1300],
    [900, 1600],
    [2000, 1600],
  ]);
});

test('a tornado of certain inputs has nothing to draw', () => {
  const drawn = drawnBy(tornado, [tornadoHeader, ['', '', '', '', '', '']]);
  expect([drawn.rows, drawn.along.labels]).toEqual([1, []]);
  expect(drawn.note).toMatch(/^No input is a range/);
});

test('the share that reaches the target stands with the name, where it is not all', () => {
  const drawn = drawnBy(when, [
    ['Months until', 'P5', 'P50', 'P95', 'Share'],
    ['With deliveries', 23, 45, '#N/A', 0.929],
    ['Without', 21, 42, 64, 1],
    ['Bought', -1, 2, '#N/A', 1],
  ]);
  expect(drawn.along.labels).toEqual(['With deliveries (92% reach it)', 'Without', 'Bought']);
  const [band] = drawn.charts[0]?.bands ?? [];
  expect([values(band?.low), values(band?.high)]).toEqual([
    [23, 21, -1],
    [undefined, 64, undefined],
  ]);
});

test.each([
  ['1900', 46_054, 46_082],
  ['1904', 44_592, 44_620],
] as const)(
  'a ledger with dates of %s is dated, and ends where they end',
  (system, first, next) => {
    setDateSystem(system);
    const drawn = drawnBy(ledger, [
      ledgerHeader.slice(0, 7),
      [first, 1750, 117, 70, 8, 3, 1714],
      [next, 1714, 117, 70, 8, 3, 1678],
      [next + 1, 1, 1, 1, 1, 1, 1],
    ]);
    expect(drawn.along).toMatchObject({ form: 'dates', labels: ['2026-02-01', '2026-03-01'] });
    expect(drawn.charts.map(({ lines }) => lines.map(({ name }) => name))).toEqual([
      ['in service'],
      ['lost', 'refurbished', 'produced', 'delivered'],
    ]);
  },
);

test('a ledger with numbered months shows its reserve beside the stock', () => {
  const drawn = drawnBy(ledger, [
    ledgerHeader,
    [1, 1750, 117, 70, 8, 3, 1714, 930],
    [3, 1, 1, 1, 1, 1, 1, 1],
  ]);
  expect(drawn.along).toMatchObject({ form: 'months', labels: ['Month 1'] });
  expect(drawn.charts[0]?.lines.map(({ name, track }) => [name, values(track)])).toEqual([
    ['in service', [1714]],
    ['in reserve', [930]],
  ]);
});
