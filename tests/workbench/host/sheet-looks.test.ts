import { readXlsx } from '../../../src/workbench/xlsx/read';
import { openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;

beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const onSheet = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

const noAddIn = { id: '', version: '', functions: new Map<string, string>() };

/** Saves the workbook and opens it again. */
async function reopen(): Promise<void> {
  const file = await excel.save();
  excel.close();
  excel = await openExcel({ file });
}

test('rows and columns are frozen, and stay so in a file', async () => {
  await onSheet((sheet) => sheet.freezePanes.freezeAt(sheet.getRange('A1:B6')));
  await reopen();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const location = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(location.address).toBe('Sheet1!A1:B6');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(
    (await refusal((c) => c.workbook.worksheets.getItem('Sheet1').freezePanes.freezeAt('B2:C3')))
      .code,
  ).toBe('ApiNotImplemented');
});

test('cells are of the size that they have in Excel, and a file keeps other widths and heights', async () => {
  const sizes = (address: string) =>
    Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem('Sheet1').getRange(address);
      format.load('columnWidth, rowHeight');
      await context.sync();
      return [format.columnWidth, format.rowHeight];
    });
  await onSheet((sheet) => {
    sheet.getRange('B2').values = [['wide']];
    sheet.getRange('B2').format.columnWidth = 66;
    sheet.getRange('B2').format.rowHeight = 18;
  });
  const widths = (await readXlsx(await excel.save(), noAddIn)).contents.sheets[0]?.columnWidths;
  expect([...(widths ?? [])]).toEqual([[1, 88]]);
  await reopen();
  expect([await sizes('A1'), await sizes('B2')]).toEqual([
    [48, 15],
    [66, 18],
  ]);
});

test('cells are merged into one, and stay so in a file', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B2').values = [['a long sentence']];
    sheet.getRange('B2:D3').merge();
  });
  await reopen();
  expect(excel.valueOf('B2')).toBe('a long sentence');
  const merge = (address: string, act: (sheet: Excel.Worksheet) => void = () => undefined) =>
    refusal((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      act(sheet);
      sheet.getRange(address).merge();
    });
  expect((await merge('D3:E4')).message).toContain('what merging merged cells does');
  const filled = await merge('F1:G1', (sheet) => {
    sheet.getRange('G1').values = [['in the way']];
  });
  expect(filled.code).toBe('ApiNotImplemented');
  const ofTable = await merge('J2:K2', (sheet) => {
    sheet.getRange('J1:K1').values = [['a', 'b']];
    sheet.tables.add('J1:K3', true);
  });
  expect(ofTable.message).toContain('what merging cells of a table does');
});

test('gridlines, the colour of the tab and the page stay in a file', async () => {
  await onSheet((sheet) => {
    sheet.showGridlines = false;
    sheet.tabColor = '#0B5A2F';
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    sheet.pageLayout.leftMargin = 36;
    sheet.pageLayout.setPrintTitleRows('$1:$6');
    sheet.pageLayout.setPrintArea('A1:R60');
  });
  await reopen();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1').load('showGridlines,tabColor');
    const page = sheet.pageLayout.load('orientation,paperSize,zoom,leftMargin');
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const area = sheet.pageLayout.getPrintAreaOrNullObject();
    await context.sync();
    expect([sheet.showGridlines, sheet.tabColor]).toEqual([false, '#0B5A2F']);
    expect([page.orientation, page.paperSize, page.leftMargin]).toEqual(['Landscape', 'A4', 36]);
    expect(page.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 2 });
    expect(titles.address).toBe('Sheet1!1:6');
    expect(area.isNullObject).toBe(false);
  });
});

test('borders are lines that two cells share', async () => {
  await onSheet((sheet) => {
    const bottom = sheet.getRange('B2:D2').format.borders.getItem('EdgeBottom');
    bottom.style = 'Continuous';
    bottom.weight = 'Medium';
    bottom.color = '#C00000';
    sheet.getRange('B5:D7').format.borders.getItem('InsideHorizontal').style = 'Dot';
  });
  await reopen();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const border = (address: string, side: Excel.BorderIndex) =>
      sheet.getRange(address).format.borders.getItem(side).load('style,weight,color');
    const above = border('B3:D3', Excel.BorderIndex.edgeTop);
    const mixed = border('A2:D2', Excel.BorderIndex.edgeBottom);
    const inside = border('B5:D7', Excel.BorderIndex.insideHorizontal);
    const last = border('B7:D7', Excel.BorderIndex.edgeBottom);
    await context.sync();
    expect([above.style, above.weight, above.color]).toEqual(['Continuous', 'Medium', '#C00000']);
    expect(mixed.style).toBeNull();
    expect([inside.style, last.style]).toEqual(['Dot', 'None']);
    sheet.getRange('B3:D3').format.borders.getItem('EdgeTop').style = 'None';
    const gone = border('B2:D2', Excel.BorderIndex.edgeBottom);
    await context.sync();
    expect(gone.style).toBe('None');
  });
});

test('a border keeps the other formats of its cells', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B2').format.fill.color = '#FFF9E5';
    const { borders } = sheet.getRange('B2').format;
    borders.getItem('EdgeTop').style = 'Continuous';
    borders.getItem('EdgeBottom').style = 'Double';
  });
  await Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
    const fill = format.fill.load('color');
    const top = format.borders.getItem('EdgeTop').load('style');
    await context.sync();
    expect([fill.color, top.style]).toEqual(['#FFF9E5', 'Continuous']);
  });
});

test('a list is asked of a cell, moves along with it and stays in a file', async () => {
  await onSheet((sheet) => {
    const { dataValidation } = sheet.getRange('D41:I41');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'best,low,high' } };
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: 'Pick',
      message: 'One of three',
    };
    sheet.getRange('D42').dataValidation.rule = {
      list: { inCellDropDown: true, source: '=$D$58:$G$58' },
    };
    sheet.getRange('1:1').insert('Down');
  });
  await reopen();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const picks = sheet
      .getRange('D42:I42')
      .dataValidation.load('type,rule,errorAlert,ignoreBlanks');
    const linked = sheet.getRange('D43').dataValidation.load('rule');
    const none = sheet.getRange('D41').dataValidation.load('type');
    await context.sync();
    expect([picks.type, picks.rule.list?.source]).toEqual(['List', 'best,low,high']);
    expect(picks.errorAlert.message).toBe('One of three');
    expect(linked.rule.list?.source).toBe('=$D$58:$G$58');
    expect(none.type).toBe('None');
  });
});

test('cells look as the formula of a conditional format says, in a file too', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:A3').formulas = [['yes'], ['NO'], ['=IF(B3>1,"NO","yes")']];
    const format = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A1="NO"';
    format.custom.format.fill.color = '#C00000';
    format.custom.format.font.color = '#FFFFFF';
    format.custom.format.font.bold = true;
  });
  const red = { fill: '#C00000', fontColor: '#FFFFFF', bold: true };
  await excel.settled();
  expect(['A1', 'A2', 'A3'].map((cell) => excel.conditionalLookOf(`Sheet1!${cell}`))).toEqual([
    {},
    red,
    {},
  ]);
  await reopen();
  excel.typeInCell('Sheet1!B3', '2');
  await excel.settled();
  expect(['A1', 'A2', 'A3'].map((cell) => excel.conditionalLookOf(`Sheet1!${cell}`))).toEqual([
    {},
    red,
    red,
  ]);
});

test('values are copied without formulas, all with formats and formulas that move along', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').formulas = [
      ['=SEQUENCE(2)', '=A1*10'],
      ['', '=1/0'],
    ];
    sheet.getRange('B1').format.fill.color = '#FFF9E5';
    sheet.getRange('B1').numberFormat = [['0.0']];
  });
  await onSheet((sheet) => {
    sheet.getRange('D1').copyFrom('A1:B2', 'Values');
    sheet.getRange('G1').copyFrom('A1:B2', 'All');
  });
  await excel.settled();
  expect(excel.valuesOf('Sheet1!D1:E2')).toEqual([
    [1, 10],
    [2, '#DIV/0!'],
  ]);
  expect([excel.formulaOf('Sheet1!D1'), excel.formulaOf('Sheet1!E2')]).toEqual([
    undefined,
    undefined,
  ]);
  expect(excel.formulaOf('Sheet1!H1')).toBe('=G1*10');
  expect(excel.valuesOf('Sheet1!G1:H2')).toEqual([
    [1, 10],
    [2, '#DIV/0!'],
  ]);
  excel.typeInCell('Sheet1!F2', '=ISERROR(E2)');
  await excel.settled();
  expect(excel.valueOf('Sheet1!F2')).toBe(true);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('H1').load('text');
    const fill = cell.format.fill.load('color');
    await context.sync();
    expect([cell.text[0]?.[0], fill.color]).toEqual(['10.0', '#FFF9E5']);
  });
});

test('a copied sheet reads itself, other sheets stay what they are', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const calc = worksheets.add('Calc');
    calc.getRange('A1:A2').values = [[1], [2]];
    const front = worksheets.getItem('Sheet1');
    front.getRange('A1:A3').formulas = [['=Calc!A1'], ['=A1*2'], ['=Sheet1!A2+1']];
    front.getRange('A1').format.columnWidth = 99;
    front.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=$A$1>0';
    front.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    const chart = front.charts.add('Line', front.getRange('A1:A3'), 'Columns');
    chart.series.add('other').setValues(calc.getRange('A1:A2'));
    front.freezePanes.freezeRows(2);
    const copy = front.copy('After', calc).load('name,position');
    const formats = copy.getRange('A1').conditionalFormats.load('items/type');
    const rule = copy.getRange('A2').dataValidation.load('type');
    const width = copy.getRange('A1').format.load('columnWidth');
    await context.sync();
    expect([copy.name, copy.position]).toEqual(['Sheet1 (2)', 2]);
    expect(formats.items.map(({ type }) => type)).toEqual(['Custom']);
    expect([rule.type, width.columnWidth]).toEqual(['List', 99]);
    copy.getRange('A1').values = [[5]];
    await context.sync();
  });
  await excel.settled();
  expect(excel.valuesOf('Sheet1!A1:A3')).toEqual([[1], [2], [3]]);
  expect(excel.valuesOf("'Sheet1 (2)'!A1:A2")).toEqual([[5], [10]]);
  const [chart] = excel.chartsOn('Sheet1 (2)');
  expect(chart?.series.map(({ values }) => values)).toEqual([
    [5, 10, excel.valueOf("'Sheet1 (2)'!A3")],
    [1, 2],
  ]);
  expect(excel.chartsOn('Sheet1')).toHaveLength(1);
});
