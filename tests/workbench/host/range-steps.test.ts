import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
beforeAll(async () => {
  excel = await openExcel();
  excel.typeInCell('Sheet1!B2', '1');
  excel.typeInCell('Sheet1!D5', '=1+1');
  excel.typeInCell('Sheet1!F1', '=SEQUENCE(3,2)');
  await excel.settled();
});
afterAll(() => {
  excel.close();
});

/** The address of the range that a step from another leads to; null for a null object. */
const addressAfter = (step: (sheet: Excel.Worksheet) => Excel.Range): Promise<string | null> =>
  Excel.run(async (context) => {
    const range = step(context.workbook.worksheets.getItem('Sheet1')).load('address');
    await context.sync();
    return range.isNullObject ? null : range.address;
  });

type Step = [string, (sheet: Excel.Worksheet) => Excel.Range, string | null];
const steps: Step[] = [
  ['getRange()', (s) => s.getRange(), 'Sheet1!1:1048576'],
  ['getRange(columns)', (s) => s.getRange('C:A'), 'Sheet1!A:C'],
  ['getRange(rows)', (s) => s.getRange('2:3'), 'Sheet1!2:3'],
  ['getRange($)', (s) => s.getRange('$B$2:$C$3'), 'Sheet1!B2:C3'],
  ['getRangeByIndexes', (s) => s.getRangeByIndexes(1, 2, 3, 4), 'Sheet1!C2:F4'],
  ['getCell of a sheet', (s) => s.getCell(0, 26), 'Sheet1!AA1'],
  ['getCell beyond its parent', (s) => s.getRange('B2:C3').getCell(5, 5), 'Sheet1!G7'],
  ['getRow', (s) => s.getRange('B2:C5').getRow(2), 'Sheet1!B4:C4'],
  ['getColumn', (s) => s.getRange('B2:C5').getColumn(1), 'Sheet1!C2:C5'],
  ['getLastCell', (s) => s.getRange('B2:C5').getLastCell(), 'Sheet1!C5'],
  ['getLastRow', (s) => s.getRange('B2:C5').getLastRow(), 'Sheet1!B5:C5'],
  ['getLastColumn', (s) => s.getRange('B2:C5').getLastColumn(), 'Sheet1!C2:C5'],
  ['getRowsBelow', (s) => s.getRange('B2:C5').getRowsBelow(2), 'Sheet1!B6:C7'],
  ['getRowsAbove', (s) => s.getRange('B3:C5').getRowsAbove(1), 'Sheet1!B2:C2'],
  ['getColumnsAfter', (s) => s.getRange('B2:C5').getColumnsAfter(), 'Sheet1!D2:D5'],
  ['getColumnsBefore', (s) => s.getRange('C2:D5').getColumnsBefore(2), 'Sheet1!A2:B5'],
  ['getEntireRow', (s) => s.getRange('B2:C3').getEntireRow(), 'Sheet1!2:3'],
  ['getEntireColumn', (s) => s.getRange('B2:C3').getEntireColumn(), 'Sheet1!B:C'],
  ['getOffsetRange', (s) => s.getRange('B2:C3').getOffsetRange(-1, 3), 'Sheet1!E1:F2'],
  ['getResizedRange', (s) => s.getRange('B2:C3').getResizedRange(2, -1), 'Sheet1!B2:B5'],
  [
    'getAbsoluteResizedRange',
    (s) => s.getRange('B2').getAbsoluteResizedRange(3, 2),
    'Sheet1!B2:C4',
  ],
  ['getBoundingRect', (s) => s.getRange('B2').getBoundingRect('D4'), 'Sheet1!B2:D4'],
  ['getIntersection', (s) => s.getRange('B2:D4').getIntersection('C3:F9'), 'Sheet1!C3:D4'],
  ['no intersection', (s) => s.getRange('B2').getIntersectionOrNullObject('C3'), null],
  ['getUsedRange', (s) => s.getUsedRange(), 'Sheet1!B1:G5'],
  ['getUsedRange in a range', (s) => s.getRange('A1:D10').getUsedRange(true), 'Sheet1!B2:D5'],
  ['nothing used', (s) => s.getRange('A10:B12').getUsedRangeOrNullObject(), null],
  ['getSpillingToRange', (s) => s.getRange('F1').getSpillingToRange(), 'Sheet1!F1:G3'],
  ['no spill', (s) => s.getRange('D5').getSpillingToRangeOrNullObject(), null],
  ['getSpillParent', (s) => s.getRange('G3').getSpillParent(), 'Sheet1!F1'],
  ['no parent', (s) => s.getRange('A1').getSpillParentOrNullObject(), null],
];

test.each(steps)('%s', async (_, step, address) => {
  expect(await addressAfter(step)).toBe(address);
});

type Refusal = [string, (sheet: Excel.Worksheet) => Excel.Range, string];
const refusals: Refusal[] = [
  ['off the grid', (s) => s.getRange('A1').getOffsetRange(-1, 0), 'InvalidArgument'],
  ['no address', (s) => s.getRange('nowhere at all'), 'InvalidArgument'],
  ['too long an address', (s) => s.getRange('A'.repeat(8193)), 'InvalidArgument'],
  ['no intersection', (s) => s.getRange('B2').getIntersection('C3'), 'ItemNotFound'],
  ['nothing used', (s) => s.getRange('A10').getUsedRange(), 'ItemNotFound'],
  [
    'a spill from several cells',
    (s) => s.getRange('F1:F2').getSpillingToRange(),
    'InvalidArgument',
  ],
  ['a structured reference', (s) => s.getRange('Losses[Month]'), 'ApiNotImplemented'],
  ['less than a cell', (s) => s.getRange('B2').getResizedRange(-1, 0), 'ApiNotImplemented'],
  ['a sheet that is not there', (s) => s.getRange('Other!A1'), 'ItemNotFound'],
];

test.each(refusals)('%s is refused', async (_, step, code) => {
  await expect(addressAfter(step)).rejects.toMatchObject({ code });
});

test('a range knows its place, its size and its sheet', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('C2:E4');
    range.load('rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow,worksheet/name');
    await context.sync();
    expect(range.toJSON()).toMatchObject({
      rowIndex: 1,
      columnIndex: 2,
      rowCount: 3,
      columnCount: 3,
      cellCount: 9,
      isEntireRow: false,
    });
    expect(range.worksheet.name).toBe('Sheet1');
  });
});

test('a blank sheet has its first cell as used range, or none', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Blank');
    const used = sheet.getUsedRange().load('address');
    const none = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(used.address).toBe('Blank!A1');
    expect(none.isNullObject).toBe(true);
  });
});

test('a format makes a cell used, unless only values count', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Painted');
    sheet.getRange('C3').format.fill.color = '#FF0000';
    const used = sheet.getUsedRange().load('address');
    const values = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(used.address).toBe('Painted!C3');
    expect(values.isNullObject).toBe(true);
  });
});
