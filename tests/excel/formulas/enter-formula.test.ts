import { enterFormula, type CellTarget } from '../../../src/excel/formulas/enter-formula';
import { figuresOf } from '../../../src/reference/figures/figure';
import { figureFormulas } from '../../../src/taskpane/reference/figure-formula';
import { functionsFile, functionsJson, handOver } from '../../functions/functions-of-page';
import { shippedReference } from '../../functions/shipped-reference';
import { shippedEdition } from '../edition/edition';
import { HostStatus, openExcel, type OpenedExcel } from '../../workbench/excel';

const formulas = (key: string) => {
  const figure = figuresOf(shippedEdition()).get(key);
  if (!figure) throw new Error(`no figure ${key}`);
  return figureFormulas(figure);
};
const { one: best = { formula: '', columns: 0 }, range } = formulas('losses.oryx.total');
const here: CellTarget = { kind: 'selection' };

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({
    requirements: { ExcelApi: '1.9' },
    functionsJson,
    scripts: [functionsFile],
  });
  handOver(shippedReference);
});
afterEach(() => {
  excel.close();
});

test('a figure stands where the selection begins', async () => {
  excel.select('Sheet1!B2:D9');
  expect(await enterFormula(best, here)).toEqual({
    kind: 'entered',
    formula: '=TANKREF("losses.oryx.total")',
    sheet: 'Sheet1',
    sheetId: expect.any(String),
    address: 'B2',
  });
  await excel.settled();
  expect(excel.valueOf('Sheet1!B2')).toBe(3960);
});

test('a range spills over three cells', async () => {
  excel.select('Sheet1!B2');
  expect(await enterFormula(range, here)).toMatchObject({ kind: 'entered', address: 'B2:D2' });
  await excel.settled();
  expect(excel.valuesOf('Sheet1!B2:E2')).toEqual([[3960, 3960, 3960, '']]);
});

test('two ends without a best value spill over two cells, none of them an error', async () => {
  excel.select('Sheet1!B2');
  const { range: ends } = formulas('production.new.forbes.2024');
  expect(await enterFormula(ends, here)).toMatchObject({ kind: 'entered', address: 'B2:C2' });
  await excel.settled();
  expect(excel.valuesOf('Sheet1!B2:D2')).toEqual([[500, 600, '']]);
});

test.each([
  ['a number in its own cell', 'B2', '41', best, 'B2'],
  ['a number where it would spill', 'D2', '41', range, 'D2'],
  ['a formula that shows nothing', 'C2', '=""', range, 'C2'],
])('%s is left alone, and another place offered', async (_, cell, entry, formula, occupied) => {
  excel.typeInCell(`Sheet1!${cell}`, entry);
  await excel.settled();
  excel.select('Sheet1!B2');
  const before = excel.valuesOf('Sheet1!A1:J9');
  const result = await enterFormula(formula, here);
  expect(result).toMatchObject({ kind: 'occupied', sheet: 'Sheet1', occupied });
  await excel.settled();
  expect(excel.valuesOf('Sheet1!A1:J9')).toEqual(before);
  if (result.kind !== 'occupied') return;
  const there = { kind: 'place', sheet: 'Sheet1', address: result.free } as const;
  expect(await enterFormula(formula, there)).toMatchObject({ kind: 'entered' });
  await excel.settled();
  expect(excel.valueOf(`Sheet1!${result.free}`)).toBe(3960);
});

test('an empty cell of a table takes a figure, and no range', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B1:D1').values = [['Start', 'Losses', 'Refurbished']];
    sheet.tables.add('B1:D3', true).name = 'Inputs';
    await context.sync();
  });
  excel.select('Sheet1!B2');
  expect(await enterFormula(range, here)).toMatchObject({ occupied: 'the table Inputs' });
  expect(await enterFormula(best, here)).toMatchObject({ kind: 'entered', address: 'B2' });
});

test('at the edge of the grid a range is refused before anything is written', async () => {
  excel.select('Sheet1!XFC1');
  expect(await enterFormula(range, here)).toEqual({
    kind: 'failed',
    message:
      'The answer needs 1 × 3 cells, more than the sheet has from XFC1: select a cell further up or left.',
  });
  expect(await enterFormula(best, here)).toMatchObject({ kind: 'entered' });
});

test('it takes four requests and the client’s own clearing up, and a failure is one sentence', async () => {
  excel.resetTraffic();
  await enterFormula(best, here);
  expect(excel.traffic.requests).toBe(5);
  for (let k = 1; k <= 3; k++) {
    excel.select(`Sheet1!A${String(k + 1)}`);
    excel.resetTraffic();
    excel.failRequest(k, { status: HostStatus.cellEditMode });
    expect(await enterFormula(best, here)).toEqual({
      kind: 'failed',
      message: 'Excel is editing a cell: press Enter or Esc, then enter the formula again.',
    });
  }
});

test.each([
  ['into the cell itself', 'Sheet1!B2'],
  ['where it would spill', 'Sheet1!D2'],
])(
  'what is typed %s just before it is written stays, and the formula does not',
  async (_, cell) => {
    excel.select('Sheet1!B2');
    excel.resetTraffic();
    excel.beforeRequest(3, () => excel.typeInCell(cell, '41'));
    expect(await enterFormula(range, here)).toEqual({
      kind: 'failed',
      message: `The formula is not entered: ${cell.split('!')[1] ?? ''} changed at the same time.`,
    });
    await excel.settled();
    expect(
      excel
        .valuesOf('Sheet1!B2:D2')
        .flat()
        .filter((value) => value !== ''),
    ).toEqual([41]);
  },
);

test('while another workbook is in front a formula goes to a named cell, and is only not shown', async () => {
  excel.state.focused = false;
  const there = { kind: 'place', sheet: 'Sheet1', address: 'B2' } as const;
  expect(await enterFormula(best, there)).toMatchObject({ kind: 'entered' });
  expect(await enterFormula(best, here)).toMatchObject({
    ...{
      kind: 'failed',
      message: expect.stringContaining('another workbook is in front') as string,
    },
  });
});
