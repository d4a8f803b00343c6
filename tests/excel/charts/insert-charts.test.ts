import { insertCharts } from '../../../src/excel/charts/insert-charts';
import { functionsFile, functionsJson } from '../../functions/functions-of-page';
import { HostStatus, openExcel, type Fault, type OpenedExcel } from '../../workbench/excel';
import { closeTo } from './close-to';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({
    requirements: { ExcelApi: '1.9' },
    functionsJson,
    scripts: [functionsFile],
  });
});
afterEach(() => {
  excel.close();
});

/** Low, best and high losses in B1:D1, and the fan of twelve months in B3:G16. */
const enterFan = (more = '') =>
  excel.enter({
    B1: '60',
    C1: '105',
    D1: '140',
    B2: '12',
    B3: `=TANKFAN(1750,B1:D1,{30,70,125},3,B2${more})`,
  });

/** To find the fan three, to find a place one, and one that writes. */
const requests = 5;

const insert = (address: string) => insertCharts({ sheet: 'Sheet1', address });

const chart = () => {
  const [only, ...others] = excel.chartsOn('Sheet1');
  if (!only || others.length > 0) throw new Error('The sheet does not have one chart.');
  return only;
};

const series = (name: string) => chart().series.find((each) => each.name === name)?.values ?? [];

/** Column after column of the fan, from P5 to P95. */
const fan = () => {
  const rows = excel.valuesOf('Sheet1!C4:G16') as number[][];
  return (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? NaN));
};

test.each(['B3', 'G3', 'D9', 'B16', 'G16'])('the fan is found from its cell %s', async (cell) => {
  await enterFan();
  expect(await insert(cell)).toMatchObject({
    kind: 'inserted',
    sheet: 'Sheet1',
    charts: 'I3:P22',
    cells: 'R3:W17',
  });
});

test('bands are stacked on the lowest percentile and reach the others, the median is a line', async () => {
  await enterFan();
  await insert('B3');
  await excel.settled();
  const [p5 = [], p25 = [], p50 = [], p75 = [], p95 = []] = fan();
  const { series: all } = chart();
  const stacked = (count: number) =>
    p5.map((_, month) =>
      all.slice(0, count).reduce((sum, { values }) => sum + (values[month] ?? NaN), 0),
    );
  expect(series('P5')).toEqual(p5);
  expect(series('median')).toEqual(p50);
  expect(p5).toHaveLength(13);
  expect(stacked(2)).toEqual(closeTo(p25));
  expect(stacked(3)).toEqual(closeTo(p75));
  expect(stacked(4)).toEqual(closeTo(p95));
  expect(all.map(({ name, type, fill, inLegend }) => [name, type, fill, inLegend])).toEqual([
    ['P5', 'AreaStacked', 'none', false],
    ['nine tenths of the paths', 'AreaStacked', { color: '#CFE7D8' }, true],
    ['half of the paths', 'AreaStacked', { color: '#9FCFB2' }, true],
    ['nine tenths of the paths', 'AreaStacked', { color: '#CFE7D8' }, false],
    ['median', 'Line', undefined, true],
  ]);
  expect(all[0]?.categories).toEqual(p5.map((_, month) => String(month)));
});

test('it says what it shows, in units', async () => {
  await enterFan();
  await insert('B3');
  const { title, axes } = chart();
  expect([title, axes.category.title.text, axes.value.title.text]).toEqual([
    'Tanks in service',
    'Months from the start',
    'Tanks',
  ]);
});

test('it follows the inputs, and shows nothing where the fan has become shorter', async () => {
  await enterFan();
  await insert('B3');
  await excel.enter({ D1: '190' });
  expect(series('P5')).toEqual(fan()[0]);
  await excel.enter({ B2: '9' });
  expect(series('median').slice(0, 10)).toEqual(fan()[2]?.slice(0, 10));
  expect(series('median').slice(10)).toEqual([null, null, null]);
  expect(chart().series[0]?.categories.slice(10)).toEqual(['', '', '']);
});

test('the cells that it reads are labelled, and say nothing else', async () => {
  await enterFan();
  await insert('B3');
  await excel.settled();
  expect(excel.valuesOf('Sheet1!R3:W4')).toEqual([
    ['Data of the chart of TANKFAN in B3:G16', '', '', '', '', ''],
    ['Month', 'P5', 'P5–P25', 'P25–P75', 'P75–P95', 'median'],
  ]);
  expect(excel.formulaOf('Sheet1!U6')).toBe('=IF(ISNUMBER(F5),F5-D5,NA())');
  expect(excel.textOf('Sheet1!S6')).toMatch(/^1,\d{3}$/);
  expect(excel.valuesOf('Sheet1!R18:W18')).toEqual([['', '', '', '', '', '']]);
});

test('percentiles in any order make bands from low to high', async () => {
  await enterFan(',,,{0.9,0.1}');
  await insert('D3');
  await excel.settled();
  const rows = excel.valuesOf('Sheet1!C4:D16') as [number, number][];
  expect(series('P10')).toEqual(rows.map(([, low]) => low));
  const bands = rows.map(([high, low]) => high - low);
  expect(series('eight tenths of the paths')).toEqual(closeTo(bands));
});

test('a single percentile is a line', async () => {
  await enterFan(',,,0.5');
  await insert('B3');
  await excel.settled();
  expect(chart().series.map(({ name, type }) => [name, type])).toEqual([['median', 'Line']]);
});

test.each([
  ['a value in the way', 'K9', 'x', 'M3:T22'],
  ['a formula that shows nothing', 'U17', '=""', 'W3:AD22'],
])('%s stays as it is, and the chart goes to free cells', async (_, cell, entry, free) => {
  await enterFan();
  await excel.enter({ [cell]: entry });
  const result = await insert('B3');
  await excel.settled();
  if (result.kind !== 'inserted') throw new Error(result.message);
  expect(result.charts).toBe(free);
  expect(excel.formulaOf(`Sheet1!${cell}`) ?? excel.valueOf(`Sheet1!${cell}`)).toBe(entry);
  expect(chart().covers).toBe(result.charts);
});

test('two charts of a fan do not cover each other', async () => {
  await enterFan();
  await insert('B3');
  await insert('B3');
  const charts = excel.chartsOn('Sheet1').map(({ name, covers }) => [name, covers]);
  expect(charts).toEqual([
    ['TankStock fan', 'I3:P22'],
    ['TankStock fan 2', 'Y3:AF22'],
  ]);
});

test.each([
  ['an empty cell', 'A1', '', 'Sheet1!A1 is not part of a table that is drawn'],
  ['another number', 'B1', '7', 'Sheet1!B1 is not part of a table that is drawn'],
  ['a header that was typed', 'J9', 'P5', 'Sheet1!J9 is not part of a table that is drawn'],
  [
    'a table of another function',
    'J9',
    '=TANKREFURB({614,1,1},100,8)',
    'Sheet1!J9 is not part of a table that is drawn',
  ],
  ['a fan that is refused', 'J9', '=TANKFAN(-1,0,0,0,12)', 'Sheet1!J9 shows #VALUE! and no table'],
])('%s gets no chart', async (_, cell, entry, says) => {
  await enterFan();
  await excel.enter({ [cell]: entry });
  const result = await insert(cell);
  expect(result).toMatchObject({ kind: 'failed', message: expect.stringContaining(says) });
  expect(excel.chartsOn('Sheet1')).toEqual([]);
});

test('more percentiles than a chart can show are refused, with their number', async () => {
  await enterFan(',,,SEQUENCE(22)/25');
  expect(await insert('B3')).toMatchObject({
    message: expect.stringContaining(
      'TANKFAN gives 22 percentiles besides the median, more than the 21',
    ),
  });
});

test('a fan of 1,200 months takes five requests, too, far below 5 MB', async () => {
  await enterFan();
  await excel.enter({ B2: '1200' });
  excel.resetTraffic();
  expect(await insert('B3')).toMatchObject({ kind: 'inserted' });
  expect(excel.traffic.requests).toBe(requests + 1);
  expect(excel.traffic.largestSent).toBeLessThan(1_000_000);
});

test('a protected sheet is left as it is', async () => {
  await enterFan();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  });
  expect(await insert('B3')).toMatchObject({
    message: expect.stringContaining('The sheet "Sheet1" is protected'),
  });
});

test('it takes five requests, and one in which the client lets go of its ranges', async () => {
  await enterFan();
  excel.resetTraffic();
  await insert('B3');
  expect(excel.traffic.requests).toBe(requests + 1);
  excel.failRequest(requests + 1, { status: HostStatus.tooBusy });
  expect(await insert('B3')).toMatchObject({ kind: 'inserted' });
});

const faults: [string, Fault][] = [
  ['busy', { status: HostStatus.tooBusy }],
  ['an error of Excel', { error: { code: 'GeneralException' } }],
  ['an answer that is lost', { status: HostStatus.tooBusy, when: 'after' }],
];

test.each(faults)('%s at any request leaves the workbook as it was', async (_, fault) => {
  await enterFan();
  const before = excel.valuesOf('Sheet1!A1:Z60');
  for (let k = 1; k <= requests; k++) {
    excel.resetTraffic();
    excel.failRequest(k, fault);
    expect(await insert('B3')).toMatchObject({ kind: 'failed' });
    await excel.settled();
    expect(excel.chartsOn('Sheet1')).toEqual([]);
    expect(excel.valuesOf('Sheet1!A1:Z60')).toEqual(before);
    expect(await usedAddress()).toBe('Sheet1!B1:G16');
  }
});

test('what was typed in while it failed stays', async () => {
  await enterFan();
  excel.resetTraffic();
  excel.failRequest(requests, { status: HostStatus.tooBusy, when: 'after' });
  const inserting = insert('B3');
  await until(() => excel.traffic.requests > requests);
  excel.typeInCell('Sheet1!T9', 'mine');
  expect(await inserting).toMatchObject({ kind: 'failed' });
  await excel.settled();
  expect(excel.chartsOn('Sheet1')).toEqual([]);
  expect(excel.valuesOf('Sheet1!R3:W20').flat().filter(String)).toEqual(['mine']);
});

test('a lost session is said, with where parts may stand', async () => {
  await enterFan();
  excel.resetTraffic();
  excel.failFrom(requests, { status: HostStatus.sessionLost, when: 'after' });
  expect(await insert('B3')).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('may stand in Sheet1!R3:W17'),
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function usedAddress(): Promise<string> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(false);
    used.load('address');
    await context.sync();
    return used.address;
  });
}
