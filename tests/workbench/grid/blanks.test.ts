import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

const seen = (area: string) => excel.valuesOf(`Sheet1!${area}`).flat();

/** Everything is calculated anew: nothing may change. */
async function calculatedAnew(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  await excel.settled();
}

test('a formula whose result is blank is 0 to all that reads it, whenever that is calculated', async () => {
  const expected = [0, 0, 2, 0, 3, false];
  await excel.enter({ D1: '=C2:C3', E1: '=UNIQUE(C2:C3)', F1: '=IF(TRUE,C2)' });
  await excel.enter({
    H1: '=E1',
    H2: '=COUNTBLANK(D1:F1)',
    H3: '=COUNT(D1:D2)',
    H4: '=MATCH(9,D1:D2,1)-2',
    H5: '=COUNTIF(D1:F1,0)',
    H6: '=ISBLANK(D2)',
  });
  expect(seen('D1:D2')).toEqual([0, 0]);
  expect(seen('H1:H6')).toEqual(expected);
  await calculatedAnew();
  expect(seen('H1:H6')).toEqual(expected);
});

test('zero, empty text and a blank cell differ, and so do a number and the same digits as text', async () => {
  await excel.enter({ A1: '0', A2: '=""', A4: "'5", A5: '5', C1: '=A1:A5&"x"' });
  await excel.enter({
    E1: '=A1:A5=""',
    F1: '=A1:A5=0',
    G1: '=A1:A5=5',
    H1: '=ISBLANK(A1:A5)',
    I1: '=COUNTA(A1:A5)',
    J1: '=A1=""',
  });
  const expected = [
    [false, true, true, false, false],
    [true, false, true, false, false],
    [false, false, false, false, true],
    [false, false, true, false, false],
  ];
  const all = () => ['E', 'F', 'G', 'H'].map((column) => seen(`${column}1:${column}5`));
  for (let time = 0; time < 2; time++) {
    expect(all()).toEqual(expected);
    expect(seen('I1:J1')).toEqual([4, false]);
    await calculatedAnew();
  }
});

test('INDEX by several rows sees what spills in the same calculation, and blanks as 0', async () => {
  await excel.enter({ A1: '3', E1: '=INDEX(C1:C8,SEQUENCE(4))', C1: '=SEQUENCE(A1)*10' });
  expect(seen('E1:E4')).toEqual([10, 20, 30, 0]);
  await excel.enter({ A1: '2' });
  expect(seen('E1:E4')).toEqual([10, 20, 0, 0]);
  await excel.enter({ A1: '4' });
  expect(seen('E1:E4')).toEqual([10, 20, 30, 40]);
});
