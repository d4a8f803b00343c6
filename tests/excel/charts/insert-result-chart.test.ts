import { readFileSync } from 'node:fs';
import { insertResultChart } from '../../../src/excel/charts';
import { drawnAt } from '../../../src/excel/charts/drawn-at';
import { openExcel, type OpenedExcel } from '../../workbench/excel';

let excel: OpenedExcel;
beforeAll(async () => {
  excel = await openExcel({
    requirements: { ExcelApi: '1.9' },
    functionsJson: JSON.parse(readFileSync('dist/functions.json', 'utf8')) as unknown,
    scripts: ['dist/functions.js'],
  });
  await excel.enter({
    A1: '=TANKTORNADO({1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},24,{3,10,25})',
    A40: '=TANKRISK({1500,2000},150,50,0,1700,4)',
    A80: '=TANKLEDGER(1750,117,70,3,6,8,150)',
    A120: '=TANKWHEN({1500,1750,2100},{60,105,140},{30,70,125},{0,3,11},500,{3,10,25},{2400,2900,3500})',
  });
});
afterAll(() => {
  excel.close();
});

const at = (address: string) => ({ sheet: 'Sheet1', address });

test.each([
  ['A1', 'E3', 'TANKTORNADO', 'What each uncertain input does to the stock'],
  ['A40', 'B42', 'TANKRISK', 'Probability that the stock has come down to the floor'],
  ['A80', 'G83', 'TANKLEDGER', 'Stock and flows'],
  ['A120', 'C122', 'TANKWHEN', 'Months until the level is reached, and months bought'],
])(
  'the answer of %s is found from %s and gets a chart beside it',
  async (anchor, inside, call, title) => {
    expect(await drawnAt(at(anchor))).toMatchObject({ kind: 'result', call });
    expect(await drawnAt(at(inside))).toMatchObject({ kind: 'result', call });
    expect(await insertResultChart(at(inside))).toMatchObject({ kind: 'inserted' });
    await excel.settled();
    const chart = excel.chartsOn('Sheet1').find((each) => each.title === title);
    const numbers = chart?.series.flatMap(({ values }) => values) ?? [];
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers.every((value) => typeof value === 'number')).toBe(true);
  },
);

test('what is no answer of ours gets no chart', async () => {
  await excel.enter({ Z1: '5' });
  expect(await drawnAt(at('Z1'))).toBeUndefined();
  expect(await insertResultChart(at('Z1'))).toMatchObject({ kind: 'failed' });
});
