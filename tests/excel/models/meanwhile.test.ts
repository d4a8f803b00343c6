import { buildModel, takeBackModel, type BuildResult } from '../../../src/excel/models';
import { beforeRequest } from '../meanwhile';
import { building, ModelBook, named } from './model-book';

let book: ModelBook;
beforeAll(async () => {
  book = await ModelBook.open();
  await book.calculateOnDemand();
});
afterAll(() => {
  book.close();
});

const rows = [
  ['lost', 3],
  ['found', 2],
  ['kept', 1],
];

async function addTable(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('H1:I4').values = [['What', 'Tanks'], ...rows];
    sheet.tables.add('H1:I4', true).name = 'mine';
    await context.sync();
  });
}

async function sortTable(ascending: boolean): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('mine').sort.apply([{ key: 1, ascending }]);
    await context.sync();
  });
}

test('a table that somebody sorts before any request of a build is sorted and whole, and the model can be taken back', async () => {
  await addTable();
  for (let k = 1, hit = true; hit; k += 1) {
    let result: BuildResult | undefined;
    const requests = await beforeRequest(
      k,
      () => sortTable(true),
      async () => {
        result = await buildModel(named('Reconstitution'), building);
      },
    );
    hit = requests >= k;
    if (result?.kind !== 'built') throw new Error(result?.message);
    const mine = book.excel.valuesOf('Sheet1!H2:I4');
    expect([k, mine]).toEqual([k, hit ? rows.toReversed() : rows]);
    expect(await takeBackModel(result.model)).toBeUndefined();
    expect(await book.sheets()).toEqual(['Sheet1']);
    await sortTable(false);
  }
});
