import { openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

test('looks are written and read back; cells that differ give null', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const { format } = sheet.getRange('B2:C3');
    format.font.bold = true;
    format.font.size = 14;
    format.font.color = '#595959';
    format.font.name = 'Arial';
    format.fill.color = '#FFFF00';
    format.wrapText = true;
    format.verticalAlignment = 'Top';
    format.horizontalAlignment = 'Right';
    format.load('wrapText,verticalAlignment,horizontalAlignment');
    format.font.load('bold,size,color,name,italic');
    format.fill.load('color');
    const mixed = sheet.getRange('A1:B2').format;
    mixed.load('wrapText');
    mixed.font.load('bold');
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      wrapText: true,
      verticalAlignment: 'Top',
      horizontalAlignment: 'Right',
      font: { bold: true, size: 14, color: '#595959', name: 'Arial', italic: false },
      fill: { color: '#FFFF00' },
    });
    expect([mixed.wrapText, mixed.font.bold]).toEqual([null, null]);
  });
});

test('widths and heights are written and read back in the same unit', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B:C').format.columnWidth = 90;
    sheet.getRange('2:2').format.rowHeight = 30;
    const format = sheet.getRange('B2:C2').format.load('columnWidth,rowHeight');
    const mixed = sheet.getRange('A1:B2').format.load('columnWidth,rowHeight');
    await context.sync();
    expect([format.columnWidth, format.rowHeight]).toEqual([90, 30]);
    expect([mixed.columnWidth, mixed.rowHeight]).toEqual([null, null]);
  });
});

test('autofit widens a column for its longest text', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B1').values = [['a text that is much wider than the column', 'x']];
    sheet.getRange('A1:B1').format.autofitColumns();
    const wide = sheet.getRange('A1').format.load('columnWidth');
    const narrow = sheet.getRange('B1').format.load('columnWidth');
    await context.sync();
    expect(wide.columnWidth).toBeGreaterThan(200);
    expect(narrow.columnWidth).toBeLessThan(40);
  });
});

test('what Excel refuses in a format is refused', async () => {
  const onFormat = (deed: (format: Excel.RangeFormat) => void) =>
    refusal(({ workbook }) => deed(workbook.worksheets.getItem('Sheet1').getRange('A1').format));
  expect(await onFormat((f) => void (f.rowHeight = 410))).toMatchObject({
    code: 'InvalidArgument',
    location: 'RangeFormat.rowHeight',
  });
  expect(await onFormat((f) => void (f.font.name = 'x'.repeat(32)))).toMatchObject({
    code: 'InvalidArgument',
  });
  expect(await onFormat((f) => void (f.fill.color = 'url(x)'))).toMatchObject({
    code: 'InvalidArgument',
  });
  expect(await onFormat((f) => f.fill.load('color'))).toMatchObject({ code: 'ApiNotImplemented' });
});

test('clear takes contents, formats, links or all', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1:A2');
    const look = () => {
      range.values = [[1], ['=A1']];
      range.format.font.bold = true;
    };
    const font = sheet.getRange('A1').format.font;
    look();
    range.clear('Contents');
    font.load('bold');
    range.load('formulas');
    await context.sync();
    expect([font.bold, range.formulas]).toEqual([true, [[''], ['']]]);
    look();
    range.clear('Formats');
    font.load('bold');
    range.load('formulas');
    await context.sync();
    expect([font.bold, range.formulas]).toEqual([false, [[1], ['=A1']]]);
    range.clear();
    const used = sheet.getUsedRangeOrNullObject(false);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test('a hyperlink shows its text in the first cell, and goes without it', async () => {
  const link = { address: 'https://example.org/', textToDisplay: '=no formula', screenTip: 'x' };
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
    range.hyperlink = link;
    range.load('hyperlink,values,formulas');
    await context.sync();
    expect(range.hyperlink).toEqual(link);
    expect(range.formulas).toEqual([['=no formula']]);
    range.clear('Hyperlinks');
    range.load('hyperlink,values');
    await context.sync();
    expect([range.hyperlink, range.values]).toEqual([null, [['=no formula']]]);
  });
});
