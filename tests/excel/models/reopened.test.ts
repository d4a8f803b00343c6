import { findModels } from '../../../src/excel/models';
import { ModelBook } from './model-book';

/** The formulas of all sheets, by sheet and place. What formulas spill is none. */
async function formulas(): Promise<Record<string, unknown>> {
  const cells = await cellsBy('formulas');
  const isFormula = ([, cell]: [string, unknown]) =>
    typeof cell === 'string' && cell.startsWith('=');
  return Object.fromEntries(Object.entries(cells).filter(isFormula));
}

/** The cells of all sheets that are not empty, by sheet and place. */
function cellsBy(property: 'formulas' | 'values'): Promise<Record<string, unknown>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const sheets = worksheets.items.map(({ name }) => ({
      name,
      range: worksheets.getItem(name).getRange('A1:CZ300').load(property),
    }));
    await context.sync();
    return Object.fromEntries(
      sheets.flatMap(({ name, range }) =>
        (range[property] as unknown[][]).flatMap((line, row) =>
          line
            .map((cell, column) => [`${name} ${String(row)},${String(column)}`, cell] as const)
            .filter(([, cell]) => cell !== ''),
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

test('a copy with values shows what the model shows, and has no formula', async () => {
  let book = await ModelBook.open();
  await book.build('Reserve');
  await book.excel.settled();
  const shown = await cellsBy('values');
  const file = await book.excel.saveValues();
  book.close();
  book = await ModelBook.open({ file });
  await book.excel.settled();
  expect(await cellsBy('values')).toEqual(shown);
  expect(await formulas()).toEqual({});
  expect(await findModels()).toEqual([]);
  book.close();
});
