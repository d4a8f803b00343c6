import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

test('values written are calculated and read back', async () => {
  const sum = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').values = [[1], [2], [3.5]];
    const range = sheet.getRange('B1');
    range.formulas = [['=SUM(A1:A3)']];
    range.load('values,formulas,address');
    await context.sync();
    return range.toJSON();
  });
  expect(sum).toMatchObject({ values: [[6.5]], formulas: [['=SUM(A1:A3)']], address: 'Sheet1!B1' });
});

test('a table, its name, a structured reference, and the objects around it', async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add('Data');
    const range = sheet.getRange('B2:C5');
    range.values = [
      ['Month', 'Tanks'],
      ['a', 10],
      ['b', 20],
      ['c', 30],
    ];
    const table = sheet.tables.add(range, true);
    table.name = 'Losses';
    table.style = 'TableStyleMedium7';
    sheet.getRange('E1').formulas = [['=SUM(Losses[Tanks])']];
    const sum = sheet.getRange('E1').load('values');
    const body = table.getDataBodyRange().load('address');
    const columns = table.columns.load('items/name');
    const used = sheet.getUsedRange().load('address');
    const tables = workbook.tables.load('items/name,items/id');
    await context.sync();
    expect(sum.values).toEqual([[60]]);
    expect(body.address).toBe('Data!B3:C5');
    expect(columns.items.map((c) => c.name)).toEqual(['Month', 'Tanks']);
    expect(used.address).toBe('Data!B1:E5');
    expect(tables.items.map((t) => t.name)).toEqual(['Losses']);
  });
  expect(excel.traffic.requests).toBe(2); // the second one releases the ranges at the end of run
});

test('a custom function is answered by the add-in, and its error carries a message', async () => {
  excel.close();
  excel = await openExcel({
    functionsJson: {
      functions: [
        {
          id: 'ADDTWO',
          name: 'ADDTWO',
          parameters: [
            { name: 'a', type: 'number' },
            { name: 'b', type: 'number' },
          ],
        },
      ],
    },
  });
  CustomFunctions.associate('ADDTWO', (a: number, b: number) => {
    if (a < 0)
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'a is below 0');
    return a + b;
  });
  excel.typeInCell('A1', '=ADDTWO(1,2)');
  excel.typeInCell('A2', '=ADDTWO(-1,2)');
  await excel.settled();
  expect(excel.valueOf('A1')).toBe(3);
  expect(excel.valueOf('A2')).toBe('#N/A');
  expect(excel.messageOf('A2')).toBe('a is below 0');
});
