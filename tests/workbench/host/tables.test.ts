import { openExcel, type OpenedExcel } from '../excel';
import { refusal } from './refusal';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    const range = sheet.getRange('B2:C4');
    range.values = [
      ['Month', 'Tanks'],
      ['a', 10],
      ['b', 20],
    ];
    sheet.tables.add(range, true).name = 'Losses';
    await context.sync();
  });
});
afterEach(() => {
  excel.close();
});

const onTable = <T>(deed: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => deed(context.workbook.tables.getItem('Losses'), context));

const address = () =>
  onTable(async (table, context) => {
    const range = table.getRange().load('address');
    await context.sync();
    return range.address;
  });

test('a table has parts, columns and a style', () =>
  onTable(async (table, context) => {
    const header = table.getHeaderRowRange().load('address');
    const body = table.getDataBodyRange().load('address,values');
    const tanks = table.columns.getItem('TANKS').load('id,index,name');
    const column = tanks.getDataBodyRange().load('values');
    table.style = 'TableStyleMedium7';
    table.load('style,showHeaders,showTotals,showFilterButton');
    table.worksheet.load('name');
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    expect([header.address, body.address]).toEqual(['Data!B2:C2', 'Data!B3:C4']);
    expect(tanks.toJSON()).toMatchObject({ index: 1, name: 'Tanks' });
    expect(column.values).toEqual([[10], [20]]);
    expect(table.toJSON()).toMatchObject({
      style: 'TableStyleMedium7',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
    });
    expect([table.worksheet.name, table.autoFilter.isDataFiltered]).toEqual(['Data', false]);
  }));

test('a table is found by id and by name, whatever sheet it is on', () =>
  Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const byName = tables.getItem('LOSSES').load('id,name');
    const elsewhere = worksheets.getItem('Sheet1').tables.getItemOrNullObject('Losses');
    await context.sync();
    const byId = tables.getItem(byName.id).load('name');
    const inRange = worksheets
      .getItem('Data')
      .getRange('C4:F9')
      .getTables(false)
      .load('items/name');
    const within = worksheets.getItem('Data').getRange('C4:F9').getTables(true).load('items/name');
    await context.sync();
    expect([byId.name, elsewhere.isNullObject]).toEqual(['Losses', true]);
    expect(inRange.items.map((table) => table.name)).toEqual(['Losses']);
    expect(within.items).toEqual([]);
  }));

test('formulas follow a renamed table', async () => {
  excel.typeInCell('Data!E1', '=SUM(Losses[Tanks])');
  await onTable(async (table, context) => {
    table.name = 'Fleet';
    await context.sync();
  });
  await excel.settled();
  expect(excel.formulaOf('Data!E1')).toBe('=SUM(Fleet[Tanks])');
  expect(excel.valueOf('Data!E1')).toBe(30);
});

test.each([[''], ['1st'], ['a b'], ['R'], ['R1C1'], ['A1'], ['x'.repeat(256)]])(
  'the table name "%s" is refused',
  async (name) => {
    const { code } = await refusal(({ workbook }) => {
      workbook.tables.getItem('Losses').name = name;
    });
    expect(code).toBe('InvalidArgument');
  },
);

test('tables and names share one list of names; sheets do not', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    context.workbook.names.add('Taken', sheet.getRange('A1'));
    sheet.getRange('F1:F2').values = [['x'], [1]];
    sheet.tables.add('F1:F2', true).name = 'Data';
    await context.sync();
  });
  const { code } = await refusal(({ workbook }) => {
    workbook.tables.getItem('Losses').name = 'taken';
  });
  expect(code).toBe('ItemAlreadyExists');
});

test('what is written right below a table belongs to it, a row away it does not', async () => {
  const write = (place: string, values: unknown[][]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange(place).values = values;
      await context.sync();
    });
  await write('B6', [['a note']]);
  expect(await address()).toBe('Data!B2:C4');
  await write('B5:C5', [['', '']]);
  expect(await address()).toBe('Data!B2:C4');
  await write('B5:C5', [['c', 30]]);
  expect(await address()).toBe('Data!B2:C5');
});

test('resize changes the extent and nothing else', async () => {
  await onTable(async (table, context) => {
    table.resize('B2:D8');
    await context.sync();
  });
  expect(await address()).toBe('Data!B2:D8');
  await onTable(async (table, context) => {
    table.resize(context.workbook.worksheets.getItem('Data').getRange('B2:C3'));
    await context.sync();
  });
  expect(await address()).toBe('Data!B2:C3');
  expect(excel.valuesOf('Data!B4:C4')).toEqual([['b', 20]]);
  const moved = await refusal(({ workbook }) => workbook.tables.getItem('Losses').resize('B3:C5'));
  const away = await refusal(({ workbook }) => workbook.tables.getItem('Losses').resize('F2:G5'));
  expect([moved.code, away.code]).toEqual(['InvalidArgument', 'InvalidArgument']);
});

test('rows are added at the end, and what stands below moves down', async () => {
  excel.typeInCell('Data!C7', 'below');
  excel.typeInCell('Data!E7', '=C7');
  await onTable(async ({ rows }, context) => {
    rows.add(undefined, [['c', 30]]);
    rows.add(undefined, [
      ['d', 40],
      ['e', 50],
    ]);
    rows.load('count');
    await context.sync();
    expect(rows.count).toBe(5);
  });
  await excel.settled();
  expect(await address()).toBe('Data!B2:C7');
  expect(excel.valuesOf('Data!B5:C7')).toEqual([
    ['c', 30],
    ['d', 40],
    ['e', 50],
  ]);
  expect(excel.valueOf('Data!C10')).toBe('below');
  expect(excel.formulaOf('Data!E7')).toBe('=C10');
});

test('a deleted row takes its cells along; what the last one leaves is not documented', async () => {
  await onTable(async (table, context) => {
    table.rows.getItemAt(0).delete();
    await context.sync();
  });
  expect(await address()).toBe('Data!B2:C3');
  expect(excel.valuesOf('Data!B3:C4')).toEqual([
    ['b', 20],
    ['', ''],
  ]);
  const { code } = await refusal(({ workbook }) => {
    workbook.tables.getItem('Losses').rows.getItemAt(0).delete();
  });
  expect(code).toBe('ApiNotImplemented');
});

test('a table that is turned into a range leaves its cells', async () => {
  await onTable(async (table, context) => {
    const range = table.convertToRange().load('address');
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    expect([range.address, tables.items]).toEqual(['Data!B2:C4', []]);
  });
  expect(excel.valueOf('Data!C4')).toBe(20);
});

test('tables do not overlap, and need headers that are all different texts', async () => {
  const add = (place: string, hasHeaders = true) =>
    refusal(({ workbook }) => workbook.worksheets.getItem('Data').tables.add(place, hasHeaders));
  expect((await add('C4:E6')).code).toBe('MergedRangeConflict');
  expect((await add('F1:G3')).code).toBe('ApiNotImplemented');
  expect((await add('F1:G3', false)).code).toBe('ApiNotImplemented');
});

test('cells move around a table, never through one', async () => {
  const onSheet = (deed: (sheet: Excel.Worksheet) => unknown) =>
    refusal(({ workbook }) => deed(workbook.worksheets.getItem('Data')));
  expect((await onSheet((s) => s.getRange('C1').insert('Down'))).code).toBe('InsertDeleteConflict');
  expect((await onSheet((s) => s.getRange('B3').delete('Up'))).code).toBe('ApiNotImplemented');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const inserted = sheet.getRange('A1:D1').insert('Down').load('address');
    await context.sync();
    expect(inserted.address).toBe('Data!A1:D1');
  });
  expect(await address()).toBe('Data!B3:C5');
});

test('a filter is seen and cleared, and a block is not written through it', async () => {
  const isFiltered = () =>
    onTable(async ({ autoFilter }, context) => {
      autoFilter.load('isDataFiltered');
      await context.sync();
      return autoFilter.isDataFiltered;
    });
  await onTable(async (table, context) => {
    table.columns.getItem('Month').filter.applyValuesFilter(['a']);
    await context.sync();
  });
  expect(await isFiltered()).toBe(true);
  const { code, message } = await refusal(({ workbook }) => {
    workbook.tables.getItem('Losses').getDataBodyRange().values = [
      ['a', 1],
      ['b', 2],
    ];
  });
  expect([code, message]).toEqual(['ApiNotImplemented', expect.stringContaining('filter')]);
  const row = await refusal(({ workbook }) => {
    workbook.tables.getItem('Losses').rows.getItemAt(0).delete();
  });
  expect(row.code).toBe('InsertDeleteConflict');
  await onTable(async (table, context) => {
    table.clearFilters();
    await context.sync();
  });
  expect(await isFiltered()).toBe(false);
});

test('rows are sorted: numbers, text in any case, truth values, errors, blank cells', async () => {
  excel.typeInCell('Data!E1', '=C3&"|"&C4');
  await onTable(async (table, context) => {
    table.resize('B2:C8');
    const rows = [
      ['b', 2],
      ['B', ''],
      ['a', true],
      ['c', 'x'],
      ['d', 'A'],
      ['', 1],
    ];
    table.getDataBodyRange().values = rows;
    await context.sync();
    table.sort.apply([{ key: 1, ascending: true }]);
    await context.sync();
  });
  await excel.settled();
  expect(excel.valuesOf('Data!C3:C8').flat()).toEqual([1, 2, 'A', 'x', true, '']);
  expect(excel.valueOf('Data!E1')).toBe('1|2');
  await onTable(async (table, context) => {
    table.sort.apply([{ key: 0, ascending: false }, { key: 1 }]);
    await context.sync();
  });
  expect(excel.valuesOf('Data!B3:B8').flat()).toEqual(['d', 'c', 'b', 'B', 'a', '']);
});

test('sorted rows take their formulas along, and these their own row', async () => {
  await onTable(async (table, context) => {
    table.resize('B2:C5');
    table.getDataBodyRange().formulas = [
      [3, '=B3*10'],
      [1, '=B4*10+$E$1'],
      [2, 'x'],
    ];
    await context.sync();
    table.sort.apply([{ key: 0 }]);
    await context.sync();
  });
  await excel.settled();
  expect(excel.valuesOf('Data!B3:B5').flat()).toEqual([1, 2, 3]);
  expect(excel.formulaOf('Data!C3')).toBe('=B3*10+$E$1');
  expect(excel.valueOf('Data!C4')).toBe('x');
  expect(excel.formulaOf('Data!C5')).toBe('=B5*10');
});
