import { openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B2:D5').values = [
      ['Month', 'Lost', 'Built'],
      ["'2025-01", 120, 20],
      ["'2025-02", 100, 25],
      ["'2025-03", 90, 30],
    ];
    await context.sync();
  });
});
afterEach(() => {
  excel.close();
});

const onSheet = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T) =>
  Excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

const addChart = () =>
  onSheet((sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:D5'), 'Columns');
    chart.name = 'Flows';
    chart.setPosition('F2', 'K12');
    chart.title.text = 'Tanks lost and built';
  });

const picture = () => {
  const [chart] = excel.chartsOn('Sheet1');
  if (!chart) throw new Error('The sheet has no chart.');
  return chart;
};

const shown = () => picture().series.map(({ name, values }) => [name, ...values]);

test('a chart draws columns under the names in the first row, by the texts beside them', async () => {
  await addChart();
  expect(picture()).toMatchObject({ title: 'Tanks lost and built', covers: 'F2:K12' });
  expect(shown()).toEqual([
    ['Lost', 120, 100, 90],
    ['Built', 20, 25, 30],
  ]);
  expect(picture().series[0]?.categories).toEqual(['2025-01', '2025-02', '2025-03']);
});

test('it shows what its cells hold now', async () => {
  await addChart();
  await excel.enter({ C3: '=100+11', C2: 'Destroyed', D4: '#N/A', D5: '' });
  expect(shown()).toEqual([
    ['Destroyed', 111, 100, 90],
    ['Built', 20, null, null],
  ]);
});

test('the add-in finds it by name, place and position, and reads what it has set', async () => {
  await addChart();
  await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    charts.load('items/name,items/id,items/chartType,count');
    const named = charts.getItem('Flows').load('left,top,width,height');
    named.title.load('text,visible');
    named.worksheet.load('name');
    const missing = charts.getItemOrNullObject('Other');
    const count = charts.getCount();
    await context.sync();
    expect(charts.items.map(({ name, chartType }) => [name, chartType])).toEqual([
      ['Flows', 'ColumnClustered'],
    ]);
    expect([charts.count, count.value, missing.isNullObject]).toEqual([1, 1, true]);
    expect(named.title.toJSON()).toEqual({ text: 'Tanks lost and built', visible: true });
    expect(named.worksheet.name).toBe('Sheet1');
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    const { format } = cell.load('format/columnWidth,format/rowHeight');
    await context.sync();
    const { left, top, width, height } = named;
    expect({ left, top, width, height }).toEqual({
      left: 5 * format.columnWidth,
      top: format.rowHeight,
      width: 6 * format.columnWidth,
      height: 11 * format.rowHeight,
    });
  });
});

test('series are added and invisible until they have values, changed and deleted', async () => {
  await onSheet((sheet) => {
    const chart = sheet.charts.add('AreaStacked', sheet.getRange('C3:C5'), 'Columns');
    const first = chart.series.getItemAt(0);
    first.name = 'Base';
    first.setXAxisValues(sheet.getRange('B3:B5'));
    first.format.fill.clear();
    const line = chart.series.add('Middle');
    line.chartType = 'Line';
    line.setValues(sheet.getRange('D3:D5'));
    line.format.line.color = '#084524';
    line.format.line.weight = 2;
    chart.series.add('Empty');
    chart.legend.position = 'Bottom';
    chart.legend.legendEntries.getItemAt(0).visible = false;
  });
  expect(picture().series).toMatchObject([
    { name: 'Base', type: 'AreaStacked', fill: 'none', inLegend: false, values: [120, 100, 90] },
    { name: 'Middle', type: 'Line', line: { color: '#084524', weight: 2 }, inLegend: true },
  ]);
  await onSheet((sheet) => {
    sheet.charts.getItemAt(0).series.getItemAt(0).delete();
  });
  expect(shown()).toEqual([['Middle', 20, 25, 30]]);
});

test('axes are titled, bounded and left to Excel again', async () => {
  await addChart();
  await onSheet((sheet) => {
    const { categoryAxis, valueAxis } = sheet.charts.getItem('Flows').axes;
    categoryAxis.title.text = 'Month';
    categoryAxis.categoryType = 'TextAxis';
    categoryAxis.isBetweenCategories = false;
    valueAxis.title.text = 'Tanks a month';
    valueAxis.minimum = 0;
    valueAxis.maximum = 200;
    valueAxis.numberFormat = '#,##0';
    valueAxis.majorGridlines.visible = false;
  });
  expect(picture().axes).toMatchObject({
    category: { title: { text: 'Month' }, categoryType: 'TextAxis', betweenCategories: false },
    value: { minimum: 0, maximum: 200, numberFormat: '#,##0', gridlines: false },
  });
  await onSheet((sheet) => {
    sheet.charts.getItem('Flows').axes.valueAxis.maximum = '';
  });
  expect(picture().axes.value.maximum).toBeUndefined();
});

test.each([
  ['rows above', 'A1:Z2', 'Down', 'F4:K14'],
  ['columns to the left', 'A1:A20', 'Right', 'G2:L12'],
] as const)('it moves with its cells: %s', async (_, address, shift, covers) => {
  await addChart();
  await onSheet((sheet) => {
    sheet.getRange(address).insert(shift);
  });
  await excel.settled();
  expect(picture().covers).toBe(covers);
  expect(shown()[0]).toEqual(['Lost', 120, 100, 90]);
});

test('rows that are deleted leave it, and undo brings them back', async () => {
  await addChart();
  await onSheet((sheet) => {
    sheet.getRange('A3:Z3').delete('Up');
  });
  await excel.settled();
  expect(shown()).toEqual([
    ['Lost', 100, 90],
    ['Built', 25, 30],
  ]);
  excel.undo();
  await excel.settled();
  expect(shown()[0]).toEqual(['Lost', 120, 100, 90]);
});

test('what the add-in did to a chart in one go is undone in one step', async () => {
  await addChart();
  excel.undo();
  expect(excel.chartsOn('Sheet1')).toEqual([]);
});

test('charts go with their sheet, and come back with it', async () => {
  await Excel.run(async (context) => {
    const here = context.workbook.worksheets.getActiveWorksheet();
    const sheet = context.workbook.worksheets.add('Charts');
    sheet.charts.add('Line', here.getRange('C2:C5'), 'Columns');
    await context.sync();
    expect(excel.chartsOn('Charts')).toHaveLength(1);
    sheet.delete();
    await context.sync();
  });
  excel.undo();
  expect(excel.chartsOn('Charts')[0]?.series[0]?.values).toEqual([120, 100, 90]);
});

test('a chart is deleted, and is then no longer found', async () => {
  await addChart();
  await onSheet((sheet) => {
    sheet.charts.getItem('Flows').delete();
  });
  expect(excel.chartsOn('Sheet1')).toEqual([]);
  const { code } = await refusal(({ workbook }) => {
    workbook.worksheets.getActiveWorksheet().charts.getItem('Flows').load('name');
  });
  expect(code).toBe('ItemNotFound');
});

test('a protected sheet lets no chart be drawn, unless it lets objects be edited', async () => {
  const add = ({ workbook }: Excel.RequestContext) => {
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.charts.add('Line', sheet.getRange('C2:C5'), 'Columns');
  };
  await onSheet((sheet) => {
    sheet.protection.protect();
  });
  expect(await refusal(add)).toMatchObject({ code: 'AccessDenied' });
  await onSheet((sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect({ allowEditObjects: true });
  });
  await Excel.run((context) => Promise.resolve(add(context)));
  expect(excel.chartsOn('Sheet1')).toHaveLength(1);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
  ['a type that is not drawn', (s) => s.charts.add('Pie', s.getRange('B2:C5'), 'Columns'), 'Pie'],
  ['Auto', (s) => s.charts.add('Line', s.getRange('B2:C5'), 'Auto'), 'which way Auto cuts'],
  [
    'numbers in the first column',
    (s) => s.charts.add('Line', s.getRange('C2:D5'), 'Columns'),
    'whether a first column of numbers',
  ],
  [
    'a new chart’s place',
    (s) => s.charts.getItem('New').load('left'),
    'where Excel puts a new chart',
  ],
  [
    'a new chart’s title',
    (s) => s.charts.getItem('New').title.load('text'),
    'what a new chart is titled',
  ],
  [
    'a title that is hidden',
    (s) => {
      s.charts.getItem('New').title.visible = false;
      s.charts.getItem('New').title.text = 'Losses';
    },
    'set while it is hidden',
  ],
  [
    'the bounds of an axis',
    (s) => s.charts.getItem('New').axes.valueAxis.load('minimum'),
    'bounds',
  ],
])('what the documents leave open is refused: %s', async (_, batch, says) => {
  await onSheet((sheet) => {
    sheet.charts.add('Line', sheet.getRange('B2:C5'), 'Columns').name = 'New';
  });
  const refused = await refusal(({ workbook }) => batch(workbook.worksheets.getActiveWorksheet()));
  expect(refused.code).toBe('ApiNotImplemented');
  expect(refused.message).toContain(says);
});

test.each<[string, (chart: Excel.Chart) => unknown]>([
  ['gaps of a line', (chart) => (chart.series.getItemAt(0).gapWidth = 50)],
  ['a marker of 1 point', (chart) => (chart.series.getItemAt(0).markerSize = 1)],
  ['a name of 256 letters', (chart) => (chart.series.getItemAt(0).name = 'x'.repeat(256))],
  ['a negative width', (chart) => (chart.width = -1)],
])('%s: InvalidArgument', async (_, batch) => {
  const { code } = await refusal(({ workbook }) => {
    const sheet = workbook.worksheets.getActiveWorksheet();
    const data = sheet.getRange('B2:C5');
    batch(sheet.charts.add('Line', data, 'Columns'));
  });
  expect(code).toBe('InvalidArgument');
});
