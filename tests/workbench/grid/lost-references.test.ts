import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
  await inWorkbook((workbook) => {
    const data = workbook.worksheets.add('Data');
    data.getRange('A1:A3').values = [[1], [2], [4]];
    // A formula may name the sheet on which it stands.
    data.getRange('B1').formulas = [['=Data!A1+1']];
    workbook.names.add('Losses', data.getRange('A1:A3'));
    workbook.names.add('Twice', '=SUM(Data!$A$1:$A$3,Sheet1!$Z$1)*2');
  });
  await excel.enter({ A1: '=MAX(losses)', A2: '=Twice', A3: '=SUM(Data!A1:A2)', A4: '=Losses*10' });
});
afterEach(() => {
  excel.close();
});

async function inWorkbook(change: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
  await excel.settled();
}

const seen = () => excel.valuesOf('Sheet1!A1:A4').flat();

test('names follow their sheet when it is renamed, and their formulas with them', async () => {
  expect(seen()).toEqual([4, 14, 3, 10]);
  await inWorkbook(({ worksheets }) => {
    worksheets.getItem('Data').name = 'Losses of 2025';
  });
  expect(seen()).toEqual([4, 14, 3, 10]);
  await excel.enter({ "'Losses of 2025'!A3": '8' });
  expect(seen()).toEqual([8, 22, 3, 10]);
});

test('a name that is given other cells is calculated anew, however its formulas write it', async () => {
  await inWorkbook(({ names }) => {
    names.getItem('Losses').formula = '=Data!$A$1:$A$2';
  });
  expect(seen()).toEqual([2, 14, 3, 10]);
  expect(excel.valuesOf('Sheet1!A5:A6').flat()).toEqual([20, '']);
});

test('what read a sheet that is deleted is #REF!, until that is undone', async () => {
  await inWorkbook(({ worksheets }) => {
    worksheets.getItem('Data').delete();
  });
  expect(seen()).toEqual(['#REF!', '#REF!', '#REF!', '#REF!']);
  excel.undo();
  await excel.settled();
  expect(seen()).toEqual([4, 14, 3, 10]);
  expect(excel.valueOf('Data!B1')).toBe(2);
});

test('a formula on a sheet that is not there is #REF!, and the workbook goes on', async () => {
  await excel.enter({
    C1: '=TRANSPOSE(Nowhere!C1:C7)',
    D1: '=SORT(Nowhere!C1:D7)',
    E1: '=SUM(TRANSPOSE(INDIRECT("Nowhere!C1:C7")))',
    F1: '=Nowhere!A1',
    G1: '=1+1',
  });
  const errors = ['C1', 'D1', 'E1', 'F1'].map((cell) => excel.valueOf(`Sheet1!${cell}`));
  expect(errors).toEqual(['#REF!', '#REF!', '#REF!', '#REF!']);
  expect(excel.valueOf('Sheet1!G1')).toBe(2);
});

test('formulas that move keep the quotation marks within their texts, and so do those with a name', async () => {
  const formulas = ['=FIND("""",B5)', '="a""b"&B5', '=IF(B5="""","","""x""")', '=""""&MAX(Losses)'];
  const shown = [1, 'a"b"', '', '"4'];
  await excel.enter({ B5: '"', ...Object.fromEntries(formulas.map((f, i) => [`D${i + 6}`, f])) });
  expect(excel.valuesOf('Sheet1!D6:D9').flat()).toEqual(shown);
  await inWorkbook(({ worksheets }) => {
    worksheets.getItem('Sheet1').getRange('2:2').insert('Down');
  });
  const moved = formulas.map((_, i) => excel.formulaOf(`Sheet1!D${i + 7}`));
  expect(moved).toEqual(formulas.map((formula) => formula.replaceAll('B5', 'B6')));
  expect(excel.valuesOf('Sheet1!D7:D10').flat()).toEqual(shown);
});
