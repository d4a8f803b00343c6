import { openExcel, type OpenedExcel } from '../excel';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

/** What handlers were told, and a promise of how much. */
class Heard<T> {
  readonly events: T[] = [];
  private waiting: (() => void)[] = [];

  readonly handler = (event: T): Promise<void> => {
    this.events.push(event);
    for (const go of this.waiting.splice(0)) go();
    return Promise.resolve();
  };

  async atLeast(count: number): Promise<T[]> {
    while (this.events.length < count) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return this.events;
  }
}

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

test("a person's edit and the add-in's own are told apart on a sheet", async () => {
  const heard = new Heard<Excel.WorksheetChangedEventArgs>();
  await Excel.run(async (context) => {
    sheet1(context).onChanged.add(heard.handler);
    await context.sync();
    sheet1(context).getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  excel.typeInCell('Sheet1!B2', '5');
  const [own, others] = await heard.atLeast(2);
  expect(own).toMatchObject({
    type: 'WorksheetChanged',
    address: 'A1:B2',
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'ThisLocalAddin',
  });
  expect(own?.details).toBeUndefined();
  expect(others).toMatchObject({
    address: 'B2',
    triggerSource: 'Unknown',
    details: { valueBefore: 4, valueAfter: 5, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
  });
});

test('the range of an event can be asked for', async () => {
  const heard = new Heard<Excel.WorksheetChangedEventArgs>();
  await Excel.run(async (context) => {
    sheet1(context).onChanged.add(heard.handler);
    await context.sync();
  });
  excel.typeInCell('Sheet1!C3', 'x');
  const [event] = await heard.atLeast(1);
  await Excel.run(async (context) => {
    const range = event?.getRange(context).load('address');
    await context.sync();
    expect(range?.address).toBe('Sheet1!C3');
  });
});

test('a large write is one change, and each write is one of its own', async () => {
  const heard = new Heard<Excel.WorksheetChangedEventArgs>();
  await Excel.run(async (context) => {
    sheet1(context).onChanged.add(heard.handler);
    await context.sync();
    const block = Array.from({ length: 500 }, (_, i) => [i, `x${i} y`, i, `y${i} z`]);
    sheet1(context).getRange('A1:D500').values = block;
    sheet1(context).getRange('F1').values = [[1]];
    sheet1(context).getRange('F2').values = [[2]];
    await context.sync();
  });
  const events = await heard.atLeast(3);
  expect(events.map(({ address }) => address)).toEqual(['A1:D500', 'F1', 'F2']);
});

test("a table's handler hears of its own cells only", async () => {
  const heard = new Heard<Excel.TableChangedEventArgs>();
  await Excel.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRange('B2:C3').values = [
      ['Month', 'Tanks'],
      ['a', 1],
    ];
    const table = sheet.tables.add('B2:C3', true);
    table.onChanged.add(heard.handler);
    await context.sync();
  });
  excel.typeInCell('Sheet1!F9', '1');
  excel.typeInCell('Sheet1!C3', '2');
  const [event] = await heard.atLeast(1);
  expect(event).toMatchObject({ type: 'TableChanged', address: 'C3', source: 'Local' });
  expect(event).not.toHaveProperty('triggerSource');
});

test('recalculated results are no changes', async () => {
  excel.typeInCell('Sheet1!B1', '=A1*2');
  await excel.settled();
  const heard = new Heard<Excel.WorksheetChangedEventArgs>();
  await Excel.run(async (context) => {
    sheet1(context).onChanged.add(heard.handler);
    await context.sync();
  });
  excel.typeInCell('Sheet1!A1', '4');
  await excel.settled();
  excel.typeInCell('Sheet1!A2', 'end');
  const events = await heard.atLeast(2);
  expect(events.map(({ address }) => address)).toEqual(['A1', 'A2']);
  expect(excel.valueOf('Sheet1!B1')).toBe(8);
});

test('a sheet whose formulas are calculated is told, with what they give', async () => {
  const heard = new Heard<Excel.WorksheetCalculatedEventArgs>();
  await excel.enter({ A1: '1', B1: '=A1*2' });
  await Excel.run(async (context) => {
    context.workbook.worksheets.onCalculated.add(heard.handler);
    context.workbook.worksheets.add('Other');
    await context.sync();
  });
  excel.typeInCell('Other!A1', '1');
  excel.typeInCell('Sheet1!A1', '21');
  const [event] = await heard.atLeast(1);
  expect(event?.type).toBe('WorksheetCalculated');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(event?.worksheetId ?? '');
    const cell = sheet.load('name').getRange('B1').load('values');
    await context.sync();
    expect([sheet.name, cell.values]).toEqual(['Sheet1', [[42]]]);
  });
  expect(heard.events).toHaveLength(1);
});

test('events that are switched off are not delivered, and a removed handler hears nothing', async () => {
  const heard = new Heard<Excel.WorksheetChangedEventArgs>();
  const result = await Excel.run(async (context) => {
    const added = sheet1(context).onChanged.add(heard.handler);
    await context.sync();
    context.runtime.enableEvents = false;
    sheet1(context).getRange('A1').values = [['quiet']];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet1(context).getRange('A2').values = [['loud']];
    await context.sync();
    return added;
  });
  const events = await heard.atLeast(1);
  expect(events.map(({ address }) => address)).toEqual(['A2']);
  const other = new Heard<Excel.WorksheetChangedEventArgs>();
  await Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  await Excel.run(async (context) => {
    sheet1(context).onChanged.add(other.handler);
    await context.sync();
  });
  excel.typeInCell('Sheet1!A3', 'later');
  await other.atLeast(1);
  expect(heard.events).toHaveLength(1);
});

test('a page that was loaded anew hears what it listens to, and nothing that the page before did', async () => {
  const before = new Heard<unknown>();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    sheet1(context).onChanged.add(before.handler);
    sheet1(context).onSelectionChanged.add(before.handler);
    await context.sync();
  });
  await excel.reloadPage();
  const heard = new Heard<Excel.WorksheetChangedEventArgs>();
  await Excel.run(async (context) => {
    sheet1(context).onChanged.add(heard.handler);
    await context.sync();
  });
  excel.select('Sheet1!B2');
  excel.typeInCell('Sheet1!B2', '5');
  expect(await heard.atLeast(1)).toHaveLength(1);
  expect(before.events).toEqual([]);
});

test('the selection is told to the workbook and to its sheet', async () => {
  const onWorkbook = new Heard<Excel.SelectionChangedEventArgs>();
  const onSheet = new Heard<Excel.WorksheetSelectionChangedEventArgs>();
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(onWorkbook.handler);
    sheet1(context).onSelectionChanged.add(onSheet.handler);
    await context.sync();
  });
  excel.select('Sheet1!C3:D4');
  await onWorkbook.atLeast(1);
  expect((await onSheet.atLeast(1)).at(-1)).toMatchObject({ address: 'C3:D4' });
});

test('sheets and tables that come and go are told', async () => {
  const heard = new Heard<{ type: string }>();
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onAdded.add(heard.handler);
    worksheets.onActivated.add(heard.handler);
    worksheets.onDeleted.add(heard.handler);
    tables.onAdded.add(heard.handler);
    tables.onDeleted.add(heard.handler);
    await context.sync();
    const sheet = worksheets.add('New');
    sheet.getRange('A1:A2').values = [['Head'], [1]];
    const table = sheet.tables.add('A1:A2', true);
    sheet.activate();
    await context.sync();
    table.convertToRange();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  const events = await heard.atLeast(5);
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      'WorksheetAdded',
      'TableAdded',
      'WorksheetActivated',
      'TableDeleted',
      'WorksheetDeleted',
    ]),
  );
});
