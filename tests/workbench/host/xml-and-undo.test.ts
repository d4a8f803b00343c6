import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

/** Types into a cell, adds a part, and presses Ctrl+Z. */
async function typeAddUndo(): Promise<number> {
  excel.typeInCell('Sheet1!A1', 'typed');
  await Excel.run(async ({ workbook }) => {
    workbook.customXmlParts.add('<base xmlns="https://tankstock.example/base"/>');
  });
  excel.undo();
  return Excel.run(async (context) => {
    const count = context.workbook.customXmlParts.getByNamespace('https://tankstock.example/base');
    const parts = count.getCount();
    await context.sync();
    return parts.value;
  });
}

test('a part stays when the cells before it are undone', async () => {
  expect(await typeAddUndo()).toBe(1);
  expect(excel.valueOf('Sheet1!A1')).toBe('');
});

test('or a new part empties the list of what can be undone', async () => {
  excel.state.xmlPartsAndUndo = 'emptyTheList';
  expect(await typeAddUndo()).toBe(1);
  expect(excel.valueOf('Sheet1!A1')).toBe('typed');
});
