import { insertedTables } from '../../../src/excel/refresh/inserted-tables';
import { clearFilters, forgetDamaged } from '../../../src/excel/refresh/leave-table';
import { undoRefresh } from '../../../src/excel/refresh/end-refresh';
import { journalNamespace } from '../../../src/excel/refresh/journal';
import { withoutEvents } from '../../../src/excel/requests/without-events';
import { planRefresh } from '../../../src/excel/refresh/plan-refresh';
import { dateSerial } from '../../../src/reference/excel-date';
import { openExcel, type OpenedExcel } from '../../workbench/excel';
import { partsIn } from '../custom-xml';
import {
  apply,
  cell,
  claims,
  edition,
  insertClaims,
  newer,
  onlyTable,
  plan,
  refresh,
  sheet,
  usual,
  withRate,
} from './refreshing';
import { contentsOfWorkbook } from './workbook-contents';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
  await insertClaims();
});
afterEach(() => {
  excel.close();
});

/** Something the analyst does with the table. */
const onTable = (deed: (table: Excel.Table) => void) =>
  Excel.run(async (context) => {
    deed(context.workbook.tables.getItem('ref_losses_general_staff'));
    await context.sync();
  });

test('writes what the new edition has otherwise, in its place, and says so around the table', async () => {
  const result = await refresh();
  expect(result).toEqual({
    ...{ kind: 'done', cells: 3, rows: 2, removedRows: 1, columns: 0, left: [] },
    ...{ sources: 'updated', caption: 'updated' },
  });
  await excel.settled();
  expect(excel.valuesOf(cell('B9:C12'))).toEqual([
    [dateSerial('2022-02'), dateSerial('2022-02-28')],
    [dateSerial('2022-03'), dateSerial('2022-03-30')],
    [dateSerial('2022-04'), dateSerial('2022-04-30')],
    [dateSerial('2022-06'), dateSerial('2022-06-30')],
  ]);
  expect(excel.valuesOf(cell('B19:E20'))).toEqual([
    [dateSerial('2023-01'), dateSerial('2023-01-31'), 3209, 178],
    ['', '', '', ''],
  ]);
  // The new row looks like the one above it.
  expect(excel.textOf(cell('B19'))).toBe('2023-01');
  expect(excel.textOf(cell('D19'))).toBe('3,209');
  expect(excel.valueOf(cell('B3'))).toContain('edition 2099.1.0, retrieved 2099-01-02');
  expect(excel.valueOf('Sources!A2')).toBe('ref_losses_general_staff');
  expect(excel.valuesOf('Sources!C2:F2')).toEqual([
    ['2099.1.0', dateSerial('2099-01-02'), claims.rows.length, 'sha256:hash of 2099.1.0'],
  ]);
});

test('what is left open is offered again, after reopening too, until it is decided', async () => {
  excel.typeInCell(cell('D14'), '1800');
  await excel.settled();
  const offer = newer();
  expect(await apply(await plan(offer), undefined, 'open')).toMatchObject({ kind: 'done' });
  const file = await excel.save();
  excel.close();
  excel = await openExcel({ requirements: { ExcelApi: '1.9' }, file });
  const { base, update } = await onlyTable([offer]);
  expect([base.undecided, update]).toEqual([1, offer]);
  const again = await plan(offer);
  expect(again.merge.conflicts.map(({ kind }) => kind)).toEqual(['cell']);
  await apply(again, undefined, 'mine');
  const decided = await onlyTable([offer]);
  expect([decided.base.undecided, decided.update]).toEqual([undefined, undefined]);
  expect(excel.valueOf(cell('D13'))).toBe(1800);
});

test('a refresh asks for little: reading, journal and one request that writes all', async () => {
  const planned = await plan();
  excel.resetTraffic();
  await apply(planned);
  // Three to read, one for the looks of the row that goes, two that office.js tidies up with.
  expect(excel.traffic.requests).toBeLessThanOrEqual(8);
  expect(excel.traffic.bytesSent).toBeLessThan(45_000);
  const withoutRemoved = newer(
    { ...usual, changed: { '2022-08': { note: 'Later.' } } },
    '2099.2.0',
  );
  const second = await plan(withoutRemoved);
  excel.resetTraffic();
  await apply(second);
  expect(excel.traffic.requests).toBeLessThanOrEqual(7);
  excel.resetTraffic();
  await onlyTable([newer()]);
  expect(excel.traffic.requests).toBeLessThanOrEqual(4);
});

test('refreshing again changes nothing, and is not offered', async () => {
  await refresh();
  const before = await contentsOfWorkbook();
  expect((await onlyTable([newer()])).update).toBeUndefined();
  expect(await refresh()).toMatchObject({ kind: 'done', cells: 0, rows: 0, columns: 0 });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('an undo gives back cell by cell what was there', async () => {
  await excel.enter({ [cell('D15')]: '=1500+15', [cell('H12')]: 'mine' });
  await onTable((table) => {
    // Of the row that goes, and comes back beside rows that look otherwise.
    table.getDataBodyRange().getCell(3, 2).numberFormat = [['0.0']];
  });
  const before = await contentsOfWorkbook();
  await refresh();
  expect(await contentsOfWorkbook()).not.toEqual(before);
  const { insertId, refresh: last } = await onlyTable();
  expect(last).toMatchObject({ kind: 'done', undo: { kind: 'possible' } });
  expect(await undoRefresh(insertId)).toMatchObject({ kind: 'done' });
  expect(await contentsOfWorkbook()).toEqual(before);
  expect(await partsIn(journalNamespace)).toEqual([]);
  expect((await onlyTable([newer()])).update).toBeDefined();
});

/** What writing them needs for cells to hold these values again. */
const entriesFor = (values: readonly (readonly unknown[])[]) =>
  values.map((row) =>
    row.map((value) => (typeof value === 'string' && value !== '' ? `'${value}` : value)),
  );

/** Brings the row in Sources back, as Excel's own Undo does before it brings back a table's cells. */
const bringBackSource = (values: readonly (readonly unknown[])[]) =>
  Excel.run(async (context) => {
    const row = context.workbook.worksheets.getItem('Sources').getRange('A2:F2');
    row.values = entriesFor(values);
    await context.sync();
  });

test("a refresh that Excel's own Undo took back is said to be, and offered again", async () => {
  const cells = excel.valuesOf(cell('B9:H19'));
  const source = excel.valuesOf('Sources!A2:F2');
  await refresh();
  const after = await contentsOfWorkbook();
  expect((await onlyTable([newer()])).update).toBeUndefined();
  // Excel brings the cells back, and leaves custom XML parts as they are.
  await onTable((table) => {
    table.rows.getItemAt(10).delete();
    table.rows.add(3, [cells[3] ?? []]);
    table.getDataBodyRange().values = entriesFor(cells);
  });
  await bringBackSource(source);
  const { insertId, base, standing, update, refresh: last } = await onlyTable([newer()]);
  expect(base.edition).toBe(edition.version);
  expect(standing).toMatchObject({ edits: 0, deleted: 0 });
  expect(update).toBeDefined();
  expect(last).toMatchObject({ kind: 'done', undo: { kind: 'in-excel' } });
  expect(await undoRefresh(insertId)).toMatchObject({ kind: 'refused' });
  expect(await refresh()).toMatchObject({ kind: 'done', cells: 3, rows: 2 });
  expect((await contentsOfWorkbook()).sheets).toEqual(after.sheets);
  expect(await partsIn(journalNamespace)).toHaveLength(1);
  expect(await undoRefresh(insertId)).toMatchObject({ kind: 'done' });
  expect(excel.valuesOf(cell('B9:H19'))).toEqual(cells);
});

test("what the analyst sets back by hand is an edit, and not taken for Excel's Undo", async () => {
  const changed = { '2022-07': { cumulative_claimed: 1770 } };
  const { added = [] } = usual;
  const [source, header] = [excel.valuesOf('Sources!A2:F2'), excel.valueOf(cell('B8'))];
  await refresh(newer({ changed, added }));
  await excel.enter({ [cell('D14')]: '1763' });
  await onTable((table) => {
    table.rows.getItemAt(11).delete();
  });
  const { base, standing, refresh: last } = await onlyTable();
  expect(base.edition).toBe('2099.1.0');
  expect(standing).toMatchObject({ edits: 1, deleted: 1 });
  expect(last).toMatchObject({ undo: { kind: 'edited', rows: ['2023-01', '2022-07'] } });
  const later = newer({ changed: { '2022-07': { cumulative_claimed: 1771 } }, added }, '2099.2.0');
  const { merge } = await plan(later);
  expect(merge).toMatchObject({ added: [], changed: [], conflicts: [{ kind: 'cell' }] });
  await bringBackSource(source);
  expect((await onlyTable()).refresh).toMatchObject({ undo: { kind: 'in-excel' } });
  // Without its key no row can be told to be gone.
  await excel.enter({ [cell('B8')]: `My ${String(header)}` });
  expect((await onlyTable()).refresh).toMatchObject({ undo: { kind: 'edited' } });
});

test('what a refresh wrote and somebody changed is not undone; other work is kept', async () => {
  await refresh();
  const { insertId } = await onlyTable();
  await excel.enter({ [cell('H9')]: 'written later' });
  expect((await onlyTable()).refresh).toMatchObject({ undo: { kind: 'possible' } });
  await excel.enter({ [cell('C10')]: '=1' });
  expect((await onlyTable()).refresh).toMatchObject({
    undo: { kind: 'edited', rows: ['2022-03'] },
  });
  const before = await contentsOfWorkbook();
  expect(await undoRefresh(insertId)).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('(2022-03)'),
  });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('what the analyst typed into a row that came is not taken away with it', async () => {
  await onTable(({ columns }) => {
    columns.add(-1, [['Checked'], ...claims.rows.map(() => [''])]);
  });
  await refresh();
  await excel.enter({ [cell('I19')]: 'yes' });
  expect((await onlyTable()).refresh).toMatchObject({
    undo: { kind: 'edited', rows: ['2023-01'] },
  });
});

test('a formula beside a row that came is the analyst’s, unless the refresh filled it in', async () => {
  await onTable((table) => {
    const doubled = claims.rows.map((_, i) => [`=D${String(i + 9)}*2`]);
    const totals = claims.rows.map((_, i) => [i === 0 ? '=SUM(E9:E19)' : '']);
    table.columns.add(-1, [['Doubled'], ...doubled]);
    table.columns.add(-1, [['Mine'], ...totals]);
  });
  const before = await contentsOfWorkbook();
  expect(await refresh()).toMatchObject({ kind: 'done' });
  expect([excel.formulaOf(cell('I19')), excel.valueOf(cell('J19'))]).toEqual(['=D19*2', '']);
  const { insertId } = await onlyTable();
  for (const [address, formula, own] of [
    ['J19', '', '=D19*3'],
    ['J19', '', '=SUM(E9:E18)'],
    ['I19', '=D19*2', '=D18*2'],
    ['I19', '=D19*2', '=E19*2'],
  ] as const) {
    await excel.enter({ [cell(address)]: own });
    expect(await undoRefresh(insertId)).toMatchObject({
      ...{ kind: 'refused', message: expect.stringContaining('was changed since (2023-01)') },
    });
    expect(excel.formulaOf(cell(address))).toBe(own);
    await excel.enter({ [cell(address)]: formula });
  }
  expect(await undoRefresh(insertId)).toMatchObject({ kind: 'done' });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('edits, formulas, formats and columns of the analyst stay; column formulas go on in new rows', async () => {
  await onTable((table) => {
    const doubled = claims.rows.map((_, i) => [`=D${String(i + 9)}*2`]);
    table.columns.add(-1, [['Doubled'], ...doubled]);
    const notes = claims.rows.map((_, i) => [i === 2 ? 'seen' : '']);
    table.columns.add(1, [['My note'], ...notes]);
    table.getDataBodyRange().getRow(1).format.fill.color = '#FFFF00';
  });
  await excel.enter({ [cell('E14')]: '1234', [cell('I10')]: 'my remark' });
  const before = await contentsOfWorkbook();
  const planned = await plan();
  expect(planned.merge.kept.map(({ yours }) => yours.value)).toEqual(['my remark']);
  const [conflict, ...others] = planned.merge.conflicts;
  expect([conflict?.kind, others]).toEqual(['cell', []]);
  expect(await apply(planned, {}, 'mine')).toMatchObject({ kind: 'done', rows: 2 });
  await excel.settled();
  const rows = excel.valuesOf(cell('B9:J19'));
  expect(rows.map((row) => row[1])).toEqual(['', '', 'seen', ...rows.slice(3).map(() => '')]);
  expect(rows.map((row) => row[8])).toEqual(rows.map((row) => Number(row[3]) * 2));
  expect(excel.formulaOf(cell('J19'))).toBe('=E19*2');
  expect([excel.valueOf(cell('E13')), excel.valueOf(cell('I10'))]).toEqual([1234, 'my remark']);
  const color = await Excel.run(async (context) => {
    const fill = context.workbook.worksheets.getItem('Losses General Staff claims').getRange('C10')
      .format.fill;
    fill.load('color');
    await context.sync();
    return fill.color;
  });
  expect(color).toBe('#FFFF00');
  // The choice for one's own is not asked again.
  expect((await plan(newer(undefined, '2099.2.0'))).merge.conflicts).toEqual([]);
  expect(await undoRefresh((await onlyTable()).insertId)).toMatchObject({ kind: 'done' });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('a row that formulas of other rows use is asked about; an undo gives them back, but for those changed since', async () => {
  await onTable((table) => {
    const rises = claims.rows.map((_, i) => [`=D${String(9 + i)}-D${String(8 + i)}`]);
    const first = [[`=${cell('D12')}*2`], ['=SUM(D9:D12)']];
    table.columns.add(-1, [['Rise'], ...first, ...rises.slice(2)]);
  });
  const before = await contentsOfWorkbook();
  const planned = await plan();
  const [conflict, ...others] = planned.merge.conflicts;
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({
    ...{ kind: 'gone', key: ['2022-05'] },
    usedBy: { first: { formula: `=${cell('D12')}*2` }, others: 1 },
  });
  const { insertId } = await onlyTable();
  await apply(planned, {}, 'theirs');
  expect(excel.formulaOf(cell('I12'))).toContain('#REF!');
  expect(await undoRefresh(insertId)).toMatchObject({ kind: 'done' });
  expect(await contentsOfWorkbook()).toEqual(before);
  await apply(await plan(), {}, 'theirs');
  expect(excel.formulaOf(cell('I10'))).toBe('=SUM(D9:D11)');
  await excel.enter({ [cell('I12')]: '=D12-D11', [cell('I10')]: '=SUM(D9:D10)' });
  await undoRefresh(insertId);
  expect(excel.formulaOf(cell('I13'))).toBe('=D13-D11');
  expect(excel.formulaOf(cell('I10'))).toBe('=SUM(D9:D10)');
});

test('a cell in which Excel holds something else than was written is named, and all else is taken back', async () => {
  const before = await contentsOfWorkbook();
  const counted = cell('C10');
  const day = excel.valueOf(counted);
  const excelsOwn = Object.getOwnPropertyDescriptor(Excel.Range.prototype, 'formulas')?.set;
  jest.spyOn(Excel.Range.prototype, 'formulas', 'set').mockImplementationOnce(function (
    this: Excel.Range,
    cells: unknown[][],
  ) {
    const others = cells.map((row) => row.map((entry) => (entry === null ? null : 1)));
    excelsOwn?.call(this, others);
  });
  expect(await refresh()).toEqual({
    ...{ kind: 'failed', left: ['2022-03'] },
    message: expect.stringContaining('something else than was written in the rows 2022-03'),
  });
  expect(excel.valueOf(counted)).toBe(1);
  await excel.enter({ [counted]: String(day) });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('a journal that can’t be read is said, and can be forgotten', async () => {
  await refresh();
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(journalNamespace);
    parts.load('items/id');
    await context.sync();
    parts.items[0]?.setXml(`<journal xmlns="${journalNamespace}">gzip:AAAA</journal>`);
    await context.sync();
  });
  const found = await insertedTables([]);
  if (found.kind === 'failed') throw new Error(found.message);
  const [part, ...others] = found.damaged;
  expect([part, others]).toEqual([
    { partId: expect.any(String), of: 'refresh', why: expect.stringContaining('journal') },
    [],
  ]);
  expect(found.tables[0]?.refresh).toBeUndefined();
  expect(await forgetDamaged(part?.partId ?? '')).toBeUndefined();
  expect(await insertedTables([])).toMatchObject({ damaged: [] });
  expect(await partsIn(journalNamespace)).toEqual([]);
});

test('rows are known by what their keys hold, formulas too', async () => {
  const months = claims.rows.map((_, i) => [cell(`B${String(9 + i)}`), '=DATE(2022,ROW()-7,1)']);
  const rises = claims.rows.map((_, i) => [cell(`E${String(9 + i)}`), `=D${String(9 + i)}*1`]);
  await excel.enter(Object.fromEntries([...months, ...rises]) as Record<string, string>);
  const before = await contentsOfWorkbook();
  const changed = { '2022-07': { cumulative_claimed: 1770 } };
  const { added } = usual;
  const offer = newer({ changed, ...(added && { added }) });
  expect(await refresh(offer)).toMatchObject({ kind: 'done', cells: 1, rows: 1, left: [] });
  await excel.settled();
  expect(excel.valueOf(cell('D14'))).toBe(1770);
  // What is sourced is not overwritten by the formulas of the rows above.
  expect(excel.valuesOf(cell('B20:E20'))).toEqual([
    [dateSerial('2023-01'), dateSerial('2023-01-31'), 3209, 178],
  ]);
  expect(await undoRefresh((await onlyTable()).insertId)).toMatchObject({ kind: 'done' });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('a filtered table is not written through: the filter can be cleared', async () => {
  const planned = await plan();
  await onTable(({ columns }) => {
    columns.getItem('Source').filter.applyValuesFilter(['general-staff-ukraine']);
  });
  const { insertId, standing } = await onlyTable();
  expect(standing).toMatchObject({ kind: 'found', filtered: true });
  expect(await apply(planned)).toMatchObject({ kind: 'refused', refusal: { kind: 'filtered' } });
  expect(await planRefresh(insertId, newer())).toMatchObject({ kind: 'refused' });
  excel.state.focused = false;
  expect(await clearFilters(insertId)).toMatch(/nother workbook is in front.*click/);
  excel.state.focused = true;
  expect(await clearFilters(insertId)).toBeUndefined();
  await onTable(({ worksheet }) => {
    const { columns } = worksheet.context.workbook.tables.getItem('ref_sources');
    columns.getItem('Table or figure').filter.applyValuesFilter(['another']);
  });
  expect(await apply(planned)).toMatchObject({
    ...{ kind: 'refused', refusal: { kind: 'other' } },
    message: expect.stringContaining('The table ref_sources is filtered'),
  });
  await onTable(({ worksheet }) => {
    worksheet.context.workbook.tables.getItem('ref_sources').clearFilters();
  });
  expect(await apply(planned)).toMatchObject({ kind: 'done' });
});

test('protected sheets are refused by their names', async () => {
  const planned = await plan();
  const protect = (name: string, on: boolean) =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(name);
      if (on) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect('Sources', true);
  expect(await apply(planned)).toMatchObject({
    ...{ kind: 'refused', refusal: { kind: 'protected', sheet: 'Sources' } },
    message: expect.stringContaining('The sheet "Sources" is protected'),
  });
  await protect('Sources', false);
  await protect('Losses General Staff claims', true);
  expect(await apply(planned)).toMatchObject({
    refusal: { kind: 'protected', sheet: 'Losses General Staff claims' },
  });
});

test('while a cell is being edited nothing begins', async () => {
  const planned = await plan();
  excel.beginCellEdit();
  const result = await apply(planned);
  excel.endCellEdit();
  expect(result).toEqual({
    kind: 'failed',
    message:
      'Excel is editing a cell: press Enter or Esc, then refresh ref_losses_general_staff again.',
  });
});

test('an edit between preview and writing is seen: the plan is made again', async () => {
  const planned = await plan();
  await excel.enter({ [cell('D14')]: '1' });
  const before = await contentsOfWorkbook();
  const result = await apply(planned);
  if (result.kind !== 'changed' || !result.plan) throw new Error(result.kind);
  expect(await contentsOfWorkbook()).toEqual(before);
  expect(result.plan.merge.conflicts).toHaveLength(1);
  expect(await apply(result.plan)).toMatchObject({ kind: 'done' });
});

test('sorting between preview and writing changes nothing of what is written', async () => {
  const planned = await plan();
  await onTable(({ sort }) => {
    sort.apply([{ key: 2, ascending: false }]);
  });
  expect(await apply(planned)).toMatchObject({ kind: 'done', cells: 3, rows: 2 });
  await excel.settled();
  const months = excel.valuesOf(cell('B9:B19')).flat();
  expect(months).toEqual([...months].sort((a, b) => Number(b) - Number(a)));
  expect(months[0]).toBe(dateSerial('2023-01'));
});

test('a text that fills a cell, and one that reads TRUE, come as they are', async () => {
  const full = `1 ${'long '.repeat(6_553)}`;
  const before = await contentsOfWorkbook();
  const [month] = usual.added?.[0] ?? [];
  const offer = newer({
    changed: { '2022-03': { note: full } },
    added: [[month ?? '', '2023-01-31', 3209, 178, 'general-staff-ukraine', 'TRUE', null]],
  });
  expect(await refresh(offer)).toMatchObject({ kind: 'done', left: [] });
  await excel.settled();
  expect(excel.valueOf(cell('G10'))).toBe(full);
  expect(excel.valueOf(cell('G20'))).toBe('TRUE');
  expect(await undoRefresh((await onlyTable()).insertId)).toMatchObject({ kind: 'done' });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('cells right of the table and below it come back to where they were when rows and columns are undone', async () => {
  const rows = [8, 9, 12, 13, 19, 20, 21, 24];
  const beside = rows.flatMap((row) => ['J', 'K', 'M'].map((column) => `${column}${String(row)}`));
  const below = ['B22', 'H22', 'D30'];
  await excel.enter(Object.fromEntries([...beside, ...below].map((at) => [cell(at), `in ${at}`])));
  await excel.enter({ [cell('N12')]: '=J12&D13' });
  const before = await contentsOfWorkbook();
  expect(await refresh(withRate(newer()))).toMatchObject({ kind: 'done', columns: 1, rows: 2 });
  expect(await undoRefresh((await onlyTable()).insertId)).toMatchObject({ kind: 'done' });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('a column and a header that the new edition brings come, and go with an undo', async () => {
  await excel.enter({ [cell('J9')]: 'beside' });
  const before = await contentsOfWorkbook();
  expect(await refresh(withRate(newer()))).toMatchObject({ kind: 'done', columns: 1, rows: 2 });
  await excel.settled();
  expect(excel.valuesOf(cell('D8:E8'))).toEqual([['Claimed (tanks)', 'Rise (tanks)']]);
  expect(excel.valuesOf(cell('H8:I9'))).toEqual([
    ['Read in', 'Rate'],
    ['petroivaniuk-dataset', 1],
  ]);
  expect(excel.valueOf(cell('I19'))).toBe(11);
  expect(excel.valueOf(cell('K9'))).toBe('beside');
  expect(await undoRefresh((await onlyTable()).insertId)).toMatchObject({ kind: 'done' });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test("the add-in's own events are quiet while it writes, and on again afterwards", async () => {
  const changes: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.tables.onChanged.add((event) => {
      changes.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await refresh();
  await excel.settled();
  expect(changes).toEqual([]);
  await excel.enter({ [cell('H9')]: 'mine' });
  await excel.settled();
  expect(changes).toEqual(['H9']);
});

test('events are on again after a request that Excel broke off midway', async () => {
  const refused = Excel.run((context) =>
    withoutEvents(context, () => {
      context.workbook.tables.getItem('none').delete();
    }),
  );
  await expect(refused).rejects.toMatchObject({ code: 'ItemNotFound' });
  const areOn = await Excel.run(async (context) => {
    const { runtime } = context;
    runtime.load('enableEvents');
    await context.sync();
    return runtime.enableEvents;
  });
  expect(areOn).toBe(true);
});

test('lines above the table that were changed or moved are left, and that is said', async () => {
  await excel.enter({ [cell('B4')]: 'My own remark.' });
  const offer = newer({ notes: claims.notes.slice(0, 1) });
  expect(await refresh(offer)).toMatchObject({ kind: 'done', caption: 'left' });
  await excel.settled();
  expect(excel.valuesOf(cell('B2:B6')).flat()).toEqual([
    claims.title,
    expect.stringContaining('edition 2099.1.0'),
    ...['My own remark.', '', ''],
  ]);
});

test('notes that there is no line for are not taken for lines that somebody changed', async () => {
  const offer = newer({ notes: [...claims.notes, 'One note more.'] });
  expect(await refresh(offer)).toMatchObject({ kind: 'done', caption: 'no-room' });
});

/** Another table of the analyst's on the same sheet. */
const addTable = (address: string, name: string) =>
  Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(sheet);
    own.getRange(address).values = [
      ['Mine', 'Too'],
      [1, 2],
    ];
    own.tables.add(address, true).name = name;
    await context.sync();
  });

test('other tables below and beside are seen before a refresh, and named', async () => {
  expect((await plan()).neighbours).toEqual({ below: [], beside: [] });
  await addTable('C22:D23', 'Below');
  await addTable('K19:L20', 'Beside');
  await addTable('K25:L26', 'Apart');
  expect((await plan()).neighbours).toEqual({ below: ['Below'], beside: ['Beside'] });
});

test('an undo that another table below makes impossible changes nothing, and works once it is gone', async () => {
  const before = await contentsOfWorkbook();
  const { removed = [] } = usual;
  expect(await refresh(newer({ removed }))).toMatchObject({ kind: 'done', rows: 1 });
  await addTable('B22:C23', 'Below');
  const after = await contentsOfWorkbook();
  const { insertId } = await onlyTable();
  expect(await undoRefresh(insertId)).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('has a table, filter, merged cells or PivotTable in the way'),
  });
  expect(await contentsOfWorkbook()).toEqual(after);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Below').convertToRange();
    context.workbook.worksheets.getItem(sheet).getRange('B22:C23').clear('All');
    await context.sync();
  });
  expect(await undoRefresh(insertId)).toMatchObject({ kind: 'done' });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('another table right below is in the way of new rows: nothing is done, and it is said', async () => {
  await addTable('B22:C23', 'Below');
  const before = await contentsOfWorkbook();
  expect(await refresh()).toEqual({
    kind: 'failed',
    message:
      'The sheet "Losses General Staff claims" has a table, filter, merged cells or PivotTable in the way: move that first, then refresh ref_losses_general_staff again.',
  });
  expect(await contentsOfWorkbook()).toEqual(before);
});

test('a table that Sources no longer lists is refreshed, and not listed again', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sources').delete();
    await context.sync();
  });
  expect(await refresh()).toMatchObject({ kind: 'done', sources: 'absent' });
});
