import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const patiently: Excel.RunOptions = { delayForCellEdit: true };

/** Reads A1 three times, a request each. */
const reads = () =>
  Excel.run(patiently, async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    const seen: unknown[] = [];
    for (let i = 0; i < 3; i++) {
      cell.load('values');
      await context.sync();
      seen.push(cell.values[0]?.[0]);
    }
    return seen;
  });

test('the analyst types before a chosen request', async () => {
  excel.beforeRequest(2, () => excel.typeInCell('Sheet1!A1', '5'));
  expect(await reads()).toEqual(['', 5, 5]);
});

test('the analyst types before every request', async () => {
  excel.beforeEachRequest((k) => excel.typeInCell('Sheet1!A1', String(k)));
  expect(await reads()).toEqual([1, 2, 3]);
});

test('an edit that began before a request and ends later holds it back', async () => {
  excel.beforeRequest(2, () => excel.beginCellEdit());
  const reading = reads();
  await excel.requestWaits();
  expect(excel.valueOf('Sheet1!A1')).toBe('');
  excel.endCellEdit('Sheet1!A1', 'typed');
  expect(await reading).toEqual(['', 'typed', 'typed']);
});
