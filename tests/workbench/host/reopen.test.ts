import { openExcel } from '../excel';

test('a workbook that is saved and opened again is the one that was saved', async () => {
  const first = await openExcel();
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add('Data');
    sheet.getRange('B2:C4').values = [
      ['Month', 'Tanks'],
      ["'2022-03", 10],
      ['b', 20],
    ];
    sheet.tables.add('B2:C4', true).name = 'Losses';
    sheet.getRange('E1').formulas = [['=SUM(Losses[Tanks])']];
    sheet.getRange('E2').formulas = [['=SEQUENCE(2)*E1']];
    workbook.names.add('Total', sheet.getRange('E1'));
    workbook.settings.add('pinned', { edition: '2026.8' });
    workbook.customXmlParts.add('<base xmlns="https://example.org/base">rows</base>');
    sheet.protection.protect();
    await context.sync();
  });
  const file = await first.save();
  first.close();

  const again = await openExcel({ file });
  await again.settled();
  expect(again.valuesOf('Data!B2:C4')).toEqual([
    ['Month', 'Tanks'],
    ['2022-03', 10],
    ['b', 20],
  ]);
  expect(again.valuesOf('Data!E1:E3')).toEqual([[30], [30], [60]]);
  await Excel.run(async (context) => {
    const { workbook } = context;
    const table = workbook.tables.getItem('Losses').getRange().load('address');
    const name = workbook.names.getItem('Total').load('formula');
    const setting = workbook.settings.getItem('pinned').load('value');
    const part = workbook.customXmlParts.getByNamespace('https://example.org/base').getOnlyItem();
    const xml = part.getXml();
    const protection = workbook.worksheets.getItem('Data').protection.load('protected');
    await context.sync();
    expect(table.address).toBe('Data!B2:C4');
    expect(name.formula).toBe('=Data!$E$1');
    expect(setting.value).toEqual({ edition: '2026.8' });
    expect(xml.value).toContain('rows</base>');
    expect(protection.protected).toBe(true);
  });
  again.close();
});
