import { takeBackModel, unseenQuestion, type BuiltModel } from '../../../src/excel/models';
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
      `${name} was changed since it was built: it has a chart of yours. ` +
        'Reconstitution and Reconstitution calc stay. Delete them yourself if you no longer need them.',
    );
    expect(await book.sheets()).toHaveLength(3);
    await onSheet(name, (sheet) => {
      sheet.charts.getItem('mine').delete();
    });
  }
});

test('so does one in place of a laid chart, and a laid one that shows something else', async () => {
  const { name } = model.laid.front;
  const refused = `${name} was changed since it was built: it has a chart of yours.`;
  const change = (act: (charts: Excel.ChartCollection, sheet: Excel.Worksheet) => void) =>
    onSheet(name, (sheet) => {
      act(sheet.charts, sheet);
    });
  const [laid] = model.laid.charts;
  if (!laid) throw new Error('No chart is laid.');
  await change((charts) => {
    charts.getItem('Model chart 1').title.text = 'My own words';
  });
  expect(await takeBackModel(model)).toContain(refused);
  await change((charts) => {
    const chart = charts.getItem('Model chart 1');
    chart.title.text = laid.title;
    chart.series.getItemAt(0).name = 'Mine';
  });
  expect(await takeBackModel(model)).toContain(refused);
  await change((charts, sheet) => {
    charts.getItem('Model chart 1').delete();
    charts.add('Line', sheet.getRange('D8:D12'), 'Columns').name = 'mine';
  });
  expect(await takeBackModel(model)).toContain(refused);
  expect(await book.sheets()).toHaveLength(3);
  await change((charts) => {
    charts.getItem('mine').delete();
  });
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

test('where Excel and its script show notes, nothing is asked', () => {
  expect(unseenQuestion(model)).toContain('notes'); // the script from the package registry knows none
  Object.defineProperty(Excel.Worksheet.prototype, 'notes', { configurable: true, value: {} });
  expect(unseenQuestion(model)).toBeUndefined();
  Reflect.deleteProperty(Excel.Worksheet.prototype, 'notes');
});

test('where this Excel shows no notes, it is asked before they would go', async () => {
  book.close();
  book = await ModelBook.open({ requirements: { ExcelApi: '1.17' } });
  await book.calculateOnDemand();
  ({ model } = await book.build('Reconstitution'));
  const question =
    'This version of Excel does not show notes to add-ins. Any on Reconstitution and Reconstitution calc ' +
    'would be deleted with them. Press Take back again to delete both sheets.';
  expect(unseenQuestion(model)).toBe(question);
  await book.excel.enter({ 'Reconstitution!A1': 'mine' });
  expect(await takeBackModel(model, question)).toContain('Reconstitution was changed');
  await book.excel.enter({ 'Reconstitution!A1': '' });
  expect(await takeBackModel(model, question)).toBe(question);
  expect(await book.sheets()).toHaveLength(3);
  expect(await takeBackModel(model)).toBeUndefined();
  expect(await book.sheets()).toEqual(['Sheet1']);
});
