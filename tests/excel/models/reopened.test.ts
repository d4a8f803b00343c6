import { findModels } from '../../../src/excel/models';
import { ModelBook } from './model-book';

/** The formulas of all sheets, by sheet and place. What formulas spill is none. */
function formulas(): Promise<Record<string, unknown>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const sheets = worksheets.items.map(({ name }) => ({
      name,
      range: worksheets.getItem(name).getRange('A1:CZ300').load('formulas'),
    }));
    await context.sync();
    return Object.fromEntries(
      sheets.flatMap(({ name, range }) =>
        (range.formulas as unknown[][]).flatMap((line, row) =>
          line
            .map((cell, column) => [`${name} ${String(row)},${String(column)}`, cell] as const)
            .filter(([, cell]) => typeof cell === 'string' && cell.startsWith('=')),
        ),
      ),
    );
  });
}

test('a model that was saved is found when the file is opened, with every formula', async () => {
  let book = await ModelBook.open();
  await book.build('Reconstitution');
  const laid = await formulas();
  const file = await book.excel.save();
  book.close();
  book = await ModelBook.open({ file });
  expect(Object.keys(laid).length).toBeGreaterThan(100);
  expect(await formulas()).toEqual(laid);
  expect((await findModels()).map((model) => model.laid.front.name)).toEqual(['Reconstitution']);
  book.close();
});
