import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => {
  excel.close();
});
beforeEach(() =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:Z30').clear();
    await context.sync();
  }),
);

/** Writes to a range of Sheet1, as values or as formulas. */
const write = (address: string, values: unknown[][], format?: string): Promise<void> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    if (format !== undefined) range.numberFormat = values.map((row) => row.map(() => format));
    range.values = values;
    await context.sync();
  });

const read = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    range.load('values,formulas,text,valueTypes,numberFormat');
    await context.sync();
    return range;
  });

test('numbers, text and truth values come back as they were', async () => {
  await write('A1:C1', [[1.25, 'tanks', true]]);
  const range = await read('A1:D1');
  expect(range.values).toEqual([[1.25, 'tanks', true, '']]);
  expect(range.text).toEqual([['1.25', 'tanks', 'TRUE', '']]);
  expect(range.valueTypes).toEqual([['Double', 'String', 'Boolean', 'Empty']]);
});

test('null leaves a cell, an empty text clears it', async () => {
  await write('A1:C1', [[1, 2, '=A1']]);
  await write('A1:C1', [[null, '', null]]);
  const range = await read('A1:C1');
  expect(range.values).toEqual([[1, '', 1]]);
  expect(range.formulas).toEqual([[1, '', '=A1']]);
});

test('text that starts with = + or - is a formula', async () => {
  await write('A1:C1', [['=1+2', '+A1*2', '-A1']]);
  const range = await read('A1:C1');
  expect(range.values).toEqual([[3, 6, -3]]);
  expect(range.formulas[0]?.[0]).toBe('=1+2');
});

test('an apostrophe makes what follows text and is not part of it', async () => {
  await write('A1:D1', [["'=1+2", "'12", "'@SUM", "'2022-03"]]);
  const range = await read('A1:D1');
  expect(range.values).toEqual([['=1+2', '12', '@SUM', '2022-03']]);
  expect(range.text).toEqual([['=1+2', '12', '@SUM', '2022-03']]);
  expect(range.valueTypes).toEqual([['String', 'String', 'String', 'String']]);
  excel.typeInCell('Sheet1!F1', '=SUM(B1)+LEN(D1)');
  await excel.settled();
  expect(excel.valueOf('Sheet1!F1')).toBe(7);
});

test('a cell formatted as text takes any text as it stands', async () => {
  await write('A1:C1', [['=1+2', '12', '1/2']], '@');
  const range = await read('A1:C1');
  expect(range.values).toEqual([['=1+2', '12', '1/2']]);
  expect(range.valueTypes).toEqual([['String', 'String', 'String']]);
});

test('an ISO date becomes its serial number in a cell with a date format', async () => {
  await write('A1', [['2022-02-24']], 'yyyy-mm-dd');
  const range = await read('A1');
  expect(range.values).toEqual([[44616]]);
  expect(range.text).toEqual([['2022-02-24']]);
});

test.each([
  ['12'],
  ['-5'],
  ['1/2'],
  ['5%'],
  ['1e3'],
  ['$12'],
  ['12:30'],
  ['Mar 2022'],
  ['3 March'],
  ['TRUE'],
  ['#N/A'],
  ['@SUM'],
  ['2022-03'],
  ['2022-02-24'],
])('whether %s is converted is not documented, so it is refused', async (text) => {
  await expect(write('A1', [[text]])).rejects.toMatchObject({
    code: 'ApiNotImplemented',
    message: expect.stringContaining(text),
    debugInfo: { errorLocation: 'Range.values' },
  });
  expect(excel.valueOf('Sheet1!A1')).toBe('');
});

test.each([
  ['T-62M (1983)'],
  ['10–20 tanks'],
  ['Oryx, 3rd revision'],
  ['March of the tanks'],
  ['n/a'],
])('%s can be nothing but text', async (text) => {
  await write('A1', [[text]]);
  expect(excel.valueOf('Sheet1!A1')).toBe(text);
});

test('a text that is no formula is refused as one', async () => {
  const refusal = { code: 'InvalidArgument', message: expect.stringContaining('=SUM(') };
  await expect(write('A1', [['=SUM(']])).rejects.toMatchObject(refusal);
});

test('another shape than the range is refused, and so is null for the whole', async () => {
  const refusal = { code: 'InvalidArgument' };
  await expect(write('A1:B2', [[1, 2]])).rejects.toMatchObject(refusal);
  await expect(write('A1:B1', null as unknown as unknown[][])).rejects.toMatchObject(refusal);
  await expect(write('A:A', [[1]])).rejects.toMatchObject(refusal);
});

test('a text longer than a cell takes is refused', async () => {
  await expect(write('A1', [['x'.repeat(32_768)]])).rejects.toMatchObject({
    code: 'InvalidArgument',
    message: expect.stringContaining('32767'),
  });
});

test('an unbounded range has no values of its own', async () => {
  const range = await read('A:C');
  expect(range.values).toBeNull();
});

test('the client sends large blocks row by row: they arrive whole', async () => {
  const block = Array.from({ length: 400 }, (_, i) => [i, `row ${i} x`, i / 2, '', i % 2 === 0]);
  await write('B2:F401', block);
  expect((await read('B2:F401')).values).toEqual(block);
});

test('number formats show what they say, and null leaves one', async () => {
  await write('A1:C1', [[1234.5, 0.25, 44616]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
    range.numberFormat = [['#,##0.0', '0%', 'yyyy-mm']];
    range.numberFormat = [[null, '', null]];
    await context.sync();
  });
  const range = await read('A1:D1');
  expect(range.text).toEqual([['1,234.5', '0.25', '2022-02', '']]);
  expect(range.numberFormat).toEqual([['#,##0.0', 'General', 'yyyy-mm', 'General']]);
  expect(range.values).toEqual([[1234.5, 0.25, 44616, '']]);
});

test('a format leaves the formula of its cell', async () => {
  await write('A1:B1', [[2, '=A1*2']]);
  await write('B1', [[null]], '0.00');
  const range = await read('B1');
  expect([range.formulas, range.text]).toEqual([[['=A1*2']], [['4.00']]]);
});

test('values that formulas give are raw, and errors are their names', async () => {
  await write('A1:D1', [['=1/3', '=1/0', '="a"&1', '=NA()']]);
  const range = await read('A1:D1');
  expect(range.values).toEqual([[1 / 3, '#DIV/0!', 'a1', '#N/A']]);
  expect(range.valueTypes).toEqual([['Double', 'Error', 'String', 'Error']]);
});

test('no read is stale: each sees the write before it calculated', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B1').formulas = [['=A1*2']];
    for (let i = 1; i <= 40; i++) {
      sheet.getRange('A1').values = [[i]];
      const result = sheet.getRange('B1').load('values');
      await context.sync();
      expect(result.values).toEqual([[i * 2]]);
    }
  });
});
