import { insertAssumption } from '../../../src/excel/formulas/assumption-row';
import { figuresOf } from '../../../src/reference/figures/figure';
import { assumptionRow, isYearly } from '../../../src/taskpane/insert/assumption';
import { functionsFile, functionsJson, handOver } from '../../functions/functions-of-page';
import { shippedReference } from '../../functions/shipped-reference';
import { openExcel, type OpenedExcel } from '../../workbench/excel';
import { shippedEdition } from '../edition/edition';

let excel: OpenedExcel;
beforeAll(async () => {
  excel = await openExcel({
    requirements: { ExcelApi: '1.9' },
    functionsJson,
    scripts: [functionsFile],
  });
  handOver(shippedReference);
});
afterAll(() => {
  excel.close();
});

const rowOf = (key: string) => {
  const figure = figuresOf(shippedEdition()).get(key);
  if (!figure) throw new Error(`no figure ${key}`);
  return assumptionRow(figure, { monthly: isYearly(figure), style: 'author-date', taken: {} });
};
const insert = (key: string) => insertAssumption(rowOf(key), { kind: 'selection' });

test('five figures are five inserts: one header, five rows below each other, the selection under them', async () => {
  excel.select('Sheet1!B2');
  const keys = [
    'losses.oryx.total',
    'storage.prewar.t62',
    'refurbishment.iiss.2024',
    'production.new.forbes.2024',
    'horizon.rebuild.rli',
  ];
  const places: string[] = [];
  for (const key of keys) {
    const result = await insert(key);
    if (result.kind !== 'assumed') throw new Error(JSON.stringify(result));
    places.push(result.address);
  }
  expect(places).toEqual(['B2:H3', 'B4:H4', 'B5:H5', 'B6:H6', 'B7:H7']);
  await excel.settled();
  expect(excel.valuesOf('Sheet1!B2:H2')[0]?.slice(0, 4)).toEqual([
    'Assumption',
    'Low',
    'Best',
    'High',
  ]);
  expect(excel.valuesOf('Sheet1!C3:F7')).toEqual([
    ['', 3960, '', 'tanks'],
    ['', 1897, '', 'tanks'],
    [125, 125, '', 'tanks/month'],
    [expect.closeTo(500 / 12), '', 50, 'tanks/month'],
    ['', 10, '', 'years'],
  ]);
  expect(excel.valueOf('Sheet1!G6')).toBe('estimated; best: your judgement');
  expect(excel.valueOf('Sheet1!H3')).toBe('Oryx 2025, via Drake 2026');
});

test('never over cells that hold anything: it names them and the nearest free place', async () => {
  excel.select('Sheet1!B4');
  expect(await insert('losses.oryx.total')).toMatchObject({
    kind: 'occupied',
    wanted: 'B4:H4',
    occupied: expect.stringContaining('B4') as string,
  });
});

test('a row needs seven columns', async () => {
  excel.select('Sheet1!XFC3');
  expect(await insert('losses.oryx.total')).toEqual({
    kind: 'failed',
    message: 'The row needs seven columns: select a cell further left.',
  });
});
