import { openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

const names = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });

test('a new sheet stands at the end and is not activated', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Losses');
    sheet.load('name,position,visibility');
    const unnamed = context.workbook.worksheets.add().load('name');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({ name: 'Losses', position: 1, visibility: 'Visible' });
    expect(unnamed.name).toBe('Sheet3');
    expect(active.name).toBe('Sheet1');
  });
  expect(await names()).toEqual(['Sheet1', 'Losses', 'Sheet3']);
});

test('a sheet keeps its id when it is renamed and moved', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('First').load('id');
    await context.sync();
    sheet.name = 'Renamed';
    sheet.position = 0;
    const again = context.workbook.worksheets.getItem(sheet.id).load('name,position');
    await context.sync();
    expect([again.name, again.position]).toEqual(['Renamed', 0]);
  });
  expect(await names()).toEqual(['Renamed', 'Sheet1']);
});

test('a sheet is found by name in any case, or not', async () => {
  await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject('SHEET1').load('name');
    const missing = context.workbook.worksheets.getItemOrNullObject('Sheet9');
    await context.sync();
    expect([found.name, missing.isNullObject]).toEqual(['Sheet1', true]);
  });
  const { code } = await refusal(({ workbook }) => workbook.worksheets.getItem('Sheet9').load());
  expect(code).toBe('ItemNotFound');
});

test.each([[''], ['a/b'], ['a:b'], ["'quoted"], ['History'], ['x'.repeat(32)]])(
  'the sheet name "%s" is refused',
  async (name) => {
    const { code } = await refusal(({ workbook }) => workbook.worksheets.add(name));
    expect(code).toBe('InvalidArgument');
  },
);

test('two sheets cannot share a name', async () => {
  const { code } = await refusal(({ workbook }) => workbook.worksheets.add('sheet1'));
  expect(code).toBe('ItemAlreadyExists');
});

test('activate shows a sheet, select its cells, and the selection is read back', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Shown');
    sheet.activate();
    sheet.getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, cell.address]).toEqual(['Shown!B2:C3', 'Shown!B2']);
  });
});

test('sheets are hidden and shown; the last visible one cannot be hidden', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Kept');
    sheet.visibility = 'VeryHidden';
    sheet.load('visibility');
    const shown = context.workbook.worksheets.getCount(true);
    await context.sync();
    expect([sheet.visibility, shown.value]).toEqual(['VeryHidden', 1]);
  });
  const hidden = await refusal(({ workbook }) => workbook.worksheets.getItem('Kept').delete());
  expect(hidden.code).toBe('InvalidOperation');
  const last = await refusal(({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').visibility = 'Hidden';
  });
  expect(last).toMatchObject({ code: 'ApiNotImplemented', location: 'Worksheet.visibility' });
});

test('a deleted sheet is gone, and so is what was on it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Doomed');
    sheet.getRange('A1:A2').values = [['Head'], [1]];
    sheet.tables.add('A1:A2', true).name = 'Gone';
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=Doomed!A2']];
    await context.sync();
    sheet.delete();
    await context.sync();
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    expect(tables.items).toEqual([]);
  });
  expect(await names()).toEqual(['Sheet1']);
  await excel.settled();
  expect(excel.valueOf('Sheet1!A1')).toBe('#REF!');
});

test('a protected sheet denies every write, and reads go on', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [[1]];
    sheet.protection.protect({ allowFormatCells: false });
    sheet.protection.load('protected');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
  });
  const onSheet = (deed: (sheet: Excel.Worksheet) => void) =>
    refusal(({ workbook }) => deed(workbook.worksheets.getItem('Sheet1')));
  const denied = [
    await onSheet((s) => void (s.getRange('A1').values = [[2]])),
    await onSheet((s) => void (s.getRange('A1').values = [[null]])),
    await onSheet((s) => void (s.getRange('A1').format.font.bold = true)),
    await onSheet((s) => s.getRange('A1').clear()),
    await onSheet((s) => s.tables.add('A1:B2', true)),
    await onSheet((s) => s.protection.protect()),
  ];
  expect(denied.map(({ code }) => code)).toEqual(denied.map(() => 'AccessDenied'));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [[2]];
    await context.sync();
  });
  expect(excel.valueOf('Sheet1!A1')).toBe(2);
  const twice = await onSheet((s) => s.protection.unprotect());
  expect(twice.code).toBe('AccessDenied');
});
