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

test('formulas stay when cells and sheets have looks of every kind', async () => {
  const first = await openExcel();
  const names = ['Sheet1', 'Second', 'Third'];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of names) {
      const sheet = name === 'Sheet1' ? worksheets.getItem(name) : worksheets.add(name);
      sheet.getRange('A1:D1').formulas = [['=1+1', '=A1*2', '=A1&": sum"', '=SUM(A1:B1)']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('B1').numberFormat = [['0.00']];
      sheet.getRange('C1').format.horizontalAlignment = 'Center';
      sheet.getRange('G1').hyperlink = { address: 'https://example.org/', textToDisplay: 'Source' };
      sheet.getRange('D1').format.fill.color = '#FFEEDD';
      sheet.getRange('D1:E1').merge();
      sheet.getRange('A:A').format.columnWidth = 90;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('F1').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'low,best,high' },
      };
      const { custom } = sheet
        .getRange('A1:B1')
        .conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = '=$A1>1';
      custom.format.font.color = '#C00000';
      sheet.freezePanes.freezeRows(1);
      sheet.showGridlines = false;
      sheet.tabColor = '#00AA00';
      sheet.getRange('H2').values = [['Tanks']];
      sheet.tables.add('H2:H3', true);
    }
    await context.sync();
  });
  const formulasOf = (excel: typeof first) =>
    names.map((name) => ['A1', 'B1', 'C1', 'D1'].map((cell) => excel.formulaOf(`${name}!${cell}`)));
  const laid = formulasOf(first);
  const file = await first.save();
  first.close();
  const again = await openExcel({ file });
  expect(formulasOf(again)).toEqual(laid);
  again.close();
});
