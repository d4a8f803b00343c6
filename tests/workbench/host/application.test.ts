import { openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

test('in manual mode cells wait until they are calculated', async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
    await context.sync();
    application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
    const before = sheet.getRange('B1').load('values');
    await context.sync();
    application.calculate('Recalculate');
    const after = sheet.getRange('B1').load('values');
    application.load('calculationMode,calculationState');
    await context.sync();
    expect([before.values, after.values]).toEqual([[[2]], [[10]]]);
    expect(application.toJSON()).toMatchObject({
      calculationMode: 'Manual',
      calculationState: 'Done',
    });
  });
});

test('screen and calculation can be suspended until the next sync', () =>
  Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    await context.sync();
  }));

test('what is not implemented says so and names the member', async () => {
  const onSheet = (deed: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
    refusal((context) => deed(context.workbook.worksheets.getItem('Sheet1'), context));
  const unknown = [
    await onSheet((s) => s.shapes.addLine(0, 0, 9, 9)),
    await onSheet((s) => s.getRange('A1').load('linkedDataTypeState')),
    await onSheet((s) => s.slicers.load('items')),
    await onSheet((_, { workbook }) => workbook.pivotTables.load('items')),
    await onSheet((s) => s.getRange('A1').removeDuplicates([0], false)),
  ];
  expect(unknown.map(({ code, location }) => [code, location])).toEqual([
    ['ApiNotImplemented', 'ShapeCollection.addLine'],
    ['ApiNotImplemented', 'Range.linkedDataTypeState'],
    ['ApiNotImplemented', 'Worksheet.slicers'],
    ['ApiNotImplemented', 'Workbook.pivotTables'],
    ['ApiNotImplemented', 'Range.removeDuplicates'],
  ]);
  for (const { location, message } of unknown) expect(message).toContain(location);
});

test('an unloaded property throws in the client, as with Excel', () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    expect(() => range.values).toThrow(/not available/);
    await context.sync();
    expect(range.values).toEqual([['']]);
    expect(() => range.address).toThrow(/not available/);
  }));

test('a range is used again over several syncs', () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
    range.values = [[1]];
    await context.sync();
    range.values = [[2]];
    await context.sync();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[2]]);
  }));

test('calls on a null object do nothing and are null', () =>
  Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject('none');
    const range = table.getRange().load('address');
    await context.sync();
    expect([table.isNullObject, range.isNullObject]).toEqual([true, true]);
  }));

test('a collection loads what is asked of its items, and of objects below them', () =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = sheets.add('Data');
    sheet.getRange('A1:A2').values = [['Head'], [1]];
    sheet.tables.add('A1:A2', true).name = 'Found';
    sheets.load('items/name,items/tables/items/name');
    await context.sync();
    const found = sheets.items.map((s) => [s.name, s.tables.items.map((table) => table.name)]);
    expect(found).toEqual([
      ['Sheet1', []],
      ['Data', ['Found']],
    ]);
  }));

test('a ribbon command runs in the page and is over when it says so', async () => {
  let source: unknown;
  Office.actions.associate('tryOut', async (event: Office.AddinCommands.Event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['pressed']];
      await context.sync();
    });
    source = event.source.id;
    event.completed();
  });
  await excel.pressButton('tryOut', 'Trial.Button');
  expect(excel.valueOf('Sheet1!A1')).toBe('pressed');
  expect(source).toBe('Trial.Button');
});

test('a command without a function is an error, not a silence', async () => {
  await expect(excel.pressButton('notThere')).rejects.toThrow(/no function notThere/);
});
