import { watchTables } from '../../../src/excel/tables/watch-tables';
import { openExcel } from '../../workbench/excel';
import { cell, insertClaims, sheet } from './refreshing';

test('an edit and a deleted sheet are told; reading is not', async () => {
  const excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
  await insertClaims();
  const told = jest.fn();
  await watchTables(told);
  const countAfter = async (change: (sheets: Excel.WorksheetCollection) => void) => {
    told.mockClear();
    await Excel.run((context) => {
      change(context.workbook.worksheets);
      return context.sync();
    });
    await excel.settled();
    return told.mock.calls.length;
  };
  expect(await countAfter((sheets) => sheets.getItem(sheet).getRange('B2').load('values'))).toBe(0);
  told.mockClear();
  await excel.enter({ [cell('D10')]: '5' });
  await excel.settled();
  expect(told).toHaveBeenCalled();
  const gone = await countAfter((sheets) => {
    sheets.getItem(sheet).delete();
  });
  expect(gone).toBeGreaterThan(0);
  excel.close();
});
