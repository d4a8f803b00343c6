import { takeBackModel, type BuiltModel } from '../../../src/excel/models';
import { ModelBook } from './model-book';

let book: ModelBook;
let model: BuiltModel;
beforeAll(async () => {
  book = await ModelBook.open({ requirements: { ExcelApi: '1.18' } });
  await book.calculateOnDemand();
  ({ model } = await book.build('Reconstitution'));
});
afterAll(() => {
  book.close();
});

const onSheet = (name: string, act: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

test('a chart of the analyst’s own keeps both sheets', async () => {
  for (const { name } of [model.laid.front, model.laid.calculation]) {
    await onSheet(name, (sheet) => {
      sheet.charts.add('Line', sheet.getRange('D8:D12'), 'Columns').name = 'mine';
    });
    expect(await takeBackModel(model)).toBe(
      `${name} was changed since it was built, and stays. Delete it yourself if you no longer need it.`,
    );
    expect(await book.sheets()).toHaveLength(3);
    await onSheet(name, (sheet) => {
      sheet.charts.getItem('mine').delete();
    });
  }
});

test.each(['Image', 'GeometricShape', 'Group', 'Line', 'Comment'] as const)(
  'so does a thing of the kind %s',
  async (kind) => {
    const { name } = model.laid.front;
    book.excel.state.putOnSheets = [{ sheet: name, kind }];
    expect(await takeBackModel(model)).toContain(`${name} was changed since it was built`);
    expect(await book.sheets()).toHaveLength(3);
  },
);

test('what Excel itself lays over cells, and what lies on other sheets, keeps none', async () => {
  book.excel.state.putOnSheets = [
    { sheet: model.laid.front.name, kind: 'Unsupported' },
    { sheet: 'Sheet1', kind: 'Comment' },
  ];
  expect(await takeBackModel(model)).toBeUndefined();
  expect(await book.sheets()).toEqual(['Sheet1']);
});
