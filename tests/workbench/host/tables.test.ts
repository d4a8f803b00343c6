import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

/** A table named Losses at Data!B2:C4 with the rows a, b. */
async function addTable(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    const range = sheet.getRange('B2:C4');
    range.values = [
      ['Month', 'Tanks'],
      ['a', 10],
      ['b', 20],
    ];
    sheet.tables.add(range, true).name = 'Losses';
    await context.sync();
  });
}

const addressOf = (table = 'Losses'): Promise<string> =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load('address');
    await context.sync();
    return range.address;
  });

test('rows are added at the end, and what stands below moves down', async () => {
  await addTable();
  excel.typeInCell('Data!C7', 'below');
  excel.typeInCell('Data!E7', '=C7');
  await Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem('Losses');
    rows.add(undefined, [['c', 30]]);
    rows.add(undefined, [
      ['d', 40],
      ['e', 50],
    ]);
    rows.load('count');
    await context.sync();
    expect(rows.count).toBe(5);
  });
  await excel.settled();
  expect(await addressOf()).toBe('Data!B2:C7');
  expect(excel.valuesOf('Data!B5:C7')).toEqual([
    ['c', 30],
    ['d', 40],
    ['e', 50],
  ]);
  expect(excel.valueOf('Data!C10')).toBe('below');
  expect(excel.formulaOf('Data!E7')).toBe('=C10');
});

test('a deleted row takes its cells along; the last one cannot go', async () => {
  await addTable();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Losses').rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(await addressOf()).toBe('Data!B2:C3');
  expect(excel.valuesOf('Data!B3:C4')).toEqual([
    ['b', 20],
    ['', ''],
  ]);
  await expect(
    Excel.run(async (context) => {
      context.workbook.tables.getItem('Losses').rows.getItemAt(0).delete();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotImplemented' });
});
