import { readFileSync } from 'node:fs';
import { insertTable, type InsertTarget } from '../../../../src/excel/tables/insert/insert-table';
import { snapshotNamespace } from '../../../../src/excel/refresh/table-snapshot';
import { snapshotIn } from '../../../../src/excel/refresh/read-snapshot';
import { ReadingAllowance } from '../../../../src/excel/requests/reading-allowance';
import { columnLetters } from '../../../../src/formula/addresses';
import { dateSerial } from '../../../../src/reference/excel-date';
import type { ReferenceTable } from '../../../../src/reference/edition/edition';
import { parseManifest } from '../../../../src/workbench/manifest/manifest';
import { HostStatus, openExcel, type OpenedExcel } from '../../../workbench/excel';
import { partsIn } from '../../custom-xml';
import '../../dom-parser';
import { bundled, shippedEdition, tableOf } from '../../edition/edition';

const edition = shippedEdition();
const losses = tableOf(edition, 'losses_oryx');
const requirements = Object.fromEntries(
  parseManifest(readFileSync('manifest.xml', 'utf8')).requirementSets.map((set) => [
    set.name,
    set.minVersion,
  ]),
);
const notes = losses.notes.length;
const columns = losses.fields.length;
/** From B2 on: title, source line, notes, an empty row, header and rows. */
const wholeAddress = `B2:${columnLetters(columns)}${4 + notes + 1 + losses.rows.length}`;

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements });
});
afterEach(() => {
  excel.close();
});

const atSelection: InsertTarget = { kind: 'selection' };
const insert = (target: InsertTarget = atSelection, table: ReferenceTable = losses) =>
  insertTable(bundled(table, edition), target);

test('lays title, source line, notes and the table from the selected cell', async () => {
  excel.select('Sheet1!B2');
  const header = 4 + notes + 1; // title, source line, notes, an empty row
  expect(await insert()).toEqual({
    kind: 'inserted',
    table: 'ref_losses_oryx',
    tableId: expect.any(String),
    sheet: 'Sheet1',
    address: wholeAddress,
    rows: losses.rows.length,
    record: expect.anything(),
  });
  await excel.settled();
  expect(excel.valueOf('Sheet1!B2')).toBe(losses.title);
  expect(excel.valueOf('Sheet1!B3')).toContain(`edition ${edition.version}, retrieved `);
  expect(excel.valueOf('Sheet1!B4')).toBe(losses.notes[0]);
  expect(excel.valueOf(`Sheet1!B${header}`)).toBe('Month');
  expect(excel.valueOf(`Sheet1!B${header + 1}`)).toBe(dateSerial('2022-02'));
  expect(excel.textOf(`Sheet1!B${header + 1}`)).toBe('2022-02');
  const { address, style } = await tableNamed('ref_losses_oryx');
  expect(address).toBe(`Sheet1!${wholeAddress.replace('B2', `B${header}`)}`);
  expect(style).toBe('TableStyleMedium7');
});

async function tableNamed(name: string): Promise<{ address: string; style: string }> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    table.load('style');
    const range = table.getRange();
    range.load('address');
    await context.sync();
    return { address: range.address, style: table.style };
  });
}

test('what is inserted can be calculated with, and follows an edit', async () => {
  await insert({ kind: 'new-sheet' });
  excel.typeInCell('Sheet1!A1', '=SUM(ref_losses_oryx[Added (tanks)])');
  await excel.settled();
  const total = excel.valueOf('Sheet1!A1');
  const added = losses.fields.findIndex((field) => field.name === 'added_total');
  expect(total).toBe(losses.rows.reduce((sum, row) => sum + Number(row[added]), 0));
});

test('the source line links to its source', async () => {
  await insert();
  const link = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A2');
    cell.load('hyperlink');
    await context.sync();
    return cell.hyperlink;
  });
  expect(link.address).toMatch(/^https:\/\//);
  expect(link.textToDisplay).toContain('Oryx');
});

test('Sources names every inserted table with citation, edition, day, rows and hash', async () => {
  await insert({ kind: 'new-sheet' });
  await insert({ kind: 'new-sheet' }, tableOf(edition, 'losses_general_staff'));
  await insert({ kind: 'new-sheet' });
  await excel.settled();
  expect(excel.valuesOf('Sources!A1:F1')).toEqual([
    ['Table or figure', 'Citation', 'Edition', 'Retrieved', 'Rows', 'Hash'],
  ]);
  expect(excel.valuesOf('Sources!A2:A4')).toEqual([
    ['ref_losses_oryx'],
    ['ref_losses_general_staff'],
    ['ref_losses_oryx_2'],
  ]);
  expect(excel.valuesOf('Sources!C2:F2')).toEqual([
    [edition.version, dateSerial(losses.retrieved), losses.rows.length, `sha256:${losses.hash}`],
  ]);
  expect(excel.valueOf('Sources!B2')).toContain('Oryx');
  expect(excel.textOf('Sources!D4')).toBe(losses.retrieved);
});

test("a sheet of the analyst's that is called Sources is left alone", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Sources').getRange('A1').values = [['mine']];
    await context.sync();
  });
  await insert();
  await excel.settled();
  expect(excel.valueOf('Sources!A1')).toBe('mine');
  expect(excel.valueOf("'Sources 2'!A2")).toBe('ref_losses_oryx');
});

test('never over cells that hold something: they are named, and the nearest free place is offered', async () => {
  excel.typeInCell('Sheet1!C9', '42');
  excel.typeInCell('Sheet1!D9', '=""');
  await excel.settled();
  excel.select('Sheet1!B2');
  const before = excel.valuesOf('Sheet1!A1:P70');
  const result = await insert();
  expect(result).toEqual({
    kind: 'occupied',
    sheet: 'Sheet1',
    wanted: wholeAddress,
    occupied: 'C9:D9',
    free: 'F2',
  });
  await excel.settled();
  expect(excel.valuesOf('Sheet1!A1:P70')).toEqual(before);
  const there = await insert({ kind: 'place', sheet: 'Sheet1', address: 'F2' });
  expect(there.kind).toBe('inserted');
});

test('an inserted table is in the way of the next one', async () => {
  await insert();
  const again = await insert();
  expect(again).toMatchObject({ kind: 'occupied', free: `${columnLetters(columns + 1)}1` });
});

test('right below a table, which would take the new cells for its own, is a full place too', async () => {
  const tablePlaces = () =>
    Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load('items/name');
      await context.sync();
      const ranges = tables.items.map((table) => table.getRange().load('address'));
      await context.sync();
      return ranges.map(({ address }) => address);
    });
  const claims = tableOf(edition, 'losses_general_staff');
  await insert({ kind: 'place', sheet: 'Sheet1', address: 'A1' }, claims);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('AA1:AB2').values = [
      ['Unit', 'Tanks'],
      ['x', 3],
    ];
    sheet.tables.add('AA1:AB2', true).name = 'mine';
    await context.sync();
  });
  const before = await tablePlaces();
  const below = 1 + claims.notes.length + claims.rows.length + 3;
  const inserted = await insert({ kind: 'place', sheet: 'Sheet1', address: `A${below + 1}` });
  // Below would stand in the way of the next month.
  expect(inserted).toMatchObject({
    ...{ kind: 'occupied', free: `AD${below + 1}` },
    occupied: 'the table ref_losses_general_staff right above',
  });
  expect(await insert({ kind: 'place', sheet: 'Sheet1', address: 'AA3' })).toMatchObject({
    ...{ kind: 'occupied', occupied: 'the table mine right above' },
  });
  expect(await tablePlaces()).toEqual(before);
});

test('a place too near the edge of the grid is refused before anything is written', async () => {
  excel.select('Sheet1!XFB1');
  expect(await insert()).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining(`and ${columns} columns, more than the sheet has from XFB1`),
  });
});

test('a protected sheet is refused by name', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect();
    await context.sync();
  });
  expect(await insert()).toEqual({
    kind: 'failed',
    message:
      'The sheet "Sheet1" is protected: unprotect it (Review, Unprotect Sheet), or insert on a new sheet.',
  });
});

test('a cell being edited is said, and nothing is done', async () => {
  excel.beginCellEdit();
  const result = await insert();
  excel.endCellEdit();
  expect(result).toEqual({
    kind: 'failed',
    message: 'Excel is editing a cell: press Enter or Esc, then insert the table again.',
  });
});

test('sourced text that begins like a formula goes in as text', async () => {
  const hostile = ['=HYPERLINK("https://example.org","x")', '+1', '-1', '@SUM(A1)', '1-2', "'x"];
  const table: ReferenceTable = {
    ...losses,
    fields: [{ name: 'text', title: '=Text', description: '', type: 'string' }],
    rows: hostile.map((text) => [text]),
    notes: ['=1+1'],
  };
  await insert(atSelection, table);
  await excel.settled();
  expect(excel.valuesOf('Sheet1!A3:A11')).toEqual([
    ['=1+1'],
    [''],
    ['=Text'],
    ...hostile.map((t) => [t]),
  ]);
  expect(excel.formulaOf('Sheet1!A6')).toBeUndefined();
});

test('columns that the analyst moved or added in Sources stay, and get their values by name', async () => {
  excel.close();
  excel = await openExcel({ requirements: { ...requirements, ExcelApi: '1.13' } }); // to resize
  await insert({ kind: 'new-sheet' });
  await Excel.run(async (context) => {
    const sources = context.workbook.tables.getItem('ref_sources');
    sources.resize('A1:G2');
    context.workbook.worksheets.getItem('Sources').getRange('G1:G2').values = [['Checked'], ['me']];
    await context.sync();
  });
  const result = await insert({ kind: 'new-sheet' }, tableOf(edition, 'losses_general_staff'));
  expect(result.kind).toBe('inserted');
  await excel.settled();
  expect(excel.valuesOf('Sources!A3:C3')[0]?.[0]).toBe('ref_losses_general_staff');
  expect(excel.valuesOf('Sources!G1:G3')).toEqual([['Checked'], ['me'], ['']]);
});

test('a protected Sources sheet is refused by its own name, before anything is written', async () => {
  await insert({ kind: 'new-sheet' });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sources').protection.protect();
    await context.sync();
  });
  expect(await insert({ kind: 'new-sheet' })).toEqual({
    kind: 'failed',
    message:
      'The sheet "Sources" is protected: unprotect it (Review, Unprotect Sheet), since every inserted table gets a row there.',
  });
});

test('a filtered Sources table is not written through', async () => {
  await insert({ kind: 'new-sheet' });
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('ref_sources');
    columns.getItem('Table or figure').filter.applyValuesFilter(['another']);
    await context.sync();
  });
  expect(await insert({ kind: 'new-sheet' })).toMatchObject({
    ...{ kind: 'failed', message: expect.stringContaining('The table ref_sources is filtered') },
  });
});

test('two inserts asked for at once both arrive, one after the other', async () => {
  const results = await Promise.all([
    insert({ kind: 'new-sheet' }),
    insert({ kind: 'new-sheet' }),
    insert({ kind: 'new-sheet' }, tableOf(edition, 'losses_general_staff')),
  ]);
  expect(results.map(({ kind }) => kind)).toEqual(['inserted', 'inserted', 'inserted']);
  await excel.settled();
  expect(excel.valuesOf('Sources!A2:A4').flat()).toEqual([
    'ref_losses_oryx',
    'ref_losses_oryx_2',
    'ref_losses_general_staff',
  ]);
});

test('the rows as inserted stay in the workbook, with what finds the table again', async () => {
  await insert();
  const [xml = '', ...others] = await partsIn(snapshotNamespace);
  expect(others).toEqual([]);
  const base = await snapshotIn(xml, new ReadingAllowance());
  const id = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('ref_losses_oryx').load('id');
    await context.sync();
    return table.id;
  });
  expect(base).toMatchObject({
    ok: true,
    value: {
      ...{ id: 'losses_oryx', tableId: id, tableName: 'ref_losses_oryx', generation: 0 },
      ...{ edition: edition.version, hash: losses.hash, origin: { kind: 'bundled' } },
      ...{ fields: losses.fields, primaryKey: losses.primaryKey, rows: losses.rows },
    },
  });
  expect(xml.length).toBeLessThan(8_000);
});

test('54 rows take five requests, one of them to show them', async () => {
  excel.resetTraffic();
  await insert({ kind: 'new-sheet' });
  expect(excel.traffic.requests).toBe(5);
});

test('more than a request may carry goes in several, each under 5 MB', async () => {
  const rows = Array.from({ length: 400 }, () => ['long '.repeat(5_000)]);
  const fields = [{ name: 'text', title: 'Text', description: '', type: 'string' }] as const;
  const result = await insert({ kind: 'new-sheet' }, { ...losses, fields, rows });
  expect(result).toMatchObject({ kind: 'inserted', rows: rows.length });
  expect(excel.traffic.bytesSent).toBeGreaterThan(10_000_000);
  expect(excel.traffic.largestSent).toBeLessThan(5_000_000);
});

describe('a failure at any request leaves the workbook as it was', () => {
  const faults = [
    ...Object.entries(HostStatus).map(([name, status]) => ({ name, fault: { status } })),
    { name: 'an error of Excel', fault: { error: { code: 'GeneralException' } } },
    {
      name: 'an error of Excel midway',
      fault: { error: { code: 'GeneralException' }, when: 'midway' },
    },
    { name: 'an answer that is lost', fault: { status: HostStatus.tooBusy, when: 'after' } },
  ] as const;
  const requests = [1, 2, 3, 4];
  test.each(faults.flatMap((fault) => requests.map((k) => ({ ...fault, k }))))(
    '$name, request $k',
    async ({ fault, k }) => {
      excel.typeInCell('Sheet1!A1', 'mine');
      excel.select('Sheet1!B2');
      await excel.settled();
      excel.resetTraffic();
      excel.failRequest(k, fault);
      const result = await insert();
      expect(result).toMatchObject({
        kind: 'failed',
        message: expect.stringContaining('insert the table'),
      });
      await excel.settled();
      expect(await contents()).toEqual({ sheets: ['Sheet1'], tables: [], used: 'Sheet1!A1' });
      expect(await partsIn(snapshotNamespace)).toEqual([]);
    },
  );
});

describe('what the analyst did while an insert was failing stays', () => {
  /** Fails the writing request after it was carried out, and types something before it is taken back. */
  async function failWhile(address: string, text: string, target: InsertTarget) {
    const before = target.kind === 'new-sheet' ? 3 : 4;
    excel.resetTraffic();
    excel.failRequest(before, { status: HostStatus.tooBusy, when: 'after' });
    const inserting = insert(target);
    await until(() => excel.traffic.requests > before);
    excel.typeInCell(address, text);
    expect(await inserting).toMatchObject({ kind: 'failed' });
    await excel.settled();
  }

  test('in the place of the table', async () => {
    excel.select('Sheet1!B2');
    await failWhile('Sheet1!C9', 'mine', atSelection);
    expect(excel.valueOf('Sheet1!C9')).toBe('mine');
    expect((await contents()).used).toBe('Sheet1!C9');
  });

  test('on the new sheet', async () => {
    await failWhile("'Losses Oryx'!A1", 'mine', { kind: 'new-sheet' });
    expect(excel.valueOf("'Losses Oryx'!A1")).toBe('mine');
    expect((await contents()).sheets).toEqual(['Sheet1', 'Losses Oryx']);
  });
});

/** Waits, turn by turn of the event loop, for something that is on its way. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve));
}

async function contents(): Promise<{ sheets: string[]; tables: string[]; used: string }> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    const used = worksheets.getItem('Sheet1').getUsedRange();
    used.load('address');
    await context.sync();
    return {
      sheets: worksheets.items.map((sheet) => sheet.name),
      tables: tables.items.map((table) => table.name),
      used: used.address,
    };
  });
}
