import { openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
  await Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').values = [['Month'], ['a']];
    sheet.tables.add('A1:A2', true).name = 'Losses';
  });
  excel.state.focused = false;
});
afterEach(() => excel.close());

test.each<[string, (context: Excel.RequestContext) => void]>([
  ['Range.select', ({ workbook }) => workbook.worksheets.getItem('Sheet1').getRange('B2').select()],
  ['Worksheet.activate', ({ workbook }) => workbook.worksheets.getItem('Sheet1').activate()],
  ['Table.clearFilters', ({ workbook }) => workbook.tables.getItem('Losses').clearFilters()],
  ['WorksheetCollection.add', ({ workbook }) => void workbook.worksheets.add('New')],
])('%s fails while another workbook has the focus', async (_, ask) => {
  expect((await refusal(ask)).code).toBe('GeneralException');
  excel.state.focused = true;
  await Excel.run(async (context) => ask(context));
});

test('the selection cannot be read while another workbook has the focus', async () => {
  const { code } = await refusal(
    ({ workbook }) => void workbook.getSelectedRange().load('address'),
  );
  expect(code).toBe('InvalidSelection');
});

test('cells are read and written while another workbook has the focus', async () => {
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[5]];
  });
  expect(excel.valueOf('Sheet1!B2')).toBe(5);
});
