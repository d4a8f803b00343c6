import { takeBackModel, type BuiltModel } from '../../../src/excel/models';
import { columnLetters } from '../../../src/formula/addresses';
import { ModelBook } from './model-book';

let book: ModelBook;
let model: BuiltModel;
beforeAll(async () => {
  book = await ModelBook.open({ requirements: { ExcelApi: '1.12' } });
  ({ model } = await book.build('Reserve'));
  await book.excel.settled();
});
afterAll(() => {
  book.close();
});

const three = ['Sheet1', 'Reserve', 'Reserve calc'];
const stay = ' Reserve and Reserve calc stay. Delete them yourself if you no longer need them.';

test('what somebody wrote below a spill keeps both sheets, and the cell is named', async () => {
  const { name, spilled } = model.laid.calculation;
  const [{ column } = { column: 0 }] = spilled;
  const shown = book.excel.valuesOf(
    `'${name}'!${columnLetters(column)}1:${columnLetters(column)}300`,
  );
  const end = shown.findLastIndex(([value]) => value !== '') + 1;
  expect(end).toBeGreaterThan(60);
  for (const row of [end + 1, end + 50]) {
    const address = columnLetters(column) + String(row);
    await book.excel.enter({ [`'${name}'!${address}`]: 'mine' });
    expect(await takeBackModel(model)).toBe(
      `Reserve calc was changed since it was built: see ${address}.${stay}`,
    );
    expect(book.excel.valueOf(`'${name}'!${address}`)).toBe('mine');
    await book.excel.enter({ [`'${name}'!${address}`]: '' });
  }
  // Written into a spill, it is in the way: it is named, and not the formula that can't spill.
  const inside = `${columnLetters(column)}${String(end - 3)}`;
  await book.excel.enter({ [`'${name}'!${inside}`]: 'mine' });
  expect(await takeBackModel(model)).toContain(
    `Reserve calc was changed since it was built: see ${inside}.`,
  );
  await book.excel.enter({ [`'${name}'!${inside}`]: '' });
});

test('a formula on another sheet that reads the model keeps both sheets, and is named', async () => {
  const readers: [string, string, string][] = [
    ['Sheet1!A1', '=Reserve!E9+1', 'Reserve'],
    ['Sheet1!C400', "=SUM(1,'RESERVE CALC'!B6:B9)", 'Reserve calc'],
  ];
  for (const [cell, formula, read] of readers) {
    await book.excel.enter({ [cell]: formula });
    expect(await takeBackModel(model)).toBe(
      `${cell} reads ${read}, and would show an error without it.${stay}`,
    );
    expect(book.excel.formulaOf(cell)).not.toContain('#REF!');
    await book.excel.enter({ [cell]: '' });
  }
  expect(await book.sheets()).toEqual(three);
});

test('so does a name, and a copy of the front', async () => {
  const change = (act: (workbook: Excel.Workbook) => void) =>
    Excel.run(async (context) => {
      act(context.workbook);
      await context.sync();
    });
  await change(({ names, worksheets }) => {
    names.add('Peak', worksheets.getItem('Reserve').getRange('E9'));
  });
  expect(await takeBackModel(model)).toBe(
    `The name Peak reads Reserve, and would show an error without it.${stay}`,
  );
  await change(({ names, worksheets }) => {
    names.getItem('Peak').delete();
    worksheets.getItem('Reserve').copy('End').name = 'My copy';
  });
  expect(await takeBackModel(model)).toMatch(/^My copy![A-Z]+\d+ reads Reserve calc, and /);
  await change(({ worksheets }) => {
    worksheets.getItem('My copy').delete();
  });
  expect(await book.sheets()).toEqual(three);
});

test('what only says the name of a sheet of the model keeps none', async () => {
  await book.excel.enter({
    'Sheet1!A1': "'=Reserve!E9",
    'Sheet1!A2': '=HYPERLINK("#\'Reserve\'!A1","Reserve!E9")',
    'Sheet1!A3': '=A2&"Reserve"',
  });
  expect(await takeBackModel(model)).toBeUndefined();
  expect(await book.sheets()).toEqual(['Sheet1']);
});
