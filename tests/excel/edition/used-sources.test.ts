import '../dom-parser';
import { insertTable } from '../../../src/excel/tables/insert/insert-table';
import { usedReferences } from '../../../src/excel/edition/used-references';
import { usedSources } from '../../../src/excel/edition/used-sources';
import type { Citable } from '../../../src/reference/source';
import type { Offer } from '../../../src/reference/stored/base';
import { pinOf } from '../../../src/reference/stored/pin';
import { toBibtex } from '../../../src/reference/cite/bibtex';
import { openExcel, type OpenedExcel } from '../../workbench/excel';
import { bundled, shippedEdition, tableOf } from './edition';

const edition = shippedEdition();
const reference = pinOf(edition);

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
});
afterEach(() => {
  excel.close();
});

async function build(cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [cell, entry] of Object.entries(cells)) excel.typeInCell(cell, entry);
  await excel.settled();
}

const idsUsed = async () =>
  (await usedSources({ reference, shipped: edition, own: [] })).sources.map(({ id }) => id).sort();

test('a workbook without figures rests on nothing', async () => {
  await build({ 'Sheet1!A1': '=SUM(1,2)', 'Sheet1!A2': 'losses.oryx.total' });
  expect(await usedSources({ reference, shipped: edition, own: [] })).toEqual({
    sources: [],
    tables: [],
    unknown: [],
    names: new Set(),
    workedOut: [],
  });
});

test('keys are found in formulas and in the cells that they point at, on any sheet', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Anna's keys");
    await context.sync();
  });
  await build({
    "'Anna''s keys'!B2": ' Active.IISS.2024-02 ',
    'Sheet1!B1': 'losses.oryx.total',
    'Sheet1!A1': '=TANKREF(B1,"range")',
    'Sheet1!A2':
      "=TANKSTOCK(TANKREF('Anna''s keys'!$B$2),TANKREF(\"refurbishment.iiss.2024\")/12,0,0,3)",
    'Sheet1!A3': '=TANKCITE("oryx-list","apa")',
    'Sheet1!A4': '\'=TANKREF("dprk.stock.t62.pism")',
    'Sheet1!A5': '=TANKREF(Sheet1!Z9)',
    'Sheet1!A6': '=TANKREF(B1&"")',
  });
  const { names, workedOut } = await usedReferences();
  expect([...names].sort()).toEqual([
    'active.iiss.2024-02',
    'losses.oryx.total',
    'oryx-list',
    'refurbishment.iiss.2024',
  ]);
  expect(workedOut).toEqual([{ sheet: 'Sheet1', address: 'A6' }]);
});

test('the sources of a figure are who says it and where it was read', async () => {
  await build({ 'Sheet1!A1': '=TANKREF("refurbishment.iiss.2024")' });
  expect(await idsUsed()).toEqual(['iiss-2025-02', 'rbc-ukraine-2025-02-12']);
});

test('arithmetic rests on the sources of what it was worked out from', async () => {
  await build({ 'Sheet1!A1': '=TANKREF("losses.ratio.general-staff-to-oryx.2024-03")' });
  expect(await idsUsed()).toEqual([
    'derived-claims-to-oryx',
    'general-staff-ukraine',
    'leedrake5-russia-ukraine',
    'oryx-list',
    'petroivaniuk-dataset',
  ]);
});

test('what inserted tables cite is read in them, as they are now and whatever they are called', async () => {
  const losses = tableOf(edition, 'losses_oryx');
  await insertTable(bundled(losses, edition), { kind: 'new-sheet' });
  await insertTable(bundled(tableOf(edition, 'timeline'), edition), { kind: 'new-sheet' });
  const used = await usedSources({ reference, shipped: edition, own: [] });
  expect(used.tables).toEqual(['ref_losses_oryx', 'ref_timeline']);
  expect(used.sources.map(({ id }) => id).sort()).toEqual(
    [...new Set([...losses.sourceIds, ...tableOf(edition, 'timeline').sourceIds])].sort(),
  );
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.getItem('ref_losses_oryx').name = 'My_losses';
    tables.getItem('ref_timeline').convertToRange();
    worksheets.getItem('Sources').delete();
    await context.sync();
  });
  expect(await idsUsed()).toEqual([...losses.sourceIds].sort());
});

test('names that no source is known by are told, not left out silently', async () => {
  await build({ 'Sheet1!A1': '=TANKREF("losses.orix")', 'Sheet1!A2': '=TANKCITE("nobody")' });
  expect((await usedSources({ reference, shipped: edition, own: [] })).unknown).toEqual([
    'losses.orix',
    'nobody',
  ]);
});

test('a table of an own package cites the sources of that package, also where ours has the same id', async () => {
  const losses = tableOf(edition, 'losses_oryx');
  const [id = ''] = losses.sourceIds;
  const source: Citable = { id, type: 'report', title: 'Depots', author: [{ family: 'Kowalska' }] };
  const own: Offer = {
    table: {
      ...losses,
      id: 'depots',
      rows: losses.rows.map((row) => row.map((cell, i) => (losses.fields[i]?.cites ? id : cell))),
    },
    edition: { ...edition, version: '1.0.0', sources: new Map([[id, source]]) },
    origin: { kind: 'package', address: 'https://example.org/datapackage.json' },
  };
  await insertTable(own, { kind: 'new-sheet' });
  const known = { reference, shipped: edition };
  expect((await usedSources({ ...known, own: [own] })).sources).toEqual([source]);
  // when the workbook is opened again, its package was not fetched: the workbook has kept them
  expect(await usedSources({ ...known, own: [] })).toMatchObject({
    sources: [source],
    unknown: [],
  });

  await build({ 'Sheet1!A1': `=TANKCITE("${id}")` });
  const both = (await usedSources({ ...known, own: [own] })).sources.map((each) => each.id);
  expect(both).toEqual(expect.arrayContaining([id, `${id}-2`]));
});

test('all of them are a bibliography', async () => {
  await insertTable(bundled(tableOf(edition, 'figures'), edition), { kind: 'new-sheet' });
  const { sources } = await usedSources({ reference, shipped: edition, own: [] });
  expect(sources).toHaveLength(tableOf(edition, 'figures').sourceIds.length);
  expect(toBibtex(sources).match(/^@/gm)).toHaveLength(sources.length);
});
