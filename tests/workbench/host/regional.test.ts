import { fromLocal, regions, toLocal } from '../../../src/workbench/host/regional-settings';
import { openExcel, type OpenedExcel } from '../excel';

const german = regions['de-DE'];

test.each([
  ['=SUM(A1,1.5)', '=SUM(A1;1,5)'],
  ['=IF(A1<.5,"a,b;c",Losses[[#All],[a, b]])', '=IF(A1<,5;"a,b;c";Losses[[#All];[a, b]])'],
  [
    "=SUM('It''s, here'!A1:B2,NORM.DIST(1,2,3.5E-2,TRUE))",
    "=SUM('It''s, here'!A1:B2;NORM.DIST(1;2;3,5E-2;TRUE))",
  ],
])('%s is typed as %s with a decimal comma', (english, local) => {
  expect(toLocal(english, german)).toBe(local);
  expect(fromLocal(local, german)).toBe(english);
});

test.each([
  ['de-DE', '=SUM({1,5.2;3.4};A1)'],
  ['pl-PL', '=SUM({1,5\\2;3\\4};A1)'],
  ['uk-UA', '=SUM({1,5;2:3;4};A1)'],
] as const)('in %s an array constant is written as in %s', (region, local) => {
  expect(toLocal('=SUM({1.5,2;3,4},A1)', regions[region])).toBe(local);
  expect(fromLocal(local, regions[region])).toBe('=SUM({1.5,2;3,4},A1)');
});

test.each(['=SUM(A1,B1)', '=SUM(1,2,3)', '=SUM({1,2,3})'])('%s is refused there', (formula) => {
  expect(() => fromLocal(formula, german)).toThrow();
});

describe('an Excel with a decimal comma', () => {
  let excel: OpenedExcel;
  beforeEach(async () => {
    excel = await openExcel({ region: 'de-DE' });
  });
  afterEach(() => excel.close());

  test('takes what is typed with semicolons and commas', async () => {
    await excel.enter({ 'Sheet1!A1': '1,5', 'Sheet1!A2': '=SUM(A1;2,25)', 'Sheet1!A3': 'a.b' });
    expect(excel.valuesOf('Sheet1!A1:A3')).toEqual([[1.5], [3.75], ['a.b']]);
    expect(() => excel.typeInCell('Sheet1!A4', '=SUM(A1,A2)')).toThrow();
    expect(() => excel.typeInCell('Sheet1!A4', '1.5')).toThrow();
  });

  test('tells its separators, and formulas in both spellings', async () => {
    await Excel.run(async (context) => {
      const { application, worksheets } = context.workbook;
      application.load('decimalSeparator,thousandsSeparator,useSystemSeparators');
      const culture = application.cultureInfo.load('name');
      const numbers = culture.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
      const cells = worksheets.getItem('Sheet1').getRange('A1:A2');
      cells.formulasLocal = [['=SUM(1,5;2)'], ['text']];
      cells.load('formulas,formulasLocal');
      await context.sync();
      expect([application.decimalSeparator, application.thousandsSeparator]).toEqual([',', '.']);
      expect(application.useSystemSeparators).toBe(true);
      expect([culture.name, numbers.numberDecimalSeparator, numbers.numberGroupSeparator]).toEqual([
        'de-de',
        ',',
        '.',
      ]);
      expect(cells.formulas).toEqual([['=SUM(1.5,2)'], ['text']]);
      expect(cells.formulasLocal).toEqual([['=SUM(1,5;2)'], ['text']]);
    });
    expect([Office.context.contentLanguage, Office.context.displayLanguage]).toEqual([
      'de-DE',
      'en-US',
    ]);
  });
});
