import { openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    const range = sheet.getRange('B2:D4');
    range.values = [
      ['Month', 'Tanks', 'Twice'],
      ['a', 10, '=C3*2'],
      ['b', 20, '=C4*2'],
    ];
    sheet.tables.add(range, true).name = 'Losses';
    sheet.getRange('C3:C4').numberFormat = [['0.0'], ['0.0']];
    sheet.getRange('B6:F6').values = [['below', '=C4', null, null, 'beside']];
    sheet.getRange('F3').values = [['beside']];
    await context.sync();
  });
});
afterEach(() => {
  excel.close();
});

const onTable = (deed: (table: Excel.Table, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    deed(context.workbook.tables.getItem('Losses'), context);
    await context.sync();
  });

const table = () =>
  Excel.run(async (context) => {
    const found = context.workbook.tables.getItem('Losses');
    found.columns.load('items/name');
    const range = found.getRange().load('address,formulas');
    await context.sync();
    const names = found.columns.items.map(({ name }) => name);
    return { address: range.address, names, formulas: range.formulas as unknown[][] };
  });

test('rows go before the one at their index, in the columns of the table alone', async () => {
  await onTable(({ rows }) => {
    rows.add(1, [
      ['x', 1, null],
      ['y', 2, null],
    ] as string[][]);
    rows.add(0, [['first', 0, null]] as string[][]);
  });
  await excel.settled();
  const { address, formulas } = await table();
  expect(address).toBe('Data!B2:D7');
  expect(formulas.slice(1)).toEqual([
    ['first', 0, ''],
    ['a', 10, '=C4*2'],
    ['x', 1, ''],
    ['y', 2, ''],
    ['b', 20, '=C7*2'],
  ]);
  expect(excel.valuesOf('Data!B9:F9')).toEqual([['below', 20, '', '', '']]);
  expect([excel.valueOf('Data!F3'), excel.valueOf('Data!F6')]).toEqual(['beside', 'beside']);
});

test('an index must be below the count of rows or columns', async () => {
  const rows = await refusal(({ workbook }) => {
    workbook.tables.getItem('Losses').rows.add(2, [['z', 1, 1]]);
  });
  const columns = await refusal(({ workbook }) => {
    workbook.tables.getItem('Losses').columns.add(3, [['Note'], [''], ['']]);
  });
  expect([rows.code, columns.code]).toEqual(['InvalidArgument', 'InvalidArgument']);
});

test('rows into a filtered table are refused', async () => {
  const filtered = await refusal(({ workbook }) => {
    const { columns, rows } = workbook.tables.getItem('Losses');
    columns.getItem('Month').filter.applyValuesFilter(['a']);
    rows.add(0, [['z', 1, 1]]);
  });
  expect(filtered.code).toBe('ApiNotImplemented');
});

test('a column goes before the one at its index or to the end; what stands beside moves', async () => {
  await onTable(({ columns }) => {
    columns.add(1, [['As of'], ['t'], ['u']]);
    columns.add(undefined, [['Note'], [''], ['n']]);
  });
  await excel.settled();
  const { address, names, formulas } = await table();
  expect(address).toBe('Data!B2:F4');
  expect(names).toEqual(['Month', 'As of', 'Tanks', 'Twice', 'Note']);
  expect(formulas.slice(1)).toEqual([
    ['a', 't', 10, '=D3*2', ''],
    ['b', 'u', 20, '=D4*2', 'n'],
  ]);
  expect(excel.valueOf('Data!H3')).toBe('beside');
});

test('a column that is deleted leaves no gap', async () => {
  await onTable(({ columns }) => {
    columns.getItem('Month').delete();
  });
  await excel.settled();
  const { address, names, formulas } = await table();
  expect(address).toBe('Data!B2:C4');
  expect(names).toEqual(['Tanks', 'Twice']);
  expect(formulas.slice(1)).toEqual([
    [10, '=B3*2'],
    [20, '=B4*2'],
  ]);
  expect(excel.valueOf('Data!E3')).toBe('beside');
});

test('formulas are copied with what they refer to relatively, formats without what cells hold', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('H3:H5').copyFrom(sheet.getRange('D3'), 'Formulas');
    sheet.getRange('G3:H4').copyFrom('C3:C4', 'Formats');
    sheet.getRange('G8').copyFrom('B3:D3', 'Formulas');
    await context.sync();
    const formats = sheet.getRange('G3:H5').load('numberFormat');
    await context.sync();
    expect(formats.numberFormat).toEqual([
      ['0.0', '0.0'],
      ['0.0', '0.0'],
      ['General', 'General'],
    ]);
  });
  await excel.settled();
  expect(['H3', 'H4', 'H5'].map((cell) => excel.formulaOf(`Data!${cell}`))).toEqual([
    '=G3*2',
    '=G4*2',
    '=G5*2',
  ]);
  expect([excel.valueOf('Data!G3'), excel.valueOf('Data!G8')]).toEqual(['', 'a']);
  expect(excel.formulaOf('Data!I8')).toBe('=H8*2');
});

test('a range that is no multiple of the source is refused', async () => {
  const { code } = await refusal(({ workbook }) => {
    workbook.worksheets.getItem('Data').getRange('H3:H5').copyFrom('C3:C4', 'Formats');
  });
  expect(code).toBe('ApiNotImplemented');
});
