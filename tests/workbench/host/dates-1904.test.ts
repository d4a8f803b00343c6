import { Workbook } from 'exceljs';
import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
afterEach(() => excel.close());

/** A file that counts days from 1904, as Excel for the Mac wrote them. */
async function fileOf1904(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.properties.date1904 = true;
  const sheet = workbook.addWorksheet('Sheet1');
  sheet.getCell('A1').value = 35_064;
  sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
  sheet.getCell('A2').value = { formula: 'DATE(2000,1,1)' };
  sheet.getCell('A3').value = { formula: 'YEAR(A1)' };
  sheet.getCell('A4').value = { formula: 'TEXT(EDATE(A1,1),"yyyy-mm-dd")' };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const newYear = () =>
  Excel.run(async (context) => {
    const result = context.workbook.functions.date(2000, 1, 1).load('value,error');
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B1');
    cell.numberFormat = [['yyyy-mm-dd']];
    cell.values = [['2000-01-01']];
    await context.sync();
    return result.value;
  });

test('a workbook counts days from 1900', async () => {
  excel = await openExcel();
  expect(await newYear()).toBe(36_526);
  expect(excel.valueOf('Sheet1!B1')).toBe(36_526);
});

test('or from 1904: functions, entries, what is shown, and the file that is saved', async () => {
  excel = await openExcel({ file: await fileOf1904() });
  for (const round of ['opened', 'saved and opened again']) {
    await excel.settled();
    expect([round, await newYear()]).toEqual([round, 35_064]);
    expect(excel.valuesOf('Sheet1!A1:A4').flat()).toEqual([35_064, 35_064, 2000, '2000-02-01']);
    expect(excel.valueOf('Sheet1!B1')).toBe(35_064);
    expect([excel.textOf('Sheet1!A1'), excel.textOf('Sheet1!B1')]).toEqual([
      '2000-01-01',
      '2000-01-01',
    ]);
    const file = await excel.save();
    excel.close();
    excel = await openExcel({ file });
  }
});
