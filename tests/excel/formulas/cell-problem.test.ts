import { askAgain, problemAt } from '../../../src/excel/formulas/cell-problem';
import { problemTexts } from '../../../src/taskpane/formulas/problem-text';
import { functionsFile, functionsJson } from '../../functions/functions-of-page';
import { openExcel, type OpenedExcel } from '../../workbench/excel';

const functions = ['TANKSTOCK', 'TANKFAN', 'TANKRATE', 'TANKMONTHS'];

let excel: OpenedExcel;
beforeAll(async () => {
  excel = await openExcel({
    requirements: { ExcelApi: '1.9' },
    functionsJson,
    scripts: [functionsFile],
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Per month');
    await context.sync();
  });
  await excel.enter({
    // Losses of four months in a range of six, and in a row of eight.
    "'Per month'!B2": '100',
    "'Per month'!B3": '110',
    A1: '100',
    A2: '110',
    A3: '120',
    A4: '130',
    C1: '100',
    D1: '110',
    E1: '120',
    F1: '130',
    // Low, best and no high.
    A10: '60',
    B10: '105',
    // Dates and counts, and two lines that are free.
    A20: '45688',
    B20: '3700',
    A21: '45716',
    B21: '3800',
  });
});
afterAll(() => {
  excel.close();
});

/** What the pane says of a cell that holds the formula. */
async function saidOf(formula: string): Promise<readonly string[]> {
  await excel.enter({ H30: formula });
  const problem = await problemAt(functions, { sheet: 'Sheet1', address: 'H30' });
  return problem ? problemTexts(problem) : [];
}

const reads0 = 'the function reads 0 there.';

test.each([
  ['a column of months', '=TANKSTOCK(1750,A1:A6,70,3,6,8)', 'A1:A6', 'A1:A4'],
  ['a row of months', '=TANKSTOCK(1750,C1:J1,70,3,8,8)', 'C1:J1', 'C1:F1'],
  [
    'its own sheet by name',
    "=TANKSTOCK(1750,'Sheet1'!$A$1:$A$6,70,3,6,8)",
    "'Sheet1'!A1:A6",
    "'Sheet1'!A1:A4",
  ],
  [
    'another sheet',
    "=TANKSTOCK(1750,'Per month'!B2:B9,70,3,8,8)",
    "'Per month'!B2:B9",
    "'Per month'!B2:B3",
  ],
])('%s that ends in blanks is said, with what ends at the last entry', async (...args) => {
  const [, formula, range, filled] = args;
  expect(await saidOf(formula)).toEqual([
    `${range} ends in blank cells: ${reads0} ${filled} ends with the last entry.`,
  ]);
});

test('a range of values without its high end is named by its cell', async () => {
  const [...said] = await saidOf('=TANKFAN(1750,A10:C10,{30,70,125},3,12,8)');
  expect(said.join(' ')).toContain(`C10 is blank: ${reads0}`);
});

test.each([
  ['entries up to the end', '=TANKSTOCK(1750,A1:A4,70,3,6,8)'],
  ['a range that Excel adds up first', '=TANKSTOCK(1750,SUM(A1:A6)/4,70,3,6,8)'],
  ['a sheet that is not there', '=TANKSTOCK(1750,Nowhere!A1:A6,70,3,6,8)'],
  ['lines that TANKRATE leaves out', '=TANKRATE(A20:A23,B20:B23)'],
  ['a formula that calls none of the functions', '=SUM(A1:A6)'],
])('nothing is said of %s', async (_, formula) => {
  expect(await saidOf(formula)).toEqual([]);
});

test('what is typed while a function is asked again stays', async () => {
  await excel.enter({ H40: '=TANKSTOCK(1750,-5,70,3,6,8)' });
  excel.resetTraffic();
  excel.beforeRequest(2, () => {
    excel.typeInCell('H40', 'kept');
  });
  expect(await askAgain({ sheet: 'Sheet1', address: 'H40' })).toBe(
    'H40 changed at the same time, and keeps what was entered: ask again.',
  );
  await excel.calculated();
  expect(excel.valueOf('H40')).toBe('kept');
});
