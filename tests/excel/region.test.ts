import { askRegion, spelledIn } from '../../src/excel/region';
import { openExcel, type OpenedExcel } from '../workbench/excel';

let excel: OpenedExcel;
afterEach(() => {
  excel.close();
});

/** As the pane shows it to a person who types it. */
const formula = '=CHOOSE({1,2},TANKREF("a.b","low"),1.5)';

test.each([
  ['en-US', { decimal: '.', group: ',' }],
  ['de-DE', { decimal: ',', group: '.' }],
  ['pl-PL', { decimal: ',', group: '\u00a0' }],
  ['uk-UA', { decimal: ',', group: '\u00a0' }],
] as const)(
  'on a computer of %s numbers are as Excel writes them, and a formula as it takes it',
  async (region, marks) => {
    excel = await openExcel({ region });
    const asked = await askRegion();
    expect(asked).toEqual({ ...marks, language: region.toLowerCase() });
    const typed = asked ? spelledIn(asked, formula) : '';
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      cell.formulasLocal = [[typed]];
      await context.sync();
      cell.load('formulas');
      await context.sync();
      expect(cell.formulas).toEqual([[formula]]);
    });
  },
);

test('an Excel that does not tell its marks writes numbers as its language does', async () => {
  excel = await openExcel({ region: 'de-DE', requirements: { ExcelApi: '1.9' } });
  expect(await askRegion()).toEqual({ language: 'de-DE', decimal: ',', group: '.' });
});
