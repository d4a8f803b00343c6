import { openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

test('a name stands for a range or a formula, and formulas use it', async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.getItem('Sheet1').getRange('A1:A2').values = [[3], [4]];
    names.add('Stock', worksheets.getItem('Sheet1').getRange('A1:A2'), 'tanks in service');
    names.add('Doubled', '=SUM(Stock)*2');
    worksheets.getItem('Sheet1').getRange('B1').formulas = [['=Doubled']];
    const stock = names.getItem('STOCK').load('name,formula,value,comment,scope,type');
    const range = stock.getRange().load('address');
    const formula = names.getItem('Doubled').load('formula');
    const result = worksheets.getItem('Sheet1').getRange('B1').load('values');
    const byName = worksheets.getItem('Sheet1').getRange('Stock').load('address');
    names.load('items/name');
    await context.sync();
    expect(stock.toJSON()).toMatchObject({
      name: 'Stock',
      formula: '=Sheet1!$A$1:$A$2',
      comment: 'tanks in service',
      scope: 'Workbook',
      type: 'Range',
    });
    expect([range.address, byName.address]).toEqual(['Sheet1!A1:A2', 'Sheet1!A1:A2']);
    expect([formula.formula, result.values]).toEqual(['=SUM(Stock)*2', [[14]]]);
    expect(names.items.map((item) => item.name).sort()).toEqual(['Doubled', 'Stock']);
  });
});

test('a name can be changed and deleted', () =>
  Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add('Half', '=1/2');
    names.getItem('Half').formula = '=1/4';
    const half = names.getItem('Half').load('formula');
    await context.sync();
    expect(half.formula).toBe('=1/4');
    half.delete();
    const gone = names.getItemOrNullObject('Half');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  }));

test('a sheet has names of its own', () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.names.add('Local', '=5');
    const local = sheet.names.getItem('Local').load('scope,formula');
    const inWorkbook = context.workbook.names.getItemOrNullObject('Local');
    await context.sync();
    expect([local.scope, local.formula]).toEqual(['Worksheet', '=5']);
    expect(inWorkbook.isNullObject).toBe(true);
  }));

test.each([['A1'], ['TRUE'], ['R'], ['two words'], ['9lives']])(
  'the name %s is refused',
  async (name) => {
    const { code } = await refusal(({ workbook }) => workbook.names.add(name, '=1'));
    expect(code).toBe('InvalidArgument');
  },
);

test('a name cannot be that of a custom function', async () => {
  excel.close();
  excel = await openExcel({
    functionsJson: { functions: [{ id: 'TANKS', name: 'TANKS', parameters: [] }] },
  });
  const { code, message } = await refusal(({ workbook }) => workbook.names.add('Tanks', '=1'));
  expect(code).toBe('InvalidArgument');
  expect(message).toContain('custom function');
});

test('settings hold values, dates too, and are overwritten', () =>
  Excel.run(async (context) => {
    const { settings } = context.workbook;
    const day = new Date('2026-01-02T03:04:05Z');
    settings.add('pinned', { edition: '2026.8', on: day });
    settings.add('pinned', { edition: '2026.9', on: day });
    const pinned = settings.getItem('pinned').load('value');
    const missing = settings.getItemOrNullObject('other');
    const count = settings.getCount();
    await context.sync();
    expect(pinned.value).toEqual({ edition: '2026.9', on: day });
    expect([missing.isNullObject, count.value]).toEqual([true, 1]);
    pinned.delete();
    const gone = settings.getItemOrNullObject('pinned');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  }));

test("the document's settings are kept when they are saved", async () => {
  const { settings } = Office.context.document;
  settings.set('seen', ['a', 1]);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    });
  });
  expect(settings.get('seen')).toEqual(['a', 1]);
  expect(settings.get('other')).toBeNull();
});

const NAMESPACE = 'https://example.org/base';
const part = (text: string) => `<rows xmlns="${NAMESPACE}"><row>${text}</row></rows>`;

test('a custom XML part is found by its namespace, and setXml makes it anew', () =>
  Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const added = customXmlParts.add(part('1')).load('id,namespaceUri');
    await context.sync();
    expect(added.namespaceUri).toBe(NAMESPACE);
    added.setXml(part('2'));
    const old = customXmlParts.getItemOrNullObject(added.id);
    const now = customXmlParts.getByNamespace(NAMESPACE).getOnlyItem().load('id');
    const xml = now.getXml();
    await context.sync();
    expect(old.isNullObject).toBe(true);
    expect([now.id === added.id, xml.value]).toEqual([false, part('2')]);
    now.delete();
    const none = customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  }));

test('what is no XML is refused', async () => {
  const { code } = await refusal(({ workbook }) => workbook.customXmlParts.add('<rows>'));
  expect(code).toBe('InvalidArgument');
});
