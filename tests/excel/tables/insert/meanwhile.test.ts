import { Workbook } from 'exceljs';
import type { ReferenceTable } from '../../../../src/reference/edition/edition';
import { insertTable, type InsertResult } from '../../../../src/excel/tables/insert/insert-table';
import { undoInsert } from '../../../../src/excel/tables/insert/undo-insert';
import { snapshotNamespace } from '../../../../src/excel/refresh/table-snapshot';
import { columnLetters } from '../../../../src/formula';
import { setDateSystem } from '../../../../src/reference/date-system';
import { HostStatus, openExcel, type OpenedExcel } from '../../../workbench/excel';
import { partsIn } from '../../custom-xml';
import { beforeRequest } from '../../meanwhile';
import '../../dom-parser';
import { bundled, shippedEdition, tableOf } from '../../edition/edition';
import { contentsOfWorkbook } from '../../refresh/workbook-contents';

const edition = shippedEdition();
const claims = tableOf(edition, 'losses_general_staff');
/** Rows enough to tell one from another, few enough to be quick. */
const short: ReferenceTable = { ...claims, rows: claims.rows.slice(0, 5) };
const offer = bundled(short, edition);

let excel: OpenedExcel;
beforeEach(openMine);
afterEach(() => {
  excel.close();
  setDateSystem(undefined);
});

async function openMine(): Promise<void> {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
  setDateSystem('1900');
  excel.typeInCell('Sheet1!A1', 'mine');
  excel.select('Sheet1!B2');
  await excel.settled();
}

const insert = (): Promise<InsertResult> => insertTable(offer, { kind: 'selection' });

async function inserted(): Promise<Extract<InsertResult, { kind: 'inserted' }>> {
  const result = await insert();
  if (result.kind !== 'inserted') throw new Error(JSON.stringify(result));
  return result;
}

async function insertRowOnTop(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
    await context.sync();
  });
}

async function sortTable(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(name).sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
}

/** Looks, writes, records, shows, and clears up. */
const insertRequests = [1, 2, 3, 4, 5, 6];
/** After it the table stands. */
const lastWriting = 3;

/** What stands in the workbook but for one cell. */
async function allBut(cell: string) {
  const { sheets, tables, bases } = await contentsOfWorkbook();
  const [, letters = '', row = ''] = /!([A-Z])(\d+)$/.exec(cell) ?? [];
  const column = letters.charCodeAt(0) - 'A'.charCodeAt(0);
  const rows = (sheets['Sheet1'] ?? []).map((cells, i) =>
    i === Number(row) - 1 ? cells.with(column, '') : cells,
  );
  return { tables, bases, sheets: { ...sheets, Sheet1: rows } };
}

describe.each(insertRequests)('typing before request %i of an insert', (k) => {
  test.each([
    ['a number', 'Sheet1!C9', '42', 42],
    ['a formula', 'Sheet1!D12', '=1+1', '=1+1'],
    ['text that begins like a formula', 'Sheet1!B3', "'=mine", '=mine'],
  ])(
    '%s into the place stands there, or beside an insert that found it first',
    async (_, cell, entry, held) => {
      excel.resetTraffic();
      excel.beforeRequest(k, () => excel.typeInCell(cell, entry));
      const result = await insert();
      await excel.settled();
      expect(excel.formulaOf(cell) ?? excel.valueOf(cell)).toBe(held);
      if (k > lastWriting) {
        // Typed into what stood already: nothing else is changed by it.
        expect(result.kind).toBe('inserted');
        const typed = await allBut(cell);
        excel.close();
        await openMine();
        await inserted();
        await excel.settled();
        expect(typed).toEqual(await allBut(cell));
        return;
      }
      expect(result).toMatchObject({
        kind: expect.stringMatching(/^(occupied|failed)$/) as string,
      });
      const { sheets, tables, bases } = await contentsOfWorkbook();
      expect(tables).toEqual({});
      expect(bases).toEqual([]);
      expect(Object.keys(sheets)).toEqual(['Sheet1']);
      const cells = (sheets['Sheet1'] ?? []).flat().filter((value) => value !== '');
      expect(cells.sort()).toEqual(['mine', held].sort());
    },
  );
});

test('what is typed into the place while it is written is named', async () => {
  excel.resetTraffic();
  excel.beforeRequest(3, () => excel.typeInCell('Sheet1!C9', '42'));
  expect(await insert()).toEqual({
    kind: 'failed',
    message:
      'The table is not inserted: C9 changed at the same time. What was typed stands there: choose another place, or insert the table again.',
  });
});

/** Rows of a table, in an order of their own. */
const rowsOf = (name: string): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(name).getDataBodyRange().load('values');
    await context.sync();
    return body.values.map((row) => JSON.stringify(row)).sort();
  });

test('the table that is inserted and sorted as soon as it stands keeps every row', async () => {
  await inserted();
  await excel.settled();
  const rows = await rowsOf('ref_losses_general_staff');
  for (const k of insertRequests.filter((each) => each > lastWriting)) {
    const name = `ref_losses_general_staff_${String(k - lastWriting + 1)}`;
    excel.select(`Sheet1!${columnLetters(1 + 9 * k)}2`);
    let result: InsertResult | undefined;
    await beforeRequest(
      k,
      () => sortTable(name),
      async () => {
        result = await insert();
      },
    );
    expect(result?.kind).toBe('inserted');
    expect(await rowsOf(name)).toEqual(rows);
  }
});

test('a Sources table that is sorted meanwhile keeps every row', async () => {
  await inserted();
  const sorts: Promise<void>[] = [];
  for (const k of insertRequests) {
    excel.select(`Sheet1!${columnLetters(1 + 9 * k)}2`);
    excel.resetTraffic();
    excel.beforeRequest(k, () => void sorts.push(sortTable('ref_sources')));
    expect((await insert()).kind).toBe('inserted');
  }
  expect(await Promise.all(sorts)).toHaveLength(insertRequests.length);
  await excel.settled();
  const names = excel.valuesOf('Sources!A2:A8').flat();
  expect(new Set(names).size).toBe(7);
  expect(names.every((name) => String(name).startsWith('ref_losses_general_staff'))).toBe(true);
});

test('rows go into Sources by writing below the table, and where cells are in the way they move down', async () => {
  await inserted();
  excel.typeInCell('Sources!B4', 'my note');
  excel.typeInCell('Sources!A3', ''); // nothing: the table has not grown
  await excel.settled();
  excel.select('Sheet1!M2');
  await inserted();
  excel.select('Sheet1!X2');
  await inserted();
  await excel.settled();
  expect(excel.valuesOf('Sources!A2:A4').flat()).toEqual([
    'ref_losses_general_staff',
    'ref_losses_general_staff_2',
    'ref_losses_general_staff_3',
  ]);
  expect(excel.valuesOf('Sources!A1:F8').flat()).toContain('my note');
});

describe('undo insert', () => {
  /** Where Sources stays, since it has rows of other tables, an undo takes fewer requests. */
  const requestsWithSources = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const requests = [...requestsWithSources, 12, 13, 14];
  const widths = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const columns = ['A:A', 'B:B', 'C:C', 'H:H'].map((address) => sheet.getRange(address));
      for (const column of columns) column.load('columnHidden,format/columnWidth');
      const row = sheet.getRange('2:2').load('format/rowHeight');
      await context.sync();
      return [
        ...columns.map(({ columnHidden, format }) => [columnHidden, format.columnWidth]),
        row.format.rowHeight,
      ];
    });

  test('leaves the workbook as it was, widths included', async () => {
    const [before, looks] = [await contentsOfWorkbook(), await widths()];
    const { record } = await inserted();
    expect(await widths()).not.toEqual(looks);
    expect(await undoInsert(record)).toEqual({
      ...{ kind: 'undone', sheet: 'Sheet1', table: 'ref_losses_general_staff' },
    });
    expect(await contentsOfWorkbook()).toEqual(before);
    expect(await widths()).toEqual(looks);
    expect(await partsIn(snapshotNamespace)).toEqual([]);
  });

  test('takes a sheet away that the insert made, and its row in Sources only where others stand there', async () => {
    await inserted();
    const before = await contentsOfWorkbook();
    const result = await insertTable(offer, { kind: 'new-sheet' });
    if (result.kind !== 'inserted') throw new Error(JSON.stringify(result));
    expect(await undoInsert(result.record)).toMatchObject({ kind: 'undone' });
    expect(await contentsOfWorkbook()).toEqual(before);
  });

  test('is found again where rows were inserted above', async () => {
    const { record } = await inserted();
    await insertRowOnTop();
    expect(await undoInsert(record)).toMatchObject({ kind: 'undone' });
    expect((await contentsOfWorkbook()).sheets).toEqual({ Sheet1: [['mine']] });
  });

  test.each([
    ['a number of the table', 'Sheet1!D12', '7'],
    ['the title', 'Sheet1!B2', 'My losses'],
    ['a formula', 'Sheet1!D12', '=1+1'],
    ['an empty cell beside a note', 'Sheet1!D4', 'see below'],
  ])('is refused once somebody edited %s, and nothing is done', async (_, cell, entry) => {
    const { record } = await inserted();
    excel.typeInCell(cell, entry);
    await excel.settled();
    const before = await contentsOfWorkbook();
    expect(await undoInsert(record)).toEqual({
      kind: 'failed',
      message: `The insert of ref_losses_general_staff can’t be undone: ${cell.split('!')[1] ?? ''} changed since.`,
    });
    expect(await contentsOfWorkbook()).toEqual(before);
  });

  test.each(requests)('what is typed before its request %i stays', async (k) => {
    const { record } = await inserted();
    await excel.settled();
    excel.resetTraffic();
    excel.beforeRequest(k, () => excel.typeInCell('Sheet1!C12', '4711'));
    await undoInsert(record);
    expect(excel.traffic.requests).toBeLessThanOrEqual(requests.length);
    await excel.settled();
    expect(excel.valueOf('Sheet1!C12')).toBe(4711);
  });

  test.each(requests)(
    'an entry that is typed into a table of one column before its request %i stays, also one that another row has',
    async (k) => {
      const narrow = {
        ...short,
        fields: short.fields.slice(0, 1),
        rows: short.rows.map((row) => row.slice(0, 1)),
      };
      const result = await insertTable(bundled(narrow, edition), { kind: 'selection' });
      if (result.kind !== 'inserted') throw new Error(JSON.stringify(result));
      await excel.settled();
      const body = await Excel.run(async (context) => {
        const cells = context.workbook.tables
          .getItem('ref_losses_general_staff')
          .getDataBodyRange();
        cells.load('values,address');
        await context.sync();
        return { address: cells.address, values: cells.values.flat() as (string | number)[] };
      });
      const [, letter = '', row = ''] = /!([A-Z])(\d+):/.exec(body.address) ?? [];
      const [cell, other] = [`Sheet1!${letter}${String(Number(row) + 1)}`, body.values[3] ?? ''];
      expect(excel.valueOf(cell)).toBe(body.values[1]);
      excel.resetTraffic();
      excel.beforeRequest(k, () => excel.typeInCell(cell, String(other)));
      await undoInsert(result.record);
      await excel.settled();
      expect(excel.valueOf(cell)).toBe(other);
    },
  );

  test.each(requests)(
    'where the table is sorted before its request %i all of it goes or stays',
    async (k) => {
      const before = await contentsOfWorkbook();
      const { record } = await inserted();
      await excel.settled();
      const name = 'ref_losses_general_staff';
      const rows = await rowsOf(name);
      let result: Awaited<ReturnType<typeof undoInsert>> | undefined;
      let sorted = false;
      const sort = () =>
        sortTable(name).then(
          () => (sorted = true),
          () => undefined, // it is gone already
        );
      await beforeRequest(k, sort, async () => {
        result = await undoInsert(record);
      });
      await excel.settled();
      if (result?.kind === 'undone') return expect(await contentsOfWorkbook()).toEqual(before);
      expect([k, result?.kind, sorted]).toEqual([k, 'failed', true]);
      return expect(await rowsOf(name)).toEqual(rows);
    },
  );

  test.each(requestsWithSources)(
    'sorting Sources before its request %i loses no other row',
    async (k) => {
      await inserted();
      excel.select('Sheet1!M2');
      await inserted();
      excel.select('Sheet1!X2');
      const { record } = await inserted();
      excel.resetTraffic();
      const sorts: Promise<void>[] = [];
      excel.beforeRequest(k, () => void sorts.push(sortTable('ref_sources')));
      expect(await undoInsert(record)).toMatchObject({ kind: 'undone' });
      expect(await Promise.all(sorts)).toHaveLength(1);
      await excel.settled();
      const names = excel
        .valuesOf('Sources!A2:A4')
        .flat()
        .filter((name) => name !== '');
      expect(names.sort()).toEqual(['ref_losses_general_staff', 'ref_losses_general_staff_2']);
    },
  );

  test('a failure at any request is one sentence', async () => {
    const { record } = await inserted();
    excel.failFrom(1, { status: HostStatus.tooBusy });
    expect(await undoInsert(record)).toMatchObject({
      ...{ kind: 'failed', message: expect.stringContaining('undo the insert') as string },
    });
    excel.resetTraffic();
    expect(await undoInsert(record)).toMatchObject({ kind: 'undone' });
  });
});

describe('while another workbook is in front', () => {
  test('a table goes to a named place, and is only not shown', async () => {
    excel.state.focused = false;
    const target = { kind: 'place', sheet: 'Sheet1', address: 'B2' } as const;
    // Sources stands already: a sheet can't be added now.
    excel.state.focused = true;
    await inserted();
    excel.state.focused = false;
    expect(await insertTable(offer, { ...target, address: 'M2' })).toMatchObject({
      kind: 'inserted',
    });
  });

  test.each([{ kind: 'selection' }, { kind: 'new-sheet' }] as const)(
    '$kind asks to click into this workbook, and leaves nothing behind',
    async (target) => {
      excel.state.focused = false;
      expect(await insertTable(offer, target)).toEqual({
        kind: 'failed',
        message: expect.stringMatching(/another workbook is in front.*click/) as string,
      });
      excel.state.focused = true;
      const { sheets, tables } = await contentsOfWorkbook();
      expect({ sheets, tables }).toEqual({ sheets: { Sheet1: [['mine']] }, tables: {} });
    },
  );
});

test.each(['Sources', 'History', '/\\?*:[]', '\u0000\u0007\u202e', "'''", 'a\nb'])(
  'a table titled %j gets a sheet of a legal, free name',
  async (title) => {
    const odd = bundled({ ...short, title, group: title, subtitle: title }, edition);
    const result = await insertTable(odd, { kind: 'new-sheet' });
    expect(result).toMatchObject({ kind: 'inserted' });
    expect((await contentsOfWorkbook()).tables).toHaveProperty('ref_sources');
  },
);

describe('a workbook that counts dates from 1904', () => {
  test('gets the serial numbers that show the same days', async () => {
    await inserted();
    await excel.settled();
    const cell = `Sheet1!B${String(2 + 2 + short.notes.length + 2)}`;
    const from1900 = Number(excel.valueOf(cell));
    excel.close();
    const old = new Workbook();
    old.properties.date1904 = true;
    old.addWorksheet('Sheet1').getCell('A1').value = 'mine';
    const file = new Uint8Array(await old.xlsx.writeBuffer());
    excel = await openExcel({ requirements: { ExcelApi: '1.9' }, file });
    setDateSystem(undefined);
    excel.select('Sheet1!B2');
    await inserted();
    await excel.settled();
    expect(excel.valueOf(cell)).toBe(from1900 - 1462);
  });

  test('where Excel does not say, nothing with dates is inserted', async () => {
    setDateSystem(undefined);
    excel.failRequest(1, { error: { code: 'NotImplemented' } });
    expect(await insert()).toMatchObject({ kind: 'failed' });
    expect((await contentsOfWorkbook()).sheets).toEqual({ Sheet1: [['mine']] });
  });
});

test('only pages of the web are linked, in the letters of an address', async () => {
  const linkOf = async (URL: string) => {
    const source = { id: 'x', type: 'report', title: 'X', URL } as const;
    const fields = short.fields.map((field) => ({ ...field }));
    const cites = fields.findIndex((field) => field.cites === 'source');
    const rows = short.rows.map((row) => row.map((cell, i) => (i === cites ? 'x' : cell)));
    const odd = { ...edition, sources: new Map([...edition.sources, ['x', source]]) };
    await insertTable(bundled({ ...short, fields, rows, sourceIds: ['x'] }, odd), {
      kind: 'place',
      sheet: 'Sheet1',
      address: 'B2',
    });
    return Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B3').load('hyperlink');
      await context.sync();
      return (cell.hyperlink as Excel.RangeHyperlink | null)?.address;
    });
  };
  expect(await linkOf('https://example.org/ä b')).toBe('https://example.org/%C3%A4%20b');
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('ref_losses_general_staff').convertToRange();
    context.workbook.worksheets.getItem('Sheet1').getRange('B2:Z99').clear('All');
    await context.sync();
  });
  expect(await linkOf('file:///etc/passwd')).toBeUndefined();
});
