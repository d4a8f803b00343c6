import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

async function enter(entries: Record<string, string>): Promise<void> {
  for (const [cell, entry] of Object.entries(entries)) excel.typeInCell(`Sheet1!${cell}`, entry);
  await excel.settled();
}

const value = (cell: string) => excel.valueOf(`Sheet1!${cell}`);

test('A1# is the whole spill, and follows it as it grows, shrinks and goes', async () => {
  await enter({ A1: '=SEQUENCE(3)', C1: '=SUM(A1#)', D1: '=ROWS(Sheet1!$A$1#)', E1: '=A1#*2' });
  expect([value('C1'), value('D1')]).toEqual([6, 3]);
  expect(excel.valuesOf('Sheet1!E1:E4').flat()).toEqual([2, 4, 6, '']);
  await enter({ A1: '=SEQUENCE(5)' });
  expect([value('C1'), value('D1'), value('E5')]).toEqual([15, 5, 10]);
  await enter({ A1: '=SEQUENCE(2)' });
  expect([value('C1'), value('D1'), value('E3')]).toEqual([3, 2, '']);
  await enter({ A1: '=7' });
  expect([value('C1'), value('D1'), value('E1')]).toEqual([7, 1, 14]);
  await enter({ A1: '' });
  expect(value('C1')).toBe('#REF!');
  await enter({ A1: '=SEQUENCE(4)' });
  expect(value('C1')).toBe(10);
});

test('the formula keeps its text, for the client too', async () => {
  await enter({ A1: '=SEQUENCE(2)', C1: '=SUM(A1#)' });
  const formulas = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('C1').load('formulas');
    await context.sync();
    return range.formulas;
  });
  expect(formulas).toEqual([['=SUM(A1#)']]);
});

test('other number signs mean what they meant', async () => {
  await enter({
    B1: '="A1#"&"x"',
    B2: '=IFERROR(#REF!,"none")',
    G1: '=SEQUENCE(2)',
    B3: '=LEN("#")+SUM(G1#)',
  });
  expect([value('B1'), value('B2'), value('B3')]).toEqual(['A1#x', 'none', 4]);
});

test('a name can stand for the anchor', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.names.add('Path', sheet.getRange('A1'));
    sheet.getRange('A1').formulas = [['=SEQUENCE(4)']];
    sheet.getRange('C1').formulas = [['=SUM(Path#)']];
    await context.sync();
  });
  await excel.settled();
  expect(value('C1')).toBe(10);
});

test('full cells are in the way of a spill', async () => {
  await enter({ A2: 'full', A1: '=SEQUENCE(3)' });
  expect([value('A1'), value('A2'), value('A3')]).toEqual(['#SPILL!', 'full', '']);
  await enter({ A2: '' });
  expect(excel.valuesOf('Sheet1!A1:A3').flat()).toEqual([1, 2, 3]);
});

test('a chain over sheets and names is calculated in order', async () => {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const data = worksheets.add('Data sheet');
    data.getRange('A1:A2').values = [[1], [2]];
    names.add('Doubled', "=SUM('Data sheet'!$A$1:$A$2)*2");
    worksheets.getItem('Sheet1').getRange('A1:C1').formulas = [
      ['=Doubled', '=A1+1', '=B1&" tanks"'],
    ];
    await context.sync();
  });
  await excel.settled();
  expect(value('C1')).toBe('7 tanks');
  excel.typeInCell("'Data sheet'!A1", '10');
  await excel.settled();
  expect(value('C1')).toBe('25 tanks');
});
