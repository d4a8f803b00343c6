import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

test('A1# is the whole spill, and follows it as it grows, shrinks and goes', async () => {
  await excel.enter({
    A1: '=SEQUENCE(3)',
    C1: '=SUM(A1#)',
    D1: '=ROWS(Sheet1!$A$1#)',
    E1: '=A1#*2',
  });
  expect([excel.valueOf('C1'), excel.valueOf('D1')]).toEqual([6, 3]);
  expect(excel.valuesOf('Sheet1!E1:E4').flat()).toEqual([2, 4, 6, '']);
  await excel.enter({ A1: '=SEQUENCE(5)' });
  expect([excel.valueOf('C1'), excel.valueOf('D1'), excel.valueOf('E5')]).toEqual([15, 5, 10]);
  await excel.enter({ A1: '=SEQUENCE(2)' });
  expect([excel.valueOf('C1'), excel.valueOf('D1'), excel.valueOf('E3')]).toEqual([3, 2, '']);
  await excel.enter({ A1: '=7' });
  expect([excel.valueOf('C1'), excel.valueOf('D1'), excel.valueOf('E1')]).toEqual([7, 1, 14]);
  await excel.enter({ A1: '' });
  expect(excel.valueOf('C1')).toBe('#REF!');
  await excel.enter({ A1: '=SEQUENCE(4)' });
  expect(excel.valueOf('C1')).toBe(10);
});

test('formulas on single cells of a spill follow it as it shrinks, narrows and goes', async () => {
  await excel.enter({ G1: '5', H1: '2', A1: '=SEQUENCE(G1,H1)', D5: '=B5', E5: '=ISBLANK(A5)' });
  await excel.enter({ D6: '=SUM(A1:B9)' });
  const seen = () => ['D5', 'E5', 'D6'].map((cell) => excel.valueOf(cell));
  expect(seen()).toEqual([10, false, 55]);
  await excel.enter({ H1: '1' });
  expect(seen()).toEqual([0, false, 15]);
  await excel.enter({ G1: '3' });
  expect(seen()).toEqual([0, true, 6]);
  await excel.enter({ G1: '6', H1: '2' });
  expect(seen()).toEqual([10, false, 78]);
  await excel.enter({ A1: '' });
  expect(seen()).toEqual([0, true, 0]);
});

test('the formula keeps its text, for the client too', async () => {
  await excel.enter({ A1: '=SEQUENCE(2)', C1: '=SUM(A1#)' });
  const formulas = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('C1').load('formulas');
    await context.sync();
    return range.formulas;
  });
  expect(formulas).toEqual([['=SUM(A1#)']]);
});

test('other number signs mean what they meant', async () => {
  await excel.enter({
    B1: '="A1#"&"x"',
    B2: '=IFERROR(#REF!,"none")',
    G1: '=SEQUENCE(2)',
    B3: '=LEN("#")+SUM(G1#)',
  });
  expect([excel.valueOf('B1'), excel.valueOf('B2'), excel.valueOf('B3')]).toEqual([
    'A1#x',
    'none',
    4,
  ]);
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
  expect(excel.valueOf('C1')).toBe(10);
});

test('full cells are in the way of a spill', async () => {
  await excel.enter({ A2: 'full', A1: '=SEQUENCE(3)' });
  expect([excel.valueOf('A1'), excel.valueOf('A2'), excel.valueOf('A3')]).toEqual([
    '#SPILL!',
    'full',
    '',
  ]);
  await excel.enter({ A2: '' });
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
  expect(excel.valueOf('C1')).toBe('7 tanks');
  excel.typeInCell("'Data sheet'!A1", '10');
  await excel.settled();
  expect(excel.valueOf('C1')).toBe('25 tanks');
});

test('spills that read a part of another spill are followed by what reads a part of them', async () => {
  await excel.enter({
    G1: '3',
    A1: '=SEQUENCE(G1)',
    C1: '=A2:A6*2',
    E1: '=C2:C5+1',
    H1: '=E2',
    H2: '=E4',
  });
  const seen = () => ['C2', 'E2', 'E4', 'H1', 'H2'].map((cell) => excel.valueOf(cell));
  expect(seen()).toEqual([6, 1, 1, 1, 1]);
  await excel.enter({ G1: '6' });
  expect(seen()).toEqual([6, 9, 13, 9, 13]);
  await excel.enter({ G1: '2' });
  expect(seen()).toEqual([0, 1, 1, 1, 1]);
});
