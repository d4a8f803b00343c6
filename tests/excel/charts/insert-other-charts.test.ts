import { Workbook } from 'exceljs';
import { tableAt } from '../../../src/excel/charts/find-table';
import { askDateSystem } from '../../../src/excel/date-system';
import { insertCharts } from '../../../src/excel/charts/insert-charts';
import { setDateSystem } from '../../../src/reference/date-system';
import { HostStatus, openExcel, type OpenedExcel } from '../../workbench/excel';
import { functionsFile, functionsJson, type PageGlobals } from '../../functions/functions-of-page';
import { beforeRequest } from '../meanwhile';
import { closeTo } from './close-to';

/** Charts of what is no fan; what is the same for all stands in insert-charts.test.ts. */
let excel: OpenedExcel;
const open = (file?: Uint8Array) =>
  openExcel({
    requirements: { ExcelApi: '1.9' },
    functionsJson,
    scripts: [functionsFile],
    ...(file && { file }),
  });
beforeEach(async () => {
  excel = await open();
});
afterEach(() => {
  excel.close();
  setDateSystem(undefined);
});

/** Inserts at a cell, and gives the charts as they are then. */
async function inserted(address: string) {
  const result = await insertCharts({ sheet: 'Sheet1', address });
  if (result.kind !== 'inserted') throw new Error(result.message);
  await excel.settled();
  return { result, charts: excel.chartsOn('Sheet1') };
}

const columnOf = (address: string) => excel.valuesOf(`Sheet1!${address}`).flat();

const tables: [string, string, string, readonly string[], string][] = [
  ['a risk', '=TANKRISK({1500,2000},150,50,0,1700,4)', 'C5', ['C8', 'B8', 'D5'], 'B3:C7'],
  [
    'a timing',
    '=TANKWHEN({1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},500)',
    'H6',
    ['I4', 'B7'],
    'B3:H6',
  ],
  ['a tornado', '=TANKTORNADO({1500,2000},{100,150},50,0,12)', 'G5', ['B6', 'H4'], 'B3:G5'],
  ['a ledger', '=TANKLEDGER(1750,117,70,3,6,8,1000)', 'I9', ['J9', 'B10'], 'B3:I9'],
];

test.each(tables)(
  '%s is found from its cells and no others',
  async (_, formula, inside, outside) => {
    await excel.enter({ B3: formula });
    const at = async (address: string) => {
      const table = await tableAt({ sheet: 'Sheet1', address });
      return table?.kind === 'table' ? [table.row, table.column] : undefined;
    };
    expect(await at('B3')).toEqual([2, 1]);
    expect(await at(inside)).toEqual([2, 1]);
    for (const cell of outside) expect([cell, await at(cell)]).toEqual([cell, undefined]);
  },
);

test('of two tables side by side and one below each cell has its own', async () => {
  await excel.enter({
    B3: '=TANKRISK({1500,2000},150,50,0,1700,4)',
    D3: '=TANKRISK({1500,2000},150,50,0,1600,4)',
    B8: '=TANKLEDGER(1750,117,70,3,2)',
  });
  const found = async (address: string) => {
    const table = await tableAt({ sheet: 'Sheet1', address });
    return table?.kind === 'table' && [table.row, table.column];
  };
  expect([await found('C5'), await found('E5'), await found('D9')]).toEqual([
    [2, 1],
    [2, 3],
    [7, 1],
  ]);
});

test('a fan of more columns than any other table is found from its last one', async () => {
  await excel.enter({ B3: '=TANKFAN(1750,{60,140},70,3,12,,,SEQUENCE(19)/20)' });
  expect(await tableAt({ sheet: 'Sheet1', address: 'U9' })).toMatchObject({ columns: 20 });
  expect(await tableAt({ sheet: 'Sheet1', address: 'V9' })).toBeUndefined();
});

test('a risk is a line in per cent, and follows its floor', async () => {
  await excel.enter({ B1: '1700', B3: '=TANKRISK({1500,2000},150,50,0,B1,4)' });
  const { charts } = await inserted('B3');
  const shown = () => excel.chartsOn('Sheet1')[0]?.series[0]?.values;
  expect(charts[0]?.series.map(({ type }) => type)).toEqual(['Line']);
  expect(shown()).toEqual(columnOf('C4:C7'));
  expect(charts[0]?.axes.value).toMatchObject({ minimum: 0, maximum: 1, numberFormat: '0%' });
  await excel.enter({ B1: '1400' });
  expect(shown()).toEqual(columnOf('C4:C7'));
});

test('the bars of a timing reach from percentile to percentile, also below 0', async () => {
  await excel.enter({ B3: '=TANKWHEN({1400,1500,1600},0,0,{0,2,5},3300,{15,20,30})' });
  const { charts } = await inserted('B3');
  const { series = [] } = charts[0] ?? {};
  expect(series[0]?.categories).toEqual(['With deliveries', 'Without', 'Bought']);
  const rows = excel.valuesOf('Sheet1!C4:G6') as number[][];
  const stacks = series.filter(({ type }) => type === 'ColumnStacked');
  rows.forEach((percentiles, bar) => {
    const ends = (sign: 1 | -1) => {
      const parts = stacks
        .map(({ values }) => values[bar] ?? NaN)
        .filter((part) => part * sign > 0);
      return parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, part) => sum + part, 0));
    };
    const [p5 = 0, p25 = 0, , p75 = 0, p95 = 0] = percentiles;
    const wanted = p5 > 0 ? [p5, p25, p75, p95] : [p95, p75, p25, p5];
    expect(ends(p5 > 0 ? 1 : -1)).toEqual(closeTo(wanted));
  });
  const medians = series.find(({ name }) => name === 'median');
  expect(medians?.values).toEqual(rows.map((percentiles) => percentiles[2]));
  expect(medians).toMatchObject({ type: 'LineMarkers', markerStyle: 'Dash' });
});

test('a percentile that never comes is left out, and the share that does stands with the name', async () => {
  await excel.enter({ B3: '=TANKWHEN({1500,1750,2100},{75,105,140},{30,70,125},0,500)' });
  const { charts } = await inserted('B3');
  const [share] = columnOf('H4');
  expect(columnOf('G4')).toEqual(['#N/A']);
  expect(charts[0]?.series[0]?.categories[0]).toBe(
    `With deliveries (${Math.floor(Number(share) * 100)}% reach it)`,
  );
  const names = charts[0]?.series.map(({ name, values }) => [name, values[0] ?? null]);
  expect(names?.[3]).toEqual(['nine tenths of the paths', null]);
});

test('the widest bar of a tornado is drawn on top, from its lower to its upper stock', async () => {
  await excel.enter({ B3: '=TANKTORNADO({1500,1600},{100,150},50,0,12)' });
  const { charts } = await inserted('B3');
  const [base, more, fewer] = charts[0]?.series ?? [];
  expect(base?.categories).toEqual(columnOf('B4:B5').reverse());
  const ends = excel.valuesOf('Sheet1!E4:F5').reverse() as number[][];
  expect(base?.values).toEqual(ends.map((pair) => Math.min(...pair)));
  expect(more?.values).toEqual(ends.map(([low = 0, high = 0]) => Math.max(0, high - low)));
  expect(fewer?.values).toEqual(ends.map(([low = 0, high = 0]) => Math.max(0, low - high)));
});

test('a tornado without ranges is refused in a sentence', async () => {
  await excel.enter({ B3: '=TANKTORNADO(1500,100,50,0,12)' });
  expect(await insertCharts({ sheet: 'Sheet1', address: 'B3' })).toEqual({
    kind: 'failed',
    message: 'No input is a range, so there is nothing to draw.',
  });
});

test('a ledger is two charts below each other: stock and reserve, and the flows', async () => {
  await excel.enter({ B3: '=TANKLEDGER(1750,117,70,3,6,8,1000)' });
  const { result, charts } = await inserted('D5');
  expect(result).toMatchObject({ charts: 'K3:R43', cells: 'T3:Z10' });
  expect(charts.map(({ name, covers }) => [name, covers])).toEqual([
    ['TankStock ledger', 'K3:R22'],
    ['TankStock ledger 2', 'K24:R43'],
  ]);
  expect(charts.map(({ series }) => series.map(({ name }) => name))).toEqual([
    ['in service', 'in reserve'],
    ['lost', 'refurbished', 'produced', 'delivered'],
  ]);
  expect(charts[0]?.series[0]?.values).toEqual(columnOf('H4:H9'));
  expect(charts[1]?.series[3]?.values).toEqual(columnOf('G4:G9'));
});

test('a ledger with dates has dates along its charts, also in a workbook that counts from 1904', async () => {
  const old = new Workbook();
  old.properties.date1904 = true;
  old.addWorksheet('Sheet1');
  excel.close();
  excel = await open(new Uint8Array(await old.xlsx.writeBuffer()));
  await askDateSystem();
  (globalThis as PageGlobals).functionsOfPage?.setDateSystem('1904');
  await excel.enter({ B3: '=TANKLEDGER(1750,117,70,3,3,8,,DATE(2026,2,1))' });
  const { charts } = await inserted('B3');
  expect(charts[0]?.series[0]?.categories).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
  expect(charts[0]?.axes.category).toMatchObject({
    numberFormat: 'yyyy-mm',
    title: { text: 'Month' },
  });
});

const counts = [4082, 4112, 4152, 4211, 4250, 4301, 4331, 4341, 4371, 4389, 4394, 4407, 4430];
const enterSeries = () =>
  excel.enter(
    Object.fromEntries(
      counts.flatMap((count, i) => [
        [`B${i + 20}`, `=EOMONTH(DATE(2025,7,1),${i})`],
        [`C${i + 20}`, String(count)],
      ]),
    ),
  );

test('a forecast goes on from its series, month by month, and follows it', async () => {
  await enterSeries();
  await excel.enter({ B3: '=TANKFORECAST(B20:B32,C20:C32,4)' });
  expect(await tableAt({ sheet: 'Sheet1', address: 'D5' })).toMatchObject({ row: 2, columns: 5 });
  expect(await tableAt({ sheet: 'Sheet1', address: 'C7' })).toBeUndefined();
  const { charts } = await inserted('D5');
  const { series = [] } = charts[0] ?? {};
  expect(series[0]?.categories.slice(11, 14)).toEqual(['2026-06-30', '2026-07-31', '2026-08-31']);
  const valuesNamed = (name: string) => series.find((each) => each.name === name)?.values ?? [];
  expect(valuesNamed('observed')).toEqual([...counts, null, null, null, null]);
  const medians = columnOf('D3:D6').map(Number);
  const after = valuesNamed('median').slice(13);
  const upTo = (i: number) => medians.slice(0, i + 1).reduce((sum, month) => sum + month, 0);
  expect(after).toEqual(closeTo(medians.map((_, i) => 4430 + upTo(i))));
  expect(series[1]?.values.slice(0, 13)).toEqual(counts.map(() => 0));
  await excel.enter({ C32: '4500' });
  expect(excel.chartsOn('Sheet1')[0]?.series.at(-1)?.values[12]).toBe(4500);
});

test('a formula with a forecast in it is no forecast', async () => {
  await enterSeries();
  await excel.enter({ B3: '=TANKFORECAST(B20:B32,C20:C32,4)*2' });
  expect(await tableAt({ sheet: 'Sheet1', address: 'B3' })).toBeUndefined();
});

test.each([
  ['a cell that the chart would read', 'T9', 'mine', 'T9 changed at the same time.'],
  ['the formula', 'B3', '=TANKRISK({1500,2000},150,50,0,1,4)', 'B3 changed at the same time.'],
])(
  '%s that is typed in meanwhile stays, and no chart is inserted',
  async (_, cell, entry, says) => {
    await excel.enter({ B3: '=TANKLEDGER(1750,117,70,3,6,8,1000)' });
    const requests = 5;
    await beforeRequest(
      requests,
      () => excel.enter({ [cell]: entry }),
      async () => {
        expect(await insertCharts({ sheet: 'Sheet1', address: 'B3' })).toMatchObject({
          message: expect.stringContaining(says),
        });
      },
    );
    await excel.settled();
    expect(excel.chartsOn('Sheet1')).toEqual([]);
    expect(excel.formulaOf(`Sheet1!${cell}`) ?? excel.valueOf(`Sheet1!${cell}`)).toBe(entry);
    const others = excel.valuesOf('Sheet1!K3:Z43').flat();
    expect(others.filter((value) => value !== '' && value !== 'mine')).toEqual([]);
  },
);

test('of two charts neither stays when the second is refused', async () => {
  await excel.enter({ B3: '=TANKLEDGER(1750,117,70,3,6)' });
  for (let k = 1; k <= 5; k++) {
    excel.resetTraffic();
    excel.failRequest(k, { status: HostStatus.tooBusy, when: 'after' });
    expect(await insertCharts({ sheet: 'Sheet1', address: 'B3' })).toMatchObject({
      kind: 'failed',
    });
    await excel.settled();
    expect(excel.chartsOn('Sheet1')).toEqual([]);
    expect(excel.valuesOf('Sheet1!J3:Z43').flat().filter(String)).toEqual([]);
  }
});

test('from a cell far below its header the chart is inserted beside that cell', async () => {
  await excel.enter({ B3: '=TANKRISK({1500,2000},150,50,0,1700,60)' });
  const { result } = await inserted('C52');
  expect(result.charts).toBe('E42:L61');
});
