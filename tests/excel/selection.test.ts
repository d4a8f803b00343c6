import { watchSelection, type CellAddress } from '../../src/excel/selection';
import { openExcel, type OpenedExcel } from '../workbench/excel';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
});
afterEach(() => {
  excel.close();
});

/** The places told so far, and a promise of the next one. */
function listening() {
  const told: CellAddress[] = [];
  let arrived: ((place: CellAddress) => void) | undefined;
  return {
    told,
    listener: (place: CellAddress) => {
      told.push(place);
      arrived?.(place);
    },
    next: () => new Promise<CellAddress>((resolve) => (arrived = resolve)),
  };
}

test('tells the selected cell at once, and the top left one after each change', async () => {
  excel.select('Sheet1!C5');
  const { told, listener, next } = listening();
  await watchSelection(listener);
  expect(told).toEqual([{ sheet: 'Sheet1', address: 'C5' }]);
  const changed = next();
  excel.select('Sheet1!D7:F9');
  expect(await changed).toEqual({ sheet: 'Sheet1', address: 'D7' });
});

test('says nothing while Excel can’t name the selection, and goes on afterwards', async () => {
  const { told, listener, next } = listening();
  await watchSelection(listener);
  excel.failRequest(1, { error: { code: 'InvalidSelection' } });
  const asked = new Promise<void>((resolve) => {
    excel.beforeRequest(1, resolve);
  });
  const changed = next();
  excel.select('Sheet1!B2');
  await asked;
  excel.select('Sheet1!C3');
  expect(await changed).toEqual({ sheet: 'Sheet1', address: 'C3' });
  expect(told.map(({ address }) => address)).toEqual(['A1', 'C3']);
});
