import { insertTable } from '../../../src/excel/tables/insert/insert-table';
import { snapshotNamespace } from '../../../src/excel/refresh/table-snapshot';
import { forgetTable } from '../../../src/excel/refresh/leave-table';
import { insertedTables } from '../../../src/excel/refresh/inserted-tables';
import { openExcel, type OpenedExcel } from '../../workbench/excel';
import { addPart, partsIn } from '../custom-xml';
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
  tables,
} from './refreshing';

let excel: OpenedExcel;
const open = async (file?: Uint8Array) => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' }, ...(file && { file }) });
};
beforeEach(async () => {
  await open();
  await insertClaims();
});
afterEach(() => {
  excel.close();
});

async function reopen(): Promise<void> {
  const file = await excel.save();
  excel.close();
  await open(file);
}

const inWorkbook = (deed: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    deed(context.workbook);
    await context.sync();
  });

const rename = (from: string, to: string) =>
  inWorkbook((workbook) => {
    workbook.tables.getItem(from).name = to;
  });

const name = 'ref_losses_general_staff';

test('sorted, renamed, moved, extended, saved and opened elsewhere: refreshed all the same', async () => {
  await inWorkbook(({ worksheets }) => {
    worksheets.getItem(sheet).name = 'Moved';
    worksheets.getItem('Moved').getRange('A1:N3').insert('Down');
    worksheets.getItem('Moved').getRange('A1:A40').insert('Right');
  });
  await inWorkbook((workbook) => {
    const table = workbook.tables.getItem(name);
    table.name = 'Claims';
    table.sort.apply([{ key: 3, ascending: false }]);
    table.columns.add(2, [['Mine'], ...claims.rows.map((_, i) => [`own ${String(i)}`])]);
  });
  await excel.enter({ 'Sheet1!A1': '=SUM(Claims[Claimed (tanks)])' });
  await reopen();
  const table = await onlyTable([newer()]);
  expect(table).toMatchObject({
    name: 'Claims',
    standing: { kind: 'found', sheet: 'Moved', address: 'C11:J22', edits: 0 },
    update: { origin: { kind: 'site' } },
  });
  const planned = await plan();
  expect(await apply(planned)).toMatchObject({ kind: 'done', cells: 3, caption: 'updated' });
  await excel.settled();
  const values = excel.valuesOf('Moved!C11:J22');
  expect(values[0]?.slice(0, 4)).toEqual(['Month', 'As of', 'Mine', 'Claimed (tanks)']);
  // The row that held a word of the analyst's and that the source no longer has stays a choice.
  expect(planned.merge.conflicts.map(({ kind }) => kind)).toEqual(['gone']);
  expect(values.flat().filter((value) => String(value).startsWith('own '))).toHaveLength(10);
  expect(excel.valueOf('Sources!A2')).toBe('Claims');
  expect(excel.valueOf('Sources!C2')).toBe('2099.1.0');
  await reopen();
  expect((await onlyTable()).base.edition).toBe('2099.1.0');
});

test('two tables of the same kind are told apart by their rows, when ids and names are lost', async () => {
  const offer = newer();
  await insertTable(offer, { kind: 'new-sheet' });
  await rename(name, 'First');
  await rename(`${name}_2`, 'Second');
  await reopen();
  const found = await tables();
  expect(found.map((table) => [table.name, table.base.edition]).sort()).toEqual([
    ['First', edition.version],
    ['Second', '2099.1.0'],
  ]);
});

test('names that were exchanged do not mislead', async () => {
  const offer = newer();
  await insertTable(offer, { kind: 'new-sheet' });
  await rename(name, 'old');
  await rename(`${name}_2`, name);
  const found = await tables();
  expect(found.map((table) => [table.name, table.base.edition]).sort()).toEqual([
    ['old', edition.version],
    [name, '2099.1.0'],
  ]);
});

test('a table that was deleted or made a range is missing, and can be forgotten', async () => {
  await inWorkbook((workbook) => {
    workbook.tables.getItem(name).convertToRange();
  });
  const { insertId, standing, name: known } = await onlyTable();
  expect([known, standing]).toEqual([name, { kind: 'missing' }]);
  expect(await forgetTable(insertId)).toBeUndefined();
  expect(await tables()).toEqual([]);
  expect(excel.valueOf(cell('B2'))).toBe(claims.title);
});

test('a table of the analyst’s with other columns is not taken for a deleted one', async () => {
  await inWorkbook((workbook) => {
    const { worksheets } = workbook;
    worksheets.getItem('Sheet1').getRange('A1:B2').values = [
      ['Month', 'Mine'],
      ['x', 1],
    ];
    worksheets.getItem('Sheet1').tables.add('A1:B2', true);
    worksheets.getItem(sheet).delete();
  });
  expect((await onlyTable()).standing).toEqual({ kind: 'missing' });
});

test('edits are counted, and what can’t be compared says why', async () => {
  await excel.enter({ [cell('D10')]: '7', [cell('H11')]: 'n' });
  expect((await onlyTable()).standing).toMatchObject({ edits: 2 });
  await excel.enter({ [cell('B8')]: 'When' });
  expect((await onlyTable()).standing).toMatchObject({
    problem: { kind: 'key-absent', headers: ['Month'] },
  });
});

test('rows as inserted that can’t be read are said, and harm nothing else', async () => {
  const [part = ''] = await partsIn(snapshotNamespace);
  await addPart(part.replace(/..(.{40}<)/, '++$1'));
  await addPart(`<base xmlns="${snapshotNamespace}">AAAA</base>`);
  const found = await insertedTables([]);
  expect(found).toMatchObject({
    kind: 'found',
    tables: [{ name }],
    damaged: [{ why: expect.stringContaining('damaged') }, { why: expect.any(String) }],
  });
  expect(await refresh()).toMatchObject({ kind: 'done' });
});

test('a table whose rows as inserted are gone from the workbook is said', async () => {
  const { insertId } = await onlyTable();
  await forgetTable(insertId);
  expect(await insertedTables([])).toMatchObject({ tables: [], withoutBase: [name] });
});
