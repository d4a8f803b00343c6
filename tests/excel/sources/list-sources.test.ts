import '../dom-parser';
import { insertBibliography, updateSources } from '../../../src/excel/sources/list-sources';
import { insertTable } from '../../../src/excel/tables/insert/insert-table';
import { citeFigure, citeSource } from '../../../src/reference/cite/citation';
import { pinOf } from '../../../src/reference/stored/pin';
import { openExcel, type OpenedExcel } from '../../workbench/excel';
import { bundled, shippedEdition, tableOf } from '../edition/edition';

const edition = shippedEdition();
const pin = pinOf(edition);
const known = { reference: pin, shipped: edition, own: [] };

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
});
afterEach(() => {
  excel.close();
});

const total = 'losses.oryx.total';
const output = 'production.new.forbes.2024';

function citation(key: string): string {
  const figure = pin.figures.get(key);
  if (!figure) throw new Error(`no figure ${key}`);
  return citeFigure(figure, pin.sources, 'apa');
}

const entryOf = (id: string) => {
  const source = pin.sources.get(id);
  return source ? citeSource(source, 'apa') : id;
};

/** What stands in Sources: key, citation and edition. */
const listed = () =>
  excel.valuesOf('Sources!A2:C9').filter(([key, says]) => key !== '' || says !== '');
const bibliography = () =>
  excel
    .valuesOf('Sources!H2:H12')
    .flat()
    .filter((line) => line !== '');
const sorted = (lines: readonly string[]) => lines.toSorted((a, b) => a.localeCompare(b, 'en'));

test('Sources lists the figures in formulas beside the inserted tables, the citation before the hash', async () => {
  await insertTable(bundled(tableOf(edition, 'losses_oryx'), edition), { kind: 'new-sheet' });
  await excel.enter({
    'Sheet1!A1': `=TANKREF("${total.toUpperCase()}")`,
    'Sheet1!A2': '=TANKCITE("oryx-list")',
    'Sheet1!A3': '=SUM(TANKSERIES("losses_general_staff"))',
    'Sheet1!A4': '=TANKREF("nobody.knows")',
  });
  expect(await updateSources(known)).toBeUndefined();
  await excel.settled();
  expect(excel.valuesOf('Sources!A1:F1')).toEqual([
    ['Table or figure', 'Citation', 'Edition', 'Retrieved', 'Rows', 'Hash'],
  ]);
  expect(listed().map(([key]) => key)).toEqual([
    'ref_losses_oryx',
    total,
    'oryx-list',
    'losses_general_staff',
  ]);
  expect(listed().slice(1, 3)).toEqual([
    [total, citation(total), edition.version],
    ['oryx-list', entryOf('oryx-list'), edition.version],
  ]);
});

test('a workbook without a list of sources gets none unasked, for one request', async () => {
  await excel.enter({ 'Sheet1!A1': `=TANKREF("${total}")` });
  excel.resetTraffic();
  expect(await updateSources(known)).toBeUndefined();
  expect(excel.traffic.requests).toBe(1);
});

test('the bibliography stands beside Sources, which is made for it, and follows the formulas', async () => {
  await excel.enter({ 'Sheet1!A1': `=TANKREF("${total}")`, 'Sheet1!A2': `=TANKREF("${output}")` });
  const result = await insertBibliography(known, 'sources');
  expect(result).toEqual({ kind: 'listed', sheet: 'Sources', address: 'H1:H5' });
  await excel.settled();
  expect(listed().map(([key]) => key)).toEqual([total, output]);
  const before = bibliography().map(String);
  expect(before).toEqual(sorted(before));
  expect(before).toContain(entryOf('leedrake5-russia-ukraine'));

  await excel.enter({ 'Sheet1!A2': '', 'Sheet1!A3': '=TANKREF("refurbishment.iiss.2024")' });
  expect(await updateSources(known)).toBeUndefined();
  await excel.settled();
  expect(listed().map(([key]) => key)).toEqual([total, 'refurbishment.iiss.2024']);
  const after = bibliography().map(String);
  expect(after).toEqual(sorted(after));
  expect(after).toContain(entryOf('iiss-2025-02'));
  expect(after.filter((line) => !before.includes(line))).toHaveLength(2);
  expect(await insertBibliography(known, 'selection')).toMatchObject({ sheet: 'Sources' }); // one is enough

  await excel.enter({ 'Sheet1!A1': '', 'Sheet1!A3': '' });
  await updateSources(known);
  await excel.settled();
  expect(bibliography()).toEqual(['No source is used.']);
});

test('what the analyst wrote into the lists stays', async () => {
  await excel.enter({ 'Sheet1!A1': `=TANKREF("${total}")`, 'Sheet1!A2': `=TANKREF("${output}")` });
  await insertBibliography(known, 'sources');
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem('ref_bibliography').rows.add(undefined, [['Aardvark, A. (2020). My own.']]);
    tables.getItem('ref_sources').getDataBodyRange().getCell(0, 1).values = [['As I cite it']];
    await context.sync();
  });
  await excel.enter({ 'Sheet1!A1': '', 'Sheet1!A2': '', 'Sheet1!A3': '=TANKCITE("oryx-list")' });
  await updateSources(known);
  await excel.settled();
  expect(listed().map(([key, says]) => [key, says])).toEqual([
    [total, 'As I cite it'],
    ['oryx-list', entryOf('oryx-list')],
  ]);
  expect(sorted(bibliography().map(String))).toEqual([
    'Aardvark, A. (2020). My own.',
    entryOf('oryx-list'),
  ]);
});

test('another edition cites a figure otherwise, and its row says so', async () => {
  await excel.enter({ 'Sheet1!A1': `=TANKREF("${total}")` });
  await insertBibliography(known, 'sources');
  const figure = pin.figures.get(total);
  if (!figure) throw new Error('no figure');
  const moved = { ...figure, sourceId: 'iiss-2025-02' };
  const reference = {
    ...pin,
    version: '2099.1.0',
    figures: new Map([...pin.figures, [total, moved]]),
  };
  expect(await updateSources({ ...known, reference })).toBeUndefined();
  await excel.settled();
  expect(listed()).toEqual([[total, citeFigure(moved, pin.sources, 'apa'), '2099.1.0']]);
  expect(bibliography()).toContain(entryOf('iiss-2025-02'));
});

test('while a formula works its key out, nothing that is listed goes', async () => {
  await excel.enter({ 'Sheet1!A1': `=TANKREF("${total}")` });
  await insertBibliography(known, 'sources');
  await excel.enter({ 'Sheet1!A1': `=TANKREF("losses."&"oryx.total")` });
  await updateSources(known);
  await excel.settled();
  expect(listed().map(([key]) => key)).toEqual([total]);
  expect(bibliography().length).toBeGreaterThan(1);
  await excel.enter({ 'Sheet1!A1': '=TANKCITE("oryx-list")' });
  await updateSources(known);
  await excel.settled();
  expect(listed().map(([key]) => key)).toEqual(['oryx-list']);
});

test('at the selection it goes over empty cells only, and what is typed there meanwhile stays', async () => {
  await excel.enter({ 'Sheet1!A1': `=TANKREF("${total}")`, 'Sheet1!D5': 'mine' });
  excel.select('Sheet1!D3');
  expect(await insertBibliography(known, 'selection')).toMatchObject({
    kind: 'failed',
    message: expect.stringMatching(/^Nothing was written: D3:D\d+ is not free \(D5\)\./) as string,
  });
  excel.select('Sheet1!F3');
  excel.resetTraffic();
  let typed = false;
  excel.beforeEachRequest(() => {
    if (typed || excel.valueOf('Sheet1!F3') !== '') return;
    excel.typeInCell('Sheet1!F4', 'typed');
  });
  expect(await insertBibliography(known, 'selection')).toMatchObject({ kind: 'failed' });
  typed = true;
  excel.resetTraffic();
  await excel.settled();
  expect(excel.valuesOf('Sheet1!F3:F5')).toEqual([[''], ['typed'], ['']]);
  excel.select('Sheet1!H3');
  expect(await insertBibliography(known, 'selection')).toMatchObject({
    kind: 'listed',
    sheet: 'Sheet1',
  });
  await excel.settled();
  expect(excel.valueOf('Sheet1!H3')).toBe('Bibliography');
});

test('a protected or filtered list is left alone, in a sentence', async () => {
  await excel.enter({ 'Sheet1!A1': `=TANKREF("${total}")` });
  await insertBibliography(known, 'sources');
  const change = (act: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('Sources'));
      await context.sync();
    });
  const cells = () => excel.valuesOf('Sources!A1:H12');
  const before = cells();
  await change((sheet) => {
    sheet.protection.protect();
  });
  await excel.enter({ 'Sheet1!A2': '=TANKCITE("oryx-list")' });
  expect(await updateSources(known)).toMatch(/^The sheet "Sources" is protected: /);
  await excel.settled();
  expect(cells()).toEqual(before);
  await change((sheet) => {
    sheet.protection.unprotect();
    const { columns } = sheet.tables.getItem('ref_sources');
    columns.getItem('Table or figure').filter.applyValuesFilter(['nothing']);
  });
  expect(await updateSources(known)).toMatch(/^The table ref_sources is filtered, /);
  await excel.settled();
  expect(cells()).toEqual(before);
  await change((sheet) => {
    sheet.tables.getItem('ref_sources').clearFilters();
  });
  expect(await updateSources(known)).toBeUndefined();
  await excel.settled();
  expect(cells()).not.toEqual(before);
});

test('sorting Sources in the middle loses no row of another', async () => {
  await insertTable(bundled(tableOf(edition, 'losses_oryx'), edition), { kind: 'new-sheet' });
  const formulas = [`=TANKREF("${total}")`, `=TANKREF("${output}")`];
  await excel.enter({ 'Sheet1!A1': formulas[0] ?? '' });
  await updateSources(known);
  const sorts: Promise<void>[] = [];
  for (const k of [1, 2, 3, 4, 5, 6, 7, 8]) {
    await excel.enter({ 'Sheet1!A1': formulas[k % 2] ?? '' });
    excel.resetTraffic();
    excel.beforeRequest(k, () => void sorts.push(sortSources(k % 4 < 2)));
    await updateSources(known);
    await updateSources(known); // what was looked for in vain is found now
    await excel.settled();
    const keys = listed().map(([key]) => key);
    expect(keys.toSorted()).toEqual([k % 2 === 0 ? total : output, 'ref_losses_oryx'].toSorted());
  }
  expect(await Promise.all(sorts)).toHaveLength(8);
});

async function sortSources(ascending: boolean): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('ref_sources').sort.apply([{ key: 0, ascending }]);
    await context.sync();
  });
}
